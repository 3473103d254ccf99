import { z } from 'zod';
import { viewFilterQuery, whole, yes } from './filter.ts';
import { graphNode, graphRelationship } from './graph.ts';
import { grade } from './words.ts';

/** GET /api/paths: the shortest ways between two elements through what passes the view filter. */
export const pathsQuery = viewFilterQuery.omit({ from: true, to: true }).extend({
  from: z.string().min(1).describe('id, or former id, of the element to begin at'),
  to: z.string().min(1).describe('id, or former id, of the element to end at'),
  happenedFrom: viewFilterQuery.shape.from,
  happenedTo: viewFilterQuery.shape.to,
  steps: whole(1, 10).default(6).describe('relationships of a path at most'),
  limit: whole(1, 50).default(5).describe('paths at most, shortest first'),
  members: yes.optional().describe('true: also along MEMBER_OF, which many share'),
});

export const pathStep = z
  .object({
    relationship: z.string(),
    from: z.string(),
    to: z.string(),
    forward: z.boolean().describe("Whether the relationship's stored direction is that of walking"),
    caption: z.string().describe('How the role or affiliation is read'),
    grade: grade
      .nullable()
      .describe(
        'The grade of the role that this step is; null for an affiliation, which rests on no claim: ungraded, never best',
      ),
    weak: z.boolean(),
    denied: z.boolean().describe('True where a claim denies the role, or the event'),
    planned: z.boolean(),
    sources: z.int().describe('Sources and separate origins behind it'),
    origins: z.int(),
  })
  .describe('One relationship of a path, in the direction of walking');

export const path = z.object({
  nodes: z.array(z.string()).describe('Ids of its nodes, from end to end'),
  steps: z.array(pathStep),
  weakest: z
    .int()
    .nullable()
    .describe(
      'Index of the step with the weakest evidence, among those that rest on claims; null where none does',
    ),
  grade: grade
    .nullable()
    .describe('The grade of that step: a path is no better. Null where no step rests on claims.'),
  ungraded: z
    .int()
    .describe(
      'Steps without claims, such as REPRESENTS: they are ungraded, and a path of nothing else is the last of its length',
    ),
});

export const paths = z.object({
  from: graphNode,
  to: graphNode,
  paths: z
    .array(path)
    .describe(
      'The shorter first, then by the weakest step (the better first), then with fewer ungraded steps, then by ids',
    ),
  nodes: z.array(graphNode).describe('All that the returned paths run through'),
  relationships: z.array(graphRelationship),
  extent: z
    .object({ total: z.int(), totalIsExact: z.boolean(), returned: z.int() })
    .describe('Paths found; a lower bound when `totalIsExact` is false'),
});

export type PathsQuery = z.output<typeof pathsQuery>;
export type PathStep = z.infer<typeof pathStep>;
export type Path = z.infer<typeof path>;
export type Paths = z.infer<typeof paths>;
