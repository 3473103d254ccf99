import type { Lane } from './lanes.ts';
import type { Mark } from './marks.ts';
import { amongRows, type Box, type Edges, packed, type Side, type Spot } from './packing.ts';
import type { Sight } from './sight.ts';
import { fitted, type Measure } from './text.ts';

/** A mark in its lane. Pixels: from where all days begin, and from the top of all lanes to the middle of its row. */
export type Placed = {
  /** Of its own among all lanes: an event may stand in several. */
  key: string;
  mark: Mark;
  x: number;
  y: number;
  bar: { x: number; width: number } | null;
  /** It stands at the edge of all days, since its own lies beyond. */
  beyond: 'before' | 'after' | null;
  /** Of the reports: where they begin and end. */
  reach: { from: number; to: number } | null;
  label: { text: string; x: number; width: number; side: Side };
  /** All that is drawn of it lies between these. */
  left: number;
  right: number;
};
export type LaidLane = { lane: Lane; top: number; height: number; rows: number; marks: Placed[] };

/** Sizes in pixels. `head`: what the head of a lane takes above its rows. */
export type Sizes = { row: number; head: number; glyph: number };
export const wideSizes: Sizes = { row: 21, head: 0, glyph: 15 };
export const phoneSizes: Sizes = { row: 28, head: 24, glyph: 18 };
/** Of a lane: above and below its rows, and its least height, in which its head has room. */
const [padding, shortest] = [5, 42];
/** How far an end that nobody tells fades. */
const fading = 110;
/** Below the middle of a row: where the ticks of reports stand. */
export const reportsBelow = 9;

export const keyOf = (lane: Lane, mark: Mark): string => `${lane.id} ${mark.id}`;

export type LayoutOptions = {
  perDay: number;
  home: Sight;
  /** The days for which it is made: what lies further off than `around` days has no row, and no label leaves it. */
  basis: Sight;
  around: number;
  sizes: Sizes;
  reports: boolean;
  measure: Measure;
  /** Longest label, in pixels. */
  longest: number;
};

/** Lanes below each other, with their events in rows. */
export function layOut(lanes: Lane[], options: LayoutOptions): { lanes: LaidLane[]; height: number } {
  let top = 0;
  const laid = lanes.map(lane => {
    const made = laneAt(lane, top, options);
    top += made.height;
    return made;
  });
  return { lanes: laid, height: top };
}

function laneAt(lane: Lane, top: number, options: LayoutOptions): LaidLane {
  const { home, basis, around, perDay, sizes, reports } = options;
  const edges = { begin: (basis.from - home.from) * perDay, end: (basis.to - home.from) * perDay };
  const more = around * perDay;
  const boxed = lane.marks
    .map(mark => boxOf(mark, edges, options))
    .filter(({ box }) => box.reachRight > edges.begin - more && box.reachLeft < edges.end + more)
    .sort((one, other) => one.box.left - other.box.left || one.x - other.x);
  const inside = boxed.filter(({ outside }) => !outside);
  const { spots, rows } = packed(
    inside.map(({ box }) => box),
    edges,
  );
  // Ticks of reports need some room of their own.
  const row = sizes.row + (reports ? 5 : 0);
  const place = ({ mark, box, text, within, outside: _, ...drawn }: Boxed, spot: Spot): Placed => {
    const { side, labelAt, labelWidth } = within ?? spot;
    const named = side !== 'none';
    return {
      ...drawn,
      key: keyOf(lane, mark),
      mark,
      y: top + sizes.head + padding + (spot.row + 0.5) * row - (reports ? 3 : 0),
      label: {
        side,
        x: labelAt,
        width: labelWidth,
        text: named ? fitted(text, labelWidth, options.measure) : '',
      },
      left: Math.min(box.left, box.reachLeft, named ? labelAt : box.left),
      right: Math.max(box.right, box.reachRight, named ? labelAt + labelWidth : box.right),
    };
  };
  const seen = inside.map((one, index) => place(one, spots[index] as Spot));
  const others = boxed.filter(({ outside }) => outside);
  const free = amongRows(
    others.map(({ box }) => box),
    seen.map(({ left, right }, index) => ({ row: spots[index]?.row ?? 0, from: left, to: right })),
    rows,
  );
  const marks = [
    ...seen,
    ...others.flatMap((one, index) => {
      const at = free[index];
      return typeof at === 'number' ? [place(one, { row: at, side: 'none', labelAt: 0, labelWidth: 0 })] : [];
    }),
  ];
  const least = sizes.head > 0 ? 0 : shortest;
  return { lane, top, height: Math.max(least, sizes.head + rows * row + 2 * padding), rows, marks };
}

