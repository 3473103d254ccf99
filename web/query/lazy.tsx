import { lazy } from 'react';
import { t } from '../texts/index.ts';

/** The drawer, read when it is first opened, so that the page itself stays small. */
export const Questions = lazy(() =>
  import('./Questions.tsx').catch(() => ({ default: () => <Unreadable /> })),
);

/** Entente’s server went away before the drawer was read. */
function Unreadable() {
  return (
    <div className="questions middle" role="alert">
      <h2>{t('query:unreadable.title')}</h2>
      <p>{t('query:unreadable.says')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readAgain')}
      </button>
    </div>
  );
}
