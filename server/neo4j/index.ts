import { awaitGivenNeo4j, type Given } from './given.ts';
import { folderFault, type OwnOptions, type RunningNeo4j, startOwnNeo4j } from './own.ts';
import { readPassword } from './password.ts';
import { AlreadyRunning } from './setupError.ts';

export type { RunningNeo4j } from './own.ts';
export { startOwnNeo4j } from './own.ts';
export { AlreadyRunning, Neo4jSetupError } from './setupError.ts';

/** A Neo4j that the settings name, and for how many seconds it is waited for. */
type Named = Given & { wait: number };

/** The Neo4j that the settings name, checked; or, where they name none, one of our own, started. */
export async function openNeo4j(
  named: Named | null,
  own: OwnOptions,
  stopping?: AbortSignal,
): Promise<RunningNeo4j> {
  if (named === null) return await startOwnNeo4j(own);
  const { wait, ...given } = named;
  await awaitGivenNeo4j(given, { seconds: wait, report: own.report, stopping });
  own.report(`Using the Neo4j at ${given.uri}.`);
  return asGiven(given);
}

/** Like openNeo4j, and where our own is running already, that one: what is short-lived works beside what serves. */
export async function connectOrOpen(named: Named | null, own: OwnOptions): Promise<RunningNeo4j> {
  try {
    return await openNeo4j(named, own);
  } catch (thrown) {
    if (!(thrown instanceof AlreadyRunning)) throw thrown;
    const password = readPassword(own.folder);
    if (password === null || thrown.uri === null) throw thrown;
    own.report(`Using the Neo4j that is running at ${thrown.uri}.`);
    const its = { uri: thrown.uri, username: 'neo4j', password, database: 'neo4j' };
    return { ...asGiven(its), diagnose: () => folderFault(own.folder) };
  }
}

/** A Neo4j that somebody else started: never stopped by us. */
function asGiven(given: Given): RunningNeo4j {
  return {
    ...given,
    own: false,
    pid: null,
    announce: () => undefined,
    keepRunning: () => undefined,
    away: () => null,
    diagnose: async () => null,
    exited: new Promise(() => undefined),
    stop: async () => undefined,
  };
}
