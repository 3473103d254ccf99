import {
  type ColumnDef,
  columnFilteringFeature,
  columnGroupingFeature,
  constructTable,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  type Row as Held,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { TableView } from '../../state/tableView.ts';
import type { Column, Row } from './column.ts';
import { passesFor } from './passes.ts';

/** What stands in the table, from above: a row, or a head over the rows of a group. */
export type Line<R extends Row> =
  | { is: 'row'; id: string; row: R }
  | { is: 'head'; id: string; label: string; rows: number };

/** The lines, also of groups that are folded, and the rows in their order. */
export type Arranged<R extends Row> = { lines: Line<R>[]; rows: R[] };

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;

/**
 * Filters, groups and sorts rows, again and again: what a change leaves as it was is not worked out anew. Rows that are
 * equal in what is sorted by stay in the order in which they were given, as do groups in that of their first rows.
 */
export function arranger<R extends Row>(
  rows: R[],
  columns: Column<R>[],
): (how: Omit<TableView, 'rows'>) => Arranged<R> {
  const byId = new Map(columns.map(column => [column.id, column]));
  const table = constructTable<Features, R>({
    features,
    data: rows,
    columns: columns.map(toDefinition),
    getRowId: row => row.id,
  });
  return ({ sort, where, group }) => {
    const known = ([id]: readonly [string, unknown]) => byId.has(id);
    table.setColumnFilters(where.filter(known).map(([id, value]) => ({ id, value })));
    table.setSorting(
      sort.filter(({ column }) => byId.has(column)).map(({ column: id, down: desc }) => ({ id, desc })),
    );
    const heads = group === null ? undefined : byId.get(group);
    table.setGrouping(heads?.group ? [heads.id] : []);
    const held = table.getSortedRowModel().rows;
    if (!heads?.group) {
      const found = held.map(one => one.original);
      return { rows: found, lines: found.map(toLine) };
    }
    const down = sort.some(one => one.column === heads.id && one.down);
    const lines = inOrder(held, heads, down).flatMap((head): Line<R>[] => {
      const label = String(head.groupingValue ?? '');
      const under = head.subRows.map(one => one.original);
      return [{ is: 'head', id: `head ${label}`, label, rows: under.length }, ...under.map(toLine)];
    });
    return { lines, rows: lines.flatMap(line => (line.is === 'row' ? [line.row] : [])) };
  };
}

const toLine = <R extends Row>(row: R): Line<R> => ({ is: 'row', id: row.id, row });

/** Groups in the order of what is least in each, not of their words: months by time, grades from the best. */
function inOrder<R extends Row>(heads: Held<Features, R>[], column: Column<R>, down: boolean) {
  const least = new Map(
    heads.map(head => [
      head,
      head.subRows
        .map(one => column.value(one.original))
        .reduce((one, other) => (compare(one, other) <= 0 ? one : other), undefined),
    ]),
  );
  return [...heads].sort((one, other) => {
    const [a, b] = [least.get(one), least.get(other)];
    return compare(a, b) * (down && a !== undefined && b !== undefined ? -1 : 1);
  });
}

const words = new Intl.Collator(undefined, { numeric: true });

/** Figures by size, words by the alphabet of the language, nothing last. */
export function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return words.compare(String(one), String(other));
}

function toDefinition<R extends Row>(column: Column<R>): ColumnDef<Features, R> {
  const passes = new Map<string, (row: R) => boolean>();
  return {
    id: column.id,
    accessorFn: row => column.value(row),
    sortUndefined: 'last',
    sortFn: (one, other, id) =>
      compare(one.getValue<string | number | undefined>(id), other.getValue<string | number | undefined>(id)),
    // The choice is read once, not for each of the rows.
    filterFn: (row, _, text: string) => {
      const passing = passes.get(text) ?? passesFor(column, text);
      passes.clear();
      passes.set(text, passing);
      return passing(row.original);
    },
    getGroupingValue: row => column.group?.(row) ?? '',
  };
}
