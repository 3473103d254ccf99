import { z } from 'zod';
import { day, grade, modality } from './words.ts';

/**
 * Any value Cypher can give, as JSON. Text, booleans, lists, maps and numbers are themselves; dates, times and
 * durations are their ISO 8601 text; what JSON has no form for is an object tagged with `$type`:
 * `Integer` and `Float` (`value` as text: beyond 2^53, NaN, infinities), `Point` (`srid`, `coordinates`), `Bytes`
 * (base64), `Node`, `Relationship`, `Path` (with the shapes below); a map that has a `$type` key of its own
 * is `Map` with `entries`.
 */
export const value: z.ZodType<Value> = z.unknown() as z.ZodType<Value>;
export type Value = null | string | number | boolean | Value[] | { [key: string]: Value };

/** What the claims that pass the filter say of an event or a role, by one rule. */
export const support = z.object({
  claims: z.int(),
  sources: z.int(),
  /** Separate origins: reprints of one report count once. */
  origins: z.int(),
  /** The best whole pair of an asserting claim; null where no asserting claim is graded. */
  grade: grade.nullable(),
  /** True where that grade is D, E or F, or 4, 5 or 6: drawn dashed. */
  weak: z.boolean(),
  /** True where a claim denies it. */
  denied: z.boolean(),
  /** The strongest modality of an asserting claim; null where nothing asserts it. */
  status: modality.nullable(),
  /** Aspects on which claims about the same thing at the same time cannot all be true, or which someone denies. */
  disputes: z.array(z.string()),
  /** The day on which it was first reported. */
  reported: day.nullable(),
  /** Lowest to highest of each figure its claims give; an open end is null. */
  ranges: z.array(z.object({ field: z.string(), low: z.number().nullable(), high: z.number().nullable() })),
});

/** A node; `kind` is the declared kind's name, or `other` for labels nobody declared. */
export const graphNode = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  kind: z.string(),
  caption: z.string(),
  properties: z.record(z.string(), value),
  /** Events only. */
  support: support.nullable(),
});

/** A relationship, in its stored direction. */
export const graphRelationship = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), value),
  /** Roles that rest on claims only. */
  support: support.nullable(),
});

/** An element named in passing. */
export const reference = z.object({ id: z.string(), kind: z.string(), caption: z.string() });

/** How much of something an answer holds: `returned` of `total`. Nothing is cut silently. */
export const extent = z.object({ total: z.int(), returned: z.int() });

export type Support = z.infer<typeof support>;
export type GraphNode = z.infer<typeof graphNode>;
export type GraphRelationship = z.infer<typeof graphRelationship>;
export type Reference = z.infer<typeof reference>;
export type Extent = z.infer<typeof extent>;
