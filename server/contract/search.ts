import { z } from 'zod';
import { extent } from './graph.ts';

export const searchGroup = z.enum(['actor', 'event', 'place', 'source', 'claim']);

/** GET /api/search */
export const searchQuery = z.object({
  q: z
    .string()
    .max(200)
    .describe(
      'words: each is found whole, as a beginning, or with a letter wrong (two from eight letters on)',
    ),
  group: searchGroup.optional().describe('only hits of this group; the others are counted all the same'),
  each: z.coerce.number().int().min(1).max(100).optional().describe('hits of one group at most'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('hits at most'),
});

export const searchResult = z.object({
  q: z.string(),
  /** Best first. */
  hits: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      group: searchGroup,
      caption: z.string(),
      /** A line to tell it from others: office, publisher, or what a claim is about. */
      detail: z.string(),
      /** EDTF: when it happened or was published. */
      date: z.string().nullable(),
      /** The alias or words that matched, where it isn't the caption. */
      matched: z.string().nullable(),
      /** For a claim: the element to open. */
      open: z.string(),
    }),
  ),
  /** What was found, by group; the group with the best hit first. Claims with the same words count once. */
  groups: z.array(extent.extend({ group: searchGroup })),
  /** False where there may be more than were counted. */
  totalIsExact: z.boolean(),
  extent,
});

export type SearchGroup = z.infer<typeof searchGroup>;
export type SearchResult = z.infer<typeof searchResult>;
export type Hit = SearchResult['hits'][number];
