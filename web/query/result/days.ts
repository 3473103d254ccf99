import { lookOf } from './look.ts';

/** First and last possible day of a text, `2024-10-23`; null where an end is open. */
export type SomeDays = { from: string | null; to: string | null };

/**
 * The days of which a text speaks: EDTF as the page shows it, or a moment, which lies on the day of its own zone; null
 * where it speaks of none.
 */
export function daysOf(text: string): SomeDays | null {
  const look = lookOf(text);
  if (look.is === 'moment') return /^\d{4}-/.test(look.date) ? { from: look.date, to: look.date } : null;
  if (look.is !== 'date') return null;
  const [first = '', last] = look.text.split('/');
  const from = boundOf(first, 'first');
  const to = last === undefined ? boundOf(first, 'last') : boundOf(last, 'last');
  return from === null && to === null ? null : { from, to };
}

/** The first or last day of a day or a month; null for an open end, and for what no calendar has. */
function boundOf(text: string, which: 'first' | 'last'): string | null {
  const [year, month, day] = text.replace(/[~?%]/g, '').split('-').map(Number);
  if (!year || !month) return null;
  if (day !== undefined) return isDay(year, month, day) ? text.slice(0, 10) : null;
  if (month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${text.slice(0, 7)}-${which === 'first' ? '01' : String(last).padStart(2, '0')}`;
}

const isDay = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && day > 0;
