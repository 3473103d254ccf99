import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import type { GraphNode, GraphRelationship } from '../../server/contract/graph.ts';
import { node } from '../../server/explore/node.ts';
import { runCypher } from '../../server/explore/runCypher.ts';
import { type AdHoc, openAdHoc } from '../../server/graph/adhoc.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
let adHoc: AdHoc;
beforeAll(async () => {
  graph = await emptyGraph();
  adHoc = openAdHoc(connection());
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
});
afterAll(async () => {
  await adHoc?.close();
  await graph?.close();
});
const run = (statement: string) =>
  runCypher(graph, adHoc, { statement, parameters: {} }, new AbortController().signal);
const statusOf = ({ id, support }: GraphNode | GraphRelationship) => [id, support?.status ?? null];

test('an answer tells of events and roles whether they happened or are planned, in its graph and its rows', async () => {
  const { rows, graph: drawn } = await run(
    "MATCH p = (us {id: 'us'})-[r:GAVE]->(e {id: 'aid-us-2024-11-01'}) RETURN p, [e] AS es, {of: r} AS role, us",
  );
  expect(drawn.nodes.map(statusOf).sort()).toEqual([
    ['aid-us-2024-11-01', 'announced'],
    ['us', null],
  ]);
  expect(drawn.relationships.map(statusOf)).toEqual([['us|GAVE|aid-us-2024-11-01', 'announced']]);
  expect(rows).toMatchObject([
    [
      { nodes: [{ support: null }, { support: { status: 'announced' } }], relationships: [{ support: {} }] },
      [{ support: { status: 'announced' } }],
      { of: { support: { status: 'announced' } } },
      { support: null },
    ],
  ]);
});

test('it is the same that is told of the event elsewhere', async () => {
  const id = 'deployment-russia-2024-10';
  const { graph: drawn } = await run(`MATCH (e {id: '${id}'}) RETURN e`);
  const told = await graph.reading(runner => node(runner, id, {}));
  expect(drawn.nodes).toEqual([told.node]);
  expect(told.node.support).toMatchObject({ status: 'happened', grade: 'B1' });
});

test('a role without its ends has its support too, and an affiliation none', async () => {
  const { rows } = await run(
    "MATCH ()-[r:DEPLOYED]->({id: 'deployment-russia-2025-07'}) MATCH ({id: 'lavrov'})-[s:REPRESENTS]->() RETURN r, s",
  );
  expect(rows).toMatchObject([[{ support: { status: 'expected' } }, { support: null }]]);
});

test('a node of somebody else’s graph gets neither the id nor the support of ours', async () => {
  await cypher("CREATE (:Event {id: 'deployment-russia-2024-10', stray: true})");
  const { graph: drawn } = await run('MATCH (e:Event {stray: true}) RETURN e');
  expect(drawn.nodes.map(statusOf)).toEqual([[expect.stringMatching(/^neo4j:/), null]]);
});
