import neo4j, { type Driver, type Record as DriverRecord, Neo4jError, type Plan } from 'neo4j-driver';
import { toGraphError } from './errors.ts';
import { GraphError } from './graph.ts';
import { type Connection, openDriver } from './neo4jGraph.ts';
import { fromDriver, toDriver } from './values.ts';

/** Where a fault lies in a statement; both count from 1. */
export type StatementPosition = { line: number; column: number };
/** A step of a plan: `ProcedureCall`, and what Neo4j says of it. */
export type PlanStep = { operator: string; details: string };
export type AdHocResult = { columns: string[]; rows: unknown[][]; total: number; totalIsExact: boolean };
/** What one statement may take: time in milliseconds, rows kept, bytes of JSON kept, rows counted. */
export type Bounds = { timeout: number; rows: number; bytes: number; counted: number };

/** Runs statements that people wrote: reading, on connections of its own, never longer than asked. */
export interface AdHoc {
  explain(
    statement: string,
    parameters: object,
    bounds: Bounds,
  ): Promise<{ type: string; steps: PlanStep[] }>;
  run(statement: string, parameters: object, bounds: Bounds, signal: AbortSignal): Promise<AdHocResult>;
  close(): Promise<void>;
}

/** The API's own clock runs on for so long after Neo4j's should have stopped a statement. */
const grace = 2_000;

export function openAdHoc(connection: Connection): AdHoc {
  let lent = { driver: openDriver(connection, 10), users: 0, retired: false };

  /** A statement that Neo4j can't stop keeps its connection: then the pool is replaced, and closed once nobody uses it. */
  async function within<T>(timeout: number, work: (driver: Driver) => Promise<T>): Promise<T> {
    const mine = lent;
    mine.users += 1;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        mine.retired = true;
        if (lent === mine) lent = { driver: openDriver(connection, 10), users: 0, retired: false };
        reject(
          new GraphError('timeout', '', `The statement ran longer than ${timeout / 1000} s and was dropped.`),
        );
      }, timeout + grace);
    });
    try {
      return await Promise.race([work(mine.driver), late]);
    } catch (thrown) {
      throw toGraphError(thrown);
    } finally {
      clearTimeout(timer);
      mine.users -= 1;
      if (mine.retired && mine.users === 0) void mine.driver.close();
    }
  }

  const sessionOf = (driver: Driver) =>
    driver.session({ database: connection.database, defaultAccessMode: neo4j.session.READ });

  return {
    explain: (statement, parameters, { timeout }) =>
      within(timeout, async driver => {
        const session = sessionOf(driver);
        try {
          // On a line of its own, so that columns of faults are the writer's.
          const { summary } = await session.run(`EXPLAIN\n${statement}`, toDriver(parameters) as object, {
            timeout,
          });
          return { type: summary.queryType, steps: summary.plan ? stepsOf(summary.plan) : [] };
        } finally {
          void session.close().catch(() => undefined);
        }
      }),
    run: (statement, parameters, bounds, signal) =>
      within(bounds.timeout, async driver => {
        const session = sessionOf(driver);
        const leave = () => void session.close().catch(() => undefined);
        signal.addEventListener('abort', leave);
        try {
          const result = session.run(statement, toDriver(parameters) as object, { timeout: bounds.timeout });
          const columns = await result.keys();
          return await collect(columns.map(String), result, bounds);
        } finally {
          signal.removeEventListener('abort', leave);
          leave();
        }
      }),
    close: () => lent.driver.close(),
  };
}

async function collect(
  columns: string[],
  records: AsyncIterable<DriverRecord>,
  bounds: Bounds,
): Promise<AdHocResult> {
  const rows: unknown[][] = [];
  let total = 0;
  let bytes = 0;
  for await (const record of records) {
    total += 1;
    if (rows.length < bounds.rows && bytes < bounds.bytes) {
      const row = columns.map(column => fromDriver(record.get(column)));
      bytes += JSON.stringify(row).length;
      if (bytes <= bounds.bytes) rows.push(row);
    }
    if (total >= bounds.counted) return { columns, rows, total, totalIsExact: false };
  }
  return { columns, rows, total, totalIsExact: true };
}

function stepsOf(plan: Plan): PlanStep[] {
  const operator = plan.operatorType.replace(/@.*$/, '');
  const details = String(plan.arguments.Details ?? '');
  return [{ operator, details }, ...plan.children.flatMap(stepsOf)];
}

/** Where Neo4j says that a statement is at fault; `lead` lines of ours stand before it. */
export function positionOf(error: GraphError, lead = 0): StatementPosition | null {
  if (!(error.cause instanceof Neo4jError)) return null;
  const told = /\(line (\d+), column (\d+)/.exec(error.message);
  if (!told || Number(told[1]) <= lead) return null;
  return { line: Number(told[1]) - lead, column: Number(told[2]) };
}
