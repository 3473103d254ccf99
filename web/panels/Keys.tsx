import { useEffect, useRef } from 'react';

const keys: [string, string][] = [
  ['Ctrl K', 'search'],
  ['Q', 'questions, and back to the network'],
  ['Ctrl Enter', 'run the question'],
  ['Tab, arrows', 'into the canvas, to the nearest node that way'],
  ['[ and ]', 'previous and next tie of the node'],
  ['P', 'path from the selected node; then choose its other end'],
  ['Shift click', 'select a second node, the other end of a path'],
  [', and .', 'what happened earlier or later: moves the window'],
  ['< and >', 'previous and next day with reports'],
  ['0', 'fit all'],
  ['+ and −', 'zoom'],
  ['Esc', 'step out, back to the network, then deselect'],
  ['?', 'these keys'],
];

/** What the keyboard does. */
export function Keys({ open, onClose }: { open: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title" className="title">
        Keys
      </h2>
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p style={{ marginTop: 14 }}>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </dialog>
  );
}
