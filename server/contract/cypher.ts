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
  limit: z
    .int()
    .min(1)
    .max(mostRows)
    .optional()
    .describe('Rows to answer at most; left out, as many as the server gives by itself'),
  profile: z.boolean().default(false).describe('True: the plan of the answer says what each step took'),
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

export const diagnostic = z
  .object({
    severity: z.enum(['error', 'warning', 'information']),
    message: z.string(),
    code: z.string().describe('Neo4j’s own code'),
    line: z.int().nullable(),
    column: z.int().nullable(),
  })
  .describe(
    'What Neo4j finds wrong or doubtful in a statement. Line and column count from 1; null where it names none.',
  );

export const cypherResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  total: z.int().describe('Rows the statement gave; a lower bound when `totalIsExact` is false'),
  totalIsExact: z.boolean(),
  returned: z.int(),
  truncated: z.boolean(),
  milliseconds: z.number(),
  graph: z
    .object({ nodes: z.array(graphNode), relationships: z.array(graphRelationship) })
    .describe('Nodes and relationships found anywhere in the rows, to be drawn'),
  diagnostics: z.array(diagnostic).describe('Warnings of Neo4j’s'),
  plan: planStep.nullable().describe('Only where it was profiled'),
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
  refused: z
    .object({ code: z.string(), detail: z.string() })
    .nullable()
    .describe('Why it would not be run, a problem’s code and sentence; null where it would'),
  diagnostics: z.array(diagnostic),
  parameters: z.array(z.string()).describe('The parameters that it uses'),
  plan: planStep.nullable().describe('Null where Neo4j can make none'),
  hints: z
    .array(z.object({ operator: z.string(), message: z.string() }))
    .describe('What would make it quicker, in a sentence each'),
});

/** GET /api/cypher: what a statement may take and give here. Times in milliseconds. */
export const cypherLimits = z.object({
  timeout: z.int(),
  rows: z.int().describe('Rows without a `limit`, and with the largest one'),
  mostRows: z.int(),
  bytes: z.int().describe('Bytes of JSON of an answer’s rows'),
  statementBytes: z.int().describe('Of the statement: its length, and how deep brackets may nest'),
  depth: z.int(),
  atOnce: z
    .object({ client: z.int(), all: z.int() })
    .describe('Statements at once: of one client, and of all'),
});

export type CypherRequest = z.infer<typeof cypherRequest>;
export type CypherResult = z.infer<typeof cypherResult>;
export type CypherChunk = z.infer<typeof cypherChunk>;
export type Diagnostic = z.infer<typeof diagnostic>;
export type ExplainRequest = z.infer<typeof explainRequest>;
export type Explained = z.infer<typeof explained>;
export type CypherLimits = z.infer<typeof cypherLimits>;
