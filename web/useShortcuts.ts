import { type Dispatch, useEffect } from 'react';
import type { CanvasActions } from './canvas/Canvas.tsx';
import type { ViewEvent } from './state/view.ts';

type Doing = { dispatch: Dispatch<ViewEvent>; actions: CanvasActions; asking: boolean; showKeys(): void };

/** Single keys, only while no field has the keyboard. */
export function useShortcuts({ dispatch, actions, asking, showKeys }: Doing): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return;
      // An open dialog has the keys to itself, Escape above all.
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'q') dispatch({ type: asking ? 'questionsClosed' : 'questionsOpened' });
      else if (event.key === '?') showKeys();
      else if (asking && event.key === 'Escape') dispatch({ type: 'questionsClosed' });
      // What lies behind the questions keeps still.
      else if (asking) return;
      else if (event.key === '0') actions.fit();
      else if (event.key === '+' || event.key === '=') actions.zoom(1.25);
      else if (event.key === '-') actions.zoom(0.8);
      else if (event.key.toLowerCase() === 'p') dispatch({ type: 'pathStarted' });
      else if (event.key === 'Escape') dispatch({ type: 'steppedOut' });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [dispatch, actions, asking, showKeys]);
}
