import { z } from 'zod';
import { cypherResult, mostRows } from './cypher.ts';
import { extent, value } from './graph.ts';
import { signedIn } from './signedIn.ts';

export const parameterType = z
  .enum([
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
  ])
  .describe(
    "What a parameter of a saved query may be; the form's control follows it. Dates are EDTF text, the rest of Neo4j’s types.",
  );

export const queryParameter = z
  .object({
    name: z.string(),
    type: parameterType,
    list: z.boolean().describe('True for `list of …`: several values of that type'),
    range: z.boolean().describe('True for `range of …`: `{from, to}`, of which either may be null'),
    choices: z
      .array(value)
      .nullable()
      .describe('The only values it may have; null where there is no such list'),
    least: value.describe(
      'The least and the most it may be, of numbers and dates; null where there is no bound',
    ),
    most: value,
    default: value.describe('What is sent where nothing is given; null where it must be given'),
    required: z.boolean(),
    description: z.string(),
  })
  .describe('A parameter as the header of a saved query declares it');

export const chart = z
  .object({
    as: z.enum(['bar', 'line', 'scatter']),
    x: z.string(),
    y: z.array(z.string()).min(1),
    series: z.string().nullable(),
  })
  .describe(
    'How its columns are drawn as a chart: `x` across, each of `y` up, a colour for each value of `series`',
  );

export const asksAbout = z
  .object({
    what: z.enum(['actor', 'event', 'place', 'claim', 'source', 'tie', 'selection']),
    fills: z.array(z.string()),
  })
  .describe(
    'What it can be asked about from a menu, and the parameters that are then filled in: two actors for a tie',
  );

export const savedQuery = z
  .object({
    id: z.string().describe('The file’s name without its ending'),
    title: z.string(),
    description: z.string().describe('How to read the answer'),
    group: z.string(),
    tags: z.array(z.string()),
    by: z.string().describe('Who saved it; empty where the file does not say'),
    first: z
      .int()
      .nullable()
      .describe(
        'Its place among the questions that the first screen offers; null where it is not among them',
      ),
    shows: z.enum(['graph', 'table', 'timeline', 'map', 'chart']).describe('How its answer is best seen'),
    chart: chart.nullable().describe('Null where the header says none: the page then picks columns that fit'),
    on: z.array(asksAbout),
    own: z
      .boolean()
      .describe('Whether it lies in the folder set aside for people’s own, and can be changed here'),
    parameters: z.array(queryParameter),
    example: z.record(z.string(), value).describe('Values with which its answer is known'),
  })
  .describe('A `.cypher` file with a header, which people see as a question');

/** One thing that is wrong with a file; lines count from 1. */
const fileFault = z.object({ file: z.string(), line: z.int(), message: z.string() });

/** GET /api/queries: grouped by `group`, in the order of the groups’ and files’ names. */
export const savedQueries = z.object({
  queries: z.array(savedQuery),
  faults: z.array(fileFault).describe('Files that cannot be used since they were changed'),
  saving: z.boolean().describe('Whether queries of one’s own can be saved here'),
  user: signedIn,
  extent,
});

/** GET /api/queries/{id} */
export const savedQueryDetails = savedQuery.extend({
  file: z.string().describe('Where it lies, below the checkout: `cypher/queries/who-met.cypher`'),
  text: z.string().describe('The whole file, header and statement'),
  version: z
    .string()
    .describe(
      'Changes with every change of the file; whoever saves it anew or deletes it says which one they saw',
    ),
  expect: z
    .string()
    .nullable()
    .describe('The row that the example must give, as written; null where none is'),
});

/** POST /api/queries/{id}/run. Values are checked against the declared types; what is left out takes its default. */
export const runQueryRequest = z.strictObject({
  parameters: z.record(z.string(), value).default({}),
  limit: z
    .int()
    .min(1)
    .max(mostRows)
    .optional()
    .describe('Rows to answer at most; left out, as many as the server gives by itself'),
});

/** The id of a saved query, which is its file’s name without the ending. */
export const queryId = z
  .string()
  .max(80, 'is longer than 80 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be made of small letters, digits and single hyphens');

/** PUT /api/queries/{id}: saves a query of one’s own. */
export const saveQueryRequest = z.strictObject({
  text: z
    .string()
    .max(64 * 1024)
    .describe('The whole file, header and statement'),
  replaces: z
    .string()
    .max(64)
    .nullable()
    .describe('The version that it takes the place of; null where it must be new'),
  renames: z
    .strictObject({ id: queryId, version: z.string().max(64) })
    .optional()
    .describe('A query that goes when this one is there, so that it is renamed'),
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
  saved: z.boolean().describe('Whether they were saved'),
  queries: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      from: z.string().describe('The file that it came in, and in which format'),
      format: z.enum(['entente', 'bloodhound', 'neo4j-browser']),
      text: z.string().describe('The file as it is or would be saved'),
    }),
  ),
  same: z
    .array(z.object({ id: z.string(), from: z.string() }))
    .describe('What is here already, word for word, and is not saved a second time'),
  faults: z.array(fileFault).describe('What was not read, and why'),
  extent,
});

export const runQueryResult = cypherResult.extend({
  parameters: z
    .record(z.string(), value)
    .describe('Every parameter as it was sent to Neo4j, defaults included'),
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
