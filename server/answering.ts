import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, projectFolder } from './config.ts';
import { createExplore } from './explore/index.ts';
import { createSavedQueries } from './explore/savedQueries.ts';
import { type Limits, openAdHoc } from './graph/adhoc.ts';
import { type Connection, openGraph } from './graph/neo4jGraph.ts';
import { remembering } from './graph/remembering.ts';
import type { Watch } from './graph/watch.ts';
import { createHandlers } from './http/handlers.ts';
import type { Condition } from './http/health.ts';
import { applySchema, loadDossier, schemaIndexes } from './load/index.ts';
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
    ...condition
  }: { queries: QueryFolders; views: ViewFolder; limits?: Limits; watch?: Watch } & Pick<
    Condition,
    'away' | 'stopping'
  >,
) {
  const graph = openGraph(connection, watch ? { watch } : {});
  const look = openLook(() => openGraph(connection, { poolSize: 2 }), schemaIndexes());
  const adHoc = openAdHoc(connection, limits, watch);
  const explore = createExplore(remembering(graph));
  const savedQueries = createSavedQueries(graph, adHoc, queries);
  const handlers = createHandlers(explore, savedQueries, graph, adHoc, views, {
    ...condition,
    version,
    look,
  });
  /** The state of the graph, as a token. */
  const state = () => graph.state();
  return {
    handlers,
    savedQueries,
    state,
    look,
    close: () => Promise.all([graph, adHoc, look].map(one => one.close())),
  };
}

/** Makes the schema and loads the dossier that the settings name, as far as they don't leave it to others. */
export async function fill(
  connection: Connection,
  config: Config,
  report: (line: string) => void,
  stopping?: AbortSignal,
): Promise<void> {
  if (!config.loadAtStart) return;
  const graph = openGraph(connection);
  // A load is one transaction: what is ended is not there.
  const end = () => void graph.close();
  stopping?.addEventListener('abort', end);
  try {
    await applySchema(graph);
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
    if (neo4j.own) await tellingWhy(neo4j, () => fill(neo4j, config, report));
    return neo4j;
  } catch (thrown) {
    await neo4j.stop();
    throw thrown;
  }
}
