import { type ChildProcess, execFileSync } from 'node:child_process';
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

/** What tells a process from a later one with the same id: its command line and when it started. */
export function identity(pid: number): string | null {
  const line = commandLine(pid);
  if (line === null) return null;
  try {
    // The 22nd field of stat; the second is the program's name in brackets, which may hold anything.
    if (process.platform === 'linux')
      return `${line} ${
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[19]
      }`;
    return `${line} ${execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()}`;
  } catch {
    return null;
  }
}

/** Ends a child by force when this process ends without having stopped it: on a second Ctrl-C, or a fault of ours. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

/** Whether a process is the Neo4j that serves this very home folder: ids of processes are used again. */
export function isNeo4jOf(pid: number, home: string): boolean {
  const line = commandLine(pid);
  return line?.includes(mainClass) === true && line.includes(`--home-dir=${home} `);
}

/** Asks a process to stop, waits, and ends it by force after the grace period (milliseconds). */
export async function stopProcess(pid: number, grace = 60_000): Promise<void> {
  const until = performance.now() + grace;
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  while (isAlive(pid) && performance.now() < until) await new Promise(resolve => setTimeout(resolve, 100));
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
