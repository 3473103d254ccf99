import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { Diagnostic, PlanStep } from '../contract/cypher.ts';
import { bookmarksOf } from './bookmarks.ts';
import { type Clock, startClock } from './clock.ts';
import { type Connection, graphConnections, openDriver } from './connection.ts';
import { toDiagnostics } from './diagnostics.ts';
import { DriverPool } from './driverPool.ts';
import { toGraphError } from './errors.ts';
import { GraphError } from './graph.ts';
import { inTime } from './inTime.ts';
import { toPlanStep } from './plans.ts';
import { openPulse, type Pulse } from './pulse.ts';
import { type Bounds, collect, type Ended, type Part } from './rows.ts';
import { toDriver } from './values.ts';
import { metadata, type Pool, timing, unwatched, type Watch } from './watch.ts';
import { Wire } from './wire.ts';

/** What one statement may take, and how many may be run. Times in milliseconds. */
export type Limits = Bounds & {
  /** Statements at once: of one client, and of all. */
  atOnce: { client: number; all: number };
};
export const defaultLimits: Limits = {
  timeout: 30_000,
  rows: 1_000,
  bytes: 16 * 1024 * 1024,
  atOnce: { client: 3, all: 6 },
};

/** What Neo4j says of a statement: its query type, its plan, and what is doubtful. */
export type Explanation = { type: string; plan: PlanStep | null; diagnostics: Diagnostic[] };

/** Runs statements that people wrote: reading, on connections of its own, never longer than asked. */
export interface AdHoc {
  readonly limits: Limits;
  explain(statement: string, parameters: object, signal: AbortSignal): Promise<Explanation>;
  /**
   * The columns, then rows as they come; what it returns is known at the end. Who stops asking stops the statement.
   * @param bounds what it may take, and what it is called where it is watched
   */
  run(
    statement: string,
    parameters: object,
    bounds: Bounds & { profile: boolean; name: string },
    signal: AbortSignal,
  ): AsyncGenerator<Part, Ended>;
  close(): Promise<void>;
}

/** Connections for the plans of what is written, checked or saved, beside one for each statement that may be run. */
const writing = 6;
/** Making a plan takes milliseconds, and seconds on a machine that has much to do: so long it may take at least. */
const leastForPlans = 5_000;
/** Bytes that may wait to be taken: the driver reads a long value piece by piece, slower the longer it is. */
const mostWaiting = 4 * 1024 * 1024;
/** How long (milliseconds) Neo4j is given to say that a statement has stopped. */
const lastWords = 1_000;
/** Rows that are asked for at once, so that few wait. */
const fetchSize = 100;

/** How many connections each pool opens at most. */
export const poolSizes = ({ atOnce }: Limits): Record<Pool, number> => ({
  graph: graphConnections,
  plans: atOnce.all + writing,
  statements: atOnce.all,
});

/**
 * @param watch is told of every statement
 * @param pulse which somebody else closes
 */
