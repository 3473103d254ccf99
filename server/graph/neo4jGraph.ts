import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import { toGraphError } from './errors.ts';
import { fromExact, toExact } from './exact.ts';
import type { Graph, How, Names, Parameters, Row, Runner } from './graph.ts';
import { statement } from './statements.ts';
import { fromDriver, toDriver } from './values.ts';
import { metadata, timing, unwatched, type Watch } from './watch.ts';

/** Where a Neo4j is and how to sign in. */
export type Connection = { uri: string; username: string; password: string; database: string };

/** How long a reading or writing transaction of our own may take, in milliseconds. */
const readTimeout = 30_000;
const writeTimeout = 300_000;

/** How many connections a graph opens at most. */
export const graphConnections = 20;

/** A driver whose every wait ends: no request hangs on a server that went away. */
export function openDriver({ uri, username, password }: Connection, poolSize = graphConnections): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
    userAgent: 'entente',
  });
}

/**
 * Opens the graph. Nothing is sent before the first statement.
 * @param watch is told of every statement
 */
export function openGraph(
  connection: Connection,
  { poolSize, watch = unwatched }: { poolSize?: number; watch?: Watch } = {},
): Graph {
  const driver = openDriver(connection, poolSize);
  const sessions = new Set<Session>();
  const bookmarkManager = neo4j.bookmarkManager();

  async function inSession<T>(mode: SessionMode, use: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({
      database: connection.database,
      defaultAccessMode: mode,
      bookmarkManager,
    });
    const closed = watch.opened('graph');
    sessions.add(session);
    try {
      return await use(session);
    } catch (thrown) {
      throw toGraphError(thrown);
    } finally {
      await session.close().catch(() => undefined);
      sessions.delete(session);
      closed();
    }
  }

  const graph: Graph = {
    read: (name, parameters) => graph.reading(runner => runner.run(name, parameters)),
    reading: (work, how = {}) =>
      inSession(neo4j.session.READ, session =>
        session.executeRead(tx => work(runnerOf(tx, watch, how)), config(how.timeout ?? readTimeout)),
      ),
    state: () =>
      inSession(neo4j.session.READ, async session => {
        // The bookmark of a reading names the last transaction that was committed before it ended.
        await session.executeRead(async () => undefined, config(readTimeout));
        return session.lastBookmarks().join(' ');
      }),
    write: (work, how = {}) =>
      inSession(neo4j.session.WRITE, session =>
        session.executeWrite(tx => work(runnerOf(tx, watch, how)), config(how.timeout ?? writeTimeout)),
      ),
    change: name =>
      inSession(
        neo4j.session.WRITE,
        async session => void (await session.run(statement(name), {}, { metadata: metadata() })),
      ),
    async describe() {
      const [row] = await graph.read('neo4j/version');
      return { version: String(row?.version ?? ''), edition: String(row?.edition ?? '') };
    },
    async close() {
      // Closing a session tells Neo4j to stop its statement; the driver alone would wait for it.
      await Promise.all([...sessions].map(session => session.close().catch(() => undefined)));
      await driver.close();
    },
  };
  return graph;
}

const config = (timeout: number) => ({ timeout, metadata: metadata() });

function runnerOf(tx: ManagedTransaction, watch: Watch, { exact = false }: How): Runner {
  const [from, to] = exact ? [toExact, fromExact] : [fromDriver, toDriver];
  return {
    async run(name: string, parameters: Parameters = {}, names: Names = {}): Promise<Row[]> {
      const sent = to(parameters) as Record<string, unknown>;
      const text = statement(name, names);
      const timed = timing(watch, name, text);
      const rows: Row[] = [];
      // Row by row: a result that is awaited as a whole keeps its records until the transaction ends.
      const taken = new Promise<void>((resolve, reject) =>
        tx.run(text, sent).subscribe({
          onNext(record) {
            try {
              rows.push(Object.fromEntries(record.keys.map(key => [String(key), from(record.get(key))])));
            } catch (thrown) {
              reject(thrown);
            }
          },
          onError: reject,
          onCompleted: () => resolve(),
        }),
      );
      await taken.catch((thrown: unknown) => {
        timed.failed(thrown);
        throw thrown;
      });
      timed.ended(rows.length);
      return rows;
    },
  };
}
