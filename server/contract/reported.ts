import { z } from 'zod';
import { whole } from './filter.ts';
import { extent, reference } from './graph.ts';
import { tie, tieQuery } from './overview.ts';
import { day, modality } from './words.ts';

/** GET /api/reported: the days on which something was reported, and what one of them added to the day before it. Ties as the overview draws them. */
export const reportedQuery = tieQuery.extend({
  reportedBy: day
    .optional()
    .describe('tells what the last day with reports up to this one added; left out, the last of all'),
  limit: whole(0, 1000).default(50).describe('things of one sort at most; 0 for the days alone'),
});

/** Lowest to highest that the claims on a figure give; an open end is null. */
const range = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), extent });
/** EDTF: when an event happened; null where nobody tells. */
const date = z.string().nullable();

export const added = z
  .object({
    claims: z.int().describe('Claims that pass the filter, about whatever'),
    events: listOf(z.object({ event: reference, date, planned: z.boolean() })).describe(
      'Events that nothing asserted before',
    ),
    more: listOf(z.object({ event: reference, claims: z.int() })).describe(
      'Events that were there before and have more claims now',
    ),
    figures: listOf(
      z.object({
        event: reference,
        field: z.string(),
        caption: z.string(),
        unit: z.string().nullable(),
        before: range.nullable(),
        after: range,
      }),
    ).describe('Figures of such events whose range changed; `before` is null where there was none'),
    statuses: listOf(z.object({ event: reference, before: modality, after: modality })).describe(
      'Such events that have another status: announced before, happened now',
    ),
    ties: listOf(z.object({ tie, a: reference, b: reference })).describe(
      'Ties that were not there before, by their ids',
    ),
    disputes: listOf(
      z.object({
        event: reference,
        aspects: z.array(z.object({ aspect: z.string(), caption: z.string() })),
        denied: z.boolean(),
      }),
    ).describe('Events, new or not, with aspects that became disputed; `denied` where the first denial came'),
    gone: listOf(z.object({ event: reference })).describe(
      'Events that pass the filter no longer: with `oneOrigin`, since a second origin came',
    ),
  })
  .describe('What a day added, each list in the order of the events’ days, those without a day last');

export const reported = z.object({
  days: z
    .array(z.object({ day, claims: z.int() }))
    .describe(
      'In order; `claims` counts those reported on that day. Claims whose day nobody can tell count nowhere.',
    ),
  day: day
    .nullable()
    .describe('The day that is told of, and the one with reports before it; null where there is none'),
  previous: day.nullable(),
  added: added.nullable().describe('Null where no day is told of, or the days alone were asked for'),
});

export type Reported = z.infer<typeof reported>;
export type Added = z.infer<typeof added>;
