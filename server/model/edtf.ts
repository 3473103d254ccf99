import parse from 'edtf';

/** A date as precise as its source: the EDTF text, and the first and last day it may mean (null = open or unknown). */
export type Span = { text: string; from: string | null; to: string | null };

const dayOf = (time: number | null | undefined): string | null =>
  typeof time === 'number' && Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;

/**
 * Reads an Extended Date/Time Format text (ISO 8601-2, levels 0 to 2). Marks of doubt (`~`, `?`) don't widen the
 * bounds: the text keeps them. Seasons are refused, since their months depend on who speaks.
 * @throws Error with what is wrong with the text.
 */
export function readEdtf(text: string): Span {
  // The parser takes longer than the text is long.
  if (text.length > 100) throw new Error(`'${text.slice(0, 30)} …' is too long for a date`);
  const known = kept.get(text);
  if (known) return known;
  const span = read(text);
  if (kept.size >= 10_000) kept.clear();
  kept.set(text, span);
  return span;
}

/** Whether a moment is of a year that is written, and sorted, as four figures; what is open is. */
const isOfFourFigures = (time: number | null | undefined) =>
  typeof time !== 'number' ||
  !Number.isFinite(time) ||
  (time >= Date.parse('0001-01-01') && time <= Date.parse('9999-12-31T23:59:59.999Z'));

/** Dossiers give the same dates over and over, and the parser is slow. */
const kept = new Map<string, Span>();

function read(text: string): Span {
  const date = parsed(text);
  if (date.type === 'Season')
    throw new Error(`'${text}' is a season; write the months that are meant, such as 2024-03/2024-05`);
  if (![date.min, date.max].every(isOfFourFigures))
    throw new Error(`'${text}' is not within the years 0001 to 9999`);
  // The library counts a missing start as 1970 and an unknown end as now: open ends are told from the text.
  const openStart = /^(\.\.)?\//.test(text) || /^[[{]\.\./.test(text);
  const openEnd = /\/(\.\.)?$/.test(text) || /\.\.[\]}]$/.test(text);
  const from = openStart ? null : dayOf(date.min);
  const to = openEnd ? null : dayOf(date.max);
  if (from !== null && to !== null && from > to) throw new Error(`'${text}' ends before it begins`);
  return { text, from, to };
}

/** The library takes 29 February of any year, and dates with times, which no document here is that sure of. */
function isPlain(text: string): boolean {
  const days = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return !/T|Y|\d{5}/.test(text) && days.every(day => dayOf(Date.parse(day)) === day);
}

function parsed(text: string): { type: string; min: number | null; max: number | null } {
  try {
    if (!isPlain(text)) throw new RangeError(text);
    return parse(text) as { type: string; min: number | null; max: number | null };
  } catch {
    throw new Error(
      `'${text}' is not an EDTF date; write 2024-10-23, 2024-10, 2024-10-01~/2024-10-15~ or ../2024-11-01`,
    );
  }
}
