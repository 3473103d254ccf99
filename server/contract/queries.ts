import { z } from 'zod';
import { cypherResult, mostRows } from './cypher.ts';
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
  'claim',
  'source',
  'element',
]);

/** A parameter as the header of a saved query declares it. */
export const queryParameter = z.object({
  name: z.string(),
  type: parameterType,
  /** True for `list of …`: several values of that type. */
  list: z.boolean(),
  /** True for `range of …`: `{from, to}`, of which either may be null. */
  range: z.boolean(),
  /** The only values it may have; null where there is no such list. */
  choices: z.array(value).nullable(),
  /** The least and the most it may be, of numbers and dates; null where there is no bound. */
  least: value,
  most: value,
  /** What is sent where nothing is given; null where it must be given. */
  default: value,
  required: z.boolean(),
  description: z.string(),
});

/** How its columns are drawn as a chart: `x` across, each of `y` up, a colour for each value of `series`. */
export const chart = z.object({
  as: z.enum(['bar', 'line', 'scatter']),
  x: z.string(),
  y: z.array(z.string()).min(1),
  series: z.string().nullable(),
});

/** What it can be asked about from a menu, and the parameters that are then filled in: two actors for a tie. */
export const asksAbout = z.object({
  what: z.enum(['actor', 'event', 'place', 'claim', 'source', 'tie', 'selection']),
  fills: z.array(z.string()),
});

/** A `.cypher` file with a header, which people see as a question. */
export const savedQuery = z.object({
  /** The file’s name without its ending. */
  id: z.string(),
  title: z.string(),
  /** How to read the answer. */
  description: z.string(),
  group: z.string(),
  tags: z.array(z.string()),
  /** Its place among the questions that the first screen offers; null where it is not among them. */
  first: z.int().nullable(),
  /** How its answer is best seen. */
  shows: z.enum(['graph', 'table', 'timeline', 'map', 'chart']),
  /** Null where the header says none: the page then picks columns that fit. */
  chart: chart.nullable(),
  on: z.array(asksAbout),
  /** Whether it lies in the folder set aside for people’s own, and can be changed here. */
  own: z.boolean(),
  parameters: z.array(queryParameter),
  /** Values with which its answer is known. */
  example: z.record(z.string(), value),
});

/** One thing that is wrong with a file; lines count from 1. */
const fileFault = z.object({ file: z.string(), line: z.int(), message: z.string() });

/** GET /api/queries: grouped by `group`, in the order of the groups’ and files’ names. */
export const savedQueries = z.object({
  queries: z.array(savedQuery),
  /** Files that cannot be used since they were changed. */
  faults: z.array(fileFault),
  /** Whether queries of one’s own can be saved here. */
  saving: z.boolean(),
  extent,
});

/** GET /api/queries/{id} */
export const savedQueryDetails = savedQuery.extend({
  /** Where it lies, below the checkout: `cypher/queries/who-met.cypher`. */
  file: z.string(),
  /** The whole file, header and statement. */
  text: z.string(),
  /** Changes with every change of the file; whoever saves it anew or deletes it says which one they saw. */
  version: z.string(),
  /** The row that the example must give, as written; null where none is. */
  expect: z.string().nullable(),
});

/** POST /api/queries/{id}/run. Values are checked against the declared types; what is left out takes its default. */
export const runQueryRequest = z.strictObject({
  parameters: z.record(z.string(), value).default({}),
  /** Rows to answer at most; left out, as many as the server gives by itself. */
  limit: z.int().min(1).max(mostRows).optional(),
});

/** The id of a saved query, which is its file’s name without the ending. */
export const queryId = z
  .string()
  .max(80, 'is longer than 80 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be made of small letters, digits and single hyphens');

/** PUT /api/queries/{id}: saves a query of one’s own. */
export const saveQueryRequest = z.strictObject({
  /** The whole file, header and statement. */
  text: z.string().max(64 * 1024),
  /** The version that it takes the place of; null where it must be new. */
  replaces: z.string().max(64).nullable(),
  /** A query that goes when this one is there, so that it is renamed. */
  renames: z.strictObject({ id: queryId, version: z.string().max(64) }).optional(),
});

/** DELETE /api/queries/{id} */
export const deleteQueryQuery = z.object({
  version: z.string().max(64).describe('the version that was seen; another one is not deleted'),
});

/** GET /api/query-sets: the files as a ZIP archive. */
export const querySetQuery = z.object({
  ids: z.string().max(20_000).optional().describe('ids of saved queries, with commas; left out, all of them'),
});

/**
 * POST /api/query-sets: files with saved queries, as texts: `.cypher` files, or JSON or CSV that BloodHound or Neo4j Browser
 * wrote. With `check` nothing is saved; else all of it is, or nothing.
 */
export const importQueriesRequest = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().max(300), text: z.string() }))
    .min(1)
    .max(500),
  check: z.boolean().default(false),
});

export const importedQueries = z.object({
  /** Whether they were saved. */
  saved: z.boolean(),
  queries: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** The file that it came in, and in which format. */
      from: z.string(),
      format: z.enum(['entente', 'bloodhound', 'neo4j-browser']),
      /** The file as it is or would be saved. */
      text: z.string(),
    }),
  ),
  /** What was not read, and why. */
  faults: z.array(fileFault),
  extent,
});

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
export type Chart = z.infer<typeof chart>;
export type AsksAbout = z.infer<typeof asksAbout>;
export type SaveQueryRequest = z.input<typeof saveQueryRequest>;
export type ImportQueriesRequest = z.input<typeof importQueriesRequest>;
export type ImportedQueries = z.infer<typeof importedQueries>;
