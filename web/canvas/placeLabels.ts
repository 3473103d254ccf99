import type cytoscape from 'cytoscape';
import { type BoxGrid, boxGrid } from './boxes.ts';
import { chooseLabels, choosePills, crossing, type Labelled, type Pilled, type Side, way } from './labels.ts';
import type { Point } from './types.ts';

export const font = '"Inter Variable", Inter, system-ui, sans-serif';
const [lineHeight, padding] = [1.25, 3];
/** Beyond so many nodes only those in sight are labelled, and no more of them than this. */
const many = { nodes: 600, labels: 250 };
/** Crossings of ties are kept free of pills in pictures of so many ties at most. */
const crossingTies = 80;

export type LabelCount = { shown: number; total: number };
type Node = cytoscape.NodeSingular;
type Edge = cytoscape.EdgeSingular;

/** Labels keep their size on the screen when the picture gets small; when it gets large they grow with it. */
const sizeAt = (zoom: number) => 1 / Math.min(1, zoom);
const letters = (node: Node) => (node.hasClass('state') ? 13 : node.hasClass('place') ? 11 : 11.5);

/**
 * Shows as many labels and pills as fit at this zoom, the selection’s and the best joined nodes’ first, and hides the
 * others until they are pointed at. Answers how many names are shown.
 */
export function placeLabels(cy: cytoscape.Core): LabelCount {
  const zoom = cy.zoom();
  const all = cy.nodes().toArray() as Node[];
  const crowd = all.length > many.nodes;
  const nodes = crowd ? all.filter(inSight(cy)) : all;
  const grid = boxGrid();
  for (const node of nodes) addBody(grid, node, zoom);
  const pills = cy.scratch('large') ? new Map<string, number>() : placePills(cy, grid, zoom);
  const rank = (node: Node) =>
    (node.hasClass('station') ? 4_000 : 0) + (node.hasClass('state') ? 1_000 : 0) + node.degree(false);
  const near = cy.elements('.near').nonempty();
  const ranked = nodes
    .filter(node => !node.hasClass('faded') || !near || !crowd)
    .map(node => ({ node, rank: rank(node) + (node.hasClass('faded') ? -10_000 : 0) }))
    .sort((one, other) => other.rank - one.rank || (one.node.id() < other.node.id() ? -1 : 1));
  const wished = ranked
    .slice(0, crowd ? many.labels * 4 : ranked.length)
    .map(({ node }) => labelled(node, zoom));
  const sides = new Map(
    [...chooseLabels(wished, grid, sightOf(cy))].slice(0, crowd ? many.labels : all.length),
  );
  const worded = placeWords(cy, grid, zoom);
  cy.batch(() => {
    for (const node of all) show(node, sides.get(node.id()), zoom);
    for (const edge of cy.edges('.tie').toArray() as Edge[]) showPill(edge, pills.get(edge.id()), zoom);
    cy.edges('.near, .step').forEach(edge => {
      edge.toggleClass('worded', worded.has(edge.id()));
    });
  });
  return { shown: sides.size, total: all.length };
}

/** Shows the label of what is pointed at, whatever lies beneath, or takes it back. */
export function pointAt(element: cytoscape.SingularElementArgument, pointed: boolean): void {
  element.toggleClass('pointed', pointed);
  if (element.hasClass('labelled')) return;
  if (!pointed) element.removeStyle();
  else if (element.isNode())
    element.style(labelStyle(element as Node, { row: 'bottom', column: 'center' }, element.cy().zoom()));
  else element.style('font-size', 11.5 * sizeAt(element.cy().zoom()));
}

/** What is on the screen, in the measure of the labels. */
function sightOf(cy: cytoscape.Core) {
  const [{ x1, x2, y1, y2 }, zoom] = [cy.extent(), cy.zoom()];
  return { x1: x1 * zoom, x2: x2 * zoom, y1: y1 * zoom, y2: y2 * zoom };
}

const inSight = (cy: cytoscape.Core) => {
  const { x1, x2, y1, y2 } = cy.extent();
  return (node: Node) => {
    const { x, y } = node.position();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  };
};

function addBody(grid: BoxGrid, node: Node, zoom: number): void {
  const { x, y } = scaled(node.position(), zoom);
  const half = (node.width() / 2) * zoom + 1;
  grid.add({ x1: x - half, y1: y - half, x2: x + half, y2: y + half }, node.id());
}

const scaled = ({ x, y }: Point, zoom: number): Point => ({ x: x * zoom, y: y * zoom });

