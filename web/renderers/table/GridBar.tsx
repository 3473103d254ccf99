import { IconCopy, IconFilter } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Extent } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/table.ts';
import type { Arranged } from './arrange.ts';
import type { Column, Row } from './column.ts';
import { toTsv } from './tsv.ts';

type Props<R extends Row> = {
  arranged: Arranged<R>;
  /** Rows before anything is filtered by column. */
  total: number;
  columns: Column<R>[];
  chosen: ReadonlySet<string | undefined>;
  extent: Extent | undefined;
  filters: boolean;
  onFilters(): void;
  box: RefObject<HTMLDivElement | null>;
};

/** How much of how much is shown, by which column it is grouped, whether columns are filtered, and the way to a spreadsheet. */
export function GridBar<R extends Row>(props: Props<R>) {
  const { arranged, total, columns, extent, filters, onFilters } = props;
  const { view, dispatch } = useShared();
  const { where, group, sort } = view.table;
  const groups = columns.filter(column => column.group);
  const { chosen, said, copy } = useCopy(props);
  return (
    <div className="grid-bar">
      <span className="n-of-m" role="status">
        {arranged.rows.length === total
          ? t('common:row', { count: total })
          : t('table:rowsOf', { returned: arranged.rows.length, count: total })}
        {extent && extent.returned < extent.total && ` · ${t('table:cut', extent)}`}
      </span>
      <label className="group-by">
        {t('table:group')}{' '}
        <select
          value={groups.some(({ id }) => id === group) ? (group ?? '') : ''}
          onChange={event =>
            dispatch({ type: 'tableArranged', change: { group: event.target.value || null } })
          }
        >
          <option value="">{t('table:noGroup')}</option>
          {groups.map(({ id, caption }) => (
            <option key={id} value={id}>
              {caption}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" aria-pressed={filters} onClick={onFilters}>
        <IconFilter size={16} aria-hidden="true" /> {t('table:filters')}
      </button>
      {(where.length > 0 || sort.length > 0) && (
        <button
          type="button"
          className="button plain"
          onClick={() => dispatch({ type: 'tableArranged', change: { where: [], sort: [] } })}
        >
          {t('table:reset')}
        </button>
      )}
      <span className="grow" />
      <span className="muted" role="status">
        {said}
      </span>
      <button type="button" className="button" title={t('table:copyTip')} onClick={copy}>
        <IconCopy size={16} aria-hidden="true" />{' '}
        {chosen.length > 0
          ? t('table:copySelected', { count: chosen.length })
          : t('table:copyAll', { count: arranged.rows.length })}
      </button>
    </div>
  );
}

/** Seconds for which it is said that rows were copied. */
const saying = 3;

/** Copies the selected rows, or all that are shown; by the button, and by Ctrl C while the table has the keyboard. */
function useCopy<R extends Row>({ arranged, columns, chosen: ids, box }: Props<R>) {
  const [said, setSaid] = useState('');
  const chosen = arranged.rows.filter(({ id }) => ids.has(id));
  const rows = chosen.length > 0 ? chosen : arranged.rows;
  const tell = () => setSaid(t('table:copied', { count: rows.length }));
  useEffect(() => {
    if (said === '') return;
    const after = setTimeout(() => setSaid(''), saying * 1_000);
    return () => clearTimeout(after);
  }, [said]);
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      // Words that are marked in the page are copied as they are.
      if (!box.current?.contains(document.activeElement) || getSelection()?.isCollapsed === false) return;
      if (document.activeElement?.matches('input, select')) return;
      event.clipboardData?.setData('text/plain', toTsv(rows, columns));
      event.preventDefault();
      tell();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  });
  const copy = () => {
    void navigator.clipboard?.writeText(toTsv(rows, columns)).then(tell, () => setSaid(t('table:notCopied')));
  };
  return { chosen, said, copy };
}
