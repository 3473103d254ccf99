import { z } from 'zod';
import { value } from './graph.ts';

const property = z.object({
  name: z.string(),
  /** Neo4j’s types of it: `STRING`, `LIST<STRING>`. */
  types: z.array(z.string()),
  /** How many of the elements that were looked at have it. */
  count: z.int(),
  /** A few of its values, long texts shortened. */
  examples: z.array(value),
});

/**
 * GET /api/schema: what is in the database, ours or not, as it is now. Counts are whole; properties and their examples
 * come from a sample of each label and type.
 */
export const schema = z.object({
  labels: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      /** The declared kind that it names; null where nobody declared it. */
      kind: z.string().nullable(),
      properties: z.array(property),
    }),
  ),
  types: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(property) })),
  /**
   * Which labels a type goes between, and how often; of several labels the most telling one: a declared kind’s, else the
   * rarest. A node without any has the label ''.
   */
  patterns: z.array(
    z.object({
      from: z.string(),
      type: z.string(),
      to: z.string(),
      count: z.int(),
      /** False where only some of the type were looked at, and the count is reckoned from those. */
      exact: z.boolean(),
    }),
  ),
  /** Elements looked at for each label and type. */
  sample: z.int(),
  /** What can be called here, for completion. */
  functions: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
  procedures: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
  /** Actors known best, for completion of ids. */
  actors: z.array(z.object({ id: z.string(), caption: z.string() })),
});
export type Schema = z.infer<typeof schema>;
