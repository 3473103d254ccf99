import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, projectFolder } from './config.ts';
import { createExplore } from './explore/index.ts';
import { createSavedQueries } from './explore/savedQueries.ts';
import { type Limits, openAdHoc } from './graph/adhoc.ts';
import { type Connection, openGraph } from './graph/neo4jGraph.ts';
import { openPulse } from './graph/pulse.ts';
import { remembering } from './graph/remembering.ts';
import type { Watch } from './graph/watch.ts';
import { createHandlers } from './http/handlers.ts';
import type { Condition } from './http/health.ts';
import {
  loadDossier,
  mustBeOfVersion,
  ofOurVersion,
  prepareGraph,
  readGraphVersion,
  schemaIndexes,
} from './load/index.ts';
import { connectOrOpen, type RunningNeo4j } from './neo4j/index.ts';
import { openLook } from './operations/look.ts';
import type { QueryFolders } from './queries/index.ts';
import { tellingWhy } from './tellingWhy.ts';
import type { ViewFolder } from './views/viewFolder.ts';

export const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};

/** What answers every route on a graph, whoever asks: the page and the API, a shell, a model. And how to be done with it. */
export function openAnswers(
  connection: Connection,
  {
    queries,
    views,
    limits,
    watch,
    readOnly = false,
    ...condition
  }: { queries: QueryFolders; views: ViewFolder; limits?: Limits; watch?: Watch; readOnly?: boolean } & Pick<
    Condition,
    'away' | 'stopping'
  >,
) {
  const pulse = openPulse(connection);
  const graph = openGraph(connection, { pulse, ...(watch ? { watch } : {}) });
  // One way for all that reads it, be it for exploring or beside a statement that somebody wrote.
  const ours = ofOurVersion(graph);
  // With READ_ONLY it works without what it may not make.
  const wanted = readOnly ? [] : schemaIndexes();
  const look = openLook(ofOurVersion(openGraph(connection, { poolSize: 2, pulse })), wanted);
  const adHoc = openAdHoc(connection, limits, { pulse, ...(watch ? { watch } : {}) });
  const remembered = remembering(graph);
  const exploreAt = (state?: string) => createExplore(ofOurVersion(remembered.at(state)));
  const savedQueries = createSavedQueries(ours, adHoc, queries);
  const handlers = createHandlers(exploreAt, savedQueries, ours, adHoc, views, {
    ...condition,
    version,
    look,
  });
  return {
    handlers,
    savedQueries,
    /** The state of the graph, as a token. */
    state: () => graph.state(),
    look,
    async close() {
      pulse.close();
      await Promise.all([graph, adHoc, look].map(one => one.close()));
    },
  };
}

/**
 * Makes the graph ready and loads the dossier that the settings name, as far as they don't leave it to others; with
 * READ_ONLY it only looks.
 */
export async function fill(
  connection: Connection,
  config: Config,
  report: (line: string) => void,
  stopping?: AbortSignal,
): Promise<void> {
  if (!config.loadAtStart) return await mustSuit(connection);
  const graph = openGraph(connection);
  // A load is one transaction: what is ended is not there.
  const end = () => void graph.close();
  stopping?.addEventListener('abort', end);
  try {
    await prepareGraph(graph, { readOnly: config.readOnly, report });
    if (!config.readOnly) await loadDossier(graph, config.dossier, { report });
  } finally {
    stopping?.removeEventListener('abort', end);
    await graph.close();
  }
}

/**
 * The Neo4j of the settings, for what only asks. One that runs already is taken as it is; our own, where it has to be
 * started for this, is filled as `npm start` would.
 */
export async function openToAsk(config: Config, report: (line: string) => void): Promise<RunningNeo4j> {
  const neo4j = await connectOrOpen(config.neo4j, { ...config.ownNeo4j, report });
  try {
    await tellingWhy(neo4j, () => (neo4j.own ? fill(neo4j, config, report) : mustSuit(neo4j)));
    return neo4j;
  } catch (thrown) {
    await neo4j.stop();
    throw thrown;
  }
}

/** What only asks brings no graph to another version. @throws GraphVersionError */
async function mustSuit(connection: Connection): Promise<void> {
  const graph = openGraph(connection);
  try {
    mustBeOfVersion(await readGraphVersion(graph));
  } finally {
    await graph.close();
  }
}
