import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Extent } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { selectedNodes } from '../../state/select.ts';
import { t } from '../../texts/table.ts';
import { arranger } from './arrange.ts';
import { Cell } from './Cell.tsx';
import { type Column, isFigure, type Row } from './column.ts';
import { GridBar } from './GridBar.tsx';
import { GridHead } from './GridHead.tsx';
import { unfolded, withGaps } from './lines.ts';
import { useFollowed } from './useFollowed.ts';
import { lineHeight, useGridKeys } from './useGridKeys.ts';
import { useRowActions } from './useRowActions.ts';

type Props<R extends Row> = {
  name: string;
  rows: R[];
  columns: Column<R>[];
  /** What stands before the name of a row. */
  sign(row: R): ReactNode;
  /** How much of how much the view holds, where it was cut. */
  extent?: Extent | undefined;
};

/** Pixels for the fields of two days. */
const twoDays = 262;
/** Pixels of the first column, which stays, where there is little room beside it. */
const nameOnPhone = 196;

/** Rows to sort, filter, group and select by pointer or keyboard, however many they are. */
export function Grid<R extends Row>({ name, rows, columns, sign, extent }: Props<R>) {
  const { view } = useShared();
  const { table } = view;
  const arrange = useMemo(() => arranger(rows, columns), [rows, columns]);
  const arranged = useMemo(() => arrange(table), [arrange, table]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => unfolded(arranged.lines, folded), [arranged, folded]);
  const [filters, setFilters] = useState(table.where.length > 0);
  const box = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => new Set([view.selection?.id, ...selectedNodes(view)]), [view]);
  const actions = useRowActions<R>();
  const fold = (id: string) =>
    setFolded(now => new Set(now.has(id) ? [...now].filter(one => one !== id) : [...now, id]));
  const heads = filters ? 2 : 1;
  const scrollTo = useRef<(line: number) => void>(() => undefined);
  const keys = useGridKeys({
    lines,
    rows: arranged.rows,
    columns: columns.length,
    box,
    scrollTo,
    fold,
    actions,
  });
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    // Below the head, which stays; beside it the line with the keyboard is kept, wherever it is.
    scrollPaddingStart: lineHeight * heads,
    rangeExtractor: keys.range,
    getItemKey: index => lines[index]?.id ?? index,
  });
  scrollTo.current = index => virtual.scrollToIndex(index);
  useFollowed(view.selection?.id, lines, index => {
    keys.begin(index);
    virtual.scrollToIndex(index);
  });
  const parts = withGaps(virtual.getVirtualItems(), virtual.getTotalSize());
  const narrow = useMediaQuery('(max-width: 900px)') === true;
  const widthOf = (column: Column<R>) => {
    if (narrow && column.look === 'name') return nameOnPhone;
    return filters && column.filter === 'days' ? Math.max(column.width, twoDays) : column.width;
  };
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  return (
    <>
      <GridBar
        arranged={arranged}
        total={rows.length}
        columns={columns}
        chosen={chosen}
        extent={extent}
        filters={filters}
        onFilters={() => setFilters(!filters)}
        box={box}
      />
      <div className="grid-box" ref={box}>
        <table
          role="grid"
          aria-label={name}
          aria-rowcount={lines.length + heads}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          style={{ width }}
          onKeyDown={keys.onKeyDown}
        >
          <colgroup>
            {columns.map(column => (
              <col key={column.id} style={{ width: widthOf(column) }} />
            ))}
          </colgroup>
          <GridHead columns={columns} rows={rows} filters={filters} keys={keys} />
          <tbody>
            {parts.map(part => {
              if (part.is === 'gap')
                return (
                  <tr key={part.key} className="gap" aria-hidden="true" style={{ height: part.size }}>
                    <td colSpan={columns.length} />
                  </tr>
                );
              const line = lines[part.index];
              if (!line) return null;
              if (line.is === 'head')
                return (
                  <tr key={line.id} className="group-head" aria-rowindex={part.index + heads + 1}>
                    <td colSpan={columns.length}>
                      <button
                        type="button"
                        aria-expanded={!folded.has(line.id)}
                        onClick={() => fold(line.id)}
                        {...keys.at(part.index, 0)}
                      >
                        {line.label} <span className="muted">{t('common:row', { count: line.rows })}</span>
                      </button>
                    </td>
                  </tr>
                );
              const { row } = line;
              return (
                <tr
                  key={line.id}
                  aria-rowindex={part.index + heads + 1}
                  aria-selected={chosen.has(row.id)}
                  data-row={row.id}
                  onClick={event => actions.select(row, event.shiftKey || event.ctrlKey || event.metaKey)}
                  onContextMenu={event => actions.menu(row, event)}
                >
                  {columns.map((column, index) => (
                    <td
                      key={column.id}
                      className={isFigure(column) ? 'figure' : undefined}
                      {...keys.at(part.index, index)}
                    >
                      <Cell column={column} row={row} sign={sign} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {lines.length === 0 && <p className="pad muted">{t('table:noRow')}</p>}
      </div>
    </>
  );
}
