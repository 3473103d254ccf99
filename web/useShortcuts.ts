import { useEffect, useRef } from 'react';
import type { Shared } from './panels/context.ts';
import { nodeActions } from './panels/nodeActions.ts';
import { stageActions } from './panels/stageActions.ts';
import { selectedNodes } from './state/select.ts';

type Doing = { shared: Shared; asking: boolean; showKeys(): void };

/** Single keys, only while no field has the keyboard. */
export function useShortcuts(doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      // An open dialog or menu has the keys to itself, Escape above all.
      if (document.querySelector('dialog[open], [role="menu"]')) return;
      const run =
        event.ctrlKey || event.metaKey ? withControl(event, latest.current) : plain(event, latest.current);
      if (!run) return;
      run();
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

type Run = (() => void) | undefined;

function withControl({ key, shiftKey }: KeyboardEvent, { shared, asking }: Doing): Run {
  const name = { z: shiftKey ? 'redo' : 'undo', y: 'redo', a: 'all' }[key.toLowerCase()];
  return asking ? undefined : stageActions(shared).find(action => action.name === name)?.run;
}

function plain({ key, shiftKey, target }: KeyboardEvent, { shared, asking, showKeys }: Doing): Run {
  const { dispatch, actions, view } = shared;
  if (key === 'q') return () => dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' });
  if (key === '?') return showKeys;
  // What lies behind the questions keeps still.
  if (asking) return key === 'Escape' ? () => dispatch({ type: 'questionsClosed' }) : undefined;
  const onNodes = new Map(nodeActions(selectedNodes(view), shared).map(one => [one.name, one.run]));
  const onStage = new Map(stageActions(shared).map(one => [one.name, one.run]));
  const runs: Record<string, Run> = {
    '0': () => actions.fit(),
    '+': () => actions.zoom(1.25),
    '=': () => actions.zoom(1.25),
    '-': () => actions.zoom(0.8),
    escape: () => dispatch({ type: 'steppedOut' }),
    p: onNodes.get('path'),
    e: onNodes.get('expand'),
    c: onNodes.get('collapse'),
    g: onNodes.get('fold'),
    n: onNodes.get('neighbours'),
    l: onNodes.get('pin'),
    k: onNodes.get('keep'),
    x: shiftKey ? onStage.get('show') : onNodes.get('hide'),
    f: onStage.get('fitSelection'),
    t: onStage.get('tidy'),
    i: onStage.get('invert'),
  };
  // From the canvas, Enter goes on to what is said of the selection; on a button it is the button’s own.
  const canvas = (target as HTMLElement).closest('.stage .canvas');
  if (key === 'Enter' && canvas && view.selection)
    return () => document.querySelector<HTMLElement>('.inspector')?.focus();
  return runs[key.toLowerCase()];
}
