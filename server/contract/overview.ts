import { z } from 'zod';
import { list, offset, viewFilterQuery, whole, word } from './filter.ts';
import { extent, graphNode, graphRelationship, reference } from './graph.ts';
import { character, day, grade, modality } from './words.ts';

export const level = z.enum(['states', 'actors', 'events']);
/** Who stands for whom: at level states people and organizations stand behind the states that they belong to. */
export const folds = {
  open: list(word)
    .optional()
    .describe('at level states: ids of states whose people and organizations stand for themselves'),
  folded: list(word)
    .optional()
    .describe('at level actors: ids of states that stand for their people and organizations'),
};
export const overviewQuery = viewFilterQuery.extend({
  ...folds,
  level: level.default('states').describe('states, all actors, or actors and events'),
  limit: whole(1, 5000).default(2000).describe('nodes at most; the best tied are kept'),
});

export const tie = z
  .object({
    id: z.string(),
    a: z.string(),
    b: z.string(),
    character,
    events: z.int().describe('Shared events that happened'),
    planned: z
      .int()
      .describe(
        'Shared events that are only planned, announced, expected or assessed; 0 unless the filter lets them in',
      ),
    sources: z.int().describe('Sources that report them'),
    origins: z
      .int()
      .describe(
        'Separate origins that it rests on: of each event those behind the role that fewer tell of. At 1 all of it goes back to a single report, however many sources print that.',
      ),
    directions: z
      .object({ aToB: z.int(), bToA: z.int(), undirected: z.int() })
      .describe(
        'Events counted in each direction, and those that have none (both signed). One event may count both ways.',
      ),
    kinds: z.array(z.object({ kind: z.string(), events: z.int() })),
    grade: grade
      .nullable()
      .describe('The best grade beneath, and whether all that is beneath is weak or denied (drawn dashed)'),
    weak: z.boolean(),
  })
  .describe(
    'What the overview draws between two actors: a summary of the events they share, kept apart by character. `a` stands before `b` in the alphabet of ids; the id is `a|b|character`.',
  );

export const dossier = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    frozen: day.nullable(),
  })
  .describe('A dossier that was loaded; `frozen` is the day on which it was closed');

/** GET /api/overview */
export const overview = z.object({
  level,
  nodes: z.array(graphNode),
  relationships: z
    .array(graphRelationship)
    .describe('Roles and affiliations among the nodes; empty where all of them are states'),
  ties: z.array(tie).describe('Empty at level events'),
  kinds: z
    .array(z.object({ kind: z.string(), shown: z.int(), total: z.int() }))
    .describe('For each kind: how many there are, how many pass the filter'),
  statuses: z
    .array(z.object({ status: modality, shown: z.int(), total: z.int() }))
    .describe('For each status: how many events pass the filter, and how many have it as all claims give it'),
  characters: z
    .array(z.object({ character, shown: z.int(), total: z.int() }))
    .describe(
      'For each character: how many ties are drawn, and how many there would be were it let in. Zeros at level events.',
    ),
  totals: z.object({
    nodes: extent,
    ties: extent,
    events: extent,
    undated: z.int().describe('Events that pass although they have no date'),
    oneOrigin: extent.describe(
      'Events that rest on one origin, of all that would pass if that were not asked for',
    ),
    claims: z.int(),
    sources: z.int(),
  }),
  notable: z
    .object({
      disputed: z.int().describe('How many are disputed or denied'),
      mostDisputed: graphNode
        .nullable()
        .describe('The one with the most aspects in dispute, then with the most claims'),
      latest: z.array(graphNode).describe('The five that were first reported last, latest first'),
    })
    .describe('What is worth a first look among the events that pass'),
  dossiers: z.array(dossier),
});

/** GET /api/ties/{a}/{b}: the events two actors share, in time order. `level=states` rolls up as the overview does. */
export const tieQuery = viewFilterQuery.extend({
  ...folds,
  level: z
    .enum(['states', 'actors'])
    .default('states')
    .describe('whether people and organizations stand behind their states'),
  limit: whole(1, 1000).default(200).describe('things of one sort at most'),
});
export const tieEventsQuery = tieQuery.extend({ offset });
export const tieDetails = z.object({
  a: graphNode,
  b: graphNode,
  ties: z.array(tie),
  events: z.array(
    z.object({
      event: graphNode,
      character,
      direction: z.enum(['aToB', 'bToA', 'both']).describe('Which way it runs; `both` where neither leads'),
      planned: z.boolean().describe('True where it has not happened (yet)'),
      date: z
        .string()
        .nullable()
        .describe(
          'When, as far as the documents could tell by the day of `reportedBy` (EDTF); null without a date',
        ),
    }),
  ),
  time: z
    .object({ since: z.string().nullable(), last: z.string().nullable(), undated: z.int() })
    .describe(
      'The first and the last of these dates, of all events and not of those listed alone, and how many have none',
    ),
  speakers: z
    .array(reference.extend({ events: z.int(), party: z.int() }))
    .describe(
      'On whose word they are told: who says so of how many of the events listed, and of how many it is a party',
    ),
  stances: z
    .object({ asserts: z.int(), denies: z.int(), doubts: z.int(), withholds: z.int() })
    .describe('How many claims about these events say so, deny, doubt or would not say'),
  extent,
});

export type Level = z.infer<typeof level>;
export type Tie = z.infer<typeof tie>;
export type Overview = z.infer<typeof overview>;
export type TieDetails = z.infer<typeof tieDetails>;
export type DossierPassport = z.infer<typeof dossier>;
