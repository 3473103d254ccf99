import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { statement } from '../graph/statements.ts';
import { isFull, noSpace } from './diskSpace.ts';
import { unusablePassword } from './password.ts';
import { endWithUs, stopProcess } from './processes.ts';
import { type JavaSettings, javaFlags, locale, mainClass, neo4jConf } from './settings.ts';
import type { Neo4jSetupError } from './setupError.ts';
import { markLogs, whyItEnded } from './whyEnded.ts';

export type LaunchOptions = {
  java: string;
  jars: string;
  folder: string;
  port: number;
  password: string;
  settings: JavaSettings;
  environment: Record<string, string | undefined>;
  /** Told the process id as soon as there is one. */
  began(pid: number): void;
};

/** One Java that serves, until it ends. */
export type Launched = {
  pid: number;
  /** Resolves with the reason when it ends by itself, or can serve no more and was ended; not after `stop`. */
  ended: Promise<Neo4jSetupError>;
  stop(): Promise<void>;
};

/**
 * Starts one Java and waits until it answers.
 * @throws Neo4jSetupError start-failed, no-space, out-of-memory, password-unusable
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { java, jars, folder, port, password, settings, environment, began } = options;
  writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), neo4jConf(port, settings));
  const output = openSync(path.join(folder, 'console.log'), 'w', 0o600);
  const marks = markLogs(folder);
  const main = [mainClass, `--home-dir=${folder}`, `--config-dir=${path.join(folder, 'conf')}`];
  // A process group of its own: Ctrl-C in the terminal reaches us alone, and we stop Neo4j when we're done.
  const child = spawn(java, [...javaFlags(settings), '-cp', path.join(jars, '*'), ...main], {
    cwd: folder,
    detached: true,
    env: { ...environment, ...locale, NEO4J_HOME: folder },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  endWithUs(child);
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const { pid } = child;
  const why = (started: boolean) => {
    const end = { code: child.exitCode, signal: child.signalCode };
    return whyItEnded(folder, marks, { heap: settings.heap, started, end });
  };
  if (pid === undefined) throw why(false);
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
  });
  try {
    began(pid);
    await ready(child, driver, folder, () => why(false));
  } catch (thrown) {
    await driver.close();
    await stopProcess(pid, 10_000);
    throw thrown;
  }
  const watch = watchDatabase(driver, () => void stopProcess(pid, 10_000));
  let stopping = false;
  const ended = gone.then(async () => {
    watch.end();
    await driver.close();
    return stopping ? new Promise<never>(() => undefined) : why(true);
  });
  return {
    pid,
    ended,
    async stop() {
      stopping = true;
      watch.end();
      if (isRunning(child)) await stopProcess(pid);
      await gone;
    },
  };
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Waits until a query is answered; no longer than two minutes, and not where it can't come to that. */
async function ready(child: ChildProcess, driver: Driver, folder: string, why: () => Neo4jSetupError) {
  for (const until = performance.now() + 120_000; performance.now() < until && isRunning(child); ) {
    const fault = await driver.verifyConnectivity().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (fault === null) return;
    if (fault instanceof Neo4jError && fault.code === 'Neo.ClientError.Security.Unauthorized')
      throw unusablePassword(folder, 'holds another password than its data');
    if (isFull(folder)) throw noSpace(folder, 'ENTENTE_DATA');
    await pause(150);
  }
  throw why();
}

const mostUnanswered = 30;

/**
 * Asks the database every other second whether it still takes transactions: after a failed write (a full disk) Java
 * runs on and refuses them all until it is started anew; so it does where it answers nothing for a minute.
 */
function watchDatabase(driver: Driver, broken: () => void): { end(): void } {
  let unanswered = 0;
  const timer = setInterval(() => {
    unanswered += 1;
    if (unanswered > mostUnanswered) {
      clearInterval(timer);
      broken();
      return;
    }
    driver
      .executeQuery(statement('neo4j/version'), {}, { database: 'neo4j', routing: 'READ' })
      .then(() => {
        unanswered = 0;
      })
      .catch((thrown: unknown) => {
        const refuses =
          thrown instanceof Neo4jError &&
          thrown.code === 'Neo.DatabaseError.Transaction.TransactionStartFailed';
        if (!refuses) return;
        clearInterval(timer);
        broken();
      });
  }, 2_000);
  return { end: () => clearInterval(timer) };
}
