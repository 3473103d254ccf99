import type { Timeline } from '../../server/contract/timeline.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { type Days, toDay, toX } from './days.ts';

export type PartlyDated = Timeline['partlyDated']['events'][number];
/** `hard`: the day is known; `soft`: somewhere about here; `open`: nobody tells how far. */
export type End = 'hard' | 'soft' | 'open';
/** The days on which events may have happened; several that look the same are drawn as one. */
export type SoftBar = {
  x: number;
  width: number;
  row: number;
  ends: [End, End];
  events: PartlyDated[];
  /** First reported after the chosen day. */
  later: boolean;
};

type Measures = { axis: Days; width: number; rows: number };
/** Pixels: a shorter bar says no more than its place in the histogram; an open end fades over so many. */
const [shortest, fading] = [5, 28];

/**
 * Bars over the possible days of events that are dated in part, in as few rows as hold them.
 * @param passing those that pass the filter
 * @param sooner the same without a day of reporting, where one is set
 */
export function toSoftBars(
  passing: PartlyDated[],
  sooner: PartlyDated[] | undefined,
  { axis, width, rows }: Measures,
): { bars: SoftBar[]; left: number } {
  const known = new Set(passing.map(({ event }) => event.id));
  const groups = new Map<string, Omit<SoftBar, 'row'>>();
  for (const event of sooner ?? passing) {
    const bar = toBar(event, axis, width);
    if (!bar || bar.width < shortest) continue;
    const later = !known.has(event.event.id);
    const key = [Math.round(bar.x), Math.round(bar.width), ...bar.ends, later].join(' ');
    const same = groups.get(key);
    if (same) same.events.push(event);
    else groups.set(key, { ...bar, later, events: [event] });
  }
  const bars: SoftBar[] = [];
  let left = 0;
  // The most exact first: more of them find room.
  for (const bar of [...groups.values()].sort((one, other) => one.width - other.width || one.x - other.x)) {
    const meets = (row: number) =>
      bars.some(one => one.row === row && one.x <= bar.x + bar.width + 1 && bar.x <= one.x + one.width + 1);
    const row = Array.from({ length: rows }, (_, index) => index).find(index => !meets(index));
    if (row === undefined) left += bar.events.length;
    else bars.push({ ...bar, row });
  }
  return { bars, left };
}

function toBar({ date, from, to, throughout }: PartlyDated, axis: Days, width: number) {
  const [start, end] = [from ?? to, to ?? from].map(day => toDay(String(day)));
  if (start === undefined || end === undefined || end < axis.from || start > axis.to) return null;
  const doubtful = /[~?%]/.test(date);
  const closed: End = throughout && !doubtful ? 'hard' : 'soft';
  const [left, right] = [toX(start, axis, width), toX(end + 1, axis, width)];
  // Beyond a day that is itself in doubt there is a little more.
  const more = doubtful ? Math.max(3, (right - left) / 6) : 0;
  const x = from === null ? right - fading : left - more;
  const until = to === null ? left + fading : right + more;
  const ends: [End, End] = [
    from === null ? 'open' : to === null ? 'hard' : closed,
    to === null ? 'open' : from === null ? 'hard' : closed,
  ];
  return { x: Math.max(0, x), width: Math.min(width, until) - Math.max(0, x), ends };
}

/** How a bar fades towards its ends, as a CSS mask. */
export function maskOf([left, right]: SoftBar['ends']): string {
  const fade: Record<End, number> = { hard: 0, soft: 30, open: 100 };
  const [a, b] = [fade[left], 100 - fade[right]];
  return `linear-gradient(to right, ${left === 'hard' ? '#000' : 'transparent'}, #000 ${a}%, #000 ${Math.max(a, b)}%, ${right === 'hard' ? '#000' : 'transparent'})`;
}

/** One bar, for its tooltip: “early to mid Oct 2024: North Korean troops to Russia”. */
export function softBarInWords({ events, later }: Pick<SoftBar, 'events' | 'later'>): string {
  const [first] = events;
  const when = [...new Set(events.map(({ date }) => dateInWords(date)))];
  const what = events.length === 1 ? first?.event.caption : t('common:event', { count: events.length });
  return t(later ? 'timeline:bar.later' : 'timeline:bar.holds', { when: when.slice(0, 3).join(', '), what });
}
