import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { around } from '../sight.ts';
import type { Places } from '../types.ts';
import { apart } from './apart.ts';
import { gap, type LayoutRequest, type Progress } from './request.ts';

/** How many turns, by the number of nodes, and after how many it says how far it is. */
const turns = (nodes: number) => (nodes > 2_500 ? 100 : 200);
const told = 10;
/** How much room a node has on average, as a side of a square. */
const side = gap * 2.2;

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
  const all = start ? turns(nodes.length) / 4 : turns(nodes.length);
  for (let done = 0; done < all; done += told) {
    forceAtlas2.assign(graph, { iterations: told, settings });
    progress((done / all) * 0.9);
  }
  const at: Places = {};
  graph.forEachNode((id, { x, y }) => {
    at[id] = { x: Number(x), y: Number(y) };
  });
  const sized = start || Object.keys(fixed).length > 0 ? at : scaledTo(at, side * Math.sqrt(nodes.length));
  return apart({ ...sized, ...fixed }, () => gap / 2, new Set(Object.keys(fixed)));
}

/** A sunflower: the same beginning each time, with no two nodes on one spot. */
const seeded = (ids: string[]): Places =>
  Object.fromEntries(
    ids.map((id, index) => {
      const [radius, angle] = [gap * Math.sqrt(index), index * 2.399963];
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );

/** The picture shrunk to about a square of that side: forces alone would leave it far too wide. */
function scaledTo(at: Places, wanted: number): Places {
  const { w, h } = around(Object.values(at));
  const by = Math.min(1, wanted / Math.sqrt(Math.max(1, w * h)));
  return Object.fromEntries(Object.entries(at).map(([id, { x, y }]) => [id, { x: x * by, y: y * by }]));
}
