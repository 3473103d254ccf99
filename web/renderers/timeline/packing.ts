/** What a mark takes of a row, in pixels from the beginning of all days. */
export type Box = {
  /** The glyph and its bar. */
  left: number;
  right: number;
  /** Beyond them what is drawn below them reaches: ticks of reports. */
  reachLeft: number;
  reachRight: number;
  /** Width of the whole label. */
  label: number;
  /** Whether it stands without a label. */
  nameless: boolean;
};
/** Where the picture begins and ends, in the same pixels: no label leaves it. */
export type Edges = { begin: number; end: number };
export type Side = 'right' | 'left' | 'none';
export type Spot = {
  row: number;
  side: Side /** Where the label begins, and how wide it may be. */;
  labelAt: number;
  labelWidth: number;
};

/** Pixels between a mark and its label, between what stands beside each other, and that a cut label needs at least. */
const [beside, apart, shortest] = [6, 10, 44];
/** In a lane of more rows labels stand only where there is room, so that it is no longer than its marks make it. */
export const mostRows = 40;

/**
 * Puts boxes into rows so that neither marks nor labels meet: each into the first row that has room for it. A label
 * stands at the right; at the left where it would keep a later mark out of the row, or where there is no room at the end.
 * @param boxes by their left edge
 * @param edges where the picture begins and ends
 * @returns a spot for each box, in the same order, and how many rows there are
 */
export function packed(boxes: Box[], edges: Edges): { spots: Spot[]; rows: number } {
  return withLabels(boxes, edges) ?? labelledWhereRoom(boxes, edges);
}

/** Null where it takes too many rows. */
function withLabels(boxes: Box[], edges: Edges): { spots: Spot[]; rows: number } | null {
  /** Where each row is free again. */
  const free: number[] = [];
  const spots: Spot[] = [];
  for (const [index, box] of boxes.entries()) {
    const spot = firstSpot(boxes, index, free, edges);
    if (spot.row >= mostRows) return null;
    const label = spot.side === 'right' ? spot.labelAt + spot.labelWidth : 0;
    free[spot.row] = Math.max(box.right, box.reachRight, label);
    spots.push(spot);
  }
  return { spots, rows: free.length };
}

function firstSpot(boxes: Box[], index: number, free: number[], { begin, end }: Edges): Spot {
  const box = boxes[index] as Box;
  const right = atRight(box, end);
  const left = atLeft(box);
  // A name that must be cut, or has no room at all, stands at the left in a row further down, where that is possible.
  const cut = right.labelWidth < box.label && !box.nameless;
  const leftPossible = !box.nameless && left.labelAt >= begin;
  const blocks = blocksLater(boxes, index, right.labelAt + right.labelWidth);
  for (let row = 0; ; row += 1) {
    const from = (free[row] ?? Number.NEGATIVE_INFINITY) + apart;
    const fitsLeft = leftPossible && left.labelAt >= from && box.reachLeft >= from;
    const fitsRight = Math.min(box.left, box.reachLeft) >= from;
    if (fitsLeft && (blocks || cut)) return { row, ...left };
    if (fitsRight && !(cut && leftPossible)) return { row, ...right };
  }
}

const atLeft = (box: Box) => ({
  side: 'left' as const,
  labelAt: box.left - beside - box.label,
  labelWidth: box.label,
});

/** At the end of all days a label is cut, and none where too little would be left. */
function atRight(box: Box, end: number): Omit<Spot, 'row'> {
  const labelAt = box.right + beside;
  if (box.nameless) return { side: 'none', labelAt: box.right, labelWidth: 0 };
  const room = Math.min(box.label, end - labelAt);
  if (room < Math.min(box.label, shortest)) return { side: 'none', labelAt: box.right, labelWidth: 0 };
  return { side: 'right', labelAt, labelWidth: room };
}

/** Whether a label that ends there would keep out a later mark that its own mark leaves room for. */
function blocksLater(boxes: Box[], index: number, labelEnd: number): boolean {
  const own = boxes[index];
  for (let at = index + 1; at < boxes.length; at += 1) {
    const { left } = boxes[at] as Box;
    if (left >= labelEnd + apart) return false;
    if (own && left >= own.right + apart) return true;
  }
  return false;
}

/** Marks as close as they can stand; then labels where their row has room for them. */
function labelledWhereRoom(boxes: Box[], { begin, end }: Edges): { spots: Spot[]; rows: number } {
  const rows: number[][] = [];
  const free: number[] = [];
  boxes.forEach((box, index) => {
    const from = Math.min(box.left, box.reachLeft);
    const found = free.findIndex(until => until + 2 <= from);
    const row = found < 0 ? free.length : found;
    free[row] = Math.max(box.right, box.reachRight);
    rows[row] = [...(rows[row] ?? []), index];
  });
  const spots: Spot[] = [];
  rows.forEach((held, row) => {
    let until = begin;
    held.forEach((index, place) => {
      const box = boxes[index] as Box;
      const next = boxes[held[place + 1] ?? -1];
      const room = Math.min(end, next ? Math.min(next.left, next.reachLeft) - apart : end);
      const [right, left] = [atRight(box, room), atLeft(box)];
      const leftFits = !box.nameless && left.labelAt >= until;
      const spot = right.labelWidth < box.label && leftFits ? left : right;
      spots[index] = { row, ...spot };
      until =
        Math.max(box.right, box.reachRight, right === spot ? right.labelAt + right.labelWidth : 0) + apart;
    });
  });
  return { spots, rows: rows.length };
}

/**
 * Rows for boxes that are out of the picture, among those that are in it: the first with room, none where there is none.
 * @param placed what stands in the rows already
 */
export function amongRows(
  boxes: Box[],
  placed: { row: number; from: number; to: number }[],
  rows: number,
): (number | null)[] {
  const held = Array.from({ length: rows }, (_, row) => placed.filter(one => one.row === row));
  return boxes.map(box => {
    const [from, to] = [
      Math.min(box.left, box.reachLeft) - apart,
      Math.max(box.right, box.reachRight) + apart,
    ];
    const row = held.findIndex(ones => ones.every(one => one.to < from || one.from > to));
    held[row]?.push({ row, from, to });
    return row < 0 ? null : row;
  });
}
