import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { findProgram } from './java.ts';
import { Neo4jSetupError } from './setupError.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const pom = path.join(here, 'pom.xml');

/** Tells a person how far something is; a terminal may show it in place. */
export type Report = (line: string) => void;

/** Name → SHA-256 of every jar, as committed. */
export function listedJars(): Map<string, string> {
  const lines = readFileSync(path.join(here, 'jars.sha256'), 'utf8').trim().split('\n');
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]));
}

const pinnedVersion = () =>
  /<version>(\d+\.\d+\.\d+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Checks every jar of a folder against the committed list.
 * @throws Neo4jSetupError wrong-jar, naming the first jars that are missing, unlisted or altered.
 */
export async function checkJars(folder: string, listed = listedJars()): Promise<void> {
  const found = readdirSync(folder).filter(name => name.endsWith('.jar'));
  const faults = [
    ...[...listed.keys()].filter(name => !found.includes(name)).map(name => `${name} is missing`),
    ...found.filter(name => !listed.has(name)).map(name => `${name} is not on the list`),
  ];
  for (const name of found) {
    const wanted = listed.get(name);
    if (wanted && (await sumOf(path.join(folder, name))) !== wanted)
      faults.push(`${name} has another SHA-256`);
  }
  if (faults.length === 0) return;
  const told = faults.slice(0, 3).join(', ') + (faults.length > 3 ? ` and ${faults.length - 3} more` : '');
  throw new Neo4jSetupError(
    'wrong-jar',
    `Neo4j’s jars in ${folder} are refused (${told}): delete that folder and start again.`,
  );
}

/**
 * The folder that holds Neo4j’s jars: from the cache, or brought there by Maven, once. Every jar is checked each
 * time (about 0.3 s). Two processes may bring them at once: the first one done wins.
 * @throws Neo4jSetupError maven-missing, fetch-failed, wrong-jar, folder-unusable
 */
export async function bringJars(where: {
  cacheFolder: string;
  searchPath: string;
  report: Report;
}): Promise<string> {
  const folder = path.join(where.cacheFolder, `neo4j-${pinnedVersion()}`);
  if (!existsSync(folder)) {
    const maven = findProgram('mvn', where.searchPath);
    if (maven === null) {
      throw new Neo4jSetupError(
        'maven-missing',
        'Neo4j has to be fetched once and there is no mvn on the path: install Maven (Debian: apt install maven; macOS: brew install maven), or set NEO4J_URI to a Neo4j of your own.',
      );
    }
    await fetchJars(maven, folder, where.report);
  }
  await checkJars(folder);
  return folder;
}

async function fetchJars(maven: string, folder: string, report: Report): Promise<void> {
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
  tell();
  const watching = setInterval(tell, 1000);
  try {
    await runMaven(maven, partial);
    tell();
    await checkJars(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    clearInterval(watching);
    rmSync(partial, { recursive: true, force: true });
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
