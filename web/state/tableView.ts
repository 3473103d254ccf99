/**
 * How the table shows the view: which rows, in which order, what of each column passes, and under which heads. `rows` is
 * a kind’s name, `nodes`, `ties`, `relationships` or `beneath`; null: what the level has most to say of. A column is
 * named by its id; one that these rows don’t have does nothing.
 */
export type TableView = {
  rows: string | null;
  sort: Sorted[];
  /** What of a column passes, as its filter writes it. */
  where: [column: string, passes: string][];
  group: string | null;
};
export type Sorted = { column: string; down: boolean };

export const firstTable: TableView = { rows: null, sort: [], where: [], group: null };

/** Sorts by a column alone, or by it too; a second time the other way round, a third time no more. */
export function sortedBy(
  sort: Sorted[],
  column: string,
  { too = false, downFirst = false }: { too?: boolean; downFirst?: boolean } = {},
): Sorted[] {
  const now = sort.find(one => one.column === column);
  const ends = now !== undefined && now.down !== downFirst;
  const next: Sorted[] = ends ? [] : [{ column, down: now === undefined ? downFirst : !downFirst }];
  if (!too) return next;
  return now ? sort.flatMap(one => (one.column === column ? next : [one])) : [...sort, ...next];
}

/** What of a column passes from now on; an empty text lifts it. */
export const passing = (where: TableView['where'], column: string, passes: string): TableView['where'] => [
  ...where.filter(([one]) => one !== column),
  ...(passes === '' ? [] : [[column, passes] as [string, string]]),
];

/** `-claims,date`: from the most claims down, then by date. */
export const sortInWords = (sort: Sorted[]): string =>
  sort.map(({ column, down }) => `${down ? '-' : ''}${column}`).join(',');

export const readSort = (text: string): Sorted[] =>
  text
    .split(',')
    .filter(Boolean)
    .map(part => ({ column: part.replace(/^-/, ''), down: part.startsWith('-') }));
