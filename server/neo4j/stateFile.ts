import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLine, isAlive } from './processes.ts';
import { AlreadyRunning, Neo4jSetupError } from './setupError.ts';

const stateShape = z.object({
  owner: z.int(),
  /** The owner's command line, since ids of processes are used again. */
  ownerCommand: z.string(),
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

/** Writes the state whole or not at all. */
export function writeState(folder: string, state: State): void {
  const partial = `${stateFile(folder)}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(partial, stateFile(folder));
}

export const isOwnerAlive = (state: State): boolean =>
  isAlive(state.owner) && commandLine(state.owner) === state.ownerCommand;

/**
 * Takes the data folder for this process, so that two starts at the same moment can't both have it.
 * @returns a function that gives it back, and what an owner that is gone left behind.
 * @throws AlreadyRunning while another process has it; Neo4jSetupError folder-unusable
 */
export function takeFolder(folder: string): { left: State | null; release(): void } {
  const lock = path.join(folder, 'owner.lock');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw unusable(folder, thrown);
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(lock, 'wx', 0o600);
      writeFileSync(handle, `${process.pid}\n${commandLine(process.pid) ?? ''}`);
      closeSync(handle);
      return { left: readState(folder), release: () => rmSync(lock, { force: true }) };
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(folder, thrown);
    }
    const [pid = '', command = ''] = readFileSync(lock, 'utf8').split('\n');
    const owner = Number(pid);
    if (owner > 0 && isAlive(owner) && commandLine(owner) === command) {
      const state = readState(folder);
      const mine = state?.owner === owner ? state : null;
      throw new AlreadyRunning(mine?.uri ?? 'an address not yet known', mine?.page ?? null, owner);
    }
    rmSync(lock, { force: true });
  }
  throw unusable(folder, new Error('its lock is taken again and again'));
}

function unusable(folder: string, thrown: unknown): Neo4jSetupError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Neo4jSetupError(
    'folder-unusable',
    `The data folder ${folder} cannot be used (${reason}): make it writable or set ENTENTE_DATA to another one.`,
    thrown,
  );
}
