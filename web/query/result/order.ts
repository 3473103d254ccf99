import type { Value } from '../../../server/contract/graph.ts';
import { plainText } from '../../../server/contract/rowsText.ts';
import { toCell } from '../../state/cells.ts';

export type Sort = { column: number; down: boolean };

/** What a value is sorted by: figures before flags, flags before text; null where there is nothing. */
type Key = null | { rank: number; by: number | bigint | string };

const words = new Intl.Collator(undefined, { numeric: true });

export function keyOf(value: Value | undefined): Key {
  if (typeof value === 'string') return { rank: 2, by: value };
  const cell = toCell(value);
  switch (cell.is) {
    case 'nothing':
      return null;
    case 'number':
      // Whole numbers beyond 2^53 are compared whole.
      return { rank: 0, by: /^-?\d{16,}$/.test(cell.text) ? BigInt(cell.text) : Number(cell.text) };
    case 'flag':
      return { rank: 1, by: value === true ? 1 : 0 };
    default:
      return { rank: 2, by: plainText(value ?? null) };
  }
}

function compared(one: Exclude<Key, null>, other: Exclude<Key, null>): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (typeof one.by === 'string' || typeof other.by === 'string')
    return words.compare(String(one.by), String(other.by));
  // NaN is the largest of all, as it is in Cypher.
  const [a, b] = [Number.isNaN(one.by), Number.isNaN(other.by)];
  if (a || b) return Number(a) - Number(b);
  return one.by < other.by ? -1 : one.by > other.by ? 1 : 0;
}

/**
 * The rows’ places in the order of a column, equal ones as they came; what is null stands last either way.
 * @returns null for the order in which they came
 */
export function ordered(rows: Value[][], sort: Sort | null): number[] | null {
  if (!sort) return null;
  const keys = rows.map(row => keyOf(row[sort.column]));
  const way = sort.down ? -1 : 1;
  return rows
    .map((_, index) => index)
    .sort((one, other) => {
      const [a, b] = [keys[one] ?? null, keys[other] ?? null];
      if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
      return compared(a, b) * way || one - other;
    });
}

/** Sorted by a column, the other way round, and no more. */
export const nextSort = (sort: Sort | null, column: number): Sort | null =>
  sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true };
