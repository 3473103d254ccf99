import { addedFrom } from './compose.ts';
import type { Picture } from './picture.ts';
import { selectedNodes } from './select.ts';
import type { View } from './view.ts';

/** The nodes that a line of the picture joins to one of these, without these. */
export function tiedTo(picture: Picture, ids: string[]): string[] {
  const from = new Set(ids);
  const lines = [
    ...picture.ties.map(({ a, b }) => [a, b] as const),
    ...picture.relationships.map(one => [one.from, one.to] as const),
  ];
  const found = lines.flatMap(([a, b]) => [...(from.has(a) ? [b] : []), ...(from.has(b) ? [a] : [])]);
  return [...new Set(found)].filter(id => !from.has(id));
}

/** Every node that is not selected. */
export function unselected(picture: Picture, view: View): string[] {
  const chosen = new Set(selectedNodes(view));
  return picture.nodes.map(node => node.id).filter(id => !chosen.has(id));
}

/** Whether a node came by adding and can be taken away again. */
export const isAdded = (view: View, id: string): boolean => view.added.some(one => one.id === id);

/** What collapsing a node takes away: whatever was added from it and is still drawn. */
export const collapsible = (picture: Picture, view: View, id: string): string[] => {
  const drawn = new Set(picture.nodes.map(node => node.id));
  return addedFrom(view, id).filter(one => drawn.has(one));
};
