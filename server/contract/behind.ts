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
  statements: z
    .array(
      z.object({
        file: z.string().describe('Its file: `cypher/explore/events.cypher`'),
        statement: z.string(),
        parameters: z.record(z.string(), value).describe('Every parameter as it was bound'),
        rows: z.int(),
        milliseconds: z.number(),
      }),
    )
    .describe('In the order in which they ran, all in one transaction'),
  computes: z.string().describe('What the server makes of these rows, in a sentence'),
});

export type Behind = z.infer<typeof behind>;
