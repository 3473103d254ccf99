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

/** The browser may not ask for it again by itself, so the page is read again; what can be closed may be closed as well. */
function Unreadable({ box, given }: { box: string; given: object }) {
  const close = 'onClose' in given && typeof given.onClose === 'function' ? given.onClose : null;
  return (
    <div className={box} role="alert">
      <p className="grow">{t('common:unreadable')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readPage')}
      </button>
      {close && (
        <button type="button" className="button" onClick={() => close()}>
          {t('common:close')}
        </button>
      )}
    </div>
  );
}
