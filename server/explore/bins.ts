import type { Timeline } from '../contract/timeline.ts';

export type Unit = Timeline['unit'];
/** A bin with its first and last day. */
export type Bin<T> = { from: string; to: string; held: T[] };

/** How many bins a span of time is cut into at most; years go on beyond that. */
export const mostBins = 120;
const units: Unit[] = ['day', 'week', 'month', 'year'];

const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const yearAndMonth = (day: string) => [Number(day.slice(0, 4)), Number(day.slice(5, 7))] as const;
/** 1970-01-01 was a Thursday: weeks begin on Monday (ISO 8601). */
const weekOf = (number: number): number => Math.floor((number + 3) / 7);

/** Where a day lies when time is counted in this unit. */
function indexOf(day: string, unit: Unit): number {
  const [year, month] = yearAndMonth(day);
  if (unit === 'day') return numberOf(day);
  if (unit === 'week') return weekOf(numberOf(day));
  return unit === 'month' ? year * 12 + month - 1 : year;
}

/** The first day of a bin. */
function firstDay(index: number, unit: Unit): string {
  if (unit === 'day') return dayOf(index);
  if (unit === 'week') return dayOf(index * 7 - 3);
  const [year, month] = unit === 'month' ? [Math.floor(index / 12), index % 12] : [index, 0];
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The shortest unit in which these days, both included, make no more than the most bins. */
export function unitFor(from: string, to: string): Unit {
  return units.find(unit => indexOf(to, unit) - indexOf(from, unit) + 1 <= mostBins) ?? 'year';
}

/** Puts things into bins by their days; bins that hold nothing are left out. */
export function intoBins<T>(things: T[], dayOfThing: (thing: T) => string | null, unit: Unit): Bin<T>[] {
  const bins = new Map<number, T[]>();
  for (const thing of things) {
    const day = dayOfThing(thing);
    if (day === null) continue;
    const index = indexOf(day, unit);
    const held = bins.get(index);
    if (held) held.push(thing);
    else bins.set(index, [thing]);
  }
  return [...bins]
    .sort(([one], [other]) => one - other)
    .map(([index, held]) => ({
      from: firstDay(index, unit),
      to: dayOf(numberOf(firstDay(index + 1, unit)) - 1),
      held,
    }));
}

/** The middle of the days on which something may have happened; where one end is open, the other; null for neither. */
export function middleOf(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return from ?? to;
  return dayOf(Math.floor((numberOf(from) + numberOf(to)) / 2));
}
