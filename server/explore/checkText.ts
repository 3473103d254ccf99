import type { Value } from '../contract/graph.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import type { Graph } from '../graph/graph.ts';
import {
  checkParameters,
  InvalidText,
  largest,
  readSavedQuery,
  type SavedQueryFile,
} from '../queries/index.ts';
import { StatementRefused } from './errors.ts';
import { letThrough, Refused } from './gate.ts';
import { toSend } from './sending.ts';

/**
 * Reads a text that is to be saved, and lets its statement through the gate that it will have to pass at every run.
 * @param file as people know it, for faults
 * @throws InvalidText with every fault of the text; StatementRefused; GraphError where Neo4j can't read the statement
 */
export async function checkText(
  graph: Graph,
  adHoc: AdHoc,
  { file, id, text }: { file: string; id: string; text: string },
  signal: AbortSignal,
): Promise<SavedQueryFile> {
  if (Buffer.byteLength(text) > largest)
    throw new InvalidText([{ file, line: 1, message: `is larger than ${largest / 1024} KiB` }]);
  const { query, faults } = readSavedQuery(file, id, text);
  if (!query) throw new InvalidText(faults);
  try {
    // The whole file, so that lines are those of the text.
    await letThrough(graph, adHoc, { statement: text, parameters: sample(query) }, signal);
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    throw new StatementRefused(thrown.code, thrown.message, query.statementLine);
  }
  return query;
}

/** Values with which a plan can be made: those of the example, or the defaults. */
function sample({ parameters, example }: SavedQueryFile): Record<string, unknown> {
  const optional = parameters.map(parameter => ({ ...parameter, required: false }));
  const checked = checkParameters(optional, example as Record<string, Value>);
  return Object.fromEntries(
    parameters.map(({ name, type }) => [name, toSend(type, checked.get(name) ?? null)]),
  );
}
