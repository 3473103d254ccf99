import type { EditorView } from '@codemirror/view';
import type { RefObject } from 'react';
import { ApiProblem } from '../api/client.ts';
import { t } from '../texts/workspace.ts';

type Props = { error: Error; editor: RefObject<EditorView | null>; onAgain(): void };

const titles = {
  'query-timeout': 'timeout',
  'query-too-large': 'large',
  'cypher-fault': 'fault',
  'write-refused': 'write',
  'procedure-refused': 'procedure',
  'too-many-requests': 'many',
} as const;
const titleOf = (error: Error) =>
  (error instanceof ApiProblem && titles[error.code as keyof typeof titles]) || 'other';

/** Why there is no answer, with the line that it is about. */
export function Refusal({ error, editor, onAgain }: Props) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className="answer-note" role="alert">
      <h3>{t(`workspace:refused.${titleOf(error)}`)}</h3>
      <p>{error.message}</p>
      {problem?.faults.map(({ at, message, line, column }) => (
        <p key={`${at} ${message}`}>
          {line === undefined ? (
            <code>{at}</code>
          ) : (
            <button
              type="button"
              className="link"
              onClick={() => editor.current && goTo(editor.current, line, column ?? 1)}
            >
              {t('workspace:faults.at', { line, column: column ?? 1 })}
            </button>
          )}{' '}
          {message}
        </p>
      ))}
      {problem?.requestId && (
        <p className="muted">{t('workspace:refused.request', { id: problem.requestId })}</p>
      )}
      <button type="button" className="button" onClick={onAgain}>
        {t('workspace:answer.again')}
      </button>
    </div>
  );
}

function goTo(view: EditorView, line: number, column: number): void {
  const { doc } = view.state;
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const anchor = Math.min(from + column - 1, to);
  view.dispatch({ selection: { anchor, head: to }, scrollIntoView: true });
  view.focus();
}
