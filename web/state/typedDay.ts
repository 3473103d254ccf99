import { folded } from '../../server/contract/searchWords.ts';
import { monthNames } from './dateWords.ts';

/** The months as they may begin: without marks and dots. */
const months = monthNames.map(name => folded(name).replace(/\P{L}/gu, ''));

/** Which month is meant, 1 for January: by its whole name or three letters of it; 0 where it is none. */
function monthOf(typed: string): number {
  const name = folded(typed);
  return name.length < 3 ? 0 : months.findIndex(one => one.startsWith(name) || name.startsWith(one)) + 1;
}

/** The day in what was typed, `2024-11-01` or `1 Nov 2024`; null where there is none. */
export function dayIn(typed: string): string | null {
  const [, day, name = '', year] = /(\d{1,2})\.? (\p{L}+)\.? (\d{4})/u.exec(typed) ?? [];
  const month = monthOf(name);
  const iso = month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}` : typed;
  const [found] = /\d{4}-\d{2}-\d{2}/.exec(iso) ?? [];
  const date = found === undefined ? undefined : new Date(`${found}T00:00:00Z`);
  return date && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(found ?? '-')
    ? (found ?? null)
    : null;
}
