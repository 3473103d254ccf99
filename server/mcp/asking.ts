import { z } from 'zod';
import { cypherResult } from '../contract/cypher.ts';
import { extent, type GraphNode, type Value, value } from '../contract/graph.ts';
import { queryParameter, type RunQueryResult, runQueryResult, savedQuery } from '../contract/queries.ts';
import { toCsv } from '../contract/rowsText.ts';
import { schema as schemaAnswer } from '../contract/schema.ts';
import { atMost } from './inputs.ts';
import { extentOf, named } from './inWords.ts';
import { tool } from './tool.ts';

/** Signs of rows that the words of an answer hold at most; all of the rows are in its structured part. */
const mostText = 30_000;

/** What a model needs of an answer: the graph to be drawn stands in the rows already. */
const answered = cypherResult.omit({ graph: true, plan: true });
const limit = atMost(1_000, 50, 'rows');

/** Nodes, wherever they stand, as text that names their ids. */
function withIds(held: Value): Value {
  if (Array.isArray(held)) return held.map(withIds);
  if (held === null || typeof held !== 'object') return held;
  const tagged: unknown = held;
  if (held.$type === 'Node') return named(tagged as GraphNode);
  if (held.$type === 'Path') {
    const nodes = (tagged as { nodes: GraphNode[] }).nodes.map(node => ({ ...node, caption: named(node) }));
    return { ...held, nodes } as unknown as Value;
  }
  if (held.$type === 'Relationship') return `[${held.id}]`;
  return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, withIds(one)]));
}

type Rows = { rows: Value[][] };

/** Nodes and relationships in a path, of which a graph has them many times over, by what names them alone. */
function briefly<R extends Rows>(result: R): R {
  const brief = (held: Value): Value => {
    if (Array.isArray(held)) return held.map(brief);
    if (held === null || typeof held !== 'object') return held;
    if (held.$type !== 'Path')
      return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, brief(one)]));
    const { nodes, relationships } = held as unknown as Pick<
      RunQueryResult['graph'],
      'nodes' | 'relationships'
    >;
    return {
      $type: 'Path',
      nodes: nodes.map(({ id, kind, caption }) => ({ id, kind, caption })),
      relationships: relationships.map(({ id, type, from, to }) => ({ id, type, from, to })),
    };
  };
  return { ...result, rows: result.rows.map(row => row.map(brief)) };
}

/** Rows as CSV, nodes by name and id, as far as there is room. */
function rowsInWords(result: z.output<typeof answered>): string {
  const { columns, rows, diagnostics, milliseconds, totalIsExact } = result;
  const text = (some: Value[][]) => toCsv(columns, some);
  let shown = rows.map(row => row.map(withIds));
  while (text(shown).length > mostText && shown.length > 1)
    shown = shown.slice(0, Math.ceil(shown.length / 2));
  return [
    `${extentOf(result, totalIsExact)} rows, ${milliseconds} ms${result.truncated ? '; ask with a larger limit, or narrow it' : ''}`,
    text(shown).replaceAll('\r\n', '\n').trimEnd(),
    ...(shown.length < rows.length
      ? [`(${rows.length - shown.length} more rows stand in the structured content)`]
      : []),
    ...diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
  ].join('\n');
}

export const savedQueriesTool = tool({
  name: 'saved_queries',
  title: 'The saved queries',
  description:
    'Questions that were written, reviewed and tested by people, with the parameters that each takes. Prefer one that fits over a statement of your own.',
  input: z.strictObject({}),
  output: z.object({
    queries: z.array(
      savedQuery.pick({ id: true, title: true, description: true, group: true, example: true }).extend({
        parameters: z.array(queryParameter),
      }),
    ),
    extent,
  }),
  answer: async (_, ask) => {
    const { queries, extent: all } = await ask('queries');
    return {
      queries: queries.map(({ id, title, description, group, example, parameters }) => ({
        id,
        title,
        description,
        group,
        example,
        parameters,
      })),
      extent: all,
    };
  },
  words: ({ queries }) =>
    queries
      .map(({ id, title, description, parameters, example }) =>
        [
          `${id}: ${title} ${description}`,
          ...parameters.map(
            one =>
              `  ${one.name}: ${one.list ? 'list of ' : one.range ? 'range of ' : ''}${one.type}${one.required ? ', must be given' : ''} — ${one.description}`,
          ),
          ...(Object.keys(example).length > 0 ? [`  example: ${JSON.stringify(example)}`] : []),
        ].join('\n'),
      )
      .join('\n\n'),
});

export const runSavedQuery = tool({
  name: 'run_saved_query',
  title: 'Run a saved query',
  description:
    'Runs a saved query with values for its parameters: ids of actors, events and places as search gives them, dates as EDTF (2024-10, 2024-10-01/2024-11-02), lists as lists, ranges as {from, to}.',
  input: z.strictObject({
    name: z.string().min(1).describe('id of the saved query'),
    parameters: z.record(z.string(), value).default({}),
    limit,
  }),
  output: runQueryResult.omit({ graph: true, plan: true }),
  answer: async ({ name, parameters, limit: most }, ask) =>
    briefly(await ask('runQuery', { params: { id: name }, body: { parameters, limit: most } })),
  words: rowsInWords,
});

export const runCypher = tool({
  name: 'run_cypher',
  title: 'Run Cypher that reads',
  description:
    'Runs one Cypher statement of Neo4j 5 that reads. What would write, call out, or reach beyond the graph is refused; time, rows, bytes, length and nesting are bounded. Look at schema first, pass values as parameters, add LIMIT, and say :Entente with each label ((e:Event:Entente)). Return nodes rather than their names: they carry their ids and support.',
  input: z.strictObject({
    statement: z.string().min(1),
    parameters: z.record(z.string(), value).default({}),
    limit,
  }),
  output: answered,
  answer: async (body, ask) => briefly(await ask('cypher', { body })),
  words: rowsInWords,
});

const property = z.object({ name: z.string(), types: z.array(z.string()), count: z.int() });
const counts = z.object({ name: z.string(), count: z.int(), properties: z.array(property) });

export const schema = tool({
  name: 'schema',
  title: 'What is in the database',
  description:
    'Labels, relationship types, their properties with types, and which labels each type joins. Look at it before you write Cypher.',
  input: z.strictObject({}),
  // Without examples: they are many, and a statement gives them too.
  output: schemaAnswer
    .pick({ patterns: true, actors: true })
    .extend({ labels: z.array(counts), types: z.array(counts) }),
  answer: (_, ask) => ask('schema'),
  words: ({ labels, types, patterns, actors }) => {
    const properties = (held: z.output<typeof property>[]) =>
      held.map(one => `${one.name} ${one.types.join('|')}`).join(', ');
    return [
      ...labels.map(one => `(:${one.name}) ${one.count}: ${properties(one.properties)}`),
      ...types.map(one => `[:${one.name}] ${one.count}: ${properties(one.properties)}`),
      ...patterns.map(({ from, type, to, count }) => `(:${from})-[:${type}]->(:${to}) ${count}`),
      `well-known actors: ${actors.map(named).join(', ')}`,
    ].join('\n');
  },
});
