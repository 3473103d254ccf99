import type { Box, BoxGrid } from './boxes.ts';
import type { Point } from './types.ts';

const [lineLength, most] = [24, 2];

/** A caption in at most two lines of about 24 letters; what is longer ends in an ellipsis. */
export function wrapped(caption: string): string {
  const lines: string[] = [];
  for (const word of caption.trim().split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const cut = lines.length > most;
  return lines
    .slice(0, most)
    .map((line, index) => {
      const ends = cut && index === most - 1;
      return ends || line.length > lineLength + 4 ? `${line.slice(0, lineLength - 1).trimEnd()}…` : line;
    })
    .join('\n');
}

/** A node with its label, all in pixels of the screen. `half`: half its size. */
export type Labelled = { id: string; at: Point; half: number; width: number; height: number; must: boolean };
/** Where a label stands: the row of it and the column of it, seen from its node. */
export type Side = { row: 'top' | 'center' | 'bottom'; column: 'left' | 'center' | 'right' };
const sides: Side[] = [
  { row: 'bottom', column: 'center' },
  { row: 'center', column: 'right' },
  { row: 'center', column: 'left' },
  { row: 'top', column: 'center' },
  { row: 'bottom', column: 'right' },
  { row: 'bottom', column: 'left' },
  { row: 'top', column: 'right' },
  { row: 'top', column: 'left' },
];
/** Which way a side lies. */
export const way = ({ row, column }: Side): Point => ({
  x: { left: -1, center: 0, right: 1 }[column],
  y: { top: -1, center: 0, bottom: 1 }[row],
});
/** Between a node and its label. */
const distance = 4;

/** The box a label takes at a side of its node. */
export function labelBox({ at, half, width, height }: Labelled, side: Side): Box {
  const { x: dx, y: dy } = way(side);
  // At a corner it comes nearer: the glyphs leave room there.
  const near = dx !== 0 && dy !== 0 ? half * 0.5 : half + distance;
  const [x, y] = [at.x + dx * (near + width / 2), at.y + dy * (near + height / 2)];
  return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
}

/**
 * Chooses which labels are shown, and at which side: none meets another one, a node or anything else on the grid. Those
 * that come first choose first. One that must be shown takes the first free side, or stands below.
 * @param nodes in order of priority
 * @param grid what is there already: bodies of nodes (owned by their id), pills; labels are added to it
 * @param sight what is on the screen: none of a node that is in sight is cut off
 */
export function chooseLabels(nodes: Labelled[], grid: BoxGrid, sight?: Box): Map<string, Side> {
  const chosen = new Map<string, Side>();
  for (const node of [...nodes.filter(({ must }) => must), ...nodes.filter(({ must }) => !must)]) {
    const free = sides.filter(one => grid.free(labelBox(node, one), node.id));
    const seen = sight && inside({ x1: node.at.x, x2: node.at.x, y1: node.at.y, y2: node.at.y }, sight);
    const whole = seen ? free.find(one => inside(labelBox(node, one), sight)) : free[0];
    const side = whole ?? (node.must ? (free[0] ?? sides[0]) : undefined);
    if (side === undefined) continue;
    chosen.set(node.id, side);
    grid.add(labelBox(node, side));
  }
  return chosen;
}

const inside = (box: Box, sight: Box) =>
  box.x1 >= sight.x1 && box.x2 <= sight.x2 && box.y1 >= sight.y1 && box.y2 <= sight.y2;

/** A tie with its pill, in pixels of the screen. */
export type Pilled = { id: string; from: Point; to: Point; middle: Point; width: number; height: number };
const slides = [0, 14, -14, 28, -28, 42, -42, 56, -56, 70, -70, 90, -90, 110, -110];

/** Where a pill stands when it has slid so far along its tie, which may be curved between its ends. */
export function pillBox({ from, to, middle, width, height }: Pilled, slide: number): Box {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const x = middle.x + ((to.x - from.x) / length) * slide;
  const y = middle.y + ((to.y - from.y) / length) * slide;
  return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
}

/**
 * Slides pills along their ties until they lie on no node, no crossing and no other pill. One for which there is no
 * such spot is left out.
 */
export function choosePills(ties: Pilled[], grid: BoxGrid): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const tie of ties) {
    const length = Math.hypot(tie.to.x - tie.from.x, tie.to.y - tie.from.y);
    const slide = slides
      .filter(one => Math.abs(one) < (length - tie.width) / 2)
      .find(one => grid.free(pillBox(tie, one)));
    if (slide === undefined) continue;
    chosen.set(tie.id, slide);
    grid.add(pillBox(tie, slide));
  }
  return chosen;
}

/** Where two straight lines cross between their ends; nothing where they share an end or don't. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (Math.abs(turn) < 1e-9) return null;
  const s = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / turn;
  const t = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / turn;
  const inside = (share: number) => share > 0.02 && share < 0.98;
  return inside(s) && inside(t) ? { x: a.x + s * (b.x - a.x), y: a.y + s * (b.y - a.y) } : null;
}
