import type { Config } from '../config.ts';
import { inTime } from '../graph/inTime.ts';
import { readPassword } from '../neo4j/password.ts';
import { type Check, type Finding, type Found, fault, reasonOf } from './finding.ts';
import { counts, dossier, neo4j, schema, version as versionOfGraph } from './graph.ts';
import { jars } from './jars.ts';
import { backups, queries, views } from './kept.ts';
import { disk, folders, memory, node } from './machine.ts';
import { port } from './port.ts';
import { docker, java, maven } from './programs.ts';
import { inOrder, readSettings } from './settings.ts';

export type { Finding } from './finding.ts';

/** Everything that is looked at, in the order in which it is told. */
const checks: Check[] = [
  node,
  java,
  maven,
  docker,
  memory,
  disk,
  folders,
  port,
  jars,
  neo4j,
  versionOfGraph,
  schema,
  counts,
  dossier,
  queries,
  views,
  backups,
];

/** No look takes longer (milliseconds): what hangs is told as such. */
const mostTaken = 30_000;

/** Looks at everything at once, and says what it found. Changes nothing. */
export async function examine(
  environment: Config['environment'],
  version: string,
  patience = mostTaken,
): Promise<Finding[]> {
  const { config, found, without } = readSettings(environment);
  const secret = secretsOf(config);
  const told = (check: string, all: Found[]): Finding[] =>
    all.map(one => ({
      check,
      level: one.level,
      found: secret(one.found),
      ...(one.todo && { todo: secret(one.todo) }),
    }));
  const settled = checks.map(async check => {
    // Without its settings the wrong one would be looked at.
    if (without.some(name => name.startsWith('NEO4J_')) && check.name === neo4j.name)
      return told(check.name, [fault('not looked at, since its settings cannot be used')]);
    return told(check.name, await within(check, config, patience));
  });
  return [
    ...told('Entente', [{ level: 'ok', found: version }]),
    ...told('Settings', found.length > 0 ? found : [inOrder(environment)]),
    ...(await Promise.all(settled)).flat(),
  ];
}

async function within({ look }: Check, config: Config, patience: number): Promise<Found[]> {
  const looking = (async () => await look(config))().catch((thrown: unknown) => [fault(reasonOf(thrown))]);
  return await inTime(looking, patience, () => [fault(`did not answer in ${patience / 1_000} s`)]);
}

/** Takes passwords out of a text, wherever they come from. */
function secretsOf({ neo4j: given, ownNeo4j }: Config): (text: string) => string {
  const secrets = [given?.password, given?.token, readPassword(ownNeo4j.folder)].filter(
    one => one && one.length > 2,
  );
  return text =>
    secrets
      .reduce<string>((kept, one) => kept.replaceAll(String(one), '…'), text)
      .replace(/(\w+:\/\/)[^/\s@]+@/g, '$1…@');
}
