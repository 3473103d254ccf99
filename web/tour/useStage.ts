import { useEffect, useRef } from 'react';
import { useShared } from '../panels/context.ts';

/**
 * Sees to it that there is something to show: the network, and at the claims, where nothing is selected, its tie of most
 * events. When the tour ends nothing is selected again that was not before.
 */
export function useStage(step: string): void {
  const { view, dispatch, picture } = useShared();
  const now = useRef({ view, dispatch, picture });
  now.current = { view, dispatch, picture };
  const lent = useRef<string | null>(null);
  useEffect(() => {
    if (now.current.view.question) dispatch({ type: 'questionsClosed' });
    if (now.current.view.renderer !== 'network') dispatch({ type: 'rendererChosen', renderer: 'network' });
  }, [dispatch]);
  useEffect(() => {
    const [strongest] = now.current.picture.ties.toSorted((one, other) => other.events - one.events);
    if (step !== 'evidence' || now.current.view.selection || !strongest) return;
    lent.current = strongest.id;
    dispatch({ type: 'selected', selection: { type: 'tie', id: strongest.id } });
  }, [step, dispatch]);
  useEffect(
    () => () => {
      const { selection } = now.current.view;
      if (lent.current !== null && selection?.id === lent.current)
        now.current.dispatch({ type: 'selected', selection: null });
    },
    [],
  );
}
