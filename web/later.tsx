import { type ComponentType, lazy } from 'react';
import { t } from './texts/index.ts';

/**
 * A part of the page that is read when it is first needed, so that the page itself stays small; with a way out where
 * Entente’s server went away before.
 * @param box the class of the box in which that is said
 */
export const later = <P extends object>(read: () => Promise<ComponentType<P>>, box = 'middle') =>
  lazy<ComponentType<P>>(() =>
    read().then(
      found => ({ default: found }),
      () => ({ default: (props: P) => <Unreadable box={box} given={props} /> }),
    ),
  );

/** What can be closed is closed; else the page is read again. */
function Unreadable({ box, given }: { box: string; given: object }) {
  const close = 'onClose' in given && typeof given.onClose === 'function' ? given.onClose : null;
  return (
    <div className={box} role="alert">
      <p className="grow">{t('common:unreadable')}</p>
      <button type="button" className="button" onClick={() => (close ? close() : location.reload())}>
        {t(close ? 'common:close' : 'common:readAgain')}
      </button>
    </div>
  );
}
