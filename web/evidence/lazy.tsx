import { lazy } from 'react';
import { t } from '../texts/index.ts';

/** Two elements side by side, read when they are first compared, so that the page itself stays small. */
export const Compare = lazy(() => import('./Compare.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before it was read. */
function Unreadable() {
  return (
    <div className="note bad" role="alert">
      <span className="grow">{t('evidence:compare.unreadable')}</span>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readAgain')}
      </button>
    </div>
  );
}
