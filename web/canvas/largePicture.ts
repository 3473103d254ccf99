import type cytoscape from 'cytoscape';
import type { Theme } from '../glyph/shapes.ts';
import { labelBox, type Side } from './labels.ts';
import { distanceTo } from './lines.ts';
import { memoryOf } from './memory.ts';
import { font, labelled, letters } from './names.ts';
import { tokens } from './style.ts';
import type { Point } from './types.ts';

type Edge = cytoscape.EdgeSingular;
type Node = cytoscape.NodeSingular;

/** How near, in pixels, a click must come to a line. */
const reach = 7;

const onScreen = ({ x, y }: Point, zoom: number, pan: Point): Point => ({
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
});

/** Lines round the selection, what is selected, and names. */
export function drawSelection(paper: CanvasRenderingContext2D, cy: cytoscape.Core, theme: Theme): void {
  const t = tokens[theme];
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const { chosen, near, pointed } = memoryOf(cy);
  paper.strokeStyle = t.accent;
  for (const edge of near) {
    const [from, to] = endsOf(edge).map(spot => onScreen(spot, zoom, pan)) as [Point, Point];
    paper.lineWidth = chosen.has(edge.id()) ? 4 : 1.5;
    paper.beginPath();
    paper.moveTo(from.x, from.y);
    paper.lineTo(to.x, to.y);
    paper.stroke();
  }
  paper.fillStyle = t.accent;
  for (const id of chosen) {
    const node = cy.getElementById(id) as unknown as Node;
    if (node.empty() || !node.isNode()) continue;
    const { x, y } = onScreen(node.position(), zoom, pan);
    paper.globalAlpha = 0.25;
    paper.beginPath();
    paper.arc(x, y, (node.width() / 2) * zoom + 10, 0, 2 * Math.PI);
    paper.fill();
    paper.globalAlpha = 1;
    paper.lineWidth = 2;
    paper.stroke();
  }
  const names = new Map(memoryOf(cy).names);
  if (pointed && !names.has(pointed)) names.set(pointed, { row: 'bottom', column: 'center' });
  for (const [id, side] of names) {
    const node = cy.getElementById(id) as unknown as Node;
    if (node.nonempty() && node.isNode()) drawName(paper, node, side, zoom, pan, t, chosen.has(id));
  }
}

function drawName(
  paper: CanvasRenderingContext2D,
  node: Node,
  side: Side,
  zoom: number,
  pan: Point,
  t: (typeof tokens)[Theme],
  chosen: boolean,
): void {
  const own = labelled(node, zoom);
  const { x1, x2, y1, y2 } = labelBox({ ...own, at: onScreen(node.position(), zoom, pan) }, side);
  if (x2 < 0 || y2 < 0 || x1 > paper.canvas.width || y1 > paper.canvas.height) return;
  paper.globalAlpha = chosen ? 1 : 0.88;
  paper.fillStyle = chosen ? t.panel : t.bg;
  paper.fillRect(x1, y1, x2 - x1, y2 - y1);
  paper.globalAlpha = 1;
  if (chosen) {
    paper.lineWidth = 1;
    paper.strokeRect(x1, y1, x2 - x1, y2 - y1);
  }
  const lines = String(node.data('label')).split('\n');
  const size = letters(node) * Math.max(1, zoom);
  paper.font = `${node.hasClass('state') ? 600 : 500} ${size}px ${font}`;
  paper.fillStyle = t.ink;
  paper.textAlign = 'center';
  paper.textBaseline = 'middle';
  for (const [index, line] of lines.entries())
    paper.fillText(line, (x1 + x2) / 2, y1 + ((y2 - y1) * (index + 0.5)) / lines.length);
}

const endsOf = (edge: Edge): [Point, Point] => [edge.source().position(), edge.target().position()];

/**
 * The line round the selection at a spot (in the picture’s measure): in a large picture Cytoscape is not asked for
 * lines, since it would look through all of them on every move of the mouse.
 */
export function lineAt(cy: cytoscape.Core, spot: Point): Edge | null {
  const { large, near } = memoryOf(cy);
  if (!large) return null;
  const found = near
    .map(edge => ({ edge, distance: distanceTo(spot, ...endsOf(edge)) * cy.zoom() }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance)[0];
  return found?.edge ?? null;
}
