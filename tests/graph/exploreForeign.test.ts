import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neighboursQuery } from '../../server/contract/elements.ts';
import { viewFilterQuery } from '../../server/contract/filter.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { createExplore, type Explore } from '../../server/explore/index.ts';
import { runCypher } from '../../server/explore/runCypher.ts';
import { type AdHoc, openAdHoc } from '../../server/graph/adhoc.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
let adHoc: AdHoc;
let explore: Explore;
beforeAll(async () => {
  graph = await emptyGraph();
  adHoc = openAdHoc(connection());
  explore = createExplore(graph);
});
beforeEach(async () => void (await emptyGraph()).close());
afterAll(() => Promise.all([graph.close(), adHoc.close()]));

/** Somebody’s films, with labels, ids and properties that ours have too. */
const films = () =>
  cypher(
    `CREATE (film:Film:Event {title: 'Lighthouse', id: 'talks', released: 1999, poster: $poster})
     CREATE (film)<-[:ACTED_IN {claimed: true, id: 'anything', roles: ['Keeper']}]-(:Person {name: 'Mara Lind', id: 'north'})
     CREATE (film)<-[:DIRECTED]-(:Person {name: 'Ole Brandt'})
     CREATE (film)-[:SHOT_IN]->(:\`Filming location\` {city: 'Anholt'})
     CREATE (film)-[:REMAKE_OF]->(film)`,
    { poster: new Int8Array([1, 2, 3]) },
  );
const read = async (statement: string) =>
  runCypher(graph, adHoc, { statement, parameters: {} }, new AbortController().signal);
const everything = viewFilterQuery.parse({ planned: 'true' });

describe.each(['alone in its database', 'beside a dossier of ours'])('a graph of others, %s', where => {
  beforeEach(async () => {
    if (where.startsWith('beside')) await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
    await films();
  });

  test('is found, named and drawn by what it is, and not taken for ours', async () => {
    const { graph: found } = await read('MATCH (f:Film)-[r]-(other) RETURN f, r, other');
    const captions = found.nodes.map(({ caption }) => caption).sort();
    expect(captions).toEqual(['Anholt', 'Lighthouse', 'Mara Lind', 'Ole Brandt']);
    for (const { id, support } of [...found.nodes, ...found.relationships]) {
      expect(id).toMatch(/^neo4j:/);
      expect(support).toBeNull();
    }
    const ids = new Set(found.nodes.map(({ id }) => id));
    expect(found.relationships.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  });

  test('opens node by node: all properties, everything that is joined to it, whatever the filter', async () => {
    const [film] = (await read('MATCH (f:Film) RETURN f')).graph.nodes;
    const { node, roles, extent } = await explore.node(film?.id ?? '', everything);
    expect(node).toMatchObject({
      labels: ['Event', 'Film'],
      kind: 'other',
      properties: { id: 'talks', released: 1999, poster: { $type: 'Bytes', base64: 'AQID' } },
    });
    expect(roles.map(({ caption, other }) => [caption, other.caption]).sort()).toEqual([
      ['acted in', 'Mara Lind'],
      ['directed', 'Ole Brandt'],
      ['remake of', 'Lighthouse'],
      ['shot in', 'Anholt'],
    ]);
    expect(roles.find(({ other }) => other.caption === 'Anholt')?.other.labels).toEqual(['Filming location']);
    expect(roles.find(({ caption }) => caption === 'acted in')?.relationship.properties).toEqual({
      claimed: true,
      id: 'anything',
      roles: ['Keeper'],
    });
    expect(extent).toEqual({ total: 4, returned: 4 });
    const around = await explore.neighbours(node.id, neighboursQuery.parse({}));
    expect(around.nodes).toHaveLength(4);
    expect((await explore.neighbourCounts(node.id, everything)).total).toBe(4);
    const { ids } = await explore.ids({ ids: [node.id, 'neo4j:4:none:77'] });
    expect(ids).toMatchObject([{ found: { id: node.id, caption: 'Lighthouse' } }, { found: null }]);
    await expect(explore.node('neo4j:4:none:77', everything)).rejects.toThrow('There is no element');
  });

  test('leaves the network of ours as it is', async () => {
    const { nodes } = await explore.overview(overviewQuery.parse({ level: 'events', planned: 'true' }));
    expect(nodes.filter(({ id, caption }) => id.startsWith('neo4j:') || caption === 'Lighthouse')).toEqual(
      [],
    );
  });
});

test('of a node with very many relationships some are answered, and how many there are', async () => {
  await cypher(
    'CREATE (hub:Hub {name: "Hub"}) WITH hub UNWIND range(1, 2500) AS i CREATE (hub)-[:HAS]->(:Leaf {name: "leaf " + i})',
  );
  const [hub] = (await read('MATCH (n:Hub) RETURN n')).graph.nodes;
  const { roles, extent } = await explore.node(hub?.id ?? '', everything);
  expect(extent).toEqual({ total: 2_500, returned: 2_000 });
  expect(roles).toHaveLength(2_000);
});
