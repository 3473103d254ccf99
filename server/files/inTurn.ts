import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** A change takes milliseconds: what holds a folder for longer (milliseconds) was killed in the midst of one. */
const longest = 5_000;
const pause = 10;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Changes a folder while no other server that shares it does: between the look at a file and its change nothing else
 * comes. Where the folder can't be held, because it isn't there or can't be written, the change itself tells.
 * @param change synchronous, so that nothing else of this server comes between either
 */
export function inTurn<T>(folder: string | null, change: () => T): T {
  if (folder === null) return change();
  const held = path.join(folder, '.saving');
  if (!take(held)) return change();
  try {
    return change();
  } finally {
    rmSync(held, { force: true });
  }
}

function take(held: string): boolean {
  for (;;) {
    try {
      closeSync(openSync(held, 'wx'));
      return true;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    const since = statSync(held, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Dated ahead, too: the clock was set back, or is another machine's.
    if (Math.abs(Date.now() - since) > longest) rmSync(held, { force: true });
    else Atomics.wait(clock, 0, 0, pause);
  }
}
