import neo4j, { type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import { bookmarksOf, isOfAnotherPast } from './bookmarks.ts';
import { type Connection, openDriver } from './connection.ts';
import { DriverPool } from './driverPool.ts';
import { toGraphError } from './errors.ts';
import { fromExact, toExact } from './exact.ts';
import {
  type Graph,
  GraphError,
  type How,
  type Names,
  type Parameters,
  type Row,
  type Runner,
  type Server,
} from './graph.ts';
import { inTime } from './inTime.ts';
import { openPulse, type Pulse } from './pulse.ts';
import { statement } from './statements.ts';
import { fromDriver, toDriver } from './values.ts';
import { metadata, timing, unwatched, type Watch } from './watch.ts';

/** How long a reading or writing transaction of our own may take, in milliseconds. */
const readTimeout = 30_000;
const writeTimeout = 300_000;
/** How much longer a connection is waited for that may be dead while Neo4j lives. */
const grace = 5_000;

/** How often a writing transaction is tried in all where another one is in its way. */
const mostTries = 4;

export { type Connection, openDriver } from './connection.ts';

/**
 * Opens the graph. Nothing is sent before the first statement.
 * @param watch is told of every statement
 * @param pulse which somebody else closes; left out, the graph has one of its own
 */
export function openGraph(
  connection: Connection,
  { poolSize, watch = unwatched, pulse }: { poolSize?: number; watch?: Watch; pulse?: Pulse } = {},
): Graph {
  const pool = new DriverPool(() => openDriver(connection, poolSize));
  const beat = pulse ?? openPulse(connection);
  const noMore = beat.onSilence(() => pool.cut());
  const sessions = new Set<Session>();
  const bookmarkManager = bookmarksOf(connection);

  const once = <T>(mode: SessionMode, use: (session: Session) => Promise<T>): Promise<T> =>
    pool.use(async driver => {
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
    });

  /**
   * Reads, as long as Neo4j answers at all; what it should have stopped by itself is waited for no longer. What is written
   * is waited for: giving it up would not undo it.
   */
  const toRead = <T>(use: (session: Session) => Promise<T>, timeout = readTimeout): Promise<T> =>
    beat.within(() =>
      inTime(inSession(neo4j.session.READ, use), timeout + grace, () => {
        pool.renew();
        throw new GraphError('unavailable', '', 'A connection brought nothing any more.');
      }),
    );

  async function inSession<T>(mode: SessionMode, use: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await once(mode, use);
    } catch (thrown) {
      if (!(thrown instanceof GraphError) || !isOfAnotherPast(thrown.neo4jCode)) throw thrown;
      bookmarkManager.forget();
      return await once(mode, use);
    }
  }

  /** The driver tries again within seconds of the first begin; a load that was in another one's way is older than that. */
  async function writing<T>(use: (session: Session) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await inSession(neo4j.session.WRITE, use);
      } catch (thrown) {
        if (tries === mostTries || !(thrown instanceof GraphError) || !isInTheWay(thrown)) throw thrown;
        await new Promise(resolve => setTimeout(resolve, tries * 500 * (0.5 + Math.random())));
      }
    }
  }

  const graph: Graph = {
    read: (name, parameters) => graph.reading(runner => runner.run(name, parameters)),
    reading: (work, how = {}) => {
      const timeout = how.timeout ?? readTimeout;
      return toRead(
        session => session.executeRead(tx => work(runnerOf(tx, watch, how)), config(timeout)),
        timeout,
      );
    },
    state: () =>
      toRead(async session => {
        // The bookmark of a reading names the last transaction that was committed before it ended.
        await session.executeRead(async () => undefined, config(readTimeout));
        return session.lastBookmarks().join(' ');
      }),
    write: (work, how = {}) =>
      writing(session =>
        session.executeWrite(tx => work(runnerOf(tx, watch, how)), config(how.timeout ?? writeTimeout)),
      ),
    describe: () => graph.reading(serverIn),
    async close() {
      noMore();
      if (pulse === undefined) beat.close();
      // Closing a session tells Neo4j to stop its statement; the driver alone would wait for it.
      await Promise.all([...sessions].map(session => session.close().catch(() => undefined)));
      await pool.close();
    },
  };
  return graph;
}

/** What Neo4j says of itself, within a reading. */
export async function serverIn(runner: Runner): Promise<Server> {
  const [row] = await runner.run('neo4j/version');
  return { version: String(row?.version ?? ''), edition: String(row?.edition ?? '') };
}

/** Whether another transaction was in the way, so that Neo4j undid this one: a deadlock, or the same index made at once. */
const isInTheWay = ({ neo4jCode }: GraphError) =>
  /^Neo\.TransientError\.Transaction\.(?!BookmarkTimeout)/.test(neo4jCode) ||
  /^Neo\.ClientError\.Schema\.(EquivalentSchemaRuleAlreadyExists|ConstraintAlreadyExists|IndexAlreadyExists)$/.test(
    neo4jCode,
  );

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
