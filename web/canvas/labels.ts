import type cytoscape from 'cytoscape';

type Box = { x1: number; y1: number; x2: number; y2: number };
const sides = [
  { 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-x': 0, 'text-margin-y': 4 },
  { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 5, 'text-margin-y': 0 },
  { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -5, 'text-margin-y': 0 },
  { 'text-valign': 'top', 'text-halign': 'center', 'text-margin-x': 0, 'text-margin-y': -4 },
] as const;
const meets = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
const labelBox = (node: cytoscape.NodeSingular): Box =>
  node.boundingBox({
    includeNodes: false,
    includeLabels: true,
    includeOverlays: false,
    includeUnderlays: false,
  });

/**
 * Gives each label a side where it meets no other label and no node; the most joined nodes choose first. A label that
 * would lie on another one is hidden until its node is selected or pointed at.
 */
export function placeLabels(cy: cytoscape.Core): void {
  const nodes = cy
    .nodes()
    .sort((one, other) => other.degree(false) - one.degree(false))
    .toArray() as cytoscape.NodeSingular[];
  const bodies = new Map(
    nodes.map(node => [
      node.id(),
      node.boundingBox({ includeLabels: false, includeOverlays: false, includeUnderlays: false }),
    ]),
  );
  const pills = placePills(cy, [...bodies.values()]);
  const placed: Box[] = [];
  for (const node of nodes) {
    let best = { hits: Number.POSITIVE_INFINITY, side: 0 };
    for (let side = 0; side < sides.length && best.hits > 0; side += 1) {
      node.style(sides[side] as object);
      const box = labelBox(node);
      const others = [...bodies].filter(([id]) => id !== node.id()).map(([, body]) => body);
      const hits =
        placed.filter(one => meets(one, box)).length * 3 +
        [...others, ...pills].filter(one => meets(one, box)).length;
      if (hits < best.hits) best = { hits, side };
    }
    node.style(sides[best.side] as object);
    const box = labelBox(node);
    const covered = placed.some(one => meets(one, box));
    node.toggleClass('unlabelled', covered);
    if (!covered) placed.push(box);
  }
}

/** Half the width and height of a pill, which is as long as its words. */
const pillSize = (edge: cytoscape.EdgeSingular) => ({
  w: String(edge.data('label')).length * 3.4 + 9,
  h: 12,
});

/** Slides the count pills along their ties until they lie on no node and on no other pill. */
function placePills(cy: cytoscape.Core, bodies: Box[]): Box[] {
  const placed: Box[] = [];
  for (const edge of cy.edges('.tie').toArray() as cytoscape.EdgeSingular[]) {
    const middle = edge.midpoint();
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    const { w, h } = pillSize(edge);
    const boxAt = (offset: number): Box => {
      const [x, y] = [middle.x + along.x * offset, middle.y + along.y * offset];
      return { x1: x - w, y1: y - h, x2: x + w, y2: y + h };
    };
    const offsets = [0, 26, -26, 52, -52, 78, -78].filter(offset => Math.abs(offset) < length / 2 - 20);
    const free = offsets.find(offset => ![...placed, ...bodies].some(other => meets(other, boxAt(offset))));
    const offset = free ?? 0;
    edge.style({ 'text-margin-x': along.x * offset, 'text-margin-y': along.y * offset });
    placed.push(boxAt(offset));
  }
  return placed;
}
