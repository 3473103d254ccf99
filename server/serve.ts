import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { pino } from 'pino';
import { fill, openAnswers, version } from './answering.ts';
import { type Config, projectFolder, readConfig } from './config.ts';
import { defaultLimits, type Limits } from './graph/adhoc.ts';
import type { Connection } from './graph/neo4jGraph.ts';
import { type AppOptions, createApp } from './http/app.ts';
import { httpServer } from './http/unreadable.ts';
import { closeServer, listen, pageOf } from './listen.ts';
import { openNeo4j } from './neo4j/index.ts';
import { progress } from './progress.ts';
import { openQueryFolders, type QueryFolders, watchQueries } from './queries/index.ts';
import { tellingWhy } from './tellingWhy.ts';
import { openViewFolder, type ViewFolder } from './views/viewFolder.ts';
import { buildWeb } from './webBuild.ts';
import { whoCanReach } from './whoCanReach.ts';

/** The app on a graph, and how to be done with both. Listens nowhere. */
export function assemble(
  connection: Connection,
  {
    queries,
    views,
    limits = defaultLimits,
    ...options
  }: Omit<AppOptions, 'handlers' | 'version' | 'statementsAtOnce'> & {
    queries: QueryFolders;
    views: ViewFolder;
    limits?: Limits;
  },
) {
  const { handlers, state, close } = openAnswers(connection, {
    queries,
    views,
    limits,
    away: options.away,
    stopping: options.stopping,
  });
  const app = createApp({ ...options, handlers, version, state, statementsAtOnce: limits.atOnce });
  return { app, close };
}

/** `npm start`: serves until it is told to stop. @returns the exit code */
export async function serve(stopping: AbortSignal, config: Config = readConfig()): Promise<number> {
  const report = progress();
  const log = pino({ level: config.logLevel });
  // Before Neo4j, which takes seconds: a fault in a file is told at once.
  const queries = openQueryFolders(config, projectFolder);
  const neo4j = await openNeo4j(config.neo4j, { ...config.ownNeo4j, report }, stopping);
  const stopped = new Promise<null>(resolve => {
    if (stopping.aborted) resolve(null);
    stopping.addEventListener('abort', () => resolve(null));
  });
  try {
    const [webFolder] = await Promise.all([
      buildWeb(report),
      tellingWhy(neo4j, () => fill(neo4j, config, report)),
    ]);
    const { allowedHosts, embedOrigins, corsOrigins, requestsAMinute, statementsAMinute, limits } = config;
    const views = openViewFolder(config.views, config);
    const { app, close } = assemble(neo4j, {
      log,
      allowedHosts,
      embedOrigins,
      corsOrigins,
      basePath: config.basePath,
      access: config.access,
      requestsAMinute,
      statementsAMinute,
      webFolder,
      queries,
      views,
      limits: { ...defaultLimits, ...limits },
      away: neo4j.away,
    });
    const stopWatching = watchQueries(queries, line => console.error(line));
    try {
      const server = await listen(httpServer(app), config);
      const page = pageOf(server, config.host, config.basePath);
      neo4j.announce(page);
      neo4j.keepRunning();
      console.log(`Entente is ready at ${page}`);
      const { port } = server.address() as AddressInfo;
      for (const line of whoCanReach(config, port, networkInterfaces())) console.error(line);
      const ended = await Promise.race([stopped, neo4j.exited]);
      if (ended !== null) console.error(ended.message);
      await closeServer(server);
      return ended === null ? 0 : 1;
    } finally {
      stopWatching();
      await close();
    }
  } finally {
    await neo4j.stop();
  }
}
