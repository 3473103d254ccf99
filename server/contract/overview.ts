import { z } from 'zod';
import { list, viewFilterQuery } from './filter.ts';
import { extent, graphNode, graphRelationship, reference } from './graph.ts';
import { character, day, grade, modality } from './words.ts';

export const level = z.enum(['states', 'actors', 'events']);
/** Who stands for whom: at level states people and organizations stand behind the states that they belong to. */
export const folds = {
  open: list(z.string())
    .optional()
    .describe('at level states: ids of states whose people and organizations stand for themselves'),
  folded: list(z.string())
    .optional()
    .describe('at level actors: ids of states that stand for their people and organizations'),
};
export const overviewQuery = viewFilterQuery.extend({
  ...folds,
  level: level.default('states'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(5000)
    .default(2000)
    .describe('nodes at most; the best tied are kept'),
});

/**
 * What the overview draws between two actors: a summary of the events they share, kept apart by character.
 * `a` stands before `b` in the alphabet of ids; the id is `a|b|character`.
 */
export const tie = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  character,
  /** Shared events that happened. */
  events: z.int(),
  /** Shared events that are only planned, announced, expected or assessed; 0 unless the filter lets them in. */
  planned: z.int(),
  /** Sources that report them. */
  sources: z.int(),
  /**
   * Separate origins that it rests on: of each event those behind the role that fewer tell of. At 1 all of it goes back
   * to a single report, however many sources print that.
   */
  origins: z.int(),
  /** Events counted in each direction, and those that have none (both signed). One event may count both ways. */
  directions: z.object({ aToB: z.int(), bToA: z.int(), undirected: z.int() }),
  kinds: z.array(z.object({ kind: z.string(), events: z.int() })),
  /** The best grade beneath, and whether all that is beneath is weak or denied (drawn dashed). */
  grade: grade.nullable(),
  weak: z.boolean(),
});

/** A dossier that was loaded; `frozen` is the day on which it was closed. */
export const dossier = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  frozen: day.nullable(),
});

/** GET /api/overview */
export const overview = z.object({
  level,
  nodes: z.array(graphNode),
  /** Roles and affiliations among the nodes; empty where all of them are states. */
  relationships: z.array(graphRelationship),
  /** Empty at level events. */
  ties: z.array(tie),
  /** For each kind: how many there are, how many pass the filter. */
  kinds: z.array(z.object({ kind: z.string(), shown: z.int(), total: z.int() })),
  /** For each status: how many events pass the filter, and how many have it as all claims give it. */
  statuses: z.array(z.object({ status: modality, shown: z.int(), total: z.int() })),
  /** For each character: how many ties are drawn, and how many there would be were it let in. Zeros at level events. */
  characters: z.array(z.object({ character, shown: z.int(), total: z.int() })),
  totals: z.object({
    nodes: extent,
    ties: extent,
    events: extent,
    /** Events that pass although they have no date. */
    undated: z.int(),
    /** Events that rest on one origin, of all that would pass if that were not asked for. */
    oneOrigin: extent,
    claims: z.int(),
    sources: z.int(),
  }),
  /** What is worth a first look among the events that pass. */
  notable: z.object({
    /** How many are disputed or denied. */
    disputed: z.int(),
    /** The one with the most aspects in dispute, then with the most claims. */
    mostDisputed: graphNode.nullable(),
    /** The five that were first reported last, latest first. */
    latest: z.array(graphNode),
  }),
  dossiers: z.array(dossier),
});

/** GET /api/ties/{a}/{b}: the events two actors share, in time order. `level=states` rolls up as the overview does. */
export const tieQuery = viewFilterQuery.extend({
  ...folds,
  level: z.enum(['states', 'actors']).default('states'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const tieDetails = z.object({
  a: graphNode,
  b: graphNode,
  ties: z.array(tie),
  events: z.array(
    z.object({
      event: graphNode,
      character,
      /** Which way it runs; `both` where neither leads. */
      direction: z.enum(['aToB', 'bToA', 'both']),
      /** True where it has not happened (yet). */
      planned: z.boolean(),
      /** When, as far as the documents could tell by the day of `reportedBy` (EDTF); null without a date. */
      date: z.string().nullable(),
    }),
  ),
  /** The first and the last of these dates, of all events and not of those listed alone, and how many have none. */
  time: z.object({ since: z.string().nullable(), last: z.string().nullable(), undated: z.int() }),
  /** On whose word they are told: who says so of how many of the events listed, and of how many it is a party. */
  speakers: z.array(reference.extend({ events: z.int(), party: z.int() })),
  /** How many claims about these events say so, deny, doubt or would not say. */
  stances: z.object({ asserts: z.int(), denies: z.int(), doubts: z.int(), withholds: z.int() }),
  extent,
});

export type Level = z.infer<typeof level>;
export type Tie = z.infer<typeof tie>;
export type Overview = z.infer<typeof overview>;
export type TieDetails = z.infer<typeof tieDetails>;
export type DossierPassport = z.infer<typeof dossier>;
