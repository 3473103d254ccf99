import { z } from 'zod';
import { graphNode, graphRelationship, value } from './graph.ts';

/** The most rows that one answer may be asked for. */
export const mostRows = 50_000;

/**
 * POST /api/cypher, and the same as a stream at POST /api/cypher/stream. Whole numbers among the parameters are sent as
 * INTEGER; what is tagged with `$type` as what it stands for (`Integer`, `Float`, `Point`, `Bytes`, `Map`).
 */
export const cypherRequest = z.strictObject({
  statement: z.string().min(1),
  parameters: z.record(z.string(), value).default({}),
  /** Rows to answer at most; left out, as many as the server gives by itself. */
  limit: z.int().min(1).max(mostRows).optional(),
  /** True: the plan of the answer says what each step took. */
  profile: z.boolean().default(false),
});

/** A step of a plan, the last one first; `rows` and `dbHits` only where it was profiled. */
export type PlanStep = {
  operator: string;
  details: string;
  estimatedRows: number | null;
  rows: number | null;
  dbHits: number | null;
  children: PlanStep[];
};
export const planStep: z.ZodType<PlanStep> = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().nullable(),
  rows: z.number().nullable(),
  dbHits: z.number().nullable(),
  get children() {
    return z.array(planStep);
  },
});

/** What Neo4j finds wrong or doubtful in a statement. Line and column count from 1; null where it names none. */
export const diagnostic = z.object({
  severity: z.enum(['error', 'warning', 'information']),
  message: z.string(),
  /** Neo4j’s own code. */
  code: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
});

export const cypherResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  /** Rows the statement gave; a lower bound when `totalIsExact` is false. */
  total: z.int(),
  totalIsExact: z.boolean(),
  returned: z.int(),
  truncated: z.boolean(),
  milliseconds: z.number(),
  /** Nodes and relationships found anywhere in the rows, to be drawn. */
  graph: z.object({ nodes: z.array(graphNode), relationships: z.array(graphRelationship) }),
  /** Warnings of Neo4j’s. */
  diagnostics: z.array(diagnostic),
  /** Only where it was profiled. */
  plan: planStep.nullable(),
});

/**
 * POST /api/cypher/stream answers `application/x-ndjson`: one of these a line, rows as they come. The first is `columns`;
 * the last one `end` or `problem`. What support the claims give nodes and relationships comes with `end`, in its graph.
 */
export const cypherChunk = z.discriminatedUnion('is', [
  z.object({ is: z.literal('columns'), columns: z.array(z.string()) }),
  z.object({ is: z.literal('rows'), rows: z.array(z.array(value)) }),
  z.object({ is: z.literal('end'), ...cypherResult.omit({ columns: true, rows: true }).shape }),
  z.object({ is: z.literal('problem'), code: z.string(), detail: z.string(), requestId: z.string() }),
]);

/** POST /api/cypher/explain: the statement is not run. */
export const explainRequest = z.strictObject({
  statement: z.string().min(1),
  parameters: z.record(z.string(), value).default({}),
});

export const explained = z.object({
  /** Why it would not be run, a problem’s code and sentence; null where it would. */
  refused: z.object({ code: z.string(), detail: z.string() }).nullable(),
  diagnostics: z.array(diagnostic),
  /** The parameters that it uses. */
  parameters: z.array(z.string()),
  /** Null where Neo4j can make none. */
  plan: planStep.nullable(),
  /** What would make it quicker, in a sentence each. */
  hints: z.array(z.object({ operator: z.string(), message: z.string() })),
});

/** GET /api/cypher: what a statement may take and give here. Times in milliseconds. */
export const cypherLimits = z.object({
  timeout: z.int(),
  /** Rows without a `limit`, and with the largest one. */
  rows: z.int(),
  mostRows: z.int(),
  /** Bytes of JSON of an answer’s rows. */
  bytes: z.int(),
  /** Of the statement: its length, and how deep brackets may nest. */
  statementBytes: z.int(),
  depth: z.int(),
  /** Statements at once: of one client, and of all. */
  atOnce: z.object({ client: z.int(), all: z.int() }),
});

export type CypherRequest = z.infer<typeof cypherRequest>;
export type CypherResult = z.infer<typeof cypherResult>;
export type CypherChunk = z.infer<typeof cypherChunk>;
export type Diagnostic = z.infer<typeof diagnostic>;
export type ExplainRequest = z.infer<typeof explainRequest>;
export type Explained = z.infer<typeof explained>;
export type CypherLimits = z.infer<typeof cypherLimits>;
