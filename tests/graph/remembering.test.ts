import { afterEach, beforeEach, expect, test } from 'vitest';
import { overviewQuery } from '../../server/contract/overview.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { openGraph } from '../../server/graph/neo4jGraph.ts';
import { remembering } from '../../server/graph/remembering.ts';
import { loadDossier, removeDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
/** The statements that were sent to Neo4j. */
let sent: string[];
beforeEach(async () => {
  graph = await emptyGraph();
  sent = [];
  await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
});
afterEach(() => graph.close());

/** The graph, noting what is sent; a statement of the name `failing` fails. */
const noted = (failing?: string): Graph => ({
  ...graph,
  reading: work =>
    graph.reading(runner =>
      work({
        run: async (name, parameters) => {
          sent.push(name);
          if (name === failing) throw new Error('no luck');
          return await runner.run(name, parameters);
        },
      }),
    ),
});
const overviewOf = (of: Pick<Graph, 'reading'>, query = {}) =>
  createExplore(of).overview(overviewQuery.parse(query));
const titles = (found: Awaited<ReturnType<typeof overviewOf>>) =>
  found.dossiers.map(({ version }) => version);

test('what was read is read once, for every question that needs it, and answers stay the same', async () => {
  const remembered = remembering(noted());
  const first = await overviewOf(remembered);
  expect(sent).toContain('explore/support');
  expect(sent.filter((name, index) => sent.indexOf(name) !== index)).toEqual([]);
  sent = [];
  expect(await overviewOf(remembered)).toEqual(first);
  expect(sent).toEqual([]);
  await overviewOf(remembered, { level: 'events' });
  expect(sent).toEqual(['explore/places']);
  await overviewOf(remembered, { reportedBy: '2030-07-01' });
  expect(sent).toEqual(['explore/places', 'explore/support']);
  expect(await overviewOf(remembered, { level: 'events' })).toEqual(
    await overviewOf(graph, { level: 'events' }),
  );
});

test('two questions at once share what they read', async () => {
  const remembered = remembering(noted());
  await Promise.all([overviewOf(remembered), overviewOf(remembered)]);
  expect(sent.filter(name => name === 'explore/support')).toHaveLength(1);
});

test('a load by somebody else is seen at once, by every program that reads the same graph', async () => {
  const [one, other] = [remembering(graph), remembering(graph)];
  for (const program of [one, other]) expect(titles(await overviewOf(program))).toEqual(['2']);
  const elsewhere = openGraph(connection());
  try {
    const changed = waysDossier.replace('version: 2', 'version: 3').replace('title: Talks', 'title: Parley');
    await loadDossier(elsewhere, folderWith({ 'ways.yaml': changed }));
    for (const program of [one, other]) {
      const { nodes, dossiers } = await overviewOf(program, { level: 'events' });
      expect(dossiers).toMatchObject([{ version: '3' }]);
      expect(nodes.find(({ id }) => id === 'talks')?.caption).toBe('Parley');
    }
    await removeDossier(elsewhere, 'ways');
    for (const program of [one, other]) expect((await overviewOf(program)).nodes).toEqual([]);
  } finally {
    await elsewhere.close();
  }
});

test('so is what is written past the loader', async () => {
  const remembered = remembering(graph);
  await overviewOf(remembered);
  await cypher("MATCH (d:Dossier) SET d.version = 'by hand'");
  expect(titles(await overviewOf(remembered))).toEqual(['by hand']);
});

test('the state of a graph changes with every write and with nothing else', async () => {
  const before = await graph.state();
  await overviewOf(graph);
  expect(await graph.state()).toBe(before);
  await cypher('CREATE (:Elsewhere)');
  const after = await graph.state();
  expect(after).not.toBe(before);
  expect(await graph.state()).toBe(after);
});

test('memory alone opens no transaction but to ask for the state, and none where it was told', async () => {
  const opened: string[] = [];
  const remembered = remembering({
    state() {
      opened.push('state');
      return graph.state();
    },
    reading(work) {
      opened.push('reading');
      return graph.reading(work);
    },
  });
  const first = await overviewOf(remembered);
  expect(opened).toEqual(['state', 'reading']);
  expect(await overviewOf(remembered)).toEqual(first);
  expect(opened).toEqual(['state', 'reading', 'state']);
  expect(await overviewOf(remembered.at(await graph.state()))).toEqual(first);
  await overviewOf(remembered.at('another'));
  expect(opened).toEqual(['state', 'reading', 'state', 'reading']);
});

test('a failure is not kept', async () => {
  let failing: string | undefined = 'explore/totals';
  const remembered = remembering({ ...graph, reading: work => noted(failing).reading(work) });
  await expect(overviewOf(remembered)).rejects.toThrow('no luck');
  failing = undefined;
  expect(await overviewOf(remembered)).toEqual(await overviewOf(graph));
});

test('a question that shares a reading which fails asks for itself', async () => {
  let failing: string | undefined = 'explore/support';
  const remembered = remembering({ ...graph, reading: work => noted(failing).reading(work) });
  const first = overviewOf(remembered).catch((thrown: Error) => thrown.message);
  failing = undefined;
  const second = overviewOf(remembered);
  expect(await second).toEqual(await overviewOf(graph));
  await first;
});

test('what was asked for longest ago goes first', async () => {
  const remembered = remembering(noted(), 12);
  const read = (name: string, id: string) => remembered.reading(runner => runner.run(name, { id }));
  await read('explore/dossiers', 'a');
  await read('explore/actors', 'b');
  await read('explore/dossiers', 'a');
  sent = [];
  await read('explore/places', 'c');
  await read('explore/dossiers', 'a');
  await read('explore/actors', 'b');
  expect(sent).toEqual(['explore/places', 'explore/actors']);
});
