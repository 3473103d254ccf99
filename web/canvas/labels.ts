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
  const pills: Box[] = cy
    .edges('.tie')
    .toArray()
    .map(edge => {
      const { x, y } = (edge as cytoscape.EdgeSingular).midpoint();
      return { x1: x - 48, y1: y - 12, x2: x + 48, y2: y + 12 };
    });
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
