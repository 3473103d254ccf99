import { z } from 'zod';
import { offset, viewFilterQuery, whole } from './filter.ts';
import { extent, graphNode, graphRelationship } from './graph.ts';

/** GET /api/places: the events that pass the view filter, and where they were. */
export const placesQuery = viewFilterQuery.extend({
  limit: whole(0, 5000)
    .default(2000)
    .describe('events at most; those with a place first, then in the order of time'),
  offset,
});

export const places = z.object({
  events: z.array(
    z.object({
      event: graphNode,
      planned: z.boolean(),
      places: z
        .array(
          z.object({
            place: z.string(),
            role: z.string().describe('The role’s declared name: `at`, `from`, `to`, `struck`'),
            caption: z.string(),
            planned: z.boolean(),
            relationship: graphRelationship.describe('With the grade of what says so'),
          }),
        )
        .describe('By which roles which places take part in it; none where no claim that passes names one'),
    }),
  ),
  places: z
    .array(graphNode)
    .describe(
      'Every place of these events; `properties.point` is missing where nobody bounds it, `properties.precision` says how closely it is known',
    ),
  extent,
  totals: z
    .object({ placed: z.int(), unbounded: z.int(), without: z.int() })
    .describe(
      'Of all that pass, whatever the limit: with a place that has a point, with places that have none, without any place',
    ),
});

export type PlacesFound = z.infer<typeof places>;
