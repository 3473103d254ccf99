import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useShared } from '../../panels/context.ts';
import { sortedBy } from '../../state/tableView.ts';
import { t } from '../../texts/table.ts';
import { type Column, isFigure, type Row } from './column.ts';
import { FilterField } from './FilterField.tsx';
import { top, type useCellKeys } from './useCellKeys.ts';

type Props<R extends Row> = {
  columns: Column<R>[];
  /** Of the table before anything is filtered by column. */
  rows: R[];
  filters: boolean;
  keys: Pick<ReturnType<typeof useCellKeys>, 'at'>;
};

/** The heads of the columns, which sort, and under them what of each passes. */
export function GridHead<R extends Row>({ columns, rows, filters, keys }: Props<R>) {
  const { view, dispatch } = useShared();
  const { sort, where } = view.table;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, index) => {
          const place = sort.findIndex(one => one.column === column.id);
          const down = sort[place]?.down === true;
          const Sign = down ? IconSortDescending : IconSortAscending;
          return (
            <th
              key={column.id}
              scope="col"
              className={isFigure(column) ? 'figure' : undefined}
              // Of several it is the first that orders the table; the others are told by their figure.
              {...(place === 0 ? { 'aria-sort': down ? 'descending' : 'ascending' } : {})}
            >
              <button
                type="button"
                title={t('table:sort', { column: column.caption })}
                onClick={event =>
                  dispatch({
                    type: 'tableArranged',
                    change: {
                      sort: sortedBy(sort, column.id, {
                        too: event.shiftKey,
                        downFirst: isFigure(column),
                      }),
                    },
                  })
                }
                {...keys.at(top, index)}
              >
                <span className="caption">{column.caption}</span>
                {place >= 0 && <Sign size={14} aria-hidden="true" />}
                {place >= 0 && sort.length > 1 && (
                  <span className="sort-place">
                    <span className="visually-hidden">{t('table:sortedAs')}</span> {place + 1}
                  </span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
      {filters && (
        <tr aria-rowindex={2} className="filters">
          {columns.map(column => (
            <td key={column.id}>
              <FilterField
                column={column}
                rows={rows}
                passes={where.find(([id]) => id === column.id)?.[1] ?? ''}
              />
            </td>
          ))}
        </tr>
      )}
    </thead>
  );
}
