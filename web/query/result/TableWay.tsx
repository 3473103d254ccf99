import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { withGaps } from '../../renderers/table/lines.ts';
import { useCellKeys } from '../../renderers/table/useCellKeys.ts';
import { numberInWords } from '../../state/figureWords.ts';
import { t } from '../../texts/result.ts';
import { CellValue } from './CellValue.tsx';
import { columnsOf } from './columns.ts';
import { graphOf } from './graphOf.ts';
import { nextSort, ordered, type Sort } from './order.ts';
import { TableHead } from './TableHead.tsx';
import type { Answered } from './types.ts';
import { useChosenRows } from './useChosenRows.tsx';

/** Pixels of a row whose values take one line each; others are measured once they are in the page. */
const lineHeight = 39;
/** Of the first column, which numbers the rows as they came. */
const numberWidth = 62;
const none: GraphNode[] = [];

/** An answer’s rows, whatever they hold and however many they are: those in sight alone are in the page. */
export function TableWay({ result, coming }: { result: Answered; coming: boolean }) {
  const { columns: names, rows } = result;
  const found = coming ? none : graphOf(result).nodes;
  const nodes = useMemo(() => new Map(found.map(node => [node.id, node])), [found]);
  const columns = useMemo(() => columnsOf(names, rows, nodes), [names, rows, nodes]);
  const [sort, setSort] = useState<Sort | null>(null);
  const order = useMemo(() => ordered(rows, sort), [rows, sort]);
  /** The row at a line, by its place among those that came. */
  const rowAt = (line: number) => order?.[line] ?? line;
  const box = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<(line: number) => void>(() => undefined);
  const chosen = useChosenRows({ result, order, box });
  const keys = useCellKeys({
    lines: rows.length,
    columns: columns.length + 1,
    lineHeight,
    box,
    scrollTo,
    act: (event, at) => {
      const cell = box.current?.querySelector(`[data-at="${at.line} ${at.column}"]`);
      if (event.key === 'Enter') {
        // A key at a button of the cell is the button’s own.
        const button = event.target === cell ? cell?.querySelector('button') : null;
        button?.click();
        return button != null;
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') chosen.all();
      else if (event.key === ' ' && event.target === cell && at.line >= 0)
        chosen.turn(rowAt(at.line), event.shiftKey);
      else return false;
      return true;
    },
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    scrollPaddingStart: lineHeight,
    rangeExtractor: keys.range,
    getItemKey: rowAt,
  });
  scrollTo.current = line => virtual.scrollToIndex(line);
  const width = columns.reduce((sum, column) => sum + column.width, numberWidth);
  return (
    <>
      {chosen.bar}
      <div className="answer-table" ref={box}>
        <table
          role="grid"
          aria-label={t('result:table.name')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-busy={coming}
          style={{ width }}
          onKeyDown={keys.onKeyDown}
        >
          <colgroup>
            <col style={{ width: numberWidth }} />
            {columns.map(({ name, width: wide }, index) => (
              // The last one takes what room is left, so that the others stay as they are.
              <col key={name} {...(index < columns.length - 1 ? { style: { width: wide } } : {})} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={sort}
            onSort={column => setSort(nextSort(sort, column))}
            at={keys.at}
          />
          <tbody>
            {withGaps(virtual.getVirtualItems(), virtual.getTotalSize()).map(part => {
              if (part.is === 'gap')
                return (
                  <tr key={part.key} className="gap" aria-hidden="true" style={{ height: part.size }}>
                    <td colSpan={columns.length + 1} />
                  </tr>
                );
              const line = part.index;
              const at = rowAt(line);
              const row = rows[at] ?? [];
              return (
                <tr
                  key={at}
                  ref={virtual.measureElement}
                  data-index={line}
                  aria-rowindex={line + 2}
                  aria-selected={chosen.rows.has(at)}
                >
                  <th
                    scope="row"
                    title={t('result:table.choose')}
                    onClick={event => chosen.turn(at, event.shiftKey)}
                    {...keys.at(line, 0)}
                  >
                    {numberInWords(at + 1)}
                  </th>
                  {columns.map(({ name, numeric }, index) => (
                    <td key={name} className={numeric ? 'number' : undefined} {...keys.at(line, index + 1)}>
                      <CellValue value={row[index] ?? null} column={name} nodes={nodes} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
