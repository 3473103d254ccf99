import { type ChildProcess, spawn } from 'node:child_process';
import { projectFolder, readConfig } from '../../server/config.ts';

/** A command of the project as a process of its own, and what it said so far. */
export type Command = {
  child: ChildProcess;
  said(): string;
  /** What it said on standard output alone. */
  out(): string;
  /** What it said on standard error alone. */
  told(): string;
  /**
   * Resolves with the first match of what it says; rejects when it ends without.
   * @param from how many characters of what it said already are left out
   */
  says(pattern: RegExp, from?: number): Promise<RegExpExecArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

const running = new Set<Command>();

/** Stops what a test that failed left running; for `afterEach` or `afterAll`. */
export async function stopCommands(): Promise<void> {
  for (const { child } of running) {
    child.kill('SIGTERM');
    child.kill('SIGCONT');
  }
  await Promise.all([...running].map(({ ended }) => ended));
}

/** What a command said as lines of JSON. */
export const jsonLines = (said: string): Record<string, unknown>[] =>
  said
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

/**
 * Starts `server/<program>` as npm does. The environment is the machine’s without a Neo4j of the user’s own.
 * @param through a program that runs it, with its arguments; it must become the command itself (exec).
 * @param flags what Node itself is given
 */
export function command(
  program: string,
  args: string[] = [],
  environment: Record<string, string> = {},
  { through = [] as string[], flags = [] as string[], checkout = projectFolder } = {},
): Command {
  const { NEO4J_URI: _, ...inherited } = readConfig().environment;
  const node = [process.execPath, ...flags, 'server/bootstrap.mjs', `server/${program}`, ...args];
  const [first = process.execPath, ...rest] = [...through, ...node];
  const child = spawn(first, rest, {
    cwd: checkout,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { all: '', out: '', told: '' };
  const listeners = new Set<() => void>();
  const hear = (stream: 'out' | 'told') => (chunk: unknown) => {
    texts[stream] += String(chunk);
    texts.all += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear('out'));
  child.stderr?.on('data', hear('told'));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(resolve =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  const started: Command = {
    child,
    said: () => texts.all,
    out: () => texts.out,
    told: () => texts.told,
    ended,
    says: (pattern, from = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(texts.all.slice(from));
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        ended.then(() => reject(new Error(`it ended without saying ${pattern}:\n${texts.all}`)));
      }),
  };
  running.add(started);
  ended.then(() => running.delete(started));
  return started;
}
