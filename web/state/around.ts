import type { NeighbourCounts, Neighbours } from '../../server/contract/elements.ts';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { Picture } from './picture.ts';

/** One group of what is around an element: how it is joined, and to which kind. */
export type Group = {
  key: string;
  caption: string;
  kind: string;
  total: number;
  /** Those of it that are not drawn, best evidence first; fewer than there are where not all were read. */
  fresh: GraphNode[];
  /** How many are drawn already. */
  drawn: number;
};

/** The groups of what is around an element, with what of them would be new in the picture. */
export function groupsOf(
  id: string,
  { groups }: NeighbourCounts,
  { nodes, relationships }: Neighbours,
  picture: Picture,
): Group[] {
  const isDrawn = new Set(picture.nodes.map(node => node.id));
  return groups.map(({ relationship, direction, kind, caption, total }) => {
    const others = new Set(
      relationships
        .filter(one => one.type === relationship && (direction === 'out' ? one.from : one.to) === id)
        .map(one => (direction === 'out' ? one.to : one.from)),
    );
    const members = nodes.filter(node => node.kind === kind && others.has(node.id));
    const fresh = members.filter(node => !isDrawn.has(node.id));
    return {
      key: `${relationship}:${direction}:${kind}`,
      caption,
      kind,
      total,
      fresh,
      drawn: members.length - fresh.length,
    };
  });
}

/** What would be drawn with these nodes: they, and the lines from the element to them. */
export function previewOf(id: string, chosen: Set<string>, { nodes, relationships }: Neighbours) {
  return {
    nodes: nodes.filter(node => chosen.has(node.id)),
    relationships: relationships.filter(one => chosen.has(one.from === id ? one.to : one.from)),
  };
}
