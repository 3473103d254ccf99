import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isFull, needSpace, noSpace } from './diskSpace.ts';
import { checkJars, type JarFolder, jarFaults, listedJars, pom } from './jars.ts';
import { endWithUs, isAlive } from './processes.ts';
import { Neo4jSetupError } from './setupError.ts';

/** Megabytes that must be free where the jars go. */
const leastSpace = 140;

/** Removes what fetches left behind whose process was killed. */
export function sweep(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, pid] = /\.(?:partial|refused)-(\d+)$/.exec(name) ?? [];
    const ours = name.startsWith(`${path.basename(folder)}.`);
    if (ours && pid && !isAlive(Number(pid)))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Has Maven bring the jars into a folder beside, checks them, and puts that in the place of what is there and refused.
 * @throws Neo4jSetupError fetch-failed, wrong-jar, no-space, folder-unusable
 */
export async function fetchJars(maven: string, { folder, report }: JarFolder): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true });
  } catch (thrown) {
    const reason = (thrown as Error).message;
    throw new Neo4jSetupError(
      'folder-unusable',
      `The cache folder cannot be made (${reason}): set ENTENTE_CACHE to a folder you may write.`,
    );
  }
  const total = listedJars().size;
  let told = -1;
  const tell = () => {
    const count = readdirSync(partial).filter(name => name.endsWith('.jar')).length;
    if (count !== told) report(`Fetching Neo4j, once: ${count} of ${total} jars`);
    told = count;
  };
  let watching: NodeJS.Timeout | undefined;
  try {
    needSpace(partial, leastSpace, 'ENTENTE_CACHE');
    tell();
    watching = setInterval(tell, 1000);
    await runMaven(maven, partial);
    tell();
    await checkJars(partial, 'Maven’s repository (~/.m2/repository/org/neo4j)');
    await putInPlace(partial, folder);
  } finally {
    clearInterval(watching);
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Several processes may have fetched at once: the first one done wins, and what is whole is left alone. */
async function putInPlace(partial: string, folder: string): Promise<void> {
  if (existsSync(folder)) {
    if ((await jarFaults(folder)).length === 0) return;
    const refused = `${folder}.refused-${process.pid}`;
    renameSync(folder, refused);
    rmSync(refused, { recursive: true, force: true });
  }
  try {
    renameSync(partial, folder);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw thrown;
  }
}

function runMaven(maven: string, output: string): Promise<void> {
  const args = [
    '-B',
    '-q',
    '-f',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${output}`,
  ];
  const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => {
      if (code === 0) return resolve();
      if (isFull(output) || said.includes('No space left on device'))
        return reject(noSpace(path.dirname(output), 'ENTENTE_CACHE'));
      const reason = said.split('\n').find(line => line.includes('ERROR')) ?? `exit code ${code}`;
      reject(
        new Neo4jSetupError(
          'fetch-failed',
          `Maven could not fetch Neo4j (${reason.trim()}): check the network, then start again.`,
        ),
      );
    });
  });
}
