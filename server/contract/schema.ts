import { z } from 'zod';
import { value } from './graph.ts';

const property = z.object({
  name: z.string(),
  types: z.array(z.string()).describe('Neo4j’s types of it: `STRING`, `LIST<STRING>`'),
  count: z.int().describe('How many of the elements that were looked at have it'),
  examples: z.array(value).describe('A few of its values, long texts shortened'),
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
      kind: z.string().nullable().describe('The declared kind that it names; null where nobody declared it'),
      properties: z.array(property),
    }),
  ),
  types: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(property) })),
  patterns: z
    .array(
      z.object({
        from: z.string(),
        type: z.string(),
        to: z.string(),
        count: z.int(),
        exact: z
          .boolean()
          .describe('False where only some of the type were looked at, and the count is reckoned from those'),
      }),
    )
    .describe(
      "Which labels a type goes between, and how often; of several labels the most telling one: a declared kind’s, else the rarest. A node without any has the label ''.",
    ),
  sample: z.int().describe('Elements looked at for each label and type'),
  functions: z
    .array(z.object({ name: z.string(), signature: z.string(), description: z.string() }))
    .describe('What can be called here, for completion'),
  procedures: z.array(z.object({ name: z.string(), signature: z.string(), description: z.string() })),
  actors: z
    .array(z.object({ id: z.string(), caption: z.string() }))
    .describe('Actors known best, for completion of ids'),
});
export type Schema = z.infer<typeof schema>;
