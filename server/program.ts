import { constants } from 'node:os';
import { inspect } from 'node:util';
import { BackupError } from './backup/backupError.ts';
import { ConfigError } from './config.ts';
import { GraphError } from './graph/graph.ts';
import { CannotListen } from './listen.ts';
import { DossierError, KindClash } from './load/index.ts';
import { Neo4jSetupError } from './neo4j/index.ts';
import { QueriesError } from './queries/index.ts';
import { telling } from './telling.ts';

/** Errors whose message is meant for the person at the terminal; anything else is a fault of ours, with its stack. */
const expected = [
  BackupError,
  CannotListen,
  ConfigError,
  GraphError,
  DossierError,
  KindClash,
  Neo4jSetupError,
  QueriesError,
];

/** Ctrl-C reaches us from the terminal and once more from npm: signals so close together (milliseconds) are one. */
const oneSignal = 500;

/**
 * Runs a program to its end and turns what it throws into words and an exit code.
 * @param within milliseconds after which one that was told to stop ends, whatever hangs
 */
export async function run(
  program: (stopping: AbortSignal) => Promise<number>,
  { within }: { within?: number } = {},
): Promise<void> {
  const stopping = new AbortController();
  let last: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const first = last === null;
      const again = last !== null && performance.now() - last > oneSignal;
      last = performance.now();
      if (first) {
        telling.tell('Stopping … (press Ctrl-C again to stop at once)');
        if (within !== undefined) setTimeout(() => process.exit(0), within).unref();
        stopping.abort(signal);
      }
      // What was started ends with this process (endWithUs).
      if (again) process.exit(128 + constants.signals[signal]);
    });
  }
  try {
    process.exitCode = await program(stopping.signal);
  } catch (thrown) {
    const known = expected.some(kind => thrown instanceof kind);
    telling.complain(known ? (thrown as Error).message : inspect(thrown));
    process.exitCode = 1;
  }
  // What still waits for a Neo4j that answers nothing, or for a child, would keep the process.
  if (within !== undefined && stopping.signal.aborted) process.exit();
}
