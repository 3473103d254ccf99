import type { NodeDetails } from '../../server/contract/elements.ts';
import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Overview, Tie } from '../../server/contract/overview.ts';
import type { Path, Paths } from '../../server/contract/paths.ts';
import { firstView, type View } from './view.ts';

/** A path that is drawn: ids of its nodes and of its relationships, from end to end. */
export type DrawnPath = {
  nodes: string[];
  steps: string[];
  /** Those of its nodes that are drawn for its sake alone. */
  guests: Set<string>;
};

/** What is drawn: every renderer reads this and nothing else. */
export type Picture = {
  nodes: GraphNode[];
  ties: Tie[];
  relationships: GraphRelationship[];
  path: DrawnPath | null;
  /** Nodes that would be drawn if the reader had not hidden them. */
  hidden: GraphNode[];
};

/**
 * The overview with what was added and the chosen path, and every known relationship whose ends are both drawn.
 * Of the paths found, only the chosen one brings nodes and relationships; it is drawn whole, also what was hidden or is
 * of a kind that is off.
 */
export function toPicture(
  overview: Overview | undefined,
  added: NodeDetails[],
  { hidden, only }: Pick<View, 'hidden' | 'only'> = firstView,
  found?: Paths,
  chosen?: Path,
  kindsOff: string[] = [],
): Picture {
  if (!overview) return { nodes: [], ties: [], relationships: [], path: null, hidden: [] };
  const off = new Set(kindsOff);
  const all = new Map(
    [...overview.nodes, ...added.map(({ node }) => node)]
      .filter(node => !off.has(node.kind))
      .map(node => [node.id, node]),
  );
  const unwanted = ({ id }: GraphNode) => hidden.includes(id) || (only !== null && !only.includes(id));
  const nodes = new Map([...all].filter(([, node]) => !unwanted(node)));
  const relationships = new Map(overview.relationships.map(one => [one.id, one]));
  for (const { roles } of added)
    for (const { relationship } of roles) relationships.set(relationship.id, relationship);
  const steps = new Set(chosen?.steps.map(step => step.relationship));
  const guests = (found?.nodes ?? []).filter(({ id }) => chosen?.nodes.includes(id) && !nodes.has(id));
  for (const node of guests) nodes.set(node.id, node);
  for (const one of found?.relationships ?? []) if (steps.has(one.id)) relationships.set(one.id, one);
  const drawn = [...relationships.values()].filter(one => nodes.has(one.from) && nodes.has(one.to));
  const path = chosen && {
    nodes: chosen.nodes,
    steps: [...steps],
    guests: new Set(guests.map(node => node.id)),
  };
  return {
    nodes: [...nodes.values()],
    ties: overview.ties.filter(tie => nodes.has(tie.a) && nodes.has(tie.b)),
    relationships: drawn,
    path: path ?? null,
    hidden: [...all.values()].filter(node => !nodes.has(node.id)),
  };
}

/** Ids of what the drawn path runs through; null where none is drawn. */
export const onPath = ({ path }: Picture): Set<string> | null =>
  path && new Set([...path.nodes, ...path.steps]);

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

/** Whether it is an event of which no claim that passes the filter tells, such as one reported later: drawn hollow. */
export const isUntold = (node: GraphNode, kind: Kind | undefined): boolean =>
  kind?.group === 'event' && node.support === null;

/** Whether what stands behind it is weak or denied: drawn dashed. */
export function isWeak(element: GraphNode | GraphRelationship): boolean {
  return element.support !== null && (element.support.weak || element.support.denied);
}
