import { IconDownload, IconTable, IconTopologyStar3 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RunQueryResult, SavedQueryDetails } from '../../server/contract/queries.ts';
import { toCsv } from '../state/cells.ts';
import { firstShown } from '../state/question.ts';
import { counted } from '../state/words.ts';
import { AddToNetwork } from './AddToNetwork.tsx';
import { AnswerGraph } from './AnswerGraph.tsx';
import { AnswerProblem } from './AnswerProblem.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import type { Run } from './useRun.ts';

/** What came of the question: running, refused, nothing, or rows as a table and as a graph. */
export function Answer({ query, run }: { query: SavedQueryDetails; run: Run }) {
  const { result, error, running } = run;
  const [chosen, setChosen] = useState<'graph' | 'table' | null>(null);
  const drawable = result !== undefined && result.graph.nodes.length > 0;
  const shown = drawable ? (chosen ?? firstShown(query)) : 'table';
  return (
    <section className={shown === 'graph' ? 'answer graph' : 'answer'} aria-label="Answer">
      <div className="answer-bar">
        <fieldset className="levels" aria-label="Shown as">
          <button
            type="button"
            aria-pressed={shown === 'graph'}
            disabled={!drawable}
            title={drawable || !result ? undefined : 'No nodes stand in this answer'}
            onClick={() => setChosen('graph')}
          >
            <IconTopologyStar3 size={15} /> Graph
          </button>
          <button type="button" aria-pressed={shown === 'table'} onClick={() => setChosen('table')}>
            <IconTable size={15} /> Table
          </button>
        </fieldset>
        <span role="status" className={result?.truncated ? 'rows cut' : 'rows'}>
          {running ? '' : result ? rowsInWords(result) : ''}
        </span>
        {running && <Running onCancel={run.cancel} />}
        <span className="spacer" />
        {result && <AddToNetwork result={result} />}
        {result && result.rows.length > 0 && (
          <button type="button" className="button" onClick={() => download(query.id, result)}>
            <IconDownload size={16} /> CSV
          </button>
        )}
      </div>
      {result?.truncated && (
        <p className="answer-cut">
          Only the first rows are here, in the order that the question gives. Narrow it above to see the rest.
        </p>
      )}
      {error ? (
        <AnswerProblem error={error} fields={query.parameters.map(({ name }) => name)} run={run} />
      ) : result && result.rows.length === 0 ? (
        <Empty query={query} />
      ) : result && shown === 'graph' ? (
        <AnswerGraph result={result} />
      ) : result ? (
        <AnswerTable result={result} />
      ) : (
        !running && (
          <p className="answer-note">
            {run.lacks.length > 0
              ? 'Fill in what is marked with a star, then run the question.'
              : 'Stopped: no rows were sent. Run it again when you like.'}
          </p>
        )
      )}
    </section>
  );
}

/** “4 of 4 rows in 12 ms, read-only”. */
function rowsInWords({ returned, total, totalIsExact, milliseconds }: RunQueryResult): string {
  const all = `${totalIsExact ? '' : 'more than '}${counted(total, 'row')}`;
  return `${returned.toLocaleString('en-GB')} of ${all} in ${milliseconds.toLocaleString('en-GB')} ms, read-only`;
}

/** Said only when it takes a while, so that quick answers don’t flicker. */
function Running({ onCancel }: { onCancel(): void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span className="rows" role="status">
      {late && (
        <>
          <span className="spinner" aria-hidden="true" /> Running …{' '}
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </>
      )}
    </span>
  );
}

function Empty({ query }: { query: SavedQueryDetails }) {
  return (
    <div className="answer-note">
      <h3>No rows</h3>
      <p>
        Nothing in the graph answers this.
        {query.parameters.length > 0 &&
          ' Ask more widely: other numbers or names, a longer span, or an optional field left empty.'}
        {Object.keys(query.example).length > 0 && ' “Fill in the example” gives values that have an answer.'}
      </p>
    </div>
  );
}

function download(id: string, { columns, rows }: RunQueryResult): void {
  // The mark at the beginning tells spreadsheets that names in other scripts are UTF-8.
  const file = new Blob(['\uFEFF', toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${id}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
