import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isFull, noSpace } from './diskSpace.ts';
import { Neo4jSetupError } from './setupError.ts';

const mainLog = path.join('logs', 'neo4j.log');
const debugLog = path.join('logs', 'debug.log');
/** Begun anew with every Java. */
const consoleLog = 'console.log';

/** How long each log was when a Java started: what stands before tells of earlier ones. */
export type LogMarks = Record<string, number>;

export function markLogs(folder: string): LogMarks {
  const lengths = [mainLog, debugLog].map(name => {
    const file = path.join(folder, name);
    return [name, existsSync(file) ? statSync(file).size : 0] as const;
  });
  return Object.fromEntries(lengths);
}

/** No more than this many bytes of a log's end are read. */
const most = 256 * 1024;

function linesSince(file: string, mark: number): string[] {
  if (!existsSync(file)) return [];
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    // A log that is shorter than before was begun anew.
    const start = Math.max(size < mark ? 0 : mark, size - most);
    const bytes = Buffer.alloc(size - start);
    readSync(handle, bytes, 0, bytes.length, start);
    return bytes.toString('utf8').split('\n');
  } finally {
    closeSync(handle);
  }
}

/** How a Java ended, as far as it did. */
type End = { code: number | null; signal: NodeJS.Signals | null };

/** Java's own exit code under -XX:+ExitOnOutOfMemoryError; it says no word. Neo4j has the same for faulty settings. */
const outOfMemory = 3;
const faultySettings = /invalid configuration|Error evaluating value for setting/i;

/** Why a Java ended or doesn't answer, as one sentence that says what to do, from what it wrote since it started. */
export function whyItEnded(
  folder: string,
  marks: LogMarks,
  { heap, started, end: { code, signal } }: { heap: string; started: boolean; end: End },
): Neo4jSetupError {
  const since = (name: string) => linesSince(path.join(folder, name), marks[name] ?? 0);
  const said = [...since(consoleLog), ...since(mainLog)];
  if (isFull(folder) || [...said, ...since(debugLog)].some(line => line.includes('No space left on device')))
    return noSpace(folder, 'ENTENTE_DATA');
  if (code === outOfMemory && !said.some(line => faultySettings.test(line))) {
    return new Neo4jSetupError(
      'out-of-memory',
      `Neo4j ran out of memory (its heap is ${heap}): ask for less at once, or set ENTENTE_HEAP to more.`,
    );
  }
  if (signal === 'SIGKILL') {
    const words = 'Neo4j was killed (SIGKILL), by somebody or because the machine ran out of memory.';
    return new Neo4jSetupError('ended', words);
  }
  const telling = said.filter(line => /Caused by|ERROR|Error|Exception/.test(line)).at(-1);
  return new Neo4jSetupError(
    started ? 'ended' : 'start-failed',
    `${started ? 'Neo4j ended by itself' : 'Neo4j did not start'}: ${telling?.trim() ?? 'it gave no reason'} (see ${path.join(folder, mainLog)}).`,
  );
}
