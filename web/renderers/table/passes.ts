import { folded } from '../../../server/contract/searchWords.ts';
import type { Column, Row, Span } from './column.ts';

/** Between the two ends of a range or of two days; either may be missing. */
const between = '..';
/** Between the values of a choice. */
const or = '|';

export const ends = (text: string): [low: string, high: string] => {
  const [low = '', high = ''] = text.split(between);
  return [low, high];
};
export const endsInWords = (low: string, high: string) =>
  low === '' && high === '' ? '' : `${low}${between}${high}`;

export const choices = (text: string): string[] => text.split(or).filter(Boolean);
export const choicesInWords = (values: string[]) => values.join(or);

/** Whether a row passes what was chosen of a column; a choice that means nothing lets everything through. */
export function passesFor<R extends Row>(column: Column<R>, text: string): (row: R) => boolean {
  switch (column.filter) {
    case 'text': {
      const words = folded(text).split(/\s+/).filter(Boolean);
      return row => {
        const held = folded(column.text(row));
        return words.every(word => held.includes(word));
      };
    }
    case 'choice': {
      const wanted = new Set(choices(text));
      return row => wanted.size === 0 || wanted.has(column.text(row));
    }
    case 'range': {
      const [low, high] = ends(text).map(end => (end.trim() === '' ? null : Number(end)));
      return row => meets(spanOf(column, row), numberOr(low), numberOr(high), false);
    }
    case 'days': {
      const [low, high] = ends(text);
      return row => meets(spanOf(column, row), low || null, high || null, true);
    }
  }
}

const numberOr = (end: number | null | undefined) =>
  end === null || end === undefined || Number.isNaN(end) ? null : end;

function spanOf<R extends Row>(column: Column<R>, row: R): Span | null {
  if (column.span) return column.span(row);
  const value = column.value(row);
  return value === undefined ? null : { low: value, high: value };
}

/**
 * Whether a span and a window have something in common: an open end reaches as far as it may, as in the view filter.
 * Where there is no figure nothing meets a window; what has no date may have happened on any day.
 */
function meets<T extends number | string>(
  span: Span | null,
  low: T | null,
  high: T | null,
  unknownPasses: boolean,
): boolean {
  if (low === null && high === null) return true;
  if (span === null) return unknownPasses;
  return (
    (span.high === null || low === null || span.high >= low) &&
    (span.low === null || high === null || span.low <= high)
  );
}
