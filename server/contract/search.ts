import { z } from 'zod';
import { offset, whole } from './filter.ts';
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
  each: whole(1, 100).optional().describe('hits of one group at most'),
  limit: whole(1, 100).default(20).describe('hits at most'),
  offset,
});

export const searchResult = z.object({
  q: z.string(),
  hits: z
    .array(
      z.object({
        id: z.string(),
        kind: z.string(),
        group: searchGroup,
        caption: z.string(),
        detail: z
          .string()
          .describe('A line to tell it from others: office, publisher, or what a claim is about'),
        date: z.string().nullable().describe('EDTF: when it happened or was published'),
        matched: z
          .string()
          .nullable()
          .describe("The alias or words that matched, where it isn't the caption"),
        open: z.string().describe('For a claim: the element to open'),
      }),
    )
    .describe('Best first'),
  groups: z
    .array(extent.extend({ group: searchGroup }))
    .describe(
      'What was found, by group; the group with the best hit first. Claims with the same words count once.',
    ),
  totalIsExact: z.boolean().describe('False where there may be more than were counted'),
  extent,
});

export type SearchGroup = z.infer<typeof searchGroup>;
export type SearchResult = z.infer<typeof searchResult>;
export type Hit = SearchResult['hits'][number];
