import { ApiProblem } from '../api/client.ts';
import { columnTitle } from '../state/cells.ts';
import type { Run } from './useRun.ts';

type Props = { error: Error; fields: string[]; run: Run };

const titles: Partial<Record<ApiProblem['code'], string>> = {
  'query-timeout': 'Stopped: it ran too long',
  'query-too-large': 'It asks for too much',
  'not-found': 'This question is gone',
  'cypher-fault': 'Neo4j cannot run this question',
  'write-refused': 'Refused: it would write',
  'procedure-refused': 'Refused',
  'too-many-requests': 'Too many questions at once',
};

/** Why there is no answer, and what to do; faults of fields stand at the fields themselves. */
export function AnswerProblem({ error, fields, run }: Props) {
  if (error instanceof ApiProblem && error.passes)
    return <p className="answer-note">Waiting for Neo4j: this question is asked again once it answers.</p>;
  const atFields = fields.filter(name => run.faultOf(name) !== undefined);
  if (atFields.length > 0)
    return (
      <p className="answer-note" role="alert">
        Not asked: see “{atFields.map(columnTitle).join('”, “')}” above.
      </p>
    );
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className="answer-note" role="alert">
      <h3>{(problem && titles[problem.code]) ?? 'This question cannot be answered'}</h3>
      <p>{error.message}</p>
      {problem?.faults.map(({ at, message }) => (
        <p key={`${at} ${message}`}>
          <code>{at}</code> {message}
        </p>
      ))}
      {problem?.requestId && <p className="muted">Request {problem.requestId}</p>}
      <button type="button" className="button" onClick={run.start}>
        Try again
      </button>
    </div>
  );
}
