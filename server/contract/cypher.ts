import { z } from 'zod';
import { graphNode, graphRelationship, value } from './graph.ts';

/**
 * POST /api/cypher. Whole numbers among the parameters are sent as INTEGER; what is tagged with `$type` as what it
 * stands for (`Integer`, `Float`, `Point`, `Bytes`, `Map`).
 */
export const cypherRequest = z.strictObject({
  statement: z.string().min(1),
  parameters: z.record(z.string(), value).default({}),
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
});

export type CypherRequest = z.infer<typeof cypherRequest>;
export type CypherResult = z.infer<typeof cypherResult>;
