import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DossierError, type Fault } from './faults.ts';
import { inFigures } from './inFigures.ts';
import { limits } from './limits.ts';

const isYaml = (name: string) => /\.ya?ml$/.test(name);

/** A fault of a folder as a whole, or of a file that can't be looked into. */
export const unreadable = (file: string, message: string) =>
  new DossierError([{ file, line: 1, column: 1, message }]);

/**
 * The `.yaml` files below a folder, in the order of their names. Links are refused, since they lead out of the folder or
 * in a circle, and so is whatever else is named like a file of the dossier and is none.
 * @throws DossierError where a folder can't be read, or holds too much to be a dossier
 */
export function listFiles(folder: string, faults: Fault[]): string[] {
  const found: string[] = [];
  const waiting = [''];
  let seen = 0;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = entriesOf(folder, below);
    seen += entries.length;
    if (seen > limits.entries)
      throw unreadable(
        folder,
        `this folder holds more than ${inFigures(limits.entries)} files: is it a dossier?`,
      );
    if (below.split(path.sep).length > limits.folders)
      throw unreadable(below, `folders stand ${limits.folders} deep at most`);
    for (const entry of entries) {
      const name = path.join(below, entry.name);
      const message = refusal(entry, path.join(folder, name));
      if (message !== null) faults.push({ file: name, line: 1, column: 1, message });
      else if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile() && isYaml(name)) found.push(name);
    }
  }
  if (found.length > limits.files)
    throw unreadable(
      folder,
      `a dossier holds ${inFigures(limits.files)} files at most and this one ${found.length}`,
    );
  return found.sort();
}

function entriesOf(folder: string, below: string): Dirent[] {
  try {
    return readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (thrown) {
    throw unreadable(below || folder, `the folder cannot be read (${(thrown as Error).message})`);
  }
}

/** Why an entry of a folder can't be of a dossier; null where it can, or is of no concern. */
function refusal(entry: Dirent, full: string): string | null {
  if (entry.isSymbolicLink())
    return isYaml(entry.name) || leadsToFolder(full)
      ? 'this is a link: a dossier holds its files itself'
      : null;
  if (!isYaml(entry.name) || entry.isFile()) return null;
  return entry.isDirectory() ? 'this is a folder, and named like a file' : 'this is no plain file';
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
