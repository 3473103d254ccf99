import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own, which only those see that run through it. */
export type Disk = {
  /** Where it lies for what runs `through` it. */
  folder: string;
  /** Where this process sees it. */
  seen: string;
  /** What to start a command with, so that it sees the disk. */
  through: string[];
  /** Leaves so many bytes free. */
  fill(bytesLeft?: number): void;
  /** Takes away what `fill` wrote. */
  makeRoom(): void;
  readOnly(): void;
  close(): void;
};

const chunk = 64 * 1024;

/**
 * A disk in memory, mounted in a mount namespace that ends with the test: as root, else as root of a user namespace.
 * @throws Error where neither is allowed: a full disk has to be tried, not skipped.
 */
export async function smallDisk(megabytes: number): Promise<Disk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-disk-'));
  const root = process.getuid?.() === 0;
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo mounted && exec sleep 100000`;
  const holder = spawn('unshare', [root ? '-m' : '-rm', 'sh', '-c', mount, folder]);
  const failed =
    'a small disk could not be mounted (Linux is needed, and root or user namespaces: Ubuntu has them after sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0)';
  await new Promise<void>((resolve, reject) => {
    let said = '';
    holder.stdout.on('data', () => resolve());
    holder.stderr.on('data', text => {
      said += String(text);
    });
    holder.on('error', thrown => reject(new Error(`${failed}: ${thrown.message}`)));
    holder.on('close', () => reject(new Error(`${failed}: ${said}`)));
  });
  const seen = `/proc/${holder.pid}/root${folder}`;
  const enter = [
    'nsenter',
    '-t',
    String(holder.pid),
    '-m',
    ...(root ? [] : ['-U', '--preserve-credentials']),
  ];
  const filler = path.join(seen, 'filler');
  return {
    folder,
    seen,
    through: [...enter, `--wd=${process.cwd()}`, '--'],
    fill(bytesLeft = 0) {
      for (let size = chunk; size > 0; ) {
        try {
          appendFileSync(filler, Buffer.alloc(size));
        } catch (thrown) {
          if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown;
          size = size > 1 ? Math.floor(size / 16) : 0;
        }
      }
      if (bytesLeft > 0) spawnSync('truncate', ['-s', `-${bytesLeft}`, filler]);
    },
    makeRoom: () => rmSync(filler, { force: true }),
    readOnly() {
      const [first = '', ...rest] = enter;
      const done = spawnSync(first, [...rest, '--', 'mount', '-o', 'remount,ro', folder]);
      if (done.status !== 0) throw new Error(`the disk could not be made read-only: ${done.stderr}`);
    },
    close() {
      holder.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
