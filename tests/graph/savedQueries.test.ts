import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import type { Value } from '../../server/contract/graph.ts';
import { asksAbout, parameterType, savedQuery } from '../../server/contract/queries.ts';
import { createSavedQueries } from '../../server/explore/savedQueries.ts';
import { type AdHoc, openAdHoc } from '../../server/graph/adhoc.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { claim, deployment, dossierFolder, source, supported } from '../support/dossiers.ts';
import { cleanDatabase, connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { fixedQueries, unmet, workedExample } from '../support/savedQueries.ts';
import { shippedQueries } from '../support/site.ts';

const worked = workedExample().query;
const files = [...shippedQueries(), ...(worked ? [worked] : [])];
let graph: Graph;
let adHoc: AdHoc;
let asked: ReturnType<typeof createSavedQueries>;
beforeAll(async () => {
  graph = await emptyGraph();
  adHoc = openAdHoc(connection());
  asked = createSavedQueries(graph, adHoc, fixedQueries(files));
});
afterAll(async () => {
  await adHoc?.close();
  await graph?.close();
});
const run = (id: string, parameters: Parameters<typeof asked.run>[1]['parameters']) =>
  asked.run(id, { parameters }, new AbortController().signal);

describe('on the default dossier', () => {
  beforeAll(() => loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us')));

  test.each(files.map(file => [file.id, file] as const))(
    '%s gives what its example expects',
    async (id, file) => {
      const answer = await run(id, file.example);
      expect(unmet(answer, file.expected)).toEqual([]);
      expect(answer.truncated).toBe(false);
      if (file.shows === 'graph') expect(answer.graph.relationships).not.toEqual([]);
      if (file.shows === 'map')
        expect(answer.graph.nodes.some(({ properties }) => properties.point !== undefined)).toBe(true);
      const { x, y = [], series } = file.chart ?? {};
      for (const column of [x, ...y, series]) if (column) expect(answer.columns).toContain(column);
    },
  );

  test('an expectation that does not hold is seen', async () => {
    const answer = await run('troop-figures', { deployment: 'deployment-russia-2024-10' });
    const row = (low: number) => ({ absent: false, columns: { speakers: ['us'], low } });
    expect(unmet(answer, [row(3000), row(3001)])).toEqual([row(3001)]);
    expect(unmet(answer, [{ ...row(3000), absent: true }])).toHaveLength(1);
    expect(unmet(answer, [{ absent: false, columns: { nothing: null } }])).toHaveLength(1);
    expect(unmet(answer, [{ absent: false, columns: { speakers: ['United States'] } }])).toHaveLength(1);
  });

  test('somebody else’s graph in the same database, with our labels, ids and types, changes no answer', async () => {
    const before = new Map<string, unknown>();
    for (const { id, example } of files) before.set(id, inNoOrder((await run(id, example)).rows));
    await copyAsStrangers();
    try {
      for (const { id, example } of files)
        expect(inNoOrder((await run(id, example)).rows), id).toEqual(before.get(id));
    } finally {
      await cypher('MATCH (n:Stranger) DETACH DELETE n');
    }
  });
});

/** A value with all its lists sorted: some are collected in whatever order they are found. */
function inNoOrder(value: Value): Value {
  if (Array.isArray(value))
    return value.map(inNoOrder).sort((one, other) => (text(one) < text(other) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inNoOrder(inner)]));
}
const text = (value: Value) => JSON.stringify(value);

/** A second graph like ours beside it, but without the label that makes it ours. */
async function copyAsStrangers(): Promise<void> {
  await cypher(
    `MATCH (n:Entente)
     WITH collect(n) AS ours
     UNWIND ours AS n
     CREATE (copy:Stranger)
     SET copy = properties(n), copy:$([label IN labels(n) WHERE label <> 'Entente'])`,
  );
  await cypher('CREATE INDEX strangers IF NOT EXISTS FOR (n:Stranger) ON (n.id)');
  try {
    await cypher('CALL db.awaitIndexes()');
    await cypher(
      `MATCH (a:Entente)-[r]->(b:Entente)
       MATCH (x:Stranger {id: a.id}), (y:Stranger {id: b.id})
       CREATE (x)-[s:$(type(r))]->(y)
       SET s = properties(r)`,
    );
  } finally {
    await cypher('DROP INDEX strangers');
  }
}

test('every shipped query has an example and a row to expect; together they show all that a header can say', () => {
  const shipped = shippedQueries();
  const lacking = shipped.filter(
    ({ parameters, example, expected }) =>
      (parameters.length > 0 && Object.keys(example).length === 0) || !expected.some(({ absent }) => !absent),
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
  const types = new Set(shipped.flatMap(({ parameters }) => parameters.map(({ type }) => type)));
  expect([...types].sort()).toEqual([...parameterType.options].sort());
  const all = shipped.flatMap(({ parameters }) => parameters);
  expect(all.some(({ list }) => list)).toBe(true);
  expect(all.some(({ range, type }) => range && type === 'date')).toBe(true);
  expect(all.some(({ choices }) => choices !== null)).toBe(true);
  expect(all.some(({ least }) => least !== null)).toBe(true);
  const asked = new Set(shipped.flatMap(({ on }) => on.map(({ what }) => what)));
  expect([...asked].sort()).toEqual([...asksAbout.shape.what.options].sort());
  expect(new Set(shipped.map(({ shows }) => shows))).toEqual(new Set(savedQuery.shape.shows.options));
});

test('figures about the same date that cannot both be true disagree; those of different dates do not', async () => {
  await cleanDatabase();
  const troops = (value: number, asOf: string, by: string) =>
    claim({ by, said: '2030-01-20', asserts: { troops: { value, asOf, measure: 'present' } } });
  const claims = [
    supported(),
    troops(3000, '2030-01-10', 'north'),
    troops(9000, '2030-01-10', 'south'),
    troops(500, '2030-01-01', 'north'),
  ];
  await loadDossier(
    graph,
    dossierFolder({ events: { deployment: deployment() }, sources: { paper: source(claims) } }),
  );
  const { columns, rows } = await run('where-speakers-disagree', {});
  expect(rows).toHaveLength(1);
  const pair = { aspect: 'troops', how: 'figures', one: ['north'], other: ['south'] };
  expect(unmet({ columns, rows }, [{ absent: false, columns: pair }])).toEqual([]);
});

test('what was planned by the one date and is told as happened by the other is named so', async () => {
  await cleanDatabase();
  const told = (said: string, modality: string) => supported({ by: 'north', said, modality });
  const paper = source([told('2030-01-01', 'announced'), told('2030-03-01', 'happened')], {
    published: '2030-03-31',
  });
  await loadDossier(graph, dossierFolder({ events: { deployment: deployment() }, sources: { paper } }));
  const changes = async (earlier: string, later: string) => {
    const { columns, rows } = await run('between-two-dates', { earlier, later });
    return rows.map(row => ['change', 'before', 'after'].map(name => row[columns.indexOf(name)]));
  };
  expect(await changes('2030-01', '2030-03')).toEqual([['now told as happened', 'announced', 'happened']]);
  expect(await changes('2029', '2030-02')).toEqual([['first told', null, 'announced']]);
});
