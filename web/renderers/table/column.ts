import type { Selection } from '../../state/view.ts';

/** What a row of any table has. */
export type Row = { id: string; selection: Selection };

/** How what of a column passes is chosen: words in it, a least and a most, two days, or some of its values. */
export type FilterBy = 'text' | 'range' | 'days' | 'choice';

/** One column: what stands in it, and what it is sorted and filtered by. */
export type Column<R extends Row> = {
  id: string;
  caption: string;
  /** In words, as it is shown, copied and searched; empty where there is nothing. */
  text(row: R): string;
  /** What it is sorted by; undefined where there is nothing, which stands last either way. */
  value(row: R): string | number | undefined;
  filter: FilterBy;
  /** Of a range or of days: lowest and highest; an end that is open is null. Null where there is nothing. */
  span?(row: R): Span | null;
  /** The head under which a row stands; without it the column can’t be grouped by. */
  group?(row: R): string;
  /** How it is drawn where words alone don’t do. */
  look?: 'name' | 'grade' | 'status';
  /** Pixels. */
  width: number;
};
export type Span = { low: number | string | null; high: number | string | null };

export const isFigure = <R extends Row>({ filter }: Column<R>) => filter === 'range';
