import type { z } from 'zod';
import type { ImportedQueries, importQueriesRequest } from '../contract/queries.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import { faultText, positionOf } from '../graph/diagnostics.ts';
import { type Graph, GraphError } from '../graph/graph.ts';
import {
  type Imported,
  InvalidText,
  idFrom,
  type QueryFault,
  type QueryFolders,
  readImported,
  type SavedQueryFile,
  tidied,
} from '../queries/index.ts';
import { checkText } from './checkText.ts';
import { StatementRefused } from './errors.ts';

/** Queries that are taken in at once. */
const mostAtOnce = 500;

/**
 * Takes in files of saved queries, ours and other tools': all that can be read is saved, or, where anything is at fault,
 * nothing.
 * @param by who signed in, whose name then stands in the files; null leaves them as they are
 * @throws SavingRefused
 */
export async function importQueries(
  graph: Graph,
  adHoc: AdHoc,
  folders: QueryFolders,
  { files, check }: z.output<typeof importQueriesRequest>,
  by: string | null,
  signal: AbortSignal,
): Promise<ImportedQueries> {
  if (!check) folders.mustSave();
  const { found, faults } = readImported(files);
  const [beyond, ...more] = found.splice(mostAtOnce);
  if (beyond)
    faults.push({
      file: beyond.from,
      line: beyond.lineOf(1),
      message: `is left out, with ${more.length} more: a set has ${mostAtOnce} queries at most`,
    });
  const checked: Tried[] = [];
  // One after another: a large set leaves connections to those who explain and run.
  for (const one of found) checked.push(await tryOut(graph, adHoc, one, signal));
  for (const one of checked) if ('faults' in one) faults.push(...one.faults);
  const good = checked.flatMap(one => ('query' in one ? one : []));

  const here = folders.read().queries;
  const ids = new Set(here.map(({ id }) => id));
  // Whoever saved it, it is the same.
  const unsigned = (text: string) => tidied(text, '');
  const texts = new Map(here.map(({ id, text }) => [unsigned(text), id]));
  const queries: ImportedQueries['queries'] = [];
  const same: ImportedQueries['same'] = [];
  for (const { query, text, from, format, named } of good) {
    const twin = texts.get(unsigned(text));
    if (twin !== undefined) {
      same.push({ id: twin, from });
      continue;
    }
    const id = idFrom(format === 'entente' ? named : query.title, taken => ids.has(taken));
    ids.add(id);
    texts.set(unsigned(text), id);
    queries.push({ id, title: query.title, from, format, text: tidied(text, by) });
  }
  const saved = !check && faults.length === 0 && queries.length > 0;
  if (saved) folders.save(queries.map(({ id, text }) => ({ id, text, replaces: null })));
  faults.sort((one, other) =>
    one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line,
  );
  return { saved, queries, same, faults, extent: { total: queries.length, returned: queries.length } };
}

type Tried = (Imported & { query: SavedQueryFile }) | { faults: QueryFault[] };

/** One that passes all that saving it would want, or why it does not, by the lines of the file that it came in. */
async function tryOut(graph: Graph, adHoc: AdHoc, one: Imported, signal: AbortSignal): Promise<Tried> {
  const { from, lineOf } = one;
  try {
    const query = await checkText(graph, adHoc, { file: from, id: 'imported', text: one.text }, signal);
    return { ...one, query, text: tidied(one.text) };
  } catch (thrown) {
    if (thrown instanceof InvalidText)
      return { faults: thrown.faults.map(fault => ({ ...fault, line: lineOf(fault.line) })) };
    if (thrown instanceof StatementRefused)
      return { faults: [{ file: from, line: lineOf(thrown.line), message: thrown.message }] };
    if (thrown instanceof GraphError && thrown.code === 'faulty-statement') {
      const line = lineOf(positionOf(thrown)?.line ?? 1);
      return { faults: [{ file: from, line, message: faultText(thrown) }] };
    }
    throw thrown;
  }
}
