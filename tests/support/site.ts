import { type Logger, pino } from 'pino';
import { projectFolder, readConfig } from '../../server/config.ts';
import type { Limits } from '../../server/graph/adhoc.ts';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import type { Ran } from '../../server/graph/watch.ts';
import type { Access } from '../../server/http/access.ts';
import { httpServer } from '../../server/http/unreadable.ts';
import { listen, pageOf } from '../../server/listen.ts';
import type { Metrics } from '../../server/operations/metrics.ts';
import { stoppable } from '../../server/operations/stopping.ts';
import { type QueryFolders, readQueries, type SavedQueryFile } from '../../server/queries/index.ts';
import { assemble } from '../../server/serve.ts';
import { openViewFolder, type ViewFolder } from '../../server/views/viewFolder.ts';
import { buildWeb } from '../../server/webBuild.ts';
import { fixedQueries } from './savedQueries.ts';

/** The saved queries that come with the product. */
export const shippedQueries = () => readQueries(readConfig({}).queries, projectFolder);

/** The whole product on a Neo4j, at a free port: page and API. */
export async function openSite(
  connection: Connection,
  {
    queries = shippedQueries(),
    page = true,
    log = pino({ level: 'silent' }),
    ...options
  }: {
    /** Some that are read already, or the folders that they lie in. */
    queries?: SavedQueryFile[] | QueryFolders;
    views?: ViewFolder;
    /** False: the API alone, without the page, which takes a while to build. */
    page?: boolean;
    requestsAMinute?: number;
    statementsAMinute?: number;
    limits?: Limits;
    corsOrigins?: string[];
    /** The path below which everything is; the address that is told has none. */
    basePath?: string;
    access?: Access;
    allowedHosts?: string[];
    log?: Logger;
    embedOrigins?: string[];
    away?: () => string | null;
    metrics?: Metrics;
    slow?: (told: Ran) => void;
    stopping?: AbortSignal;
  } = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const webFolder = page ? await buildWeb(line => console.info(line)) : null;
  const assembled = assemble(connection, {
    log,
    allowedHosts: [],
    webFolder,
    queries: Array.isArray(queries) ? fixedQueries(queries) : queries,
    views: openViewFolder(null, { readOnly: true }),
    ...options,
  });
  const http = httpServer(assembled.app, options.metrics?.refused);
  const { stop } = stoppable(http);
  const server = await listen(http, { host: '127.0.0.1', port: 0 });
  return {
    address: pageOf(server, '127.0.0.1'),
    async close() {
      await stop(assembled.close);
      await assembled.close();
    },
  };
}
