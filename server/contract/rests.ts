import { z } from 'zod';
import { extent, reference, support } from './graph.ts';
import { tie, tieQuery } from './overview.ts';

/** GET /api/rests: `limit` events, roles and ties at most, of each; ties as the overview makes them. */
export const restsQuery = tieQuery.extend({
  on: z.string().min(1).describe('id of a source or of a speaker, or `origin:` with that of an origin'),
});

export const change = z
  .enum(['lost', 'appears', 'status', 'weaker', 'one-origin', 'ranges', 'undisputed', 'undenied'])
  .describe(
    'What becomes of an element without certain claims: it is `lost` from the picture, or `appears` in it where the filter asks for a single origin; its status, grade, ranges or disputes change; nobody denies it any more; or it comes to rest on one origin alone',
  );

const beforeAndAfter = {
  before: support,
  after: support.nullable().describe('Null where no claim about it is left'),
  changes: z.array(change),
};

export const rests = z
  .object({
    on: reference.describe('`kind` is `origin` for an origin'),
    leftOut: z.boolean().describe('Whether the filter leaves it out already'),
    claims: z.int().describe('Claims about events that pass the filter and would be left out'),
    events: z
      .array(z.object({ event: reference, date: z.string().nullable(), ...beforeAndAfter }))
      .describe('Events and roles that would change, the lost ones first; then those of the best grade'),
    roles: z
      .array(
        z.object({
          id: z.string(),
          event: reference,
          holder: reference,
          caption: z.string(),
          ...beforeAndAfter,
        }),
      )
      .describe('Roles of events that are not lost themselves'),
    ties: z
      .array(z.object({ a: reference, b: reference, before: tie, after: tie.nullable() }))
      .describe(
        'Ties that would be lost (null after), rest on fewer events, on weak or denied ones alone, or on one origin alone',
      ),
    unchanged: z.int().describe('Events that lose claims and are told as before all the same'),
    extents: z.object({ events: extent, roles: extent, ties: extent }),
  })
  .describe('What rests on a source, a speaker or an origin: what the picture would be without its claims');

export type Change = z.infer<typeof change>;
export type Rests = z.infer<typeof rests>;
