import { z } from 'zod';
import { value } from './graph.ts';

/** GET /api/behind: an exploring request, answered anew for the sake of its statements. */
export const behindQuery = z.object({
  request: z
    .string()
    .max(8_000)
    .describe('an exploring GET request with its parameters, such as /api/overview?level=states'),
});

export const behind = z.object({
  request: z.string(),
  /** In the order in which they ran, all in one transaction. */
  statements: z.array(
    z.object({
      /** Its file: `cypher/explore/events.cypher`. */
      file: z.string(),
      statement: z.string(),
      /** Every parameter as it was bound. */
      parameters: z.record(z.string(), value),
      rows: z.int(),
      milliseconds: z.number(),
    }),
  ),
  /** What the server makes of these rows, in a sentence. */
  computes: z.string(),
});

export type Behind = z.infer<typeof behind>;
