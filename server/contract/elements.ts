import { z } from 'zod';
import { offset, viewFilterQuery, whole } from './filter.ts';
import { extent, graphNode, graphRelationship, reference } from './graph.ts';
import { day, grade, modality, qualifier, reliability, stance, voice } from './words.ts';

/** First and last day that something may mean; an open end is null. */
const days = z.object({ from: day.nullable(), to: day.nullable() });

export const claim = z
  .object({
    id: z.string(),
    about: reference,
    aspect: z.string().describe("`happened`, a field's name or a role's name"),
    aspectCaption: z.string().describe('The aspect as people read it'),
    stance,
    modality,
    figure: z
      .object({
        value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string().nullable(),
        qualifier: qualifier.nullable(),
        measure: z.string().nullable(),
        scope: z.string().nullable(),
        days: days.nullable().describe('Of a date: the days that it may mean'),
      })
      .nullable()
      .describe(
        'Null for `happened` and for roles. Bounds that are open are null. Dates and texts stand in `value`.',
      ),
    names: reference.nullable().describe('For a claim about a role: who or what holds it'),
    asOf: z.string().nullable().describe('EDTF: what date it is about'),
    said: z.string().nullable().describe('EDTF: when it was said'),
    reported: day.nullable(),
    days: days.describe('When it is about, else when it was said, else reported: where it stands in time'),
    voice,
    speakers: z
      .array(reference.extend({ party: z.boolean() }))
      .describe('`party`: the speaker, or its side, holds a role in the event that the claim is about'),
    via: z.array(reference).describe('Who passed it on between speaker and source, in order'),
    source: z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      publishedBasis: z.string().nullable(),
      reliability,
      reliabilityReason: z.string().nullable(),
      file: z.string().nullable(),
      url: z.string().nullable(),
    }),
    paragraph: z.int(),
    locator: z.string().nullable(),
    summary: z.string(),
    credibility: z.int().min(1).max(6),
    grade,
    origin: z.object({ id: z.string(), title: z.string() }),
    answers: z.array(z.string()).describe('Claims that this one answers'),
    answeredBy: z.array(z.string()).describe('Claims that answer it'),
    contradicts: z
      .array(z.string())
      .describe(
        'Claims that pass the filter and cannot be true together with this one, or of which one denies the other',
      ),
  })
  .describe('One assertion about one aspect of one element, by a speaker, in a source');

/** GET /api/nodes/{id} */
export const nodeDetails = z.object({
  node: graphNode,
  roles: z
    .array(
      z.object({
        caption: z.string(),
        relationship: graphRelationship,
        other: reference.extend({ precision: z.string().optional(), labels: z.array(z.string()).optional() }),
      }),
    )
    .describe(
      'Roles and affiliations that join it to others, with the element at the other end; of a place, how closely it is known; of a kind that nobody declared, its labels',
    ),
  extent,
});

/** GET /api/nodes/{id}/claims: also for a relationship's id, and for `origin:` with that of an origin. */
export const claimsQuery = viewFilterQuery.extend({
  aspect: z.string().max(100).optional().describe('only claims about this aspect'),
  limit: whole(1, 1000).default(200).describe('claims at most'),
  offset,
});
export const claimStack = z.object({
  claims: z
    .array(claim)
    .describe('Under one aspect in the order of the dates they are about, else by aspect'),
  aspects: z.array(z.object({ aspect: z.string(), caption: z.string(), claims: z.int() })),
  extent,
});

/** GET /api/nodes/{id}/neighbours/counts: what is around it, before anything is drawn. */
export const neighbourCounts = z.object({
  id: z.string(),
  total: z.int(),
  groups: z.array(
    z.object({
      relationship: z.string(),
      direction: z.enum(['in', 'out']),
      caption: z.string(),
      kind: z.string(),
      total: z.int(),
    }),
  ),
  months: z
    .array(z.object({ month: z.string(), total: z.int() }))
    .describe('Events by month of their earliest day (`2024-10`); `undated` where they have none'),
  grades: z.array(z.object({ grade: grade.nullable(), total: z.int() })),
});

/** GET /api/nodes/{id}/neighbours: `groups` as `TYPE:direction:kind`, with commas. Best graded first, then by date. */
export const neighboursQuery = viewFilterQuery.extend({
  groups: z
    .string()
    .max(4_000)
    .optional()
    .describe('groups to keep, as `TYPE:direction:kind` of the counts, with commas'),
  limit: whole(1, 500).default(50).describe('elements at most'),
  offset,
});
export const neighbours = z.object({
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  extent,
});

/** GET /api/sources, /api/sources/{id}. What is counted are claims that pass the filter, and the events they tell of. */
export const sourceSummary = z.object({
  source: graphNode,
  reliability,
  claims: z.int(),
  events: z.int(),
  alone: z.int().describe('Events that no other document asserts'),
});
export const sources = z.object({
  sources: z.array(sourceSummary),
  reprints: z
    .array(
      z.object({
        origin: z.object({ id: z.string(), title: z.string() }),
        sources: z.array(z.object({ id: z.string(), claims: z.int() })),
      }),
    )
    .describe(
      'Origins from which several documents report, the most often reprinted first: they count as one',
    ),
  extent,
});
export const sourceDetails = z.object({
  source: graphNode,
  paragraphs: z.array(z.object({ paragraph: z.int(), claims: z.array(claim) })),
  against: z
    .array(claim)
    .describe(
      'Claims of other documents that cannot be true together with one of this document’s, or of which one denies the other',
    ),
  extent,
});

export type Claim = z.infer<typeof claim>;
export type NodeDetails = z.infer<typeof nodeDetails>;
export type ClaimStack = z.infer<typeof claimStack>;
export type NeighbourCounts = z.infer<typeof neighbourCounts>;
export type Neighbours = z.infer<typeof neighbours>;
export type SourceSummary = z.infer<typeof sourceSummary>;
export type Sources = z.infer<typeof sources>;
export type SourceDetails = z.infer<typeof sourceDetails>;
