import { z } from 'zod';
import { viewFilterQuery } from '../contract/filter.ts';
import { character, credibility, day, modality, reliability } from '../contract/words.ts';

const told = (name: keyof typeof viewFilterQuery.shape) =>
  (viewFilterQuery.shape[name].description ?? '').replace(', with commas', '').replace(/^true: /, '');

/** The view filter as a model gives it: the parameters of the API by the same names, lists and flags as JSON has them. */
export const filterInput = {
  kinds: z.array(z.string()).optional().describe(told('kinds')),
  relationships: z.array(z.string()).optional().describe(told('relationships')),
  characters: z.array(character).optional().describe(told('characters')),
  planned: z.boolean().optional().describe(told('planned')),
  statuses: z.array(modality).optional().describe(told('statuses')),
  from: day.optional().describe(told('from')),
  to: day.optional().describe(told('to')),
  reportedBy: day.optional().describe(told('reportedBy')),
  reliability: reliability.optional().describe(told('reliability')),
  credibility: credibility.optional().describe(told('credibility')),
  unjudged: z.boolean().optional().describe(told('unjudged')),
  without: z.array(z.string()).optional().describe(told('without')),
  oneOrigin: z.boolean().optional().describe(told('oneOrigin')),
} satisfies Record<keyof typeof viewFilterQuery.shape, z.ZodType>;

export const id = z.string().min(1).describe('id of an element, as other tools give it');

/** How many of something are answered at most. */
export const atMost = (most: number, usual: number, what: string) =>
  z.int().min(1).max(most).default(usual).describe(`${what} at most`);

/** Leads through what is more than `limit`. */
export const offset = z.int().min(0).max(1_000_000).default(0).describe('how many to pass over');
