import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fill, openAnswers, version } from './answering.ts';
import { type Config, projectFolder, readConfig } from './config.ts';
import { notSaved } from './files/notSaved.ts';
import { defaultLimits, type Limits, poolSizes } from './graph/adhoc.ts';
import { soon } from './graph/inTime.ts';
import type { Connection } from './graph/neo4jGraph.ts';
import { type Ran, unwatched, type Watch } from './graph/watch.ts';
import { type AppOptions, createApp } from './http/app.ts';
import { httpServer } from './http/unreadable.ts';
import { listen, pageOf } from './listen.ts';
import { openNeo4j } from './neo4j/index.ts';
import { openLog } from './operations/log.ts';
import { measureNeo4j, openMetrics } from './operations/metrics.ts';
import { metricsServer } from './operations/metricsServer.ts';
import { slowStatements } from './operations/slow.ts';
import { stoppable, untilStopped } from './operations/stopping.ts';
import { programTag } from './programTag.ts';
import { progress } from './progress.ts';
import { openQueryFolders, type QueryFolders, watchQueries } from './queries/index.ts';
import { telling } from './telling.ts';
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
    slow = () => undefined,
    stopping,
    readOnly = false,
    ...options
  }: Omit<AppOptions, 'handlers' | 'version' | 'statementsAtOnce'> & {
    queries: QueryFolders;
    views: ViewFolder;
    limits?: Limits;
    /** Told of every statement, to write down which were slow. */
    slow?: (told: Ran) => void;
    stopping?: AbortSignal;
    readOnly?: boolean;
  },
) {
  const { away, metrics } = options;
  const watch: Watch = {
    ran(told) {
      metrics?.watch.ran(told);
      slow(told);
    },
    opened: metrics?.watch.opened ?? unwatched.opened,
  };
  const { handlers, state, look, close } = openAnswers(connection, {
    queries,
    views,
    limits,
    readOnly,
    watch,
    away,
    stopping,
  });
  if (metrics) measureNeo4j(metrics, look);
  const app = createApp({
    ...options,
    handlers,
    version,
    keeping: { program: programTag(), state },
    statementsAtOnce: limits.atOnce,
  });
  return { app, close };
}

/** `npm start`: serves until it is told to stop. @returns the exit code */
export async function serve(stopping: AbortSignal, config: Config = readConfig()): Promise<number> {
  try {
    return await serving(stopping, config);
  } catch (thrown) {
    // What is told to stop while it starts breaks off somewhere.
    if (stopping.aborted) return 0;
    throw thrown;
  }
}

async function serving(stopping: AbortSignal, config: Config): Promise<number> {
  const report = progress();
  const log = openLog(config.logLevel);
  // Before Neo4j, which takes seconds: a fault in a file is told at once.
  const queries = openQueryFolders(config, projectFolder);
  const neo4j = await openNeo4j(config.neo4j, { ...config.ownNeo4j, report }, stopping);
  const stopped = untilStopped(stopping);
  try {
    const prepared = Promise.all([
      buildWeb(report, stopping),
      tellingWhy(neo4j, () => fill(neo4j, config, report, stopping)),
    ]);
    const begun = await Promise.race([stopped, prepared]);
    if (begun === null) {
      await soon(prepared, 2_000);
      return 0;
    }
    const [webFolder] = begun;
    const { allowedHosts, embedOrigins, corsOrigins, requestsAMinute, statementsAMinute } = config;
    const views = openViewFolder(config.views, config);
    const limits = { ...defaultLimits, ...config.limits };
    const cutOff = new AbortController();
    const isMeasured = config.metrics !== null || config.access.token !== null;
    const metrics = isMeasured ? openMetrics(version, poolSizes(limits)) : undefined;
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
      readOnly: config.readOnly,
      limits,
      away: neo4j.away,
      slow: slowStatements(log, config.slowQuery),
      metrics,
      stopping,
      cutOff: cutOff.signal,
    });
    const stopWatching = watchQueries(queries, telling.complain);
    const http = httpServer(app, metrics?.refused);
    const { stop } = stoppable(http);
    const told = metrics && config.metrics ? metricsServer(metrics) : null;
    try {
      if (told && config.metrics) await listen(told, config.metrics, metricsSettings);
      const server = await listen(http, config);
      const page = pageOf(server, config.host, config.basePath);
      neo4j.announce(page);
      neo4j.keepRunning();
      if (told && config.metrics)
        telling.say(`Metrics for Prometheus at ${pageOf(told, config.metrics.host)}/metrics`);
      telling.say(`Entente is ready at ${page}`);
      const { port } = server.address() as AddressInfo;
      for (const line of whoCanReach(config, port, networkInterfaces())) telling.tell(line);
      if (!config.readOnly) for (const line of notSaved(config)) telling.warn(`Attention: ${line}.`);
      const ended = await Promise.race([stopped, neo4j.exited]);
      if (ended !== null) telling.complain(ended.message);
      await stop(() => {
        cutOff.abort();
        return close();
      });
      return ended === null ? 0 : 1;
    } finally {
      stopWatching();
      told?.close();
      told?.closeAllConnections();
      await soon(close(), 1_000);
    }
  } finally {
    await neo4j.stop();
  }
}

const metricsSettings = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
