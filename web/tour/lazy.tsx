import { lazy } from 'react';
import { t } from '../texts/index.ts';

type Props = { onClose(): void };

/** The tour, read when it is first begun. */
export const Tour = lazy(() => import('./Tour.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before the tour was read. */
function Unreadable({ onClose }: Props) {
  return (
    <div className="float topleft" role="alert">
      <span className="chip warn">
        {t('tour:unreadable')}
        <button type="button" className="link" onClick={onClose}>
          {t('common:close')}
        </button>
      </span>
    </div>
  );
}
