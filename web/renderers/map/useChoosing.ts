import type { GeoProjection } from 'd3-geo';
import { useShared } from '../../panels/context.ts';
import { selectedNodes } from '../../state/select.ts';
import { type Cluster, opens } from './clusters.ts';
import { zoomBounds } from './sight.ts';

type Given = {
  /** Looks closely at places. */
  look(ids: Set<string>): void;
  /** How near one looks now, and on what. */
  near: number;
  projection: GeoProjection;
  onList(cluster: Cluster): void;
};

/**
 * What choosing a mark does: it selects a single event, takes places apart by looking nearer as far as that goes, and
 * else lists what is there. With Shift or Ctrl its events are selected beside what is.
 */
export function useChoosing({ look, near, projection, onList }: Given) {
  const { view, dispatch } = useShared();
  return (cluster: Cluster, beside: boolean) => {
    const ids = cluster.events.map(({ event }) => event.id);
    const [first = '', ...others] = ids;
    if (beside)
      return dispatch(
        others.length === 0
          ? { type: 'besideSelected', id: first }
          : { type: 'nodesSelected', ids: [...new Set([...selectedNodes(view), ...ids])] },
      );
    if (others.length === 0) return dispatch({ type: 'selected', selection: { type: 'node', id: first } });
    const [, nearest] = zoomBounds(projection);
    if (opens(cluster) && near < nearest * 0.7) return look(new Set(cluster.marks.map(({ id }) => id)));
    onList(cluster);
  };
}
