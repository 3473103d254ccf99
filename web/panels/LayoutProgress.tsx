import type { LayoutState } from '../canvas/Canvas.tsx';

/** How a layout gets on, with a way to stop it; then what of it could not be met. */
export function LayoutProgress({ laying: { running, done, said, stop } }: { laying: LayoutState }) {
  if (running)
    return (
      <div className="float laying chip late" role="status">
        Laying out {done === null ? '…' : `${Math.round(done * 100)} %`}
        <progress max={1} aria-label="Layout" {...(done === null ? {} : { value: done })} />
        <button type="button" className="link" onClick={stop}>
          Stop
        </button>
      </div>
    );
  return said ? (
    <div className="float laying chip" role="status">
      {said}
    </div>
  ) : null;
}
