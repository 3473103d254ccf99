import type cytoscape from 'cytoscape';
import { type Box, type BoxGrid, boxGrid } from './boxes.ts';
import { chooseLabels, choosePills, crossing, type Pilled, type Side, way } from './labels.ts';
import { memoryOf } from './memory.ts';
import { chosenOf, labelled, letters, lineHeight, measured, scaled, sizeAt } from './names.ts';

/** Beyond so many nodes only those in sight are labelled, and no more of them than this. */
const many = { nodes: 600, labels: 250 };
/** So many ties have pills, those of most events first; fewer yet keep their crossings free of them. */
const pillsAtMost = 150;
const crossingTies = 80;

export type LabelCount = { shown: number; total: number };
type Node = cytoscape.NodeSingular;
type Edge = cytoscape.EdgeSingular;

/**
 * Shows as many names and pills as fit at this zoom, the selection’s and the best joined nodes’ first, and hides the
 * others until they are pointed at. Answers how many names are shown.
 */
export function placeLabels(cy: cytoscape.Core): LabelCount {
  const zoom = cy.zoom();
  const memory = memoryOf(cy);
  const all = cy.nodes().toArray() as Node[];
  const crowd = all.length > many.nodes;
  const found = findRoom(cy, zoom, {
    nodes: crowd ? all.filter(inSight(cy)) : all,
    most: crowd ? many.labels : all.length,
    sight: sightOf(cy),
  });
  if (!memory.large) apply(cy, found);
  memory.names = found.names;
  if (memory.large) cy.emit('over');
  return { shown: found.names.size, total: all.length };
}

/**
 * Which names, pills and words find room at a zoom; changes nothing.
 * @param of the nodes that may have names, how many of them at most, and what is on the screen where there is one
 */
export function findRoom(
  cy: cytoscape.Core,
  zoom: number,
  { nodes, most, sight }: { nodes: Node[]; most: number; sight?: Box },
): Placed {
  const { large } = memoryOf(cy);
  const grid = boxGrid();
  for (const node of nodes) addBody(grid, node, zoom);
  const ties = large ? [] : heaviest(cy.edges('.tie').toArray() as Edge[]);
  const pills = placePills(ties, grid, zoom);
  const chosen = chosenOf(cy);
  const wished = nodes
    .map(node => ({ node, rank: rank(node, chosen) }))
    .sort((one, other) => other.rank - one.rank || (one.node.id() < other.node.id() ? -1 : 1))
    .slice(0, most < nodes.length ? most * 3 : nodes.length)
    .map(({ node }) => labelled(node, zoom));
  const names = new Map([...chooseLabels(wished, grid, sight)].slice(0, most));
  return { names, ties, pills, worded: large ? new Map() : placeWords(cy, grid, zoom) };
}

/** Which names are shown and where, the ties that may have pills, those that have one and how far it has slid, and the lines
 * round the selection that carry their words. */
export type Placed = {
  names: Map<string, Side>;
  ties: Edge[];
  pills: Map<string, number>;
  worded: Map<Edge, boolean>;
};

function apply(cy: cytoscape.Core, { names, ties, pills, worded }: Placed): void {
  const zoom = cy.zoom();
  const memory = memoryOf(cy);
  const before = memory.pilled;
  memory.pilled = ties;
  cy.batch(() => {
    cy.nodes().forEach(node => {
      show(node, names.get(node.id()), zoom);
    });
    for (const edge of new Set([...before, ...ties])) showPill(edge, pills.get(edge.id()), zoom);
    for (const [edge, shown] of worded) edge.toggleClass('worded', shown);
  });
}

/** The selection first, then a path, states, and the best joined; what is faded last. */
function rank(node: Node, chosen: Set<string>): number {
  const special = (node.hasClass('station') ? 40_000 : 0) + (node.hasClass('state') ? 10_000 : 0);
  const first = (chosen.has(node.id()) ? 1_000_000 : 0) - (node.hasClass('faded') ? 100_000 : 0);
  return special + first + Number(node.data('joins'));
}

