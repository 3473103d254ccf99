import { useEffect, useRef } from 'react';
import { embedded } from './embed/embedded.ts';
import { allCommands } from './panels/allCommands.ts';
import type { Shared } from './panels/context.ts';
import { useSingleKeys } from './useSingleKeys.ts';

/** Single keys, only while no field has the keyboard: those of commands, and Escape. None in another page. */
export function useShortcuts(shared: Shared): void {
  const [singleKeys] = useSingleKeys();
  const latest = useRef({ shared, singleKeys });
  latest.current = { shared, singleKeys };
  useEffect(() => {
    if (embedded) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
      if (event.altKey || writing) return;
      // An open dialog or menu has the keys to itself, Escape above all.
      if (document.querySelector('dialog[open], [role="menu"]')) return;
      const run = runOf(event, latest.current.shared, latest.current.singleKeys);
      if (!run) return;
      run();
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function runOf(event: KeyboardEvent, shared: Shared, singleKeys: boolean): (() => void) | undefined {
  const asking = shared.view.question !== null;
  if (event.key === 'Escape')
    return () => shared.dispatch({ type: asking ? 'questionsClosed' : 'steppedOut' });
  // From the canvas, Enter goes on to what is said of the selection; on a button it is the button’s own.
  const canvas = (event.target as HTMLElement).closest('.stage .canvas');
  if (event.key === 'Enter' && canvas && shared.view.selection && !asking)
    return () => document.querySelector<HTMLElement>('.inspector')?.focus();
  const key = keyOf(event);
  // Enter and the arrows belong to what has the keyboard.
  if (key === null || (!singleKeys && !key.startsWith('Ctrl '))) return undefined;
  // What lies behind the questions keeps still.
  return allCommands(shared).find(one => one.key === key && (!asking || one.overQuestions))?.run;
}

/** A key as commands write it: Q, Shift Q, Ctrl Shift Z, +; null for what is no single sign. */
function keyOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string | null {
  if (key.length !== 1) return null;
  const control = ctrlKey || metaKey;
  if (control && key.toLowerCase() === 'y') return 'Ctrl Shift Z';
  const isLetter = /\p{L}/u.test(key);
  const sign = key === '=' ? '+' : key === '-' ? '−' : key.toUpperCase();
  return `${control ? 'Ctrl ' : ''}${shiftKey && isLetter ? 'Shift ' : ''}${sign}`;
}
