import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SavingRefused } from './refused.ts';
import { versionOf } from './version.ts';

/** A file is there whole or not at all, whenever the process or the machine stops. */
export function putFile(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const unfinished = path.join(folder, `.${path.basename(file)}.${randomUUID().slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(unfinished, bytes, { flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Whether files can be made in a folder, or the folder itself where it isn’t there yet. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch (thrown) {
    const parent = path.dirname(folder);
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT' && parent !== folder && isWritable(parent);
  }
}

/** The version that a file has now; null where there is none. */
export function presentVersion(file: string): string | null {
  try {
    return versionOf(readFileSync(file));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

/**
 * Lets only those change a file who saw what it is now.
 * @param what what people call it: `saved view 'troops'`
 * @param seen the version that they saw; null where they saw none
 * @throws SavingRefused
 */
export function mustBeAsSeen(what: string, seen: string | null, present: string | null): void {
  if (present === seen) return;
  if (seen === null) throw new SavingRefused('clash', `There is already a ${what}.`);
  if (present === null) throw new SavingRefused('clash', `The ${what} was deleted meanwhile.`);
  throw new SavingRefused(
    'clash',
    `Somebody changed the ${what} meanwhile: read it again before you change it.`,
  );
}
