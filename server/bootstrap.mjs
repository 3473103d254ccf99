// Runs one of the project's TypeScript programs on a machine where nothing was prepared: checks Node's version,
// installs the locked packages where they are missing or older than the lock file, then hands over.
// Plain JavaScript and nothing but Node's own modules, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [program, ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Entente needs Node 20.19 or newer; this is ${process.versions.node}. Install it from nodejs.org.`,
  );
  process.exit(1);
}

const lock = path.join(folder, 'package-lock.json');
const installed = path.join(folder, 'node_modules', '.package-lock.json');
const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!current) {
  console.error('Installing packages (npm ci), once …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      'Packages could not be installed: see npm’s message above, then run the same command again.',
    );
    process.exit(1);
  }
}

process.chdir(folder);
process.argv.splice(1, process.argv.length - 1, path.join(folder, program), ...rest);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(folder, program)).href);
