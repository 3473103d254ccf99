import { dateLabel } from '../state/dateWords.ts';
import { clamped, type Days, toDate } from './days.ts';

/** Where a day begins on the track of reporting, and which day lies under a point of it, both in pixels. */
export type Track = {
  toX(day: number, width: number): number;
  dayAt(x: number, width: number): number;
  /** What is written below these days, as many as there is room for; the first and the last always. */
  labels(days: number[], width: number): { day: number; x: number; text: string }[];
};

/**
 * Reports come within days of each other and then not for months. A day has its place at least; days between two
 * reports share the square root of their number, so that a long silence is drawn shorter, and a day can be pointed at.
 * @param reports the days with reports, in order
 */
export function trackOf(reports: number[], { from, to }: Days): Track {
  const inside = reports.filter(day => day >= from && day <= to);
  const knots = [...new Set([from, ...inside.flatMap(day => [day, day + 1]), to + 1])].sort((a, b) => a - b);
  const at = [0];
  knots.slice(1).forEach((knot, index) => {
    at.push(Number(at[index]) + Math.sqrt(knot - Number(knots[index])));
  });
  const length = Number(at.at(-1));
  /** From one list of rising numbers to the same place in another. */
  const across = (value: number, source: number[], target: number[]) => {
    const next = source.findIndex(one => one > value);
    const [low, high] = next < 1 ? [source.length - 2, source.length - 1] : [next - 1, next];
    const [a, b] = [Number(source[low]), Number(source[high])];
    const [c, d] = [Number(target[low]), Number(target[high])];
    return c + ((value - a) / (b - a)) * (d - c);
  };
  const toX = (day: number, width: number) =>
    (across(clamped(day, { from, to: to + 1 }), knots, at) / length) * width;
  return {
    toX,
    labels: (days, width) =>
      labelled(days, day => clamped(toX(day + 0.5, width), { from: 26, to: width - 26 })),
    dayAt: (x, width) => {
      if (width <= 0) return from;
      const place = Math.min(Math.max(x / width, 0), 1) * length;
      return clamped(Math.floor(across(place, at, knots) + 1e-9), { from, to });
    },
  };
}

/** Pixels that one label takes. */
const room = 68;

function labelled(days: number[], at: (day: number) => number): ReturnType<Track['labels']> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = [first];
  for (const day of days) {
    const free = at(day) - at(found.at(-1) ?? first) >= room && at(last) - at(day) >= room;
    if (free) found.push(day);
  }
  if (last !== first && at(last) - at(first) >= room) found.push(last);
  return found.map((day, index) => {
    const before = found[index - 1];
    const sameYear = before !== undefined && yearOf(before) === yearOf(day);
    return { day, x: at(day), text: dateLabel(toDate(day), 'day', !sameYear) };
  });
}

const yearOf = (day: number) => toDate(day).getUTCFullYear();
