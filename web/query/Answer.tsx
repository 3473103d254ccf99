import { IconDownload, IconTable, IconTopologyStar3 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RunQueryResult, SavedQueryDetails } from '../../server/contract/queries.ts';
import { toCsv } from '../../server/contract/rowsText.ts';
import { firstShown } from '../state/question.ts';
import { t } from '../texts/query.ts';
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
    <section className={shown === 'graph' ? 'answer graph' : 'answer'} aria-label={t('query:answer.name')}>
      <div className="answer-bar">
        <fieldset className="levels" aria-label={t('query:answer.shownAs')}>
          <button
            type="button"
            aria-pressed={shown === 'graph'}
            disabled={!drawable}
            title={drawable || !result ? undefined : t('query:answer.noNodes')}
            onClick={() => setChosen('graph')}
          >
            <IconTopologyStar3 size={15} /> {t('query:answer.graph')}
          </button>
          <button type="button" aria-pressed={shown === 'table'} onClick={() => setChosen('table')}>
            <IconTable size={15} /> {t('query:answer.table')}
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
            <IconDownload size={16} /> {t('query:answer.csv')}
          </button>
        )}
      </div>
      {result?.truncated && <p className="answer-cut">{t('query:answer.cut')}</p>}
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
            {run.lacks.length > 0 ? t('query:answer.lacking') : t('query:answer.stopped')}
          </p>
        )
      )}
    </section>
  );
}

/** “4 of 4 rows in 12 ms, read-only”. */
function rowsInWords({ returned, total: count, totalIsExact, milliseconds }: RunQueryResult): string {
  const told = { returned, count, milliseconds };
  return totalIsExact ? t('query:answer.rows', told) : t('query:answer.rowsOrMore', told);
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
          <span className="spinner" aria-hidden="true" /> {t('query:answer.running')}{' '}
          <button type="button" className="button" onClick={onCancel}>
            {t('query:answer.cancel')}
          </button>
        </>
      )}
    </span>
  );
}

function Empty({ query }: { query: SavedQueryDetails }) {
  return (
    <div className="answer-note">
      <h3>{t('query:empty.title')}</h3>
      <p>
        {t('query:empty.nothing')} {query.parameters.length > 0 && t('query:empty.wider')}{' '}
        {Object.keys(query.example).length > 0 && t('query:empty.example')}
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
