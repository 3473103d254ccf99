import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { noSpace } from './diskSpace.ts';
import { identity, isAlive } from './processes.ts';
import { AlreadyRunning, unusable } from './setupError.ts';
import { readState, type State } from './stateFile.ts';

/**
 * Takes the data folder for this process, so that two starts at the same moment can't both have it. A lock whose
 * owner is gone, or that nobody can have written, is put aside.
 * @returns a function that gives it back, and what an owner that is gone left behind.
 * @throws AlreadyRunning while another process has it; Neo4jSetupError folder-unusable
 */
export function takeFolder(folder: string): { left: State | null; release(): void } {
  const lock = path.join(folder, 'owner.lock');
  const draft = `${lock}.${process.pid}`;
  const mine = `${process.pid}\n${identity(process.pid) ?? ''}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Linked once it is whole: nobody ever sees a lock that is half written.
    writeFileSync(draft, mine, { mode: 0o600 });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (linked(draft, lock)) return { left: readState(folder), release: releaseOf(lock, mine) };
      const text = readFileSync(lock, 'utf8');
      const owner = ownerOf(text);
      if (owner !== null) {
        const state = readState(folder);
        const its = state?.owner === owner ? state : null;
        throw new AlreadyRunning(its?.uri ?? null, its?.page ?? null, owner);
      }
      putAside(lock, text);
    }
    throw new Error('its lock is taken again and again');
  } catch (thrown) {
    if (thrown instanceof AlreadyRunning) throw thrown;
    const full = (thrown as NodeJS.ErrnoException).code === 'ENOSPC';
    throw full ? noSpace(folder, 'ENTENTE_DATA') : unusable(folder, thrown);
  } finally {
    unlink(draft);
  }
}

function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

/** The living process that wrote this lock, or null. */
function ownerOf(text: string): number | null {
  const [pid = '', ...rest] = text.split('\n');
  const owner = Number(pid);
  if (!Number.isSafeInteger(owner) || owner <= 0 || !isAlive(owner)) return null;
  return identity(owner) === rest.join('\n') ? owner : null;
}

/** Removes a stale lock, unless another start has put its own in its place since it was read. */
function putAside(lock: string, text: string): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw thrown;
  }
  if (readFileSync(aside, 'utf8') !== text) linked(aside, lock);
  rmSync(aside, { force: true });
}

/** Removes a file where that can be done: what stays behind of ours does no harm. */
function unlink(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** Gives the lock back when asked, and at the latest when this process ends. */
function releaseOf(lock: string, mine: string): () => void {
  const release = () => {
    process.off('exit', release);
    try {
      if (readFileSync(lock, 'utf8') === mine) rmSync(lock, { force: true });
    } catch {
      // It is gone already, or can't be removed: the next start sees that its owner ended.
    }
  };
  process.once('exit', release);
  return release;
}
