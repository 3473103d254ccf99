import { type ChildProcess, spawn } from 'node:child_process';
import { projectFolder, readConfig } from '../../server/config.ts';

/** A command of the project as a process of its own, and what it said so far. */
export type Command = {
  child: ChildProcess;
  said(): string;
  /** Resolves with the first match of what it says; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** Starts `server/<program>` as npm does. The environment is the machine’s without a Neo4j of the user’s own. */
export function command(
  program: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Command {
  const { NEO4J_URI: _, ...inherited } = readConfig().environment;
  const child = spawn(process.execPath, ['server/bootstrap.mjs', `server/${program}`, ...args], {
    cwd: projectFolder,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      text += String(chunk);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(resolve =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  return {
    child,
    said: () => text,
    ended,
    says: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found) resolve(found);
        };
        listeners.add(look);
        look();
        ended.then(() => reject(new Error(`it ended without saying ${pattern}:\n${text}`)));
      }),
  };
}
