import { useEffect, useRef } from 'react';
import { noActions } from '../../canvas/types.ts';
import { useShared } from '../../panels/context.ts';

type Does = { zoomBy(factor: number): void; panBy(x: number, y: number): void; look(): void };

/** Tells the page what its keys and commands for zooming and fitting do here. */
export function useMapActions(does: Does): void {
  const { setActions, dispatch } = useShared();
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const all = () => dispatch({ type: 'mapChanged', change: { sight: null } });
    setActions({
      ...noActions,
      fit: all,
      fitSelection: () => latest.current.look(),
      zoom: by => latest.current.zoomBy(by),
      pan: (x, y) => latest.current.panBy(x, y),
    });
    return () => setActions(noActions);
  }, [setActions, dispatch]);
}
