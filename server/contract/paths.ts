import { z } from 'zod';
import { viewFilterQuery } from './filter.ts';
import { graphNode, graphRelationship } from './graph.ts';
import { grade } from './words.ts';

/** GET /api/paths: the shortest ways between two elements through what passes the view filter. */
export const pathsQuery = viewFilterQuery.omit({ from: true, to: true }).extend({
  /** Ids, or former ids, of the two ends. */
  from: z.string().min(1).describe('id of the element to begin at'),
  to: z.string().min(1).describe('id of the element to end at'),
  happenedFrom: viewFilterQuery.shape.from,
  happenedTo: viewFilterQuery.shape.to,
  steps: z.coerce.number().int().min(1).max(10).default(6).describe('relationships of a path at most'),
  limit: z.coerce.number().int().min(1).max(50).default(5).describe('paths at most, shortest first'),
  members: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional()
    .describe('true: also along MEMBER_OF, which many share'),
});

/** One relationship of a path, in the direction of walking. */
export const pathStep = z.object({
  relationship: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether the relationship's stored direction is that of walking. */
  forward: z.boolean(),
  /** How the role or affiliation is read. */
  caption: z.string(),
  /** The grade of the role that this step is; null for an affiliation, which rests on no claim: ungraded, never best. */
  grade: grade.nullable(),
  weak: z.boolean(),
  /** True where a claim denies the role, or the event. */
  denied: z.boolean(),
  planned: z.boolean(),
  /** Sources and separate origins behind it. */
  sources: z.int(),
  origins: z.int(),
});

export const path = z.object({
  /** Ids of its nodes, from end to end. */
  nodes: z.array(z.string()),
  steps: z.array(pathStep),
  /** Index of the step with the weakest evidence, among those that rest on claims; null where none does. */
  weakest: z.int().nullable(),
  /** The grade of that step: a path is no better. Null where no step rests on claims. */
  grade: grade.nullable(),
  /** Steps without claims, such as REPRESENTS: they are ungraded, and a path of nothing else is the last of its length. */
  ungraded: z.int(),
});

export const paths = z.object({
  from: graphNode,
  to: graphNode,
  /** The shorter first, then by the weakest step (the better first), then with fewer ungraded steps, then by ids. */
  paths: z.array(path),
  /** All that the returned paths run through. */
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  /** Paths found; a lower bound when `totalIsExact` is false. */
  extent: z.object({ total: z.int(), totalIsExact: z.boolean(), returned: z.int() }),
});

export type PathsQuery = z.output<typeof pathsQuery>;
export type PathStep = z.infer<typeof pathStep>;
export type Path = z.infer<typeof path>;
export type Paths = z.infer<typeof paths>;
