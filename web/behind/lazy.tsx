import { lazy } from 'react';

type Props = { onClose(): void };

/** The drawer, read when it is first opened. */
export const Behind = lazy(() => import('./Behind.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before the drawer was read. */
function Unreadable({ onClose }: Props) {
  return (
    <div className="float topleft" role="alert">
      <span className="chip warn">
        The Cypher cannot be read: Entente’s server does not answer.
        <button type="button" className="link" onClick={onClose}>
          Close
        </button>
      </span>
    </div>
  );
}