type Boxed = ReturnType<typeof boxOf>;

function boxOf(mark: Mark, edges: Edges, options: LayoutOptions) {
  const { perDay, home, sizes, reports, measure, longest } = options;
  const to = (day: number) => (day - home.from) * perDay;
  const half = sizes.glyph / 2 + 1;
  const beyond: Placed['beyond'] = mark.at < home.from ? 'before' : mark.at > home.to ? 'after' : null;
  const x = beyond === 'before' ? half + 6 : beyond === 'after' ? to(home.to) - half - 6 : to(mark.at);
  const bar = barOf(mark, to, x);
  const [left, right] = [Math.min(x - half, bar?.x ?? x), Math.max(x + half, bar ? bar.x + bar.width : x)];
  const days = reports ? mark.reports.map(({ day }) => to(day + 0.5)) : [];
  const reach = days.length > 0 ? { from: Math.min(x, ...days), to: Math.max(x, ...days) } : null;
  const text = fitted(mark.node.caption, longest, measure);
  const width = measure(text);
  const [reachLeft, reachRight] = [
    Math.min(left, reach ? reach.from - 3 : left),
    Math.max(right, reach ? reach.to + 3 : right),
  ];
  // What is moved into sight has its row and its name once the sight rests.
  const outside = reachRight < edges.begin || reachLeft > edges.end;
  const within = outside ? null : nameWithin({ x, half, bar, reach, left, right }, edges, width);
  const box: Box = {
    left,
    right,
    reachLeft,
    reachRight,
    label: within ? 0 : width,
    nameless: outside || within !== null,
  };
  return { mark, x, bar, beyond, reach, text, box, within, outside };
}

type Drawn = Pick<Placed, 'x' | 'bar' | 'reach' | 'left' | 'right'> & { half: number };

/**
 * The name of an event of which the glyph is out of sight stands on its bar, or on the line of its reports; so does one
 * whose bar leaves it no room at either end. Null where it stands beside.
 */
function nameWithin({ x, half, bar, reach, left, right }: Drawn, { begin, end }: Edges, width: number) {
  const away = x < begin || x > end;
  const line =
    bar && bar.x < end && bar.x + bar.width > begin ? { from: bar.x, to: bar.x + bar.width } : reach;
  if (!line) return null;
  if (!away && (end - right > width + 12 || left - width - 12 > begin)) return null;
  const after = !away && Math.min(line.to, end) - x > 60;
  const labelAt = (after ? x + half : Math.max(line.from, begin)) + 5;
  const room = (after || away ? Math.min(line.to, end) : x - half) - labelAt - 6;
  return room < 44 ? null : { side: 'right' as const, labelAt, labelWidth: Math.min(width, room) };
}

/** Null where a bar would be no wider than the glyph over it. */
function barOf({ bar }: Mark, to: (day: number) => number, x: number): Placed['bar'] {
  if (!bar) return null;
  if (bar.from === null) return { x: x - fading, width: fading };
  if (bar.to === null) return { x, width: fading };
  const [from, until] = [to(bar.from), to(bar.to)];
  return until - from < 4 ? null : { x: from, width: until - from };
}

/** The lanes, and their marks, of which something lies in a part of the picture. */
export function inSight(
  lanes: LaidLane[],
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): LaidLane[] {
  return lanes
    .filter(lane => lane.top < bottom && lane.top + lane.height > top)
    .map(lane => ({
      ...lane,
      marks: lane.marks.filter(
        one => one.y > top - 20 && one.y < bottom + 20 && one.right > left && one.left < right,
      ),
    }));
}
