import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from '../graph/connection.ts';
import { bringJars } from './bringJars.ts';
import { isFull, needSpace, noSpace } from './diskSpace.ts';
import type { Report } from './jars.ts';
import { findJava } from './java.ts';
import { launch } from './launch.ts';
import { takeFolder } from './lock.ts';
import { preparePassword } from './password.ts';
import { choosePort } from './ports.ts';
import { identity, isNeo4jOf, stopProcess } from './processes.ts';
import { AlreadyRunning, type Neo4jSetupError, unusable } from './setupError.ts';
import { isOwnerAlive, writeState } from './stateFile.ts';
import { supervise } from './supervise.ts';

export type OwnOptions = {
  /** Data, logs, configuration and password. */
  folder: string;
  cacheFolder: string;
  javaHome: string;
  searchPath: string;
  /** The most memory that Java's heap may take: `512m`, `2g`. */
  heap: string;
  /** The most of it that one statement may take; left out or empty, as much as leaves room for others. */
  statementMemory?: string;
  environment: Record<string, string | undefined>;
  report: Report;
};

/** A Neo4j to work with, and how to be done with it. */
export type RunningNeo4j = Connection & {
  /** True for our own server. */
  own: boolean;
  /** The process that serves now; another one after a start anew. */
  readonly pid: number | null;
  /** Remembers where the page is served, for a second start to tell. */
  announce(page: string): void;
  /** From now on our own server is started anew when it ends by itself. */
  keepRunning(): void;
  /** What anybody may be told while our own server is being started anew; else null. */
  away(): string | null;
  /** Why work with it failed, where this machine knows; null where it doesn't. */
  diagnose(): Promise<Neo4jSetupError | null>;
  /** Resolves when the server ended by itself and isn't started anew, with the reason. Never for a Neo4j of the user's. */
  exited: Promise<Neo4jSetupError>;
  /** Stops our own server cleanly; does nothing to another. May be called again. */
  stop(): Promise<void>;
};

/** Megabytes that must be free for a start: a new database takes 2, its logs grow. */
const leastSpace = 64;

/**
 * Starts Neo4j Community as a child process on loopback, on the data of `folder`.
 * @throws AlreadyRunning, Neo4jSetupError
 */
export async function startOwnNeo4j(options: OwnOptions): Promise<RunningNeo4j> {
  const { folder, report } = options;
  const java = await findJava(options);
  const { left, release } = takeFolder(folder);
  try {
    if (left && isOwnerAlive(left)) throw new AlreadyRunning(left.uri, left.page, left.owner);
    if (left?.java && isNeo4jOf(left.java, folder)) {
      report(`Stopping the Neo4j that an ended process left behind (process ${left.java}) …`);
      await stopProcess(left.java);
    }
    needSpace(folder, leastSpace, 'ENTENTE_DATA');
    const jars = await bringJars(options);
    mkdirSync(path.join(folder, 'conf'), { recursive: true, mode: 0o700 });
    const password = preparePassword(java, jars, folder, { heap: options.heap });
    report('Starting Neo4j …');
    const port = await choosePort(left?.uri, report);
    return await run(options, { java, jars, password, port, release });
  } catch (thrown) {
    release();
    throw ofFolder(folder, thrown);
  }
}

/** What the file system refuses is said of the folder; anything else stays what it is. */
function ofFolder(folder: string, thrown: unknown): unknown {
  const code =
    thrown instanceof Error && 'syscall' in thrown && 'path' in thrown
      ? 'code' in thrown && thrown.code
      : null;
  if (code === 'ENOSPC') return noSpace(folder, 'ENTENTE_DATA');
  return code ? unusable(folder, thrown) : thrown;
}

async function run(
  { folder, environment, heap, statementMemory: statement, report }: OwnOptions,
  found: { java: string; jars: string; password: string; port: number; release: () => void },
): Promise<RunningNeo4j> {
  const { password, port, release } = found;
  const uri = `bolt://127.0.0.1:${port}`;
  let page: string | null = null;
  let java: number | null = null;
  const owner = { owner: process.pid, ownerIdentity: identity(process.pid) ?? '' };
  const remember = () => writeState(folder, { ...owner, java, uri, page });
  const began = (pid: number) => {
    java = pid;
    remember();
  };
  const start = () =>
    launch({
      ...found,
      folder,
      environment,
      settings: { heap, ...(statement ? { statement } : {}) },
      began,
    }).catch((thrown: unknown) => {
      throw ofFolder(folder, thrown);
    });
  const supervised = supervise(await start(), start, report);
  report(`Neo4j answers at ${uri}.`);
  let stopped: Promise<void> | undefined;
  return {
    uri,
    username: 'neo4j',
    password,
    database: 'neo4j',
    own: true,
    get pid() {
      return supervised.pid();
    },
    announce(at) {
      page = at;
      remember();
    },
    keepRunning: supervised.keepRunning,
    away: supervised.away,
    exited: supervised.exited,
    diagnose: () => Promise.race([supervised.exited, folderFault(folder)]),
    stop: () => {
      stopped ??= supervised.stop().finally(release);
      return stopped;
    },
  };
}

/** What is wrong with the folder of a Neo4j that failed; a little later, so that its end is known by then. */
export async function folderFault(folder: string): Promise<Neo4jSetupError | null> {
  await new Promise(resolve => setTimeout(resolve, 3_000));
  return isFull(folder) ? noSpace(folder, 'ENTENTE_DATA') : null;
}
