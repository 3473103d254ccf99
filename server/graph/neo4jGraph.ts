import neo4j, { type Driver, type ManagedTransaction, type SessionMode } from 'neo4j-driver';
import { toGraphError } from './errors.ts';
import type { Graph, Parameters, Row, Runner } from './graph.ts';
import { statement } from './statements.ts';
import { fromDriver, toDriver } from './values.ts';

/** Where a Neo4j is and how to sign in. */
export type Connection = { uri: string; username: string; password: string; database: string };

/** How long a reading or writing transaction of our own may take, in milliseconds. */
const readTimeout = 30_000;
const writeTimeout = 300_000;

/** A driver whose every wait ends: no request hangs on a server that went away. */
export function openDriver({ uri, username, password }: Connection, poolSize = 20): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
    userAgent: 'entente',
  });
}

/** Opens the graph. Nothing is sent before the first statement. */
export function openGraph(connection: Connection): Graph {
  const driver = openDriver(connection);
  const bookmarkManager = neo4j.bookmarkManager();

  async function inTransaction<T>(mode: SessionMode, work: (runner: Runner) => Promise<T>): Promise<T> {
    const session = driver.session({
      database: connection.database,
      defaultAccessMode: mode,
      bookmarkManager,
    });
    const reads = mode === neo4j.session.READ;
    const timeout = reads ? readTimeout : writeTimeout;
    const doWork = (tx: ManagedTransaction) => work(runnerOf(tx));
    try {
      return reads
        ? await session.executeRead(doWork, { timeout })
        : await session.executeWrite(doWork, { timeout });
    } catch (thrown) {
      throw toGraphError(thrown);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  const graph: Graph = {
    read: (name, parameters) => graph.reading(runner => runner.run(name, parameters)),
    reading: work => inTransaction(neo4j.session.READ, work),
    write: work => inTransaction(neo4j.session.WRITE, work),
    async change(name) {
      const session = driver.session({ database: connection.database, bookmarkManager });
      try {
        await session.run(statement(name));
      } catch (thrown) {
        throw toGraphError(thrown);
      } finally {
        await session.close().catch(() => undefined);
      }
    },
    async describe() {
      const [row] = await graph.read('neo4j/version');
      return { version: String(row?.version ?? ''), edition: String(row?.edition ?? '') };
    },
    close: () => driver.close(),
  };
  return graph;
}

function runnerOf(tx: ManagedTransaction): Runner {
  return {
    async run(name: string, parameters: Parameters = {}): Promise<Row[]> {
      const sent = toDriver(parameters) as Record<string, unknown>;
      const result = await tx.run(statement(name), sent);
      return result.records.map(record => {
        const row: Row = {};
        for (const key of record.keys) row[String(key)] = fromDriver(record.get(key));
        return row;
      });
    },
  };
}
