import { existsSync } from 'node:fs';
import path from 'node:path';
import { fetchJars, sweep } from './fetchJars.ts';
import { checkJars, inWords, jarFaults, pinnedVersion, type Report } from './jars.ts';
import { findProgram } from './java.ts';
import { Neo4jSetupError } from './setupError.ts';

/**
 * The folder that holds Neo4j’s jars: from the cache, or brought there by Maven, once. Every jar is checked each
 * time (about 0.3 s); a folder that fails is fetched anew. Two processes may bring them at once.
 * @throws Neo4jSetupError maven-missing, fetch-failed, wrong-jar, folder-unusable, no-space
 */
export async function bringJars(where: {
  cacheFolder: string;
  searchPath: string;
  report: Report;
}): Promise<string> {
  const { report } = where;
  const folder = path.join(where.cacheFolder, `neo4j-${pinnedVersion()}`);
  sweep(folder);
  const maven = findProgram('mvn', where.searchPath);
  if (!existsSync(folder)) {
    if (maven === null) {
      throw new Neo4jSetupError(
        'maven-missing',
        'Neo4j has to be fetched once and there is no mvn on the path: install Maven (Debian: apt install maven; macOS: brew install maven), or set NEO4J_URI to a Neo4j of your own.',
      );
    }
    await fetchJars(maven, { folder, report });
  } else if (maven !== null) {
    const faults = await jarFaults(folder);
    if (faults.length === 0) return folder;
    report(`Neo4j’s jars in ${folder} are refused (${inWords(faults)}): they are fetched anew.`);
    await fetchJars(maven, { folder, report });
  }
  await checkJars(folder, 'that folder, install Maven');
  return folder;
}
