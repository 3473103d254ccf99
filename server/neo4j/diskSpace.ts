import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Neo4jSetupError } from './setupError.ts';

const mega = 1024 * 1024;

/** Bytes that this user may still write where a folder is, or will be made. */
export function freeSpace(folder: string): number {
  if (!existsSync(folder)) return freeSpace(path.dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Whether next to nothing can be written any more: then whatever fails, fails for this. */
export const isFull = (folder: string): boolean => freeSpace(folder) < 4 * mega;

/** What to say of a disk that is full. */
export function noSpace(folder: string, setting: 'ENTENTE_DATA' | 'ENTENTE_CACHE'): Neo4jSetupError {
  const free = (freeSpace(folder) / mega).toFixed(1);
  return new Neo4jSetupError(
    'no-space',
    `No space is left for ${folder} (${free} MB free): make room there, or set ${setting} to a folder on another disk.`,
  );
}

/** @throws Neo4jSetupError no-space, where less than this many megabytes are free */
export function needSpace(
  folder: string,
  megabytes: number,
  setting: 'ENTENTE_DATA' | 'ENTENTE_CACHE',
): void {
  const free = freeSpace(folder) / mega;
  if (free >= megabytes) return;
  throw new Neo4jSetupError(
    'no-space',
    `${folder} has ${free.toFixed(1)} MB free and ${megabytes} MB are needed: make room there, or set ${setting} to a folder on another disk.`,
  );
}
