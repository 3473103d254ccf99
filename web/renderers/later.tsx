import { type ComponentType, lazy } from 'react';
import { t } from '../texts/index.ts';

/** A renderer that is read when it is first looked at, with a way out where Entente’s server went away before. */
export const later = (read: () => Promise<ComponentType>) =>
  lazy(() =>
    read().then(
      found => ({ default: found }),
      () => ({ default: Unreadable }),
    ),
  );

function Unreadable() {
  return (
    <div className="middle" role="alert">
      <p>{t('renderers:unreadable')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readAgain')}
      </button>
    </div>
  );
}
