import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nameInCypher } from '../../server/contract/cypherName.ts';
import { type Schema, schema as shape } from '../../server/contract/schema.ts';
import { createExplore } from '../../server/explore/index.ts';
import { bounds } from '../../server/explore/schema/bounds.ts';
import { schema } from '../../server/explore/schema/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { remembering } from '../../server/graph/remembering.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { cleanDatabase, cypher, emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
beforeEach(cleanDatabase);
afterAll(() => graph.close());

const schemaOf = async (of: Pick<Graph, 'reading'> = graph) => shape.parse(await createExplore(of).schema());
const counts = (parts: { name: string; count: number }[]) =>
  Object.fromEntries(parts.map(({ name, count }) => [name, count]));
const propertiesOf = (found: Schema, label: string) =>
  Object.fromEntries(
    (found.labels.find(({ name }) => name === label)?.properties ?? []).map(({ name, ...rest }) => [
      name,
      rest,
    ]),
  );

test('an empty database has a schema too: nothing, and what can be called', async () => {
  const found = await schemaOf();
  expect(found).toMatchObject({ labels: [], types: [], patterns: [], actors: [], sample: bounds.sample });
  expect(found.functions.find(({ name }) => name === 'abs')).toMatchObject({
    signature: expect.stringContaining('INTEGER | FLOAT') as string,
  });
  expect(found.procedures.map(({ name }) => name)).toContain('db.schema.visualization');
  expect(found.procedures.map(({ name }) => name)).not.toContain('dbms.listConfig');
});

test('our own: kinds at their labels, patterns between the labels of kinds, and the actors with most around them', async () => {
  await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
  const found = await schemaOf();
  const kinds = Object.fromEntries(found.labels.map(({ name, kind }) => [name, kind]));
  expect(kinds).toMatchObject({ State: 'state', Claim: 'claim', Entente: null, Actor: null });
  const inGraph = await cypher(
    'MATCH (n) WHERE NOT n:EntenteGraph UNWIND labels(n) AS label RETURN label, count(*) AS count',
  );
  expect(counts(found.labels)).toEqual(Object.fromEntries(inGraph.map(row => [row.label, row.count])));
  const [patterns] = await cypher('MATCH (:Claim)-[r:CITES|REPORTS|ABOUT]-() RETURN count(r) > 0 AS some');
  expect(patterns).toEqual({ some: true });
  expect(found.patterns.flatMap(({ from, to }) => [from, to])).not.toContain('Entente');
  expect(found.patterns.every(({ exact }) => exact)).toBe(true);
  const all = found.patterns.reduce((sum, { count }) => sum + count, 0);
  expect(await cypher('MATCH ()-[r]->() RETURN count(r) AS all')).toEqual([{ all }]);
  expect(found.actors.length).toBeGreaterThan(1);
  expect(found.actors[0]).toMatchObject({
    id: expect.any(String) as string,
    caption: expect.any(String) as string,
  });
});

test('somebody else’s, whatever its names: spaces, backticks, backslashes, other scripts, words of Cypher', async () => {
  const odd = ['Two words', 'back`tick', 'a\\u0060b', '국가', 'MATCH', '1st', "O'Brien", '𝔊𝔯𝔞𝔭𝔥', 'a-b', '_'];
  for (const name of odd) {
    const written = nameInCypher(name);
    await cypher(`CREATE (a:${written} {${written}: 1})-[:${written} {${written}: true}]->(a)`);
  }
  const found = await schemaOf();
  const each = Object.fromEntries(odd.map(name => [name, 1]));
  expect(counts(found.labels)).toEqual(each);
  expect(counts(found.types)).toEqual(each);
  expect(found.patterns.map(({ from, type, to }) => [from, type, to]).sort()).toEqual(
    odd.map(name => [name, name, name]).sort(),
  );
  expect(found.labels.flatMap(({ properties }) => properties.map(({ name }) => name)).sort()).toEqual(
    [...odd].sort(),
  );
});

test('a property has all its types, how often it is there, and examples, cut where they are large', async () => {
  await cypher(
    `UNWIND range(1, 10) AS i
     CREATE (n:Film {year: CASE WHEN i = 10 THEN '1999' ELSE 1990 + i % 2 END})
     FOREACH (_ IN CASE WHEN i <= 4 THEN [1] ELSE [] END |
       SET n.plot = reduce(s = '', j IN range(1, 20000) | s + 'x'), n.vector = range(1, 1536), n.on = date('2020-01-02'))`,
  );
  await cypher('MATCH (n:Film) WITH n LIMIT 1 SET n.poster = $bytes', { bytes: new Int8Array(5_000) });
  const { year, plot, vector, on, poster } = propertiesOf(await schemaOf(), 'Film');
  expect(year).toMatchObject({ count: 10, types: ['INTEGER', 'STRING'] });
  expect(year?.examples).toHaveLength(3);
  expect(plot).toEqual({ count: 4, types: ['STRING'], examples: [`${'x'.repeat(80)}…`] });
  expect(vector).toEqual({ count: 4, types: ['LIST<INTEGER>'], examples: [[1, 2, 3, 4, 5, '…']] });
  expect(on).toEqual({ count: 4, types: ['DATE'], examples: ['2020-01-02'] });
  expect(poster?.count).toBe(1);
  expect(JSON.stringify(poster).length).toBeLessThan(300);
});

test('of several labels the rarest tells what it is, save where a declared kind has its own', async () => {
  await cypher(`CREATE (:Thing:Rare)-[:R]->(:Thing), (:Thing), (:Thing:Person)-[:R]->(), (:Thing:Person)`);
  const { patterns } = await schemaOf();
  expect(patterns.map(({ from, to }) => [from, to]).sort()).toEqual([
    ['Person', ''],
    ['Rare', 'Thing'],
  ]);
});

test('a graph too large to look at: counts are whole, what comes late is seen, shares are told as such', async () => {
  const within = { ...bounds, scan: 5_000, apart: 20 };
  const many = 5_500;
  await cypher('UNWIND range(1, $many) AS i CREATE (n:First {i: i})-[:NEXT]->(n)', { many: neo4j.int(many) });
  await cypher(
    'UNWIND range(1, 50) AS i CREATE (a:Late {late: true})-[:$("TYPE_" + i) {w: i}]->(:$("L" + i) {x: i})',
  );
  const found = shape.parse(await graph.reading(runner => schema(runner, within)));
  expect(counts(found.labels)).toMatchObject({ First: many, Late: 50, L1: 1, L50: 1 });
  expect(found.labels).toHaveLength(52);
  expect(found.types).toHaveLength(51);
  expect(propertiesOf(found, 'Late')).toMatchObject({ late: { count: 50, examples: [true] } });
  expect(found.patterns.find(({ type }) => type === 'NEXT')).toEqual({
    from: 'First',
    type: 'NEXT',
    to: 'First',
    count: many,
    exact: false,
  });
});

test('300 labels cost no more statements than one, and nothing a second time while nothing is written', async () => {
  await cypher('UNWIND range(1, 300) AS i CREATE (a:$("L" + i) {x: i})-[:$("T" + i)]->(a)');
  let sent = 0;
  const noted: Pick<Graph, 'reading' | 'state'> = {
    ...graph,
    reading: work =>
      graph.reading(runner =>
        work({
          run: (...asked) => {
            sent += 1;
            return runner.run(...asked);
          },
        }),
      ),
  };
  const remembered = remembering(noted);
  expect((await schemaOf(remembered)).labels).toHaveLength(300);
  expect(sent).toBeLessThan(10);
  const before = sent;
  await schemaOf(remembered);
  expect(sent).toBe(before);
  await cypher('CREATE (:Newcomer)');
  expect(counts((await schemaOf(remembered)).labels)).toMatchObject({ Newcomer: 1 });
});
