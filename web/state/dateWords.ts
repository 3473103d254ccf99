import { language, t } from '../texts/index.ts';

type Options = Intl.DateTimeFormatOptions;
const format = (options: Options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
const precise = {
  day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  month: format({ month: 'short', year: 'numeric' }),
  year: format({ year: 'numeric' }),
};
const withoutYear = {
  day: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'short' }),
  year: precise.year,
};
const either = new Intl.ListFormat(language, { type: 'disjunction' });

/** The months in their short form, January first. */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  withoutYear.month.format(Date.UTC(2024, month, 1)),
);

/** A day as an axis names it, alone or as its month or year. */
export const dateLabel = (day: Date, precision: keyof typeof precise, withYear = true): string =>
  (withYear ? precise : withoutYear)[precision].format(day);
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });

/** The hour and minute where the reader is. */
export const timeInWords = (at: Date): string => clock.format(at);

/** An EDTF date in words, as precise as the text and never more. */
export function dateInWords(edtf: string | null | undefined): string {
  if (!edtf) return t('words:date.none');
  const set = oneOf(edtf);
  if (set) return set;
  const [start, end] = edtf.split('/');
  if (end === undefined) return oneDate(edtf);
  const [openStart, openEnd] = [!start || start === '..', !end || end === '..'];
  if (openStart && openEnd) return t('words:date.none');
  if (!start || openStart) return t('words:date.by', { date: oneDate(end) });
  if (!end || openEnd) return t('words:date.from', { date: oneDate(start) });
  return partOfMonth(start, end) ?? range(start, end);
}

/** One of a set: [2024-10-01,2024-10-03], [..2024-11-01] (that day or before it), [2024-11-01..]. */
function oneOf(edtf: string): string | null {
  const held = /^\[([^[\]{}]+)\]$/.exec(edtf)?.[1];
  if (held === undefined) return null;
  if (held.startsWith('..')) return t('words:date.by', { date: oneDate(held.slice(2)) });
  if (held.endsWith('..')) return t('words:date.orLater', { date: oneDate(held.slice(0, -2)) });
  const [from, to] = held.split('..');
  if (from && to) return dateInWords(`${from}/${to}`);
  const days = held.split(',');
  return days.length === 1 ? held : either.format(days.map(oneDate));
}

const begins: Record<string, string> = {
  1: 'early',
  10: 'mid',
  11: 'mid',
  15: 'mid',
  20: 'late',
  21: 'late',
};
const ends: Record<string, string> = { 10: 'early', 15: 'mid', 20: 'mid', 30: 'late', 31: 'late' };
const parts = {
  'early early': 'words:date.early',
  'early mid': 'words:date.earlyToMid',
  'mid mid': 'words:date.mid',
  'mid late': 'words:date.midToLate',
  'late late': 'words:date.late',
} as const;

/**
 * Early to mid Oct 2024: about a first day to about a last one of a month, where the documents speak of its parts. Other
 * days are said as they are.
 */
function partOfMonth(start: string, end: string): string | null {
  const [, month, first] = /^(\d{4}-\d{2})-(\d{2})~$/.exec(start) ?? [];
  const [, same, last] = /^(\d{4}-\d{2})-(\d{2})~$/.exec(end) ?? [];
  // From the 1st to the last day is no part of a month; neither is a day or two.
  if (!month || month !== same || Number(last) - Number(first) < 4) return null;
  const part = `${begins[Number(first)]} ${ends[Number(last)]}`;
  return part in parts ? t(parts[part as keyof typeof parts], { date: oneDate(month) }) : null;
}

/** Without marks of doubt and without the parts that are not specified. */
const bare = (edtf: string) => edtf.replace(/[~?%]|-XX/g, '');
const doubtIn = (edtf: string) => (/[~%]/.test(edtf) ? 'about' : edtf.includes('?') ? 'perhaps' : null);
const doubted = (doubt: 'about' | 'perhaps' | null, date: string) =>
  doubt === null ? date : t(`words:date.${doubt}`, { date });

/** The day on which a date begins, and how precise it is; null where it is no plain date. */
function readDate(edtf: string): { at: Date; precision: keyof typeof precise } | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(edtf)) return null;
  const at = new Date(edtf);
  const precision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[edtf.length];
  return precision && !Number.isNaN(at.valueOf()) ? { at, precision } : null;
}

/** 28–29 Oct 2024; 31 Oct – 1 Nov 2024; Jan – Oct 2024. A doubt about both ends is said once, before them. */
function range(start: string, end: string): string {
  const [from, to] = [readDate(bare(start)), readDate(bare(end))];
  const apart = { start: oneDate(start), end: oneDate(end) };
  if (!from || !to || from.precision !== to.precision || from.at > to.at) return t('words:date.range', apart);
  if (doubtIn(start) === doubtIn(end)) {
    const together = precise[from.precision].formatRange(from.at, to.at);
    // Intl parts all ranges by thin spaces; two days of a month stand closer.
    return doubted(
      doubtIn(start),
      together.replace(/^(\d+)\s–\s(?=\d{1,2}\s)/, '$1–').replaceAll('\u2009', ' '),
    );
  }
  const sameYear = from.at.getUTCFullYear() === to.at.getUTCFullYear();
  const first = (sameYear ? withoutYear : precise)[from.precision].format(from.at);
  return t('words:date.range', { start: doubted(doubtIn(start), first), end: apart.end });
}

function oneDate(edtf: string): string {
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade) return t('words:date.decade', { year: `${decade}0` });
  const [, year, season] = /^(\d{4})-(2[1-4])$/.exec(bare(edtf)) ?? [];
  if (season) return doubted(doubtIn(edtf), t(`words:date.season.${season as '21'}`, { year }));
  const read = readDate(bare(edtf));
  return read ? doubted(doubtIn(edtf), precise[read.precision].format(read.at)) : edtf;
}
