import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import { cutPoints } from './cutPoints.ts';
import type { ShapeAnswer, ShapeRequest } from './request.ts';

/**
 * Measures a picture by its lines. Two nodes are joined or not: how many lines join them and how broad those are says
 * how much is reported, not how near they are.
 */
export function measure({ nodes, lines, measure: wished, communities, cuts }: ShapeRequest): ShapeAnswer {
  const graph = new UndirectedGraph();
  // In a fixed order, so that the same picture always has the same communities.
  for (const id of [...nodes].sort()) graph.mergeNode(id);
  for (const [a, b] of lines.map(([one, other]) => [one, other].sort()).sort(byText))
    if (a !== undefined && b !== undefined && a !== b && graph.hasNode(a) && graph.hasNode(b))
      graph.mergeEdge(a, b);
  return {
    values: wished === null ? {} : valuesOf(graph, wished),
    communities: communities ? numbered(graph) : {},
    cuts: cuts ? Object.fromEntries(cutPoints(neighboursOf(graph))) : {},
  };
}

const byText = (one: string[], other: string[]) => (one.join('\n') < other.join('\n') ? -1 : 1);

function valuesOf(graph: UndirectedGraph, wished: NonNullable<ShapeRequest['measure']>) {
  if (wished === 'degree') return Object.fromEntries(graph.mapNodes(id => [id, graph.degree(id)]));
  // Of two nodes none lies between others, and one alone is near to none.
  if (graph.order < (wished === 'betweenness' ? 3 : 2))
    return Object.fromEntries(graph.mapNodes(id => [id, 0]));
  if (wished === 'betweenness') return betweenness(graph, { getEdgeWeight: null });
  // Wasserman and Faust: of a picture in parts, a node of a small part isn’t near to all.
  return closeness(graph, { wassermanFaust: true });
}

/** Communities numbered from 1, the largest first; a node that nothing joins is one of its own. */
function numbered(graph: UndirectedGraph): Record<string, number> {
  if (graph.size === 0) return Object.fromEntries([...graph.nodes()].map((id, index) => [id, index + 1]));
  const found = louvain(graph, { rng: seeded(), getEdgeWeight: null });
  const members = new Map<number, string[]>();
  for (const [id, group] of Object.entries(found)) members.set(group, [...(members.get(group) ?? []), id]);
  const ordered = [...members.values()].sort(
    (one, other) => other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1),
  );
  return Object.fromEntries(ordered.flatMap((ids, index) => ids.map(id => [id, index + 1])));
}

/** The same lots each time (mulberry32). */
function seeded(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const neighboursOf = (graph: UndirectedGraph) =>
  new Map(graph.mapNodes(id => [id, graph.neighbors(id)] as const));
