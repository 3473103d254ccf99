import type { CypherChunk, CypherResult } from '../contract/cypher.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import type { Graph, Parameters } from '../graph/graph.ts';
import { Found } from './found.ts';
import { letThrough } from './gate.ts';

/** A statement, and what is wanted of it: rows at most, and what each step took. */
export type Asked = {
  statement: string;
  parameters: Parameters;
  limit?: number;
  profile?: boolean;
  /** What it is called where it is watched. */
  name?: string;
};

type Chunk = Exclude<CypherChunk, { is: 'problem' }>;

/**
 * Runs a statement that reads, within bounds, and tells its rows as they come. What support the claims give what it
 * finds comes at the end.
 * @throws Refused, GraphError
 */
export async function* streamCypher(
  graph: Graph,
  adHoc: AdHoc,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<Chunk> {
  const found = new Found();
  const run = running(graph, adHoc, asked, signal);
  try {
    for (;;) {
      const next = await run.next();
      if (next.done) {
        await found.readSupport(graph);
        yield { is: 'end', ...next.value, graph: found.graph() };
        return;
      }
      if ('columns' in next.value) yield { is: 'columns', ...next.value };
      else {
        for (const row of next.value.rows) found.visit(row);
        yield { is: 'rows', rows: next.value.rows.map(row => row.map(value => found.present(value))) };
      }
    }
  } finally {
    // Who stops taking rows gives the connection back.
    await run.return(undefined as never);
  }
}

/**
 * Runs a statement that reads, within bounds, and tells all of it at once.
 * @throws Refused, GraphError
 */
export async function runCypher(
  graph: Graph,
  adHoc: AdHoc,
  asked: Asked,
  signal: AbortSignal,
): Promise<CypherResult> {
  const found = new Found();
  const rows: unknown[][] = [];
  let columns: string[] = [];
  const run = running(graph, adHoc, asked, signal);
  for (;;) {
    const next = await run.next();
    if (next.done) {
      for (const row of rows) found.visit(row);
      await found.readSupport(graph);
      const presented = rows.map(row => row.map(value => found.present(value)));
      return { columns, rows: presented, ...next.value, graph: found.graph() };
    }
    if ('columns' in next.value) columns = next.value.columns;
    else rows.push(...next.value.rows);
  }
}

/** Lets it through the gate and runs it. */
async function* running(
  graph: Graph,
  adHoc: AdHoc,
  { limit, profile = false, name = 'ad hoc', ...sent }: Asked,
  signal: AbortSignal,
) {
  const started = performance.now();
  const { diagnostics } = await letThrough(graph, adHoc, sent, signal);
  const { timeout, rows, bytes } = adHoc.limits;
  const bounds = { timeout, bytes, rows: limit ?? rows, profile, name };
  const ended = yield* adHoc.run(sent.statement, sent.parameters, bounds, signal);
  return {
    ...ended,
    truncated: ended.returned < ended.total || !ended.totalIsExact,
    milliseconds: Math.round(performance.now() - started),
    diagnostics,
  };
}
