import { z } from 'zod';
import { day, grade, modality } from './words.ts';

export const value: z.ZodType<Value> = z
  .unknown()
  .describe(
    'Any value Cypher can give, as JSON. Text, booleans, lists, maps and numbers are themselves; dates, times and durations are their ISO 8601 text; what JSON has no form for is an object tagged with `$type`: `Integer` and `Float` (`value` as text: beyond 2^53, NaN, infinities), `Point` (`srid`, `coordinates`), `Bytes` (base64), `Node`, `Relationship`, `Path` (with their shapes); a map that has a `$type` key of its own is `Map` with `entries`.',
  ) as z.ZodType<Value>;
export type Value = null | string | number | boolean | Value[] | { [key: string]: Value };

export const support = z
  .object({
    claims: z.int(),
    sources: z.int(),
    origins: z.int().describe('Separate origins: reprints of one report count once'),
    grade: grade
      .nullable()
      .describe('The best whole pair of an asserting claim; null where no asserting claim is graded'),
    weak: z.boolean().describe('True where that grade is D, E or F, or 4, 5 or 6: drawn dashed'),
    denied: z.boolean().describe('True where a claim denies it'),
    status: modality
      .nullable()
      .describe('The strongest modality of an asserting claim; null where nothing asserts it'),
    disputes: z
      .array(z.string())
      .describe(
        'Aspects on which claims about the same thing at the same time cannot all be true, or which someone denies',
      ),
    reported: day.nullable().describe('The day on which it was first reported'),
    ranges: z
      .array(z.object({ field: z.string(), low: z.number().nullable(), high: z.number().nullable() }))
      .describe('Lowest to highest of each figure its claims give; an open end is null'),
  })
  .describe('What the claims that pass the filter say of an event or a role, by one rule');

export const graphNode = z
  .object({
    id: z.string(),
    labels: z.array(z.string()),
    kind: z.string(),
    caption: z.string(),
    properties: z.record(z.string(), value),
    support: support.nullable().describe('Events only'),
  })
  .describe("A node; `kind` is the declared kind's name, or `other` for labels nobody declared");

export const graphRelationship = z
  .object({
    id: z.string(),
    type: z.string(),
    from: z.string(),
    to: z.string(),
    properties: z.record(z.string(), value),
    support: support.nullable().describe('Roles that rest on claims only'),
  })
  .describe('A relationship, in its stored direction');

export const reference = z
  .object({ id: z.string(), kind: z.string(), caption: z.string() })
  .describe('An element named in passing');

export const extent = z
  .object({ total: z.int(), returned: z.int() })
  .describe('How much of something an answer holds: `returned` of `total`. Nothing is cut silently.');

export type Support = z.infer<typeof support>;
export type GraphNode = z.infer<typeof graphNode>;
export type GraphRelationship = z.infer<typeof graphRelationship>;
export type Reference = z.infer<typeof reference>;
export type Extent = z.infer<typeof extent>;
