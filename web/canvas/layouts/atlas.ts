import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Places } from '../types.ts';
import { apart } from './apart.ts';
import { gap, type LayoutRequest, type Progress } from './request.ts';

/** How many turns, and after how many it says how far it is. */
const turns = { tidy: 60, fresh: 200, told: 10 };

/** ForceAtlas2, for pictures that are too large for fcose: 5,000 nodes take seconds where fcose takes minutes. */
export function atlas({ nodes, edges, fixed, start }: LayoutRequest, progress: Progress): Places {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  const from = start ?? seeded(nodes.map(({ id }) => id));
  for (const { id } of nodes) {
    const spot = fixed[id] ?? from[id] ?? { x: 0, y: 0 };
    graph.addNode(id, { ...spot, size: gap / 2, fixed: id in fixed });
  }
  for (const [a, b] of edges) if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodes.length > 1_000,
    strongGravityMode: false,
    gravity: 1,
    scalingRatio: 120,
  };
  const all = start ? turns.tidy : turns.fresh;
  for (let done = 0; done < all; done += turns.told) {
    forceAtlas2.assign(graph, { iterations: turns.told, settings });
    progress((done / all) * 0.9);
  }
  const at: Places = {};
  graph.forEachNode((id, { x, y }) => {
    at[id] = { x: Number(x), y: Number(y) };
  });
  return apart({ ...at, ...fixed }, () => gap / 2, new Set(Object.keys(fixed)));
}

/** A sunflower: the same beginning each time, with no two nodes on one spot. */
const seeded = (ids: string[]): Places =>
  Object.fromEntries(
    ids.map((id, index) => {
      const [radius, angle] = [gap * Math.sqrt(index), index * 2.399963];
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
