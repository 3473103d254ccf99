import { type Logger, pino } from 'pino';
import { projectFolder, readConfig } from '../../server/config.ts';
import type { Limits } from '../../server/graph/adhoc.ts';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import type { Access } from '../../server/http/access.ts';
import { httpServer } from '../../server/http/unreadable.ts';
import { closeServer, listen, pageOf } from '../../server/listen.ts';
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
    stopping?: AbortSignal;
  } = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const webFolder = page ? await buildWeb(line => console.info(line)) : null;
  const assembled = assemble(connection, {
    log: pino({ level: 'silent' }),
    allowedHosts: [],
    webFolder,
    queries: Array.isArray(queries) ? fixedQueries(queries) : queries,
    views: openViewFolder(null, { readOnly: true }),
    ...options,
  });
  const server = await listen(httpServer(assembled.app), { host: '127.0.0.1', port: 0 });
  return {
    address: pageOf(server, '127.0.0.1'),
    async close() {
      await closeServer(server);
      await assembled.close();
    },
  };
}
