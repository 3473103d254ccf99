import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from '../files/version.ts';
import type { QueryFault } from './faults.ts';
import { readSavedQuery, type SavedQueryFile } from './savedQuery.ts';

/** The most bytes of a file: the whole of it is sent as a statement. */
export const largest = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const idOf = (name: string) => /^([a-z0-9]+(?:-[a-z0-9]+)*)\.cypher$/.exec(name)?.[1];

/** What of a file tells, without reading it, that it was changed. */
export function stampOf(file: string): string {
  try {
    const { mtimeNs, ctimeNs, size, ino } = statSync(file, { bigint: true });
    return [mtimeNs, ctimeNs, size, ino].join(' ');
  } catch (thrown) {
    return String((thrown as NodeJS.ErrnoException).code);
  }
}

/** Whether a file is a link that leads out of its folder. */
function leadsOut(folder: string, file: string): boolean {
  if (!lstatSync(file).isSymbolicLink()) return false;
  const there = path.relative(realpathSync(folder), realpathSync(file));
  return there.startsWith('..') || path.isAbsolute(there);
}

/**
 * Reads one file of a folder of saved queries.
 * @param shown as people know it
 * @returns the query, or every fault
 */
export function readQueryFile(
  folder: string,
  name: string,
  shown: string,
  own: boolean,
): { query: SavedQueryFile | null; faults: QueryFault[] } {
  const faulty = (message: string) => ({ query: null, faults: [{ file: shown, line: 1, message }] });
  const id = idOf(name);
  if (id === undefined)
    return faulty('is not named like a saved query: small letters, digits and hyphens, then .cypher');
  const file = path.join(folder, name);
  let bytes: Uint8Array;
  try {
    if (own && leadsOut(folder, file)) return faulty('is a link that leads out of its folder');
    if (statSync(file).size > largest) return faulty(`is larger than ${largest / 1024} KiB`);
    bytes = readFileSync(file);
  } catch (thrown) {
    return faulty(`cannot be read (${(thrown as NodeJS.ErrnoException).code})`);
  }
  const text = textOf(bytes);
  if (text === null) return faulty('is not a file of text in UTF-8');
  const { query, faults } = readSavedQuery(shown, id, text);
  return { query: query && { ...query, own, version: versionOf(bytes) }, faults };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
