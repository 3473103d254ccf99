import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../server/config.ts';
import { type Command, command } from './command.ts';

/** What a process says of itself: bytes, how many handles of each kind, and how late its event loop is (milliseconds). */
export type Told = {
  rss: number;
  heapUsed: number;
  external: number;
  handles: Record<string, number>;
  lag: { p50: number; p99: number; most: number };
};

/** `npm start` as a process of its own, which tells about itself. */
export type WatchedServer = { address: string; started: Command; told(): Promise<Told> };

/**
 * @param preloads further modules that it begins with, by their names in this folder
 * @param collects whether it collects garbage before it tells
 */
export async function watchedServer(
  environment: Record<string, string>,
  { preloads = [] as string[], collects = false } = {},
): Promise<WatchedServer> {
  const modules = ['telling.mjs', ...preloads].map(
    name => `--import=${pathToFileURL(path.join(projectFolder, 'tests', 'support', name))}`,
  );
  const flags = [...modules, ...(collects ? ['--expose-gc'] : [])];
  const started = command('main.ts', [], { PORT: '0', LOG_LEVEL: 'silent', ...environment }, { flags });
  const [, address = ''] = await started.says(/^Entente is ready at (\S+)$/m);
  return {
    address,
    started,
    async told() {
      const before = started.said().length;
      started.child.kill('SIGUSR2');
      const [, line = ''] = await started.says(/^told (.*)\n/m, before);
      return JSON.parse(line) as Told;
    },
  };
}

/** Bytes of memory that a process holds, whatever it is; 0 where there is none or nobody tells. */
export function residentBytes(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
