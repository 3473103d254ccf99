import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../server/config.ts';
import { findProgram } from '../../server/neo4j/java.ts';
import { endWithUs } from '../../server/neo4j/processes.ts';

const requirements = path.join(projectFolder, 'tests', 'contract', 'requirements.txt');
const settings = path.join(projectFolder, 'tests', 'contract', 'schemathesis.toml');
const needed = 'The test of the contract needs Python 3.11 or newer with venv and pip';

type Where = { cacheFolder: string; searchPath: string; report: (line: string) => void };

/** A Python on the path that is new enough. @throws Error that says what is missing */
function findPython(searchPath: string): string {
  const names = ['python3', ...[14, 13, 12, 11].map(minor => `python3.${minor}`)];
  const found = names.flatMap(name => findProgram(name, searchPath) ?? []);
  const able = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
  const python = found.find(one => spawnSync(one, ['-c', able]).status === 0);
  if (python) return python;
  const there = found.length > 0 ? `${found.join(', ')} cannot do it` : 'there is no python3 on the path';
  throw new Error(`${needed}, and ${there}: install it (Debian: apt install python3 python3-venv).`);
}

/**
 * The Python that has schemathesis: an environment in the cache folder, made once, of the versions and sums that are
 * committed. Two processes may make it at once.
 */
export async function bringSchemathesis({ cacheFolder, searchPath, report }: Where): Promise<string> {
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = path.join(cacheFolder, `schemathesis-${version}`);
  const pythonOf = (where: string) => path.join(where, 'bin', 'python');
  if (existsSync(pythonOf(folder))) return pythonOf(folder);
  const python = findPython(searchPath);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    report('Fetching schemathesis, once …');
    await run(python, ['-m', 'venv', partial]);
    const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--only-binary', ':all:'];
    await run(pythonOf(partial), [...install, '--requirement', requirements]);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return pythonOf(folder);
}

/** Tries every route of a live server. @returns what it said, and its exit code: 0 where nothing failed */
export async function runSchemathesis(
  python: string,
  address: string,
): Promise<{ code: number; said: string }> {
  // It leaves what it learned where it runs.
  const folder = mkdtempSync(path.join(tmpdir(), 'schemathesis-'));
  const args = ['-m', 'schemathesis.cli', '--config-file', settings, 'run', '--checks', 'all', '--no-color'];
  try {
    return await ended(python, [...args, `${address}/api/openapi.json`], folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(program: string, args: string[]): Promise<void> {
  const { code, said } = await ended(program, args);
  if (code !== 0) throw new Error(`${needed}; making it so failed: ${said.trim().split('\n').at(-1)}`);
}

function ended(program: string, args: string[], cwd = tmpdir()): Promise<{ code: number; said: string }> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, said }));
  });
}
