import './keys.css';
import { useEffect, useRef } from 'react';
import { commandsFor } from '../state/commands.ts';
import { otherKeys } from '../state/keys.ts';
import { firstView } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useSingleKeys } from '../useSingleKeys.ts';
import { useShared } from './context.ts';
import { Version } from './Version.tsx';

/** What the keyboard does. */
export function Keys({ open, onClose }: { open: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    // Else it begins at the first thing that can be pressed, which is at its foot.
    dialog.current?.focus();
    dialog.current?.scrollTo(0, 0);
  }, [open]);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const { doing } = useShared();
  const page = commandsFor(firstView, new Map(), doing);
  const keys = [...page.flatMap(({ key, caption }) => (key ? [[key, caption] as const] : [])), ...otherKeys];
  return (
    <dialog ref={dialog} tabIndex={-1} className="keys-dialog" onClose={onClose} aria-labelledby="keys-title">
      <h2 id="keys-title" className="title">
        {t('panels:keys.head')}
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
      <label className="row" style={{ marginTop: 14 }}>
        <input type="checkbox" checked={singleKeys} onChange={() => setSingleKeys(!singleKeys)} />
        <span>{t('panels:keys.single')}</span>
      </label>
      <p className="row" style={{ marginTop: 14 }}>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
            doing.showTour();
          }}
        >
          {t('tour:command')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('common:close')}
        </button>
      </p>
      <Version />
    </dialog>
  );
}