/** Shows the name of what is pointed at, whatever lies beneath, or takes it back. */
export function pointAt(element: cytoscape.SingularElementArgument, pointed: boolean): void {
  const cy = element.cy();
  const memory = memoryOf(cy);
  if (memory.large) {
    memory.pointed = pointed ? element.id() : null;
    return void cy.emit('over');
  }
  element.toggleClass('pointed', pointed);
  if (element.hasClass('labelled')) return;
  const zoom = cy.zoom();
  if (!pointed) element.removeStyle();
  else if (element.isNode())
    element.style(labelStyle(element as Node, { row: 'bottom', column: 'center' }, zoom));
  else element.style('font-size', 11.5 * sizeAt(zoom));
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
  const half = (Number(node.data('size')) / 2) * zoom + 1;
  grid.add({ x1: x - half, y1: y - half, x2: x + half, y2: y + half }, node.id());
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
  const { labels } = memoryOf(node.cy());
  if ((labels.get(node.id()) ?? '') === label && node.hasClass('labelled') === (label !== '')) return;
  labels.set(node.id(), label);
  node.toggleClass('labelled', side !== undefined);
  if (side === undefined) node.removeStyle();
  else node.style(labelStyle(node, side, zoom));
}

const heaviest = (ties: Edge[]) =>
  ties
    .sort((one, other) => other.data('weight') - one.data('weight') || (one.id() < other.id() ? -1 : 1))
    .slice(0, pillsAtMost);

function placePills(ties: Edge[], grid: BoxGrid, zoom: number): Map<string, number> {
  const pilled = ties.map(edge => pillOf(edge, zoom));
  if (pilled.length <= crossingTies) keepCrossingsFree(pilled, grid);
  return choosePills(pilled, grid);
}

/** A tie with its pill, as large as it is at a zoom. */
export function pillOf(edge: Edge, zoom: number): Pilled {
  const size = 11.5 * sizeAt(zoom) * zoom;
  const lines = pillText(edge).split('\n');
  return {
    id: edge.id(),
    from: scaled(edge.sourceEndpoint(), zoom),
    to: scaled(edge.targetEndpoint(), zoom),
    middle: scaled(edge.midpoint(), zoom),
    width: Math.max(...lines.map(line => measured(line, true))) * size + 18,
    height: lines.length * size * lineHeight + 16,
  };
}

/** What stands in the pill of a tie. */
export const pillText = (edge: Edge): string =>
  String(edge.hasClass('chosen') ? edge.data('words') : edge.data('label'));

function keepCrossingsFree(ties: Pilled[], grid: BoxGrid): void {
  for (const [index, one] of ties.entries())
    for (const other of ties.slice(index + 1)) {
      const spot = crossing(one.from, one.to, other.from, other.to);
      if (spot) grid.add({ x1: spot.x - 4, y1: spot.y - 4, x2: spot.x + 4, y2: spot.y + 4 });
    }
}

function showPill(edge: Edge, free: number | undefined, zoom: number): void {
  if (edge.removed()) return;
  // What is selected says what it is, whatever lies beneath.
  const slide = edge.hasClass('chosen') ? (free ?? 0) : free;
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

/** Which lines round the selection carry their words: those with room for them. */
function placeWords(cy: cytoscape.Core, grid: BoxGrid, zoom: number): Map<Edge, boolean> {
  const { near } = memoryOf(cy);
  return new Map(
    near.filter(edge => edge.hasClass('relationship')).map(edge => [edge, worded(edge, grid, zoom)]),
  );
}

function worded(edge: Edge, grid: BoxGrid, zoom: number): boolean {
  // Smaller than this they could not be read.
  if (zoom < 0.6 || edge.removed()) return false;
  const { x, y } = scaled(edge.midpoint(), zoom);
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const half = (measured(String(edge.data('label')), false) * 10.5 * zoom) / 2;
  if (half * 2 > length * zoom) return false;
  const boxes = [-1, -0.5, 0, 0.5, 1].map(share => {
    const spot = {
      x: x + ((to.x - from.x) / length) * half * share,
      y: y + ((to.y - from.y) / length) * half * share,
    };
    return { x1: spot.x - 7, y1: spot.y - 7, x2: spot.x + 7, y2: spot.y + 7 };
  });
  if (!boxes.every(box => grid.free(box))) return false;
  for (const box of boxes) grid.add(box);
  return true;
}
