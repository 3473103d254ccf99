import { lazy } from 'react';

/** The drawer, read when it is first opened, so that the page itself stays small. */
export const Questions = lazy(() =>
  import('./Questions.tsx').catch(() => ({ default: () => <Unreadable /> })),
);

/** Entente’s server went away before the drawer was read. */
function Unreadable() {
  return (
    <div className="questions middle" role="alert">
      <h2>The questions cannot be read</h2>
      <p>
        Entente’s server does not answer. The view is in the address, so nothing is lost by reading it anew.
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Read again
      </button>
    </div>
  );
}
