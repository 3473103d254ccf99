import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { cleanDatabase, connection, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
afterAll(() => graph.close());

const load = async () => {
  await cleanDatabase();
  await loadDossier(graph, exampleFolder);
};

test('the same graph has the same digest, and one with any difference another', async () => {
  await load();
  const loaded = await graphDigest(connection());
  // Those of the dossier, and the one that holds the version of the graph.
  expect(loaded).toMatchObject({ nodes: 30 });
  await load();
  expect(await graphDigest(connection())).toEqual(loaded);

  const seen = new Set([loaded.sha256]);
  for (const change of [
    "MATCH (n {id: 'ardania'}) SET n:Odd",
    "MATCH (n {id: 'ardania'}) SET n.odd = 1",
    "MATCH (n {id: 'ardania'}) SET n.odd = 1.0",
    "MATCH (n {id: 'ardania'}) SET n.odd = date('2030-01-01')",
    "MATCH (:Person)-[r:REPRESENTS]->() SET r.role = 'minister'",
    'CREATE (:Foreign)',
  ]) {
    await cypher(change);
    seen.add((await graphDigest(connection())).sha256);
  }
  expect(seen.size).toBe(7);
});
