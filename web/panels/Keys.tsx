import { useEffect, useRef } from 'react';
import { commandsFor, keyCaption } from '../state/commands.ts';
import { firstView } from '../state/view.ts';

/** Keys that are no commands: they need a place, or a field. */
const others: [string, string][] = [
  ['Ctrl K', 'Search for elements, claims, questions and commands'],
  ['Ctrl Enter', 'Run the question'],
  ['Tab, arrows', 'Into the canvas, to the nearest node that way'],
  ['[ and ]', 'Previous and next tie of the node'],
  ['Shift click', 'Select a second node, the other end of a path'],
  ['Alt click', 'On an eye of the legend: only this'],
  ['Esc', 'Step out, back to the network, then deselect'],
];

/** What the keyboard does. */
export function Keys({ open, onClose }: { open: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const keys = [
    ...commandsFor(firstView, new Map()).flatMap(({ press, caption }): [string, string][] =>
      press ? [[keyCaption(press), caption]] : [],
    ),
    ...others,
  ];
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
