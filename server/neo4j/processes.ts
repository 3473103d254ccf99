import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mainClass } from './settings.ts';

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or null where there is none. */
export function commandLine(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Whether a process is the Neo4j that serves this very home folder: ids of processes are used again. */
export function isNeo4jOf(pid: number, home: string): boolean {
  const line = commandLine(pid);
  return line?.includes(mainClass) === true && line.includes(`--home-dir=${home} `);
}

/** Asks a process to stop, waits, and ends it by force after the grace period (milliseconds). */
export async function stopProcess(pid: number, grace = 60_000): Promise<void> {
  const until = Date.now() + grace;
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  while (isAlive(pid) && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 100));
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
