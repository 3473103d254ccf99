import { z } from 'zod';
import { offset, viewFilterQuery, whole, yes } from './filter.ts';
import { extent, graphNode, reference } from './graph.ts';
import { folds } from './overview.ts';
import { day } from './words.ts';

const unit = z.enum(['day', 'week', 'month', 'year']);

/** GET /api/timeline: the events that pass the view filter, in time order, and how they lie in time. */
export const timelineQuery = viewFilterQuery.extend({
  ...folds,
  level: z
    .enum(['states', 'actors'])
    .optional()
    .describe(
      'tells who takes part in the events: actors, or the states that people and organizations speak for; left out, nobody is named',
    ),
  reports: yes.optional().describe('true: also the days on which each event was reported'),
  unit: unit
    .optional()
    .describe('how long a bin is; chosen so that 120 hold everything where it is left out'),
  limit: whole(0, 5000).default(2000).describe('events at most, earliest first; 0 for the bins alone'),
  offset,
  listed: whole(0, 1000)
    .default(0)
    .describe('events at most in each of the lists of those without a date and those dated in part'),
});

export const timeline = z.object({
  events: z
    .array(
      z.object({
        event: graphNode,
        planned: z.boolean(),
        actors: z
          .array(z.string())
          .describe(
            'Ids of those who take part, as `level` says, in the order of `actors`; empty without it',
          ),
        reports: z
          .array(z.object({ day, claims: z.int() }))
          .describe(
            'The days on which claims that pass the filter were reported, in order, with how many; empty unless asked for',
          ),
      }),
    )
    .describe(
      'In the order of their first possible day, or the last where the first is open; undated ones last. Days are in `properties.from` and `.to`, null or absent where open.',
    ),
  extent,
  actors: z
    .array(reference.extend({ events: z.int() }))
    .describe(
      'Who takes part in any of the events that pass, returned or not, and in how many: most first; empty without `level`',
    ),
  undated: z.int().describe('Events without any day; counted nowhere below'),
  undatedEvents: z.array(reference).describe('Those, as far as `listed` lets them in'),
  partlyDated: z
    .object({
      events: z.array(
        z.object({
          event: reference,
          date: z.string(),
          from: day.nullable(),
          to: day.nullable(),
          throughout: z.boolean(),
        }),
      ),
      extent,
    })
    .describe(
      'Events that are dated, but not to the day, earliest first: over several days, to one side, or with a mark of doubt. `throughout`: it went on for all of those days, so that they are known.',
    ),
  happened: z
    .object({ from: day, to: day })
    .nullable()
    .describe('First and last day that any of them may have had; null where none is dated'),
  reported: z
    .object({ from: day, to: day })
    .nullable()
    .describe('First and last day on which any of them was reported'),
  unit: unit.describe(
    'How long a bin is: chosen so that some hundred of them hold everything. Weeks begin on Monday.',
  ),
  bins: z
    .array(
      z.object({
        from: day,
        to: day,
        events: z.int(),
        kinds: z.array(z.object({ kind: z.string(), events: z.int() })),
      }),
    )
    .describe(
      'Bins that hold something, in order; `from` and `to` are the first and last day. An event counts in the bin of the middle of its possible days.',
    ),
  reportedUnit: unit.describe(
    'The same for the days on which events were first reported, in a unit of their own',
  ),
  reportedBins: z.array(z.object({ from: day, to: day, events: z.int() })),
});

export type Timeline = z.infer<typeof timeline>;
