import { z } from 'zod';
import { extent, reference } from './graph.ts';
import { tie, tieQuery } from './overview.ts';
import { day, modality } from './words.ts';

/** GET /api/reported: the days on which something was reported, and what one of them added to the day before it. Ties as the overview draws them. */
export const reportedQuery = tieQuery.extend({
  reportedBy: day
    .optional()
    .describe('tells what the last day with reports up to this one added; left out, the last of all'),
  limit: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(50)
    .describe('things of one sort at most; 0 for the days alone'),
});

/** Lowest to highest that the claims on a figure give; an open end is null. */
const range = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), extent });
/** EDTF: when an event happened; null where nobody tells. */
const date = z.string().nullable();

/** What a day added, each list in the order of the events’ days, those without a day last. */
export const added = z.object({
  /** Claims that pass the filter, about whatever. */
  claims: z.int(),
  /** Events that nothing asserted before. */
  events: listOf(z.object({ event: reference, date, planned: z.boolean() })),
  /** Events that were there before and have more claims now. */
  more: listOf(z.object({ event: reference, claims: z.int() })),
  /** Figures of such events whose range changed; `before` is null where there was none. */
  figures: listOf(
    z.object({
      event: reference,
      field: z.string(),
      caption: z.string(),
      unit: z.string().nullable(),
      before: range.nullable(),
      after: range,
    }),
  ),
  /** Such events that have another status: announced before, happened now. */
  statuses: listOf(z.object({ event: reference, before: modality, after: modality })),
  /** Ties that were not there before, by their ids. */
  ties: listOf(z.object({ tie, a: reference, b: reference })),
  /** Events, new or not, with aspects that became disputed; `denied` where the first denial came. */
  disputes: listOf(
    z.object({
      event: reference,
      aspects: z.array(z.object({ aspect: z.string(), caption: z.string() })),
      denied: z.boolean(),
    }),
  ),
  /** Events that pass the filter no longer: with `oneOrigin`, since a second origin came. */
  gone: listOf(z.object({ event: reference })),
});

export const reported = z.object({
  /** In order; `claims` counts those reported on that day. Claims whose day nobody can tell count nowhere. */
  days: z.array(z.object({ day, claims: z.int() })),
  /** The day that is told of, and the one with reports before it; null where there is none. */
  day: day.nullable(),
  previous: day.nullable(),
  /** Null where no day is told of, or the days alone were asked for. */
  added: added.nullable(),
});

export type Reported = z.infer<typeof reported>;
export type Added = z.infer<typeof added>;
