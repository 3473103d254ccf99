import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { QueriesError, type QueryFault } from './faults.ts';
import { readSavedQuery, type SavedQueryFile } from './savedQuery.ts';

export { InvalidParameters, QueriesError, Unreadable } from './faults.ts';
export type { ExpectedRow, SavedQueryFile } from './savedQuery.ts';
export { readTagged } from './tagged.ts';
export { type Checked, checkParameters } from './values.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads every saved query of a folder, in the order of their groups' and files' names.
 * @param below the folder that the names of files are told from
 * @throws QueriesError with every fault of every file
 */
export function readQueries(folder: string, below: string): SavedQueryFile[] {
  const shown = (name: string) => path.relative(below, path.join(folder, name)).split(path.sep).join('/');
  const faults: QueryFault[] = [];
  const queries: SavedQueryFile[] = [];
  for (const name of namesIn(folder, shown(''))) {
    const file = shown(name);
    const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.cypher$/.exec(name)?.[1];
    if (id === undefined) {
      const message = 'is not named like a saved query: small letters, digits and hyphens, then .cypher';
      faults.push({ file, line: 1, message });
      continue;
    }
    const text = textOf(path.join(folder, name));
    if (text === null) {
      faults.push({ file, line: 1, message: 'is not a file of text in UTF-8' });
      continue;
    }
    const read = readSavedQuery(file, id, text);
    faults.push(...read.faults);
    if (read.query) queries.push(read.query);
  }
  if (faults.length > 0) throw new QueriesError(faults);
  return queries.sort((one, other) => compare(one.group, other.group) || compare(one.id, other.id));
}

/** By code point, the same on every machine. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function namesIn(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort();
  } catch {
    throw new QueriesError([{ file: shown, line: 1, message: 'is not a folder that can be read' }]);
  }
}

function textOf(file: string): string | null {
  try {
    return utf8.decode(readFileSync(file));
  } catch {
    return null;
  }
}
