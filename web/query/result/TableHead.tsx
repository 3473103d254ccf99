import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { top, type useCellKeys } from '../../renderers/table/useCellKeys.ts';
import { t } from '../../texts/result.ts';
import type { TableColumn } from './columns.ts';
import type { Sort } from './order.ts';

type Props = {
  columns: TableColumn[];
  sort: Sort | null;
  onSort(column: number): void;
  at: ReturnType<typeof useCellKeys>['at'];
};

/** The heads of the columns, which sort. */
export function TableHead({ columns, sort, onSort, at }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" {...at(top, 0)}>
          <span className="visually-hidden">{t('result:table.number')}</span>
          <span aria-hidden="true">{'#'}</span>
        </th>
        {columns.map(({ name, title, numeric }, index) => {
          const own = sort?.column === index ? sort : null;
          const Sign = own?.down ? IconSortDescending : IconSortAscending;
          return (
            <th
              key={name}
              scope="col"
              className={numeric ? 'number' : undefined}
              {...(own ? { 'aria-sort': own.down ? 'descending' : 'ascending' } : {})}
            >
              <button
                type="button"
                title={t('result:table.sort', { column: name })}
                onClick={() => onSort(index)}
                {...at(top, index + 1)}
              >
                <span className="caption">{title}</span>
                {own && <Sign size={14} aria-hidden="true" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
