import { ApiProblem } from '../api/client.ts';
import { columnTitle } from '../state/cells.ts';
import { t } from '../texts/query.ts';
import type { Run } from './useRun.ts';

type Props = { error: Error; fields: string[]; run: Run };

const titles: Partial<Record<ApiProblem['code'], string>> = {
  'query-timeout': t('query:problem.title.query-timeout'),
  'query-too-large': t('query:problem.title.query-too-large'),
  'not-found': t('query:problem.title.not-found'),
  'cypher-fault': t('query:problem.title.cypher-fault'),
  'write-refused': t('query:problem.title.write-refused'),
  'procedure-refused': t('query:problem.title.procedure-refused'),
  'too-many-requests': t('query:problem.title.too-many-requests'),
};

/** Why there is no answer, and what to do; faults of fields stand at the fields themselves. */
export function AnswerProblem({ error, fields, run }: Props) {
  if (error instanceof ApiProblem && error.passes && error.code !== 'too-many-requests')
    return <p className="answer-note">{t('query:problem.waiting')}</p>;
  const atFields = fields.filter(name => run.faultOf(name) !== undefined);
  if (atFields.length > 0)
    return (
      <p className="answer-note" role="alert">
        {t('query:problem.fields', {
          fields: atFields.map(name => t('query:problem.field', { name: columnTitle(name) })).join(', '),
        })}
      </p>
    );
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className="answer-note" role="alert">
      <h3>{(problem && titles[problem.code]) ?? t('query:problem.title.other')}</h3>
      <p>{error.message}</p>
      {problem?.faults.map(({ at, message }) => (
        <p key={`${at} ${message}`}>
          <code>{at}</code> {message}
        </p>
      ))}
      {problem?.requestId && <p className="muted">{t('query:problem.request', { id: problem.requestId })}</p>}
      <button type="button" className="button" onClick={run.start}>
        {t('common:tryAgain')}
      </button>
    </div>
  );
}
