import type { Value } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import type { Question, ViewEvent } from '../state/view.ts';
import { written } from '../workspace/parameters.ts';
import type { Asked } from './asked.ts';

type Dispatching = { dispatch(event: ViewEvent): void };

/** Counts what was asked for: an answer that comes late does not take the place of a newer one. */
let last = 0;

/** Opens the workspace with the Cypher that gives a part of the picture; where that can’t be read it says why, as a comment. */
export async function openAsCypher(shared: Dispatching, asked: Asked): Promise<void> {
  last += 1;
  const mine = last;
  try {
    const { statement, parameters } = await api.asking(asked.about);
    if (mine !== last) return;
    openStatement(shared, statement, { ...parameters, ...asked.ids });
  } catch (thrown) {
    if (mine !== last) return;
    openStatement(shared, `// ${thrown instanceof Error ? thrown.message : String(thrown)}`, {});
  }
}

/** Opens the workspace with a statement, filled in. */
export function openStatement(
  { dispatch }: Dispatching,
  statement: string,
  parameters: Record<string, Value>,
): void {
  last += 1;
  dispatch({ type: 'cypherAsked', statement: statement.trimEnd(), given: toGiven(parameters) });
}

/** Values as the workspace writes them. */
export const toGiven = (parameters: Record<string, Value>): Question['given'] =>
  Object.entries(parameters).map(([name, value]) => [name, inWriting(value)]);

function inWriting(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return written({ sort: 'text', text: value });
  if (typeof value === 'boolean') return written({ sort: 'boolean', text: String(value) });
  if (typeof value === 'number')
    return written({ sort: Number.isInteger(value) ? 'integer' : 'decimal', text: String(value) });
  return written({ sort: Array.isArray(value) ? 'list' : 'map', text: JSON.stringify(value) });
}