export function openAdHoc(
  connection: Connection,
  limits: Limits = defaultLimits,
  { watch = unwatched, pulse: given }: { watch?: Watch; pulse?: Pulse } = {},
): AdHoc {
  const pulse = given ?? openPulse(connection);
  const planTimeout = Math.max(limits.timeout, leastForPlans);
  const pool = new DriverPool(() => openDriver(connection, poolSizes(limits).plans));
  const noMore = pulse.onSilence(() => pool.cut());

  const sessionOf = (driver: Driver) =>
    driver.session({
      database: connection.database,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: bookmarksOf(connection),
      fetchSize,
    });

  /** A statement that Neo4j can't stop keeps its connection: then there are new ones for those to come. */
  async function planned<T>(clock: Clock, work: (driver: Driver) => Promise<T>): Promise<T> {
    try {
      return await clock.within(pool.use(work));
    } finally {
      if (clock.late) pool.renew();
    }
  }

  const told = (thrown: unknown) => {
    pulse.failed(thrown);
    return thrown;
  };

  return {
    limits,
    async explain(statement, parameters, signal) {
      await pulse.must();
      const clock = startClock(planTimeout, signal, pulse);
      const sent = toDriver(parameters) as object;
      const timed = timing(watch, 'explain', statement);
      try {
        const explained = await planned(clock, async driver => {
          const session = sessionOf(driver);
          const { leave } = leaving(session, signal);
          const closed = watch.opened('plans');
          try {
            const { summary } = await session.run(`EXPLAIN\n${statement}`, sent, {
              timeout: planTimeout,
              metadata: metadata(),
            });
            const { queryType, plan, gqlStatusObjects } = summary;
            const diagnostics = toDiagnostics(gqlStatusObjects);
            return { type: queryType, plan: plan ? toPlanStep(plan) : null, diagnostics };
          } finally {
            void leave().finally(closed);
          }
        });
        timed.ended(0);
        return explained;
      } catch (thrown) {
        timed.failed(thrown);
        throw told(inWords(thrown));
      } finally {
        clock.stop();
      }
    },
    async *run(statement, parameters, { profile, name, ...bounds }, signal) {
      await pulse.must();
      const clock = startClock(bounds.timeout, signal, pulse);
      const wire = new Wire(mostWaiting);
      const driver = openDriver(connection, 1);
      const session = sessionOf(driver);
      const { leave } = leaving(session, signal);
      const closed = watch.opened('statements');
      const timed = timing(watch, name, statement);
      let rows = 0;
      // Who takes no more rows goes away without a word.
      let tell = () => timed.failed(null, rows);
      try {
        const text = `${profile ? 'PROFILE' : ''}\n${statement}`;
        const sent = toDriver(parameters) as object;
        const config = { timeout: bounds.timeout, metadata: metadata() };
        const result = wire.hold(() => session.run(text, sent, config));
        const parts = collect(result, { ...bounds, profile }, clock, wire);
        for (;;) {
          const next = await parts.next();
          if (next.done) {
            tell = () => timed.ended(rows);
            return next.value;
          }
          if ('rows' in next.value) rows += next.value.rows.length;
          yield next.value;
        }
      } catch (thrown) {
        const error = wire.overfull ? tooLarge() : told(inWords(thrown));
        tell = () => timed.failed(error, rows);
        throw error;
      } finally {
        tell();
        clock.stop();
        // Where Neo4j hears nothing, closing waits in vain.
        if (!(await inTime(leave(), lastWords, () => false))) wire.cut();
        void driver.close().catch(() => undefined);
        closed();
      }
    },
    async close() {
      noMore();
      if (given === undefined) pulse.close();
      await pool.close();
    },
  };
}

/** Closing a session tells Neo4j to stop its statement; so does a client that goes away. */
function leaving(session: Session, signal: AbortSignal): { leave(): Promise<boolean> } {
  const close = () =>
    session.close().then(
      () => true,
      () => false,
    );
  signal.addEventListener('abort', close);
  return {
    leave() {
      signal.removeEventListener('abort', close);
      return close();
    },
  };
}

const tooLarge = () =>
  new GraphError(
    'too-large',
    '',
    `A row is larger than ${mostWaiting / 1024 ** 2} MiB, or a hundred are: return less of each, or page with SKIP and LIMIT.`,
  );

/** In a statement of somebody's own, whatever Neo4j says against it is about the statement. */
function inWords(thrown: unknown): unknown {
  if (thrown instanceof RangeError)
    return new GraphError('too-large', '', 'A value is nested too deep to be read: return its parts.');
  const error = toGraphError(thrown);
  if (!(error instanceof GraphError) || error.code !== 'other') return error;
  if (error.neo4jCode.startsWith('Neo.ClientError.'))
    return new GraphError('faulty-statement', error.neo4jCode, error.message, error.cause);
  if (error.neo4jCode.startsWith('Neo.DatabaseError.'))
    return new GraphError('faulty-statement', error.neo4jCode, 'Neo4j failed at this statement.', error);
  return error;
}
