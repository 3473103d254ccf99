import { z } from 'zod';
import { cypherResult } from './cypher.ts';
import { extent, value } from './graph.ts';

/** What a parameter of a saved query may be; the form's control follows it. Dates are EDTF text, the rest of Neo4j’s types. */
export const parameterType = z.enum([
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'actor',
  'event',
  'place',
]);

/** A parameter as the header of a saved query declares it. */
export const queryParameter = z.object({
  name: z.string(),
  type: parameterType,
  /** True for `list of …`: several values of that type. */
  list: z.boolean(),
  /** What is sent where nothing is given; null where it must be given. */
  default: value,
  required: z.boolean(),
  description: z.string(),
});

/** A `.cypher` file with a header, which people see as a question. */
export const savedQuery = z.object({
  /** The file’s name without its ending. */
  id: z.string(),
  title: z.string(),
  /** How to read the answer. */
  description: z.string(),
  group: z.string(),
  /** Its place among the questions that the first screen offers; null where it is not among them. */
  first: z.int().nullable(),
  /** How its answer is best seen. */
  shows: z.enum(['graph', 'table', 'timeline', 'chart']),
  parameters: z.array(queryParameter),
  /** Values with which its answer is known. */
  example: z.record(z.string(), value),
});

/** GET /api/queries: grouped by `group`, in the order of the groups’ and files’ names. */
export const savedQueries = z.object({ queries: z.array(savedQuery), extent });

/** GET /api/queries/{id} */
export const savedQueryDetails = savedQuery.extend({
  /** Where it lies, below the checkout: `cypher/queries/who-met.cypher`. */
  file: z.string(),
  /** The whole file, header and statement. */
  text: z.string(),
  /** The row that the example must give, as written; null where none is. */
  expect: z.string().nullable(),
});

/** POST /api/queries/{id}/run. Values are checked against the declared types; what is left out takes its default. */
export const runQueryRequest = z.strictObject({ parameters: z.record(z.string(), value).default({}) });

export const runQueryResult = cypherResult.extend({
  /** Every parameter as it was sent to Neo4j, defaults included. */
  parameters: z.record(z.string(), value),
});

export type ParameterType = z.infer<typeof parameterType>;
export type QueryParameter = z.infer<typeof queryParameter>;
export type SavedQuery = z.infer<typeof savedQuery>;
export type SavedQueries = z.infer<typeof savedQueries>;
export type SavedQueryDetails = z.infer<typeof savedQueryDetails>;
export type RunQueryRequest = z.infer<typeof runQueryRequest>;
export type RunQueryResult = z.infer<typeof runQueryResult>;
