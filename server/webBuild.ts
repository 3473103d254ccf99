import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFolder, readConfig } from './config.ts';

const web = path.join(projectFolder, 'web');
const built = path.join(web, 'dist');
const mark = path.join(built, '.made-from');

/** What the page is made from: its own files, the contract, the locked packages and what it tells of itself, as one hash. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [web, path.join(projectFolder, 'server', 'contract')]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .filter(file => !file.startsWith(built))
      .sort();
    for (const file of files) hash.update(path.relative(projectFolder, file)).update(readFileSync(file));
  }
  for (const file of ['package-lock.json', 'CHANGELOG.md', 'LICENSE'])
    hash.update(readFileSync(path.join(projectFolder, file)));
  return hash.digest('hex');
}

/**
 * Makes the page's files where they are missing or older than what they are made from. Where there is nothing to make
 * them from, as in the Docker image, they were made before.
 * @returns the folder to serve.
 */
export async function buildWeb(report: (line: string) => void, signal?: AbortSignal): Promise<string> {
  if (!existsSync(path.join(web, 'index.html'))) return built;
  const wanted = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return built;
  report('Building the page …');
  // In a process of its own: Vite builds what NODE_ENV says, which in the tests, which serve this build, is another.
  const vite = path.join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = path.join(web, 'vite.config.ts');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: projectFolder,
    ...(signal ? { signal } : {}),
    env: { ...readConfig().environment, NODE_ENV: 'production' },
  });
  writeFileSync(mark, wanted);
  return built;
}
