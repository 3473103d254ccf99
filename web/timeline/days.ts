import type { Timeline } from '../../server/contract/timeline.ts';
import { dateLabel } from '../state/dateWords.ts';

/** Days as whole numbers since 1970, so that they can be measured. */
export type Days = { from: number; to: number };

const aDay = 86_400_000;
export const toDay = (text: string): number => Math.round(Date.parse(text) / aDay);
export const toDate = (day: number): Date => new Date(day * aDay);
export const toText = (day: number): string => toDate(day).toISOString().slice(0, 10);
export const clamped = (day: number, { from, to }: Days): number => Math.min(Math.max(day, from), to);

/** Where a day begins on an axis that shows all of the last day too; the end of a day is the begin of the next. */
export const toX = (day: number, { from, to }: Days, width: number): number =>
  ((day - from) / (to + 1 - from)) * width;

/** The day under a point of the axis, or the nearest one on it. */
export const dayAt = (x: number, axis: Days, width: number): number =>
  width <= 0
    ? axis.from
    : clamped(Math.floor(axis.from + (x / width) * (axis.to + 1 - axis.from) + 1e-9), axis);

/** How many bars stand side by side at most. */
const mostBars = 180;

/** The shortest unit in which an axis has room for a bar for each. */
export function unitOf(axis: Days | undefined): Timeline['unit'] {
  const days = axis ? axis.to + 1 - axis.from : 0;
  if (days <= mostBars) return 'day';
  if (days <= mostBars * 7) return 'week';
  return days <= mostBars * 30 ? 'month' : 'year';
}

/** The same day of another month, or the last one it has. */
export function monthsLater(day: number, months: number): number {
  const date = toDate(day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Math.round(first / aDay) + Math.min(date.getUTCDate(), length) - 1;
}

export type Tick = { day: number; label: string };

/**
 * What is written along the axis: days, months or years, as close as leaves each its room.
 * @param room width in pixels that one label takes
 */
export function ticks(axis: Days, width: number, room = 56): Tick[] {
  const perDay = width / (axis.to + 1 - axis.from);
  const days = [1, 2, 7, 14].find(step => step * perDay >= room);
  if (days !== undefined) return daily(axis, days);
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find(step => step * 30.4 * perDay >= room) ?? 1_200;
  return monthly(axis, months);
}

function daily(axis: Days, step: number): Tick[] {
  const found: Tick[] = [];
  for (let day = axis.from; day <= axis.to; day += step)
    found.push({ day, label: dateLabel(toDate(day), 'day', false) });
  return found;
}

function monthly(axis: Days, step: number): Tick[] {
  const start = toDate(axis.from);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const found: Tick[] = [];
  for (let at = Math.ceil(month / step) * step; ; at += step) {
    const day = Math.round(Date.UTC(Math.floor(at / 12), at % 12, 1) / aDay);
    if (day > axis.to) return found;
    if (day < axis.from) continue;
    const withYear = at % 12 === 0 || found.length === 0;
    found.push({ day, label: dateLabel(toDate(day), step >= 12 ? 'year' : 'month', withYear) });
  }
}
