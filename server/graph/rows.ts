import type { Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver';
import type { PlanStep } from '../contract/cypher.ts';
import type { Clock } from './clock.ts';
import { soon } from './inTime.ts';
import { toPlanStep } from './plans.ts';
import { fromDriver } from './values.ts';
import type { Wire } from './wire.ts';

/** Time in milliseconds, rows kept, and bytes of their JSON kept. */
export type Bounds = { timeout: number; rows: number; bytes: number };

/** Rows in the forms of values.ts. */
export type Part = { columns: string[] } | { rows: unknown[][] };

/** How a statement ended; `total` is a lower bound where it isn't exact. */
export type Ended = { total: number; totalIsExact: boolean; returned: number; plan: PlanStep | null };

/** Rows wait for each other until they are so many, or for so long (milliseconds). */
const batchRows = 250;
const batchTime = 50;
/** Rows beyond those that are kept are counted for so long (milliseconds), and up to so many in all. */
const countingTime = 1_000;
const mostCounted = 100_000;

type Summary = ResultSummary;
type Batch = { rows: unknown[][]; since: number };

/** Gives the columns of a result, then its rows as they come, within bounds. */
export async function* collect(
  result: Result,
  bounds: Bounds & { profile: boolean },
  clock: Clock,
  wire: Wire,
): AsyncGenerator<Part, Ended> {
  const columns = (await clock.within(result.keys())).map(String);
  yield { columns };
  const records = result[Symbol.asyncIterator]();
  let batch: Batch = { rows: [], since: performance.now() };
  let [total, returned, bytes] = [0, 0, 0];
  let most = bounds.rows;
  let countUntil = Number.POSITIVE_INFINITY;
  const ended = (totalIsExact: boolean, summary: Summary | null): Ended => {
    const plan = summary?.profile || null;
    return { total, totalIsExact, returned, plan: plan && toPlanStep(plan) };
  };
  for (;;) {
    const coming = records.next();
    coming.catch(() => undefined);
    const left = batchTime - (performance.now() - batch.since);
    if (batch.rows.length > 0 && !(left > 0 && (await soon(coming, left)))) {
      yield { rows: batch.rows };
      batch = { rows: [], since: performance.now() };
    }
    const next = await clock.within(coming);
    if (next.done) {
      if (batch.rows.length > 0) yield { rows: batch.rows };
      return ended(true, next.value as Summary);
    }
    wire.taken();
    total += 1;
    if (returned < most) {
      const row = rowOf(columns, next.value);
      bytes += JSON.stringify(row).length;
      if (bytes <= bounds.bytes) {
        returned += 1;
        batch.rows.push(row);
      } else most = returned;
      if (returned === most) countUntil = bytes > bounds.bytes ? 0 : performance.now() + countingTime;
    }
    // Neo4j tells what each step took only where it comes to the end.
    const counted = total >= mostCounted || performance.now() > countUntil;
    if (returned === most && counted && !bounds.profile) break;
    if (batch.rows.length < batchRows && returned < most) continue;
    if (batch.rows.length > 0) yield { rows: batch.rows };
    batch = { rows: [], since: performance.now() };
  }
  if (batch.rows.length > 0) yield { rows: batch.rows };
  return ended(false, null);
}

const rowOf = (columns: string[], record: DriverRecord) =>
  columns.map((_, index) => fromDriver(record.get(index)));
