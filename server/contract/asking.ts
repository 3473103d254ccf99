import { z } from 'zod';
import { list, viewFilterQuery, word } from './filter.ts';
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

/** Neo4j allows names of any length. */
const name = z.string().min(1).max(1_000);

/** GET /api/asking: which statement gives what is on the screen, or what the schema names. */
export const askingQuery = viewFilterQuery.extend({
  ...folds,
  about: askedAbout.describe('what the statement is to give'),
  ids: list(word)
    .optional()
    .describe('ids of nodes, of the two actors of a tie, or of the relationships of a path, with commas'),
  relationships: list(word)
    .optional()
    .describe('of nodes: ids of relationships between them; else types to keep; with commas'),
  level: z.enum(['states', 'actors']).default('states').describe('of a tie: as the overview rolls up'),
  label: name.optional().describe('a label'),
  type: name.optional().describe('a relationship type'),
  other: name.optional().describe('the label at the end of a pattern'),
  property: name.optional().describe('a property of the label or type'),
});

export const asking = z.object({
  file: z.string().describe('Its file: `cypher/asking/tie.cypher`'),
  statement: z.string(),
  parameters: z.record(z.string(), value).describe('Every parameter that it takes'),
});

export type AskedAbout = z.infer<typeof askedAbout>;
export type Asking = z.infer<typeof asking>;
