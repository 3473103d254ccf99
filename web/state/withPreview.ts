import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import type { Picture } from './picture.ts';

/** A picture with what would be added to it. */
export function withPreview(
  picture: Picture,
  preview: { nodes: GraphNode[]; relationships: GraphRelationship[] } | null,
): Picture {
  if (!preview) return picture;
  const known = new Set(picture.nodes.map(node => node.id));
  const lines = new Set(picture.relationships.map(one => one.id));
  return {
    ...picture,
    nodes: [...picture.nodes, ...preview.nodes.filter(node => !known.has(node.id))],
    relationships: [...picture.relationships, ...preview.relationships.filter(one => !lines.has(one.id))],
  };
}
