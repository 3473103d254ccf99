import { lazy } from 'react';

/** Two elements side by side, read when they are first compared, so that the page itself stays small. */
export const Compare = lazy(() => import('./Compare.tsx').catch(() => ({ default: Unreadable })));

/** Entente’s server went away before it was read. */
function Unreadable() {
  return (
    <div className="note bad" role="alert">
      <span className="grow">Entente’s server does not answer: nothing can be compared now.</span>
      <button type="button" className="button" onClick={() => location.reload()}>
        Read again
      </button>
    </div>
  );
}
