import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { inWords, jarFaults, listedJars, pinnedVersion } from '../neo4j/jars.ts';
import { type Check, fault, note, ok } from './finding.ts';

const folderOf = ({ ownNeo4j }: Config) => path.join(ownNeo4j.cacheFolder, `neo4j-${pinnedVersion()}`);

/** Whether Neo4j was fetched already, whole or not. */
export const hasJars = (config: Config): boolean => existsSync(folderOf(config));

export const jars: Check = {
  name: 'Neo4j’s jars',
  async look(config) {
    const folder = folderOf(config);
    if (config.neo4j !== null) return [note('not needed with NEO4J_URI')];
    if (!hasJars(config)) return [note(`not fetched yet: ${folder} is made at the first start`)];
    const faults = await jarFaults(folder);
    if (faults.length === 0) return [ok(`all ${listedJars().size} of ${pinnedVersion()} in ${folder}`)];
    return [
      fault(
        `in ${folder}: ${inWords(faults)}`,
        'the next start fetches them anew where Maven is; else delete that folder and install Maven',
      ),
    ];
  },
};
