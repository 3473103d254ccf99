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

/** What a file system refuses, in words for whoever wanted to save. */
const refusals: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no more room for Entente on the disk',
  EROFS: 'the disk is read-only',
  EACCES: 'Entente may not write there',
  EPERM: 'Entente may not write there',
};

/**
 * A file is there whole or not at all, whenever the process or the machine stops.
 * @throws SavingRefused off where the file system takes nothing
 */
export function putFile(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const unfinished = path.join(folder, `.${path.basename(file)}.${randomUUID().slice(0, 8)}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, bytes, { flush: true });
    renameSync(unfinished, file);
  } catch (thrown) {
    const words = refusals[(thrown as NodeJS.ErrnoException).code ?? ''];
    throw words === undefined ? thrown : new SavingRefused('off', `It could not be saved: ${words}.`);
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
