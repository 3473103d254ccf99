import { z } from 'zod';
import { list, viewFilterQuery } from './filter.ts';
import { value } from './graph.ts';
import { folds } from './overview.ts';

/** What can be asked for in Cypher. */
export const askedAbout = z.enum([
  'nodes',
  'tie',
  'path',
  'events',
  'label',
  'type',
  'pattern',
  'values',
  'type-values',
]);

/** GET /api/asking: which statement gives what is on the screen, or what the schema names. */
export const askingQuery = viewFilterQuery.extend({
  ...folds,
  about: askedAbout.describe('what the statement is to give'),
  ids: list(z.string())
    .optional()
    .describe('ids of nodes, of the two actors of a tie, or of the relationships of a path, with commas'),
  relationships: list(z.string())
    .optional()
    .describe('of nodes: ids of relationships between them; else types to keep; with commas'),
  level: z.enum(['states', 'actors']).default('states').describe('of a tie: as the overview rolls up'),
  label: z.string().optional().describe('a label'),
  type: z.string().optional().describe('a relationship type'),
  other: z.string().optional().describe('the label at the end of a pattern'),
  property: z.string().optional().describe('a property of the label or type'),
});

export const asking = z.object({
  /** Its file: `cypher/asking/tie.cypher`. */
  file: z.string(),
  statement: z.string(),
  /** Every parameter that it takes. */
  parameters: z.record(z.string(), value),
});

export type AskedAbout = z.infer<typeof askedAbout>;
export type Asking = z.infer<typeof asking>;
