import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Neo4jSetupError } from './setupError.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
export const pom = path.join(here, 'pom.xml');

/** Tells a person how far something is; a terminal may show it in place. */
export type Report = (line: string) => void;

/** Where the jars lie, and who is told of their coming. */
export type JarFolder = { folder: string; report: Report };

/** Name → SHA-256 of every jar, as committed. */
export function listedJars(): Map<string, string> {
  const lines = readFileSync(path.join(here, 'jars.sha256'), 'utf8').trim().split('\n');
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]));
}

export const pinnedVersion = () =>
  /<version>(\d+\.\d+\.\d+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Nothing is in what can't be read, or is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** How a folder differs from the committed list: jars that are missing, unlisted or altered. */
export async function jarFaults(folder: string, listed = listedJars()): Promise<string[]> {
  const found = namesIn(folder).filter(name => name.endsWith('.jar'));
  const faults = [
    ...[...listed.keys()].filter(name => !found.includes(name)).map(name => `${name} is missing`),
    ...found.filter(name => !listed.has(name)).map(name => `${name} is not on the list`),
  ];
  for (const name of found) {
    const wanted = listed.get(name);
    const sum = wanted && (await sumOf(path.join(folder, name)).catch(() => 'unreadable'));
    if (sum !== wanted) faults.push(`${name} has another SHA-256`);
  }
  return faults;
}

export const inWords = (faults: string[]) =>
  faults.slice(0, 3).join(', ') + (faults.length > 3 ? ` and ${faults.length - 3} more` : '');

/**
 * Checks every jar of a folder against the committed list.
 * @param remedy what to delete before the next start
 * @throws Neo4jSetupError wrong-jar, naming the first jars that are missing, unlisted or altered.
 */
export async function checkJars(folder: string, remedy: string): Promise<void> {
  const faults = await jarFaults(folder);
  if (faults.length === 0) return;
  throw new Neo4jSetupError(
    'wrong-jar',
    `Neo4j’s jars in ${folder} are refused (${inWords(faults)}): delete ${remedy} and start again.`,
  );
}
