import { lazy } from 'react';
import { t } from '../texts/index.ts';

const unreadable = () => ({ default: Unreadable });

/** What the inspector shows of a selection, read with the first one, so that the page itself stays small. */
export const NodePanel = lazy(() =>
  import('./NodePanel.tsx').then(({ NodePanel: panel }) => ({ default: panel }), unreadable),
);
export const TiePanel = lazy(() =>
  import('./TiePanel.tsx').then(({ TiePanel: panel }) => ({ default: panel }), unreadable),
);

/** Entente’s server went away before it was read. */
function Unreadable() {
  return (
    <div className="pad" role="alert">
      <p>{t('inspector:unreadable')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readAgain')}
      </button>
    </div>
  );
}
