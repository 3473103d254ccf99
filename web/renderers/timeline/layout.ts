import type { Lane } from './lanes.ts';
import type { Mark } from './marks.ts';
import { type Box, packed, type Side } from './packing.ts';
import type { Sight } from './sight.ts';
import type { Measure } from './text.ts';
import { fitted } from './text.ts';

/** A mark in its lane. Pixels: from where all days begin, and from the top of all lanes to the middle of its row. */
export type Placed = {
  /** Of its own among all lanes: an event may stand in several. */
  key: string;
  mark: Mark;
  x: number;
  y: number;
  bar: { x: number; width: number } | null;
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
const [padding, shortest] = [5, 44];
/** How far an end that nobody tells fades. */
const fading = 110;
/** Below the middle of a row: where the ticks of reports stand. */
export const reportsBelow = 9;

export type LayoutOptions = {
  perDay: number;
  home: Sight;
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
  const { home, perDay, sizes, reports } = options;
  const boxed = lane.marks
    .map(mark => ({ mark, ...boxOf(mark, options) }))
    .sort((one, other) => one.box.left - other.box.left || one.x - other.x);
  const { spots, rows } = packed(
    boxed.map(({ box }) => box),
    (home.to - home.from) * perDay,
  );
  // Ticks of reports need some room of their own.
  const row = sizes.row + (reports ? 5 : 0);
  const marks = boxed.map(({ mark, box, x, bar, reach, text }, index): Placed => {
    const spot = spots[index];
    const side = spot?.side ?? 'none';
    const label = {
      side,
      x: spot?.labelAt ?? 0,
      width: spot?.labelWidth ?? 0,
      text: side === 'none' ? '' : fitted(text, spot?.labelWidth ?? 0, options.measure),
    };
    return {
      key: `${lane.id} ${mark.id}`,
      mark,
      x,
      y: top + sizes.head + padding + ((spot?.row ?? 0) + 0.5) * row,
      bar,
      reach,
      label,
      left: Math.min(box.left, box.reachLeft, side === 'none' ? box.left : label.x),
      right: Math.max(box.right, box.reachRight, side === 'none' ? box.right : label.x + label.width),
    };
  });
  const height = Math.max(sizes.head > 0 ? 0 : shortest, sizes.head + rows * row + 2 * padding);
  return { lane, top, height, rows, marks };
}

function boxOf(mark: Mark, { perDay, home, sizes, reports, measure, longest }: LayoutOptions) {
  const to = (day: number) => (day - home.from) * perDay;
  const x = to(mark.at);
  const bar = barOf(mark, to, x);
  const half = sizes.glyph / 2 + 1;
  const [left, right] = [Math.min(x - half, bar?.x ?? x), Math.max(x + half, bar ? bar.x + bar.width : x)];
  const days = reports ? mark.reports.map(({ day }) => to(day + 0.5)) : [];
  const reach = days.length > 0 ? { from: Math.min(x, ...days), to: Math.max(x, ...days) } : null;
  const text = fitted(mark.node.caption, longest, measure);
  const box: Box = {
    left,
    right,
    reachLeft: Math.min(left, reach ? reach.from - 3 : left),
    reachRight: Math.max(right, reach ? reach.to + 3 : right),
    label: measure(text),
  };
  return { x, bar, box, reach, text };
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
