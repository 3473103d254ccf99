import type cytoscape from 'cytoscape';
import type { Selection } from '../state/view.ts';

const ways: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** How far a key moves the view, in pixels; null where it doesn’t. */
export function panFor({
  key,
  shiftKey,
}: {
  key: string;
  shiftKey: boolean;
}): { x: number; y: number } | null {
  const way = shiftKey ? ways[key] : undefined;
  return way ? { x: -way[0] * panStep, y: -way[1] * panStep } : null;
}
const panStep = 80;

/** Where a key leads: the nearest node that way, or the previous or next tie of the selected node. */
export function nearestThatWay(
  cy: cytoscape.Core,
  key: string,
  selection: Selection | null,
): Selection | null {
  const current = selection ? cy.getElementById(selection.id) : cy.collection();
  if (key === '[' || key === ']') return alongTies(current, key === ']' ? 1 : -1);
  const way = ways[key];
  if (!way) return null;
  if (current.empty()) {
    const first = cy
      .nodes()
      .sort((one, other) => other.degree(false) - one.degree(false))
      .first();
    return first.nonempty() ? { type: 'node', id: first.id() } : null;
  }
  const here = current.isNode()
    ? (current as cytoscape.NodeSingular).position()
    : (current as cytoscape.EdgeSingular).midpoint();
  let best: { id: string; cost: number } | null = null;
  cy.nodes().forEach(node => {
    if (node.same(current)) return;
    const { x, y } = node.position();
    const along = (x - here.x) * way[0] + (y - here.y) * way[1];
    const aside = Math.abs((x - here.x) * way[1]) + Math.abs((y - here.y) * way[0]);
    if (along <= 0) return;
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { id: node.id(), cost };
  });
  return best ? { type: 'node', id: (best as { id: string }).id } : null;
}

function alongTies(current: cytoscape.CollectionReturnValue, step: number): Selection | null {
  if (current.empty()) return null;
  const isTie = current.hasClass('tie');
  const node = current.isNode() ? current : (current as unknown as cytoscape.EdgeSingular).source();
  const ties = node
    .connectedEdges('.tie')
    .sort((one, other) => one.id().localeCompare(other.id()))
    .toArray();
  if (ties.length === 0) return null;
  const now = isTie ? ties.findIndex(tie => tie.id() === current.id()) : step > 0 ? -1 : 0;
  const next = ties[(now + step + ties.length) % ties.length];
  return next ? { type: 'tie', id: next.id() } : null;
}
