import { z } from 'zod';
import { list, word } from './filter.ts';
import { reference } from './graph.ts';

/** Ids that one question may ask for at most. */
export const mostIds = 500;

/** GET /api/ids: what has these ids, or had them once. */
export const idsQuery = z.object({
  ids: list(word)
    .pipe(z.array(word).min(1).max(mostIds))
    .describe(`ids of nodes, with commas; ${mostIds} at most`),
});
export const idsFound = z.object({
  ids: z
    .array(z.object({ asked: z.string(), found: reference.nullable() }))
    .describe('In the order in which they were asked for; null where nothing has the id, nor had it'),
});

export type IdsFound = z.infer<typeof idsFound>;
