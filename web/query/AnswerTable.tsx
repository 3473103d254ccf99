import { useState } from 'react';
import type { RunQueryResult } from '../../server/contract/queries.ts';
import { columnTitle, keyed, toCell } from '../state/cells.ts';
import { t } from '../texts/query.ts';
import { CellValue } from './CellValue.tsx';
import { Scrolling } from './Scrolling.tsx';

/** Rows that are written into the page at once: thousands would hold it up. */
const step = 200;

/** An answer’s rows, whatever they hold. */
export function AnswerTable({ result: { columns, rows, graph } }: { result: RunQueryResult }) {
  const [limit, setLimit] = useState(step);
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const numeric = columns.map((_, column) => {
    const sorts = new Set(rows.map(row => toCell(row[column]).is));
    sorts.delete('nothing');
    return sorts.size === 1 && sorts.has('number');
  });
  const more = Math.min(step, rows.length - limit);
  return (
    <>
      <Scrolling name={t('query:table.name')} className="answer-table">
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" title={column} className={numeric[index] ? 'number' : undefined}>
                  {columnTitle(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(rows.slice(0, limit)).map(({ key, value: row }) => (
              <tr key={key}>
                {columns.map((column, index) => (
                  <td key={column} className={numeric[index] ? 'number' : undefined}>
                    <CellValue value={row[index] ?? null} column={column} nodes={nodes} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {more > 0 && (
        <p className="answer-more">
          {t('query:table.writtenOut', { limit, count: rows.length })}{' '}
          <button type="button" className="button" onClick={() => setLimit(limit + step)}>
            {t('query:table.more', { more })}
          </button>
        </p>
      )}
    </>
  );
}
