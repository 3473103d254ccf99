import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { bringJars, type Report } from './jars.ts';
import { findJava } from './java.ts';
import { commandLine, isNeo4jOf, stopProcess } from './processes.ts';
import { javaFlags, mainClass, neo4jConf } from './settings.ts';
import { AlreadyRunning, Neo4jSetupError } from './setupError.ts';
import { isOwnerAlive, takeFolder, writeState } from './stateFile.ts';

export type OwnOptions = {
  /** Data, logs, configuration and password. */
  folder: string;
  cacheFolder: string;
  javaHome: string;
  searchPath: string;
  environment: Record<string, string | undefined>;
  report: Report;
};

/** A Neo4j to work with, and how to be done with it. */
export type RunningNeo4j = {
  uri: string;
  username: string;
  password: string;
  database: string;
  /** True for our own server. */
  own: boolean;
  pid: number | null;
  /** Remembers where the page is served, for a second start to tell. */
  announce(page: string): void;
  /** Resolves when the server ends by itself, with a sentence on why. Never for a Neo4j of the user's. */
  exited: Promise<string>;
  /** Stops our own server cleanly; does nothing to another. May be called again. */
  stop(): Promise<void>;
};

/**
 * Starts Neo4j Community as a child process on loopback, on the data of `folder`.
 * @throws AlreadyRunning, Neo4jSetupError
 */
export async function startOwnNeo4j(options: OwnOptions): Promise<RunningNeo4j> {
  const { folder, report } = options;
  const java = await findJava(options);
  const jars = await bringJars(options);
  const { left, release } = takeFolder(folder);
  try {
    if (left && isOwnerAlive(left)) throw new AlreadyRunning(left.uri, left.page, left.owner);
    if (left?.java && isNeo4jOf(left.java, folder)) {
      report(`Stopping the Neo4j that an ended process left behind (process ${left.java}) …`);
      await stopProcess(left.java);
    }
    const password = preparePassword(java, jars, options);
    report('Starting Neo4j …');
    return await launch(java, jars, password, options, { release, port: await choosePort(left?.uri) });
  } catch (thrown) {
    release();
    throw thrown;
  }
}

/** Without a UTF-8 locale Java refuses paths with letters beyond ASCII. */
const locale = { LC_ALL: 'C.UTF-8' };
const classPath = (jars: string) => path.join(jars, '*');

const passwordFile = (folder: string) => path.join(folder, 'password');

/** The password of our own server, or null before its first start. */
export function readPassword(folder: string): string | null {
  return existsSync(passwordFile(folder)) ? readFileSync(passwordFile(folder), 'utf8').trim() : null;
}

/** Makes a password at the first run and sets it before Neo4j first starts; later reads the file. */
function preparePassword(java: string, jars: string, { folder }: OwnOptions): string {
  const known = readPassword(folder);
  if (known !== null) return known;
  mkdirSync(path.join(folder, 'conf'), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), neo4jConf(7687));
  const password = randomBytes(24).toString('base64url');
  const admin = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password];
  const flags = javaFlags.filter(flag => !flag.startsWith('-Xm'));
  try {
    execFileSync(java, [...flags, '-cp', classPath(jars), '-Dapp.name=neo4j-admin', ...admin], {
      env: { ...locale, NEO4J_HOME: folder, NEO4J_CONF: path.join(folder, 'conf') },
      stdio: 'pipe',
    });
  } catch (thrown) {
    const told = String((thrown as { stderr?: unknown }).stderr ?? thrown)
      .trim()
      .split('\n')[0];
    throw new Neo4jSetupError('start-failed', `Neo4j could not be given its first password: ${told}`, thrown);
  }
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 });
  return password;
}

async function launch(
  java: string,
  jars: string,
  password: string,
  { folder, environment, report }: OwnOptions,
  { release, port }: { release: () => void; port: number },
): Promise<RunningNeo4j> {
  const uri = `bolt://127.0.0.1:${port}`;
  writeFileSync(path.join(folder, 'conf', 'neo4j.conf'), neo4jConf(port));
  const output = openSync(path.join(folder, 'console.log'), 'w', 0o600);
  const main = [mainClass, `--home-dir=${folder}`, `--config-dir=${path.join(folder, 'conf')}`];
  // A process group of its own: Ctrl-C in the terminal reaches us alone, and we stop Neo4j when we're done.
  const child = spawn(java, [...javaFlags, '-cp', classPath(jars), ...main], {
    cwd: folder,
    detached: true,
    env: { ...environment, ...locale, NEO4J_HOME: folder },
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const state = {
    owner: process.pid,
    ownerCommand: commandLine(process.pid) ?? '',
    java: child.pid ?? null,
    uri,
  };
  writeState(folder, { ...state, page: null });
  await ready(child, uri, password, folder).catch(async thrown => {
    if (child.pid) await stopProcess(child.pid, 10_000);
    throw thrown;
  });
  report(`Neo4j answers at ${uri}.`);
  let stopping = false;
  let stopped: Promise<void> | undefined;
  const end = async () => {
    stopping = true;
    if (child.pid && child.exitCode === null && child.signalCode === null) await stopProcess(child.pid);
    await ended;
    release();
  };
  const exited = ended.then(() =>
    stopping ? new Promise<string>(() => undefined) : `Neo4j ended by itself: ${whyItEnded(folder)}`,
  );
  return {
    uri,
    username: 'neo4j',
    password,
    database: 'neo4j',
    own: true,
    pid: child.pid ?? null,
    announce: page => writeState(folder, { ...state, page }),
    exited,
    stop: () => {
      stopped ??= end();
      return stopped;
    },
  };
}

/** Waits until a query is answered; no longer than two minutes. */
async function ready(child: ChildProcess, uri: string, password: string, folder: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 2_000 });
  try {
    for (const until = Date.now() + 120_000; Date.now() < until; ) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      const answers = await driver.verifyConnectivity().then(
        () => true,
        () => false,
      );
      if (answers) return;
      await new Promise(resolve => setTimeout(resolve, 150));
    }
  } finally {
    await driver.close();
  }
  throw new Neo4jSetupError('start-failed', `Neo4j did not start: ${whyItEnded(folder)}`);
}

/** The most telling line of Neo4j's own output, and where the rest stands. */
export function whyItEnded(folder: string): string {
  const files = [path.join(folder, 'console.log'), path.join(folder, 'logs', 'neo4j.log')];
  const lines = files.filter(existsSync).flatMap(file => readFileSync(file, 'utf8').split('\n'));
  const telling = lines.filter(line => /Caused by|ERROR|Error|Exception|No space/.test(line)).at(-1);
  return `${telling?.trim() ?? 'it gave no reason'} (see ${files[1]}).`;
}

/** The port of the last time where it is free, so that what was connected finds us again; else any free one. */
async function choosePort(lastUri: string | undefined): Promise<number> {
  const last = lastUri === undefined ? 0 : Number(new URL(lastUri).port);
  return await tryPort(last).catch(() => tryPort(0));
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
