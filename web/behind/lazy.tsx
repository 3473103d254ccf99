import { lazy } from 'react';
import { t } from '../texts/index.ts';

type Props = { onClose(): void };

/** The drawer, read when it is first opened. */
export const Behind = lazy(() => import('./Behind.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before the drawer was read. */
function Unreadable({ onClose }: Props) {
  return (
    <div className="float topleft" role="alert">
      <span className="chip warn">
        {t('behind:drawer.unreadable')}
        <button type="button" className="link" onClick={onClose}>
          {t('common:close')}
        </button>
      </span>
    </div>
  );
}
