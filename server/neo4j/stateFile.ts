import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { identity, isAlive } from './processes.ts';
import { unusable } from './setupError.ts';

const stateShape = z.object({
  owner: z.int(),
  /** What tells the owner from a later process with the same id. */
  ownerIdentity: z.string(),
  java: z.int().nullable(),
  uri: z.string(),
  page: z.string().nullable(),
});
/** Who serves a data folder, kept beside the data. */
export type State = z.infer<typeof stateShape>;

const stateFile = (folder: string) => path.join(folder, 'running.json');

/** What the state file says, or null where there is none that can be read. */
export function readState(folder: string): State | null {
  try {
    return stateShape.parse(JSON.parse(readFileSync(stateFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Writes the state whole or not at all.
 * @throws Neo4jSetupError folder-unusable
 */
export function writeState(folder: string, state: State): void {
  const partial = `${stateFile(folder)}.${process.pid}`;
  try {
    writeFileSync(partial, `${JSON.stringify(state)}\n`, { mode: 0o600 });
    renameSync(partial, stateFile(folder));
  } catch (thrown) {
    throw unusable(folder, thrown);
  }
}

export const isOwnerAlive = (state: State): boolean =>
  isAlive(state.owner) && identity(state.owner) === state.ownerIdentity;