function labelled(node: Node, zoom: number): Labelled {
  const lines = String(node.data('label')).split('\n');
  const bold = node.hasClass('state');
  const size = letters(node) * sizeAt(zoom) * zoom;
  const width = Math.max(...lines.map(line => measured(line, bold)));
  return {
    id: node.id(),
    at: scaled(node.position(), zoom),
    half: (node.width() / 2) * zoom,
    width: width * size + 2 * padding,
    height: lines.length * size * lineHeight + 2 * padding,
    must: node.hasClass('chosen'),
  };
}

const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;
/** Width of a text at a font size of one pixel. */
function measured(text: string, bold: boolean): number {
  const key = `${bold ? 'b' : 'r'}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 0.6;
  ruler.font = `${bold ? 600 : 500} 100px ${font}`;
  const width = ruler.measureText(text).width / 100;
  widths.set(key, width);
  return width;
}

function labelStyle(node: Node, side: Side, zoom: number): object {
  const { x, y } = way(side);
  const size = sizeAt(zoom);
  // At a corner Cytoscape puts a label outside both edges of the node: it comes back by half of that.
  const corner = x !== 0 && y !== 0;
  const margin = corner ? -node.width() / 4 : 4 * size;
  return {
    'text-valign': side.row,
    'text-halign': side.column,
    'font-size': letters(node) * size,
    'text-margin-x': x * margin,
    'text-margin-y': y * margin,
  };
}

function show(node: Node, side: Side | undefined, zoom: number): void {
  const label = side === undefined ? '' : `${side.row} ${side.column} ${sizeAt(zoom)}`;
  if ((node.scratch('label') ?? '') === label) return;
  node.scratch('label', label);
  node.toggleClass('labelled', side !== undefined);
  if (side === undefined) node.removeStyle();
  else node.style(labelStyle(node, side, zoom));
}

/** Ties of many events first. */
function placePills(cy: cytoscape.Core, grid: BoxGrid, zoom: number): Map<string, number> {
  const edges = (cy.edges('.tie').toArray() as Edge[]).sort(
    (one, other) => other.data('weight') - one.data('weight') || (one.id() < other.id() ? -1 : 1),
  );
  const size = 11.5 * sizeAt(zoom) * zoom;
  const ties = edges.map((edge): Pilled => {
    const text = String(edge.hasClass('chosen') ? edge.data('words') : edge.data('label'));
    return {
      id: edge.id(),
      from: scaled(edge.sourceEndpoint(), zoom),
      to: scaled(edge.targetEndpoint(), zoom),
      middle: scaled(edge.midpoint(), zoom),
      width: measured(text, true) * size + 18,
      height: size * lineHeight + 16,
    };
  });
  if (ties.length <= crossingTies) keepCrossingsFree(ties, grid);
  return choosePills(ties, grid);
}

function keepCrossingsFree(ties: Pilled[], grid: BoxGrid): void {
  for (const [index, one] of ties.entries())
    for (const other of ties.slice(index + 1)) {
      const spot = crossing(one.from, one.to, other.from, other.to);
      if (spot) grid.add({ x1: spot.x - 4, y1: spot.y - 4, x2: spot.x + 4, y2: spot.y + 4 });
    }
}

function showPill(edge: Edge, slide: number | undefined, zoom: number): void {
  edge.toggleClass('labelled', slide !== undefined);
  if (slide === undefined) return void edge.removeStyle();
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  edge.style({
    'font-size': 11.5 * sizeAt(zoom),
    'text-background-padding': 7 * sizeAt(zoom),
    'text-margin-x': ((to.x - from.x) / length) * (slide / zoom),
    // The bar by kind has the upper part of a pill.
    'text-margin-y': ((to.y - from.y) / length) * (slide / zoom) + 2 * sizeAt(zoom),
  });
}

/** The words on the lines round the selection, where there is room along the line; a path’s numbers always. */
function placeWords(cy: cytoscape.Core, grid: BoxGrid, zoom: number): Set<string> {
  const shown = new Set<string>();
  for (const edge of cy.edges('.relationship.near, .step').toArray() as Edge[]) {
    if (edge.hasClass('step')) {
      shown.add(edge.id());
      continue;
    }
    if (zoom < 0.6) continue;
    const { x, y } = scaled(edge.midpoint(), zoom);
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const half = (measured(String(edge.data('label')), false) * 10.5 * zoom) / 2;
    if (half * 2 > length * zoom) continue;
    const spots = [-1, -0.5, 0, 0.5, 1].map(share => ({
      x: x + ((to.x - from.x) / length) * half * share,
      y: y + ((to.y - from.y) / length) * half * share,
    }));
    const boxes = spots.map(spot => ({ x1: spot.x - 7, y1: spot.y - 7, x2: spot.x + 7, y2: spot.y + 7 }));
    if (!boxes.every(box => grid.free(box))) continue;
    for (const box of boxes) grid.add(box);
    shown.add(edge.id());
  }
  return shown;
}
