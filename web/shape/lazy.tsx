import { lazy } from 'react';
import { t } from '../texts/index.ts';

/** The panel that reads the shape, read when it is first opened, so that the page itself stays small. */
export const ShapePanel = lazy(() =>
  import('./ShapePanel.tsx').then(
    ({ ShapePanel: panel }) => ({ default: panel }),
    () => ({ default: Unreadable }),
  ),
);

/** Entente’s server went away before it was read. */
function Unreadable() {
  return (
    <div className="float note bad" role="alert">
      <span className="grow">{t('shape:unreadable')}</span>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('common:readAgain')}
      </button>
    </div>
  );
}
