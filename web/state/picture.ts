import type { NodeDetails } from '../../server/contract/elements.ts';
import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import type { Overview, Tie } from '../../server/contract/overview.ts';

/** What is drawn: every renderer reads this and nothing else. */
export type Picture = { nodes: GraphNode[]; ties: Tie[]; relationships: GraphRelationship[] };

/** The overview with what was added, and every known relationship whose ends are both drawn. */
export function toPicture(overview: Overview | undefined, added: NodeDetails[]): Picture {
  if (!overview) return { nodes: [], ties: [], relationships: [] };
  const nodes = new Map(overview.nodes.map(node => [node.id, node]));
  for (const { node } of added) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const relationships = new Map(overview.relationships.map(one => [one.id, one]));
  for (const { roles } of added)
    for (const { relationship } of roles) relationships.set(relationship.id, relationship);
  const drawn = [...relationships.values()].filter(one => nodes.has(one.from) && nodes.has(one.to));
  return { nodes: [...nodes.values()], ties: overview.ties, relationships: drawn };
}

/** Ids of what touches the selection; null where nothing is selected. */
export function touched(picture: Picture, selected: string | null): Set<string> | null {
  if (selected === null) return null;
  const found = new Set([selected]);
  for (const tie of picture.ties) {
    if (tie.id === selected) for (const id of [tie.a, tie.b]) found.add(id);
    if (tie.a === selected || tie.b === selected) for (const id of [tie.id, tie.a, tie.b]) found.add(id);
  }
  for (const one of picture.relationships) {
    if (one.from === selected || one.to === selected)
      for (const id of [one.id, one.from, one.to]) found.add(id);
  }
  return found;
}

/** Whether it is announced, expected, possible …, and not told as happened: drawn in outline. */
export function isPlanned(element: GraphNode | GraphRelationship): boolean {
  return element.support !== null && element.support.status !== null && element.support.status !== 'happened';
}

/** Whether what stands behind it is weak or denied: drawn dashed. */
export function isWeak(element: GraphNode | GraphRelationship): boolean {
  return element.support !== null && (element.support.weak || element.support.denied);
}
