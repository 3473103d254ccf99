import { useEffect, useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { t } from '../texts/query.ts';
import { AnswerProblem } from './AnswerProblem.tsx';
import { Result } from './Result.tsx';
import type { Run } from './useRun.ts';

/** What came of the question: running, refused, nothing, or rows in one of the ways to show them. */
export function Answer({ query, run }: { query: SavedQueryDetails; run: Run }) {
  const { result, error, running } = run;
  if (result && !running)
    return (
      <div className="answer">
        <Result
          key={query.id}
          name={query.id}
          result={result}
          shows={query.shows}
          chart={query.chart}
          stale={run.changed}
          onLimit={run.raise}
          empty={<Empty query={query} />}
        />
      </div>
    );
  return (
    <section className="answer" aria-label={t('query:answer.name')}>
      {running ? (
        <Running onCancel={run.cancel} />
      ) : error ? (
        <AnswerProblem error={error} fields={query.parameters.map(({ name }) => name)} run={run} />
      ) : (
        <p className="answer-note">
          {run.lacks.length > 0 ? t('query:answer.lacking') : t('query:answer.stopped')}
        </p>
      )}
    </section>
  );
}

/** Said only when it takes a while, so that quick answers don’t flicker. */
function Running({ onCancel }: { onCancel(): void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="rows" role="status">
      {late && (
        <>
          <span className="spinner" aria-hidden="true" /> {t('query:answer.running')}{' '}
          <button type="button" className="button" onClick={onCancel}>
            {t('query:answer.cancel')}
          </button>
        </>
      )}
    </p>
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
