import { type Diagnostic, linter } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Value } from '../../server/contract/graph.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { api } from '../api/client.ts';
import { t } from '../texts/workspace.ts';
import { type Fault, faultsOf } from './faults.ts';

/** Milliseconds without a key after which the server is asked. */
const rest = 300;

export type Linting = {
  schema(): Schema | undefined;
  parameters(): Record<string, Value>;
  /** Told with each answer: the statement, and faults where there are any. */
  onFaults(statement: string, faults: Fault[]): void;
};

/** Errors and warnings as one types: the server explains the statement; a newer question cancels the one before. */
export function linting({ schema, parameters, onFaults }: Linting) {
  let asking: AbortController | null = null;
  return linter(
    async view => {
      asking?.abort();
      const mine = new AbortController();
      asking = mine;
      const statement = view.state.doc.toString();
      if (statement.trim() === '') {
        onFaults(statement, []);
        return [];
      }
      const explained = await api
        .explain({ statement, parameters: parameters() }, mine.signal)
        .catch(() => null);
      // Of an older text, or of another tab’s, its places are wrong.
      if (mine.signal.aborted || view.state.doc.toString() !== statement) return [];
      const faults = faultsOf(statement, explained, schema());
      onFaults(statement, faults);
      return faults.map(asDiagnostic);
    },
    { delay: rest, needsRefresh: update => update.transactions.some(one => one.isUserEvent('schema')) },
  );
}

function asDiagnostic({ severity, message, from, to, change }: Fault): Diagnostic {
  return {
    from,
    to,
    severity: severity === 'information' ? 'info' : severity,
    message,
    actions:
      change === null
        ? []
        : [
            {
              name: t('workspace:faults.change', { name: change }),
              // Where it stands now, after what was written before it.
              apply: (view, begin, end) => applyChange(view, { from: begin, to: end }, change),
            },
          ],
  };
}

/** Writes a name in place of another. */
export function applyChange(
  view: EditorView,
  { from, to }: { from: number; to: number },
  name: string,
): void {
  view.dispatch({ changes: { from, to, insert: name }, userEvent: 'input.complete' });
  view.focus();
}
