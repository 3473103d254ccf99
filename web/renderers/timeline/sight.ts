import { clamped, type Days } from '../../timeline/days.ts';

/** The days that are seen: `from` begins and `to` ends the picture, both with parts of a day. */
export type Sight = { from: number; to: number };
export const scales = ['day', 'week', 'month'] as const;
export type Scale = (typeof scales)[number];

/** Pixels that a day takes where days, weeks or months can be told from each other. */
const perDay: Record<Scale, number> = { day: 64, week: 15, month: 3.6 };
/** Days that are seen at least. */
const least = 2;

/** All days that there are to see, with a little room at both ends. */
export function homeOf({ from, to }: Days): Sight {
  const room = Math.max(0.5, (to + 1 - from) / 60);
  return { from: from - room, to: to + 1 + room };
}

const within = (from: number, length: number, home: Sight): Sight => {
  const long = clamped(length, { from: Math.min(least, home.to - home.from), to: home.to - home.from });
  const begin = clamped(from, { from: home.from, to: home.to - long });
  return { from: begin, to: begin + long };
};

/** Nearer (`by` above 1) or farther, with the day at a share of the width (0 to 1) kept where it is. */
export function zoomedAt(sight: Sight, by: number, share: number, home: Sight): Sight {
  const length = sight.to - sight.from;
  const long = clamped(length / by, { from: Math.min(least, home.to - home.from), to: home.to - home.from });
  return within(sight.from + share * (length - long), long, home);
}

/** Moved by so many days, no further than there are such. */
export const panned = (sight: Sight, by: number, home: Sight): Sight =>
  within(sight.from + by, sight.to - sight.from, home);

/** A day brought into what is seen, where it isn’t; the same sight where it is. */
export function broughtIn(sight: Sight, day: number, home: Sight): Sight {
  const margin = (sight.to - sight.from) / 10;
  if (day >= sight.from + margin / 2 && day <= sight.to - margin / 2) return sight;
  return within(day - (sight.to - sight.from) / 2, sight.to - sight.from, home);
}

/** What is seen at a scale round a day; null where all days are nearer than that. */
export function atScale(scale: Scale, day: number, width: number, home: Sight): Sight | null {
  const length = width / perDay[scale];
  return length >= home.to - home.from ? null : within(day - length / 2, length, home);
}

/** The scale at which days are seen, where it is one of them. */
export const scaleOf = (sight: Sight, width: number): Scale | null =>
  scales.find(scale => Math.abs(width / (sight.to - sight.from) / perDay[scale] - 1) < 0.01) ?? null;
