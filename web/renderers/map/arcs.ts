import type { Spot } from './clusters.ts';

/** How far an arc bows, as a share of its length: enough to be seen as no course that anything took. */
const bow = 0.18;
/** Ends stay so far from the middle of a mark, in pixels. */
const clear = 15;

export type Arc = {
  path: string;
  /** The head of its arrow. */
  head: string;
  /** Where its words stand. */
  middle: Spot;
};

/**
 * An arc from one spot to another, always bowed to the same side as seen along it, so that the way there and the way
 * back lie apart. Null where the spots are too close for one.
 */
export function arcBetween(from: Spot, to: Spot): Arc | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < clear * 2 + 8) return null;
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const turn = {
    x: (from.x + to.x) / 2 + across * length * bow,
    y: (from.y + to.y) / 2 - along * length * bow,
  };
  const start = towards(from, turn, clear);
  const end = towards(to, turn, clear);
  const heading = Math.atan2(end.y - turn.y, end.x - turn.x);
  const wing = (by: number) =>
    `${round(end.x - 11 * Math.cos(heading + by))} ${round(end.y - 11 * Math.sin(heading + by))}`;
  const middle = {
    x: start.x / 4 + turn.x / 2 + end.x / 4,
    y: start.y / 4 + turn.y / 2 + end.y / 4,
  };
  return {
    path: `M${round(start.x)} ${round(start.y)}Q${round(turn.x)} ${round(turn.y)} ${round(end.x)} ${round(end.y)}`,
    head: `M${wing(0.45)}L${round(end.x)} ${round(end.y)}L${wing(-0.45)}`,
    middle,
  };
}

function towards(from: Spot, to: Spot, by: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const round = (figure: number) => Math.round(figure * 10) / 10;
