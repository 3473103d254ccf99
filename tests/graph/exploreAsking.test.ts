import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { askingQuery } from '../../server/contract/asking.ts';
import { overviewQuery, tieQuery } from '../../server/contract/overview.ts';
import { pathsQuery } from '../../server/contract/paths.ts';
import { timelineQuery } from '../../server/contract/timeline.ts';
import { createExplore, type Explore } from '../../server/explore/index.ts';
import { untagged } from '../../server/explore/parameters.ts';
import { runCypher } from '../../server/explore/runCypher.ts';
import { type AdHoc, openAdHoc } from '../../server/graph/adhoc.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { remembering } from '../../server/graph/remembering.ts';
import { loadDossier } from '../../server/load/index.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
let adHoc: AdHoc;
let explore: Explore;
beforeAll(async () => {
  graph = await emptyGraph();
  adHoc = openAdHoc(connection());
  explore = createExplore(remembering(graph));
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
}, 120_000);
afterAll(() => Promise.all([graph.close(), adHoc.close()]));

/** What the statement gives that is said to give it, as the workspace would run it: through the gate. */
async function askFor(query: Record<string, string>) {
  const { statement, parameters } = await explore.asking(askingQuery.parse(query));
  const signal = new AbortController().signal;
  const result = await runCypher(graph, adHoc, { statement, parameters: untagged(parameters) }, signal);
  const column = (name: string) => result.rows.map(row => row[result.columns.indexOf(name)]);
  const ids = (name: string) => column(name).map(value => (value as { id: string }).id);
  return { ...result, column, ids };
}

/** Filters as the page makes them. */
const filters: Record<string, Record<string, string>> = {
  'what happened': {},
  'all that is told': { planned: 'true' },
  'a window of time': { planned: 'true', from: '2024-10-15', to: '2024-11-15' },
  'a day of reporting': { planned: 'true', reportedBy: '2024-10-24' },
  'a least grade': { planned: 'true', reliability: 'B', credibility: '2' },
  'without a speaker and a source': { planned: 'true', without: 'kr-nis,voa-2024-10-24' },
  'one origin only': { oneOrigin: 'true' },
  'some kinds and statuses': { kinds: 'strike,meeting,aid-package', statuses: 'announced,happened' },
};

describe.each(Object.entries(filters))('%s', (_, filter) => {
  test('the events are those of the timeline, with the status and the claims that the inspector tells', async () => {
    const { events } = await explore.timeline(timelineQuery.parse({ ...filter, limit: '1000' }));
    const asked = await askFor({ about: 'events', ...filter });
    expect(asked.ids('event').sort()).toEqual(events.map(({ event }) => event.id).sort());
    const support = new Map(events.map(({ event }) => [event.id, event.support]));
    for (const [at, id] of asked.ids('event').entries())
      expect([asked.column('status')[at], asked.column('claims')[at], asked.column('origins')[at]]).toEqual([
        support.get(id)?.status,
        support.get(id)?.claims,
        support.get(id)?.origins,
      ]);
  });

  test.each(['states', 'actors'])('a tie at level %s is the events of its panel', async level => {
    await expectTies({ ...filter, level });
  });
});

test.each<Record<string, string>>([
  { level: 'states', open: 'ru,us' },
  { level: 'actors', folded: 'kp' },
])('so it is where states are open or folded: %o', folds => expectTies({ planned: 'true', ...folds }));

/** The strongest ties, and some of the others. */
async function expectTies(view: Record<string, string>): Promise<void> {
  const { ties } = await explore.overview(overviewQuery.parse(view));
  const some = [...ties]
    .sort((one, other) => other.events - one.events)
    .filter((_tie, at) => at < 6 || at % 9 === 0);
  for (const { a, b, character } of some) {
    const query = { ...view, characters: character };
    const { events } = await explore.tie({ a, b }, tieQuery.parse(query));
    const asked = await askFor({ about: 'tie', ids: `${a},${b}`, ...query });
    expect([a, b, character, ...asked.ids('event').sort()]).toEqual([
      a,
      b,
      character,
      ...[...new Set(events.map(({ event }) => event.id))].sort(),
    ]);
  }
}

test('a tie comes with the roles that make it and who holds them, so that it can be drawn', async () => {
  const { graph: drawn, rows } = await askFor({ about: 'tie', ids: 'kp,ru', characters: 'cooperation' });
  expect(rows.length).toBeGreaterThan(0);
  const kinds = new Set(drawn.nodes.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['state', 'deployment']));
  expect(drawn.relationships.map(({ type }) => type)).toContain('DEPLOYED');
});

test('a path is its own steps, in their order', async () => {
  const { paths } = await explore.paths(pathsQuery.parse({ from: 'austin', to: 'kp' }));
  const steps = paths[0]?.steps.map(({ relationship }) => relationship) ?? [];
  expect(steps.length).toBeGreaterThan(1);
  const asked = await askFor({ about: 'path', ids: steps.join(',') });
  expect(asked.ids('relationship')).toEqual(steps);
  expect(asked.graph.nodes.map(({ id }) => id).sort()).toEqual([...(paths[0]?.nodes ?? [])].sort());
});

test('selected nodes are themselves and what is drawn between them', async () => {
  const { nodes, relationships } = await explore.overview(overviewQuery.parse({ level: 'events' }));
  const [event] = nodes.filter(({ kind }) => kind === 'meeting');
  const between = relationships.filter(({ from, to }) => [from, to].includes(event?.id ?? ''));
  const ids = [...new Set(between.flatMap(({ from, to }) => [from, to]))].sort();
  expect(ids.length).toBeGreaterThan(2);
  const asked = await askFor({
    about: 'nodes',
    ids: ids.join(','),
    relationships: between.map(({ id }) => id).join(','),
  });
  expect(asked.ids('node')).toEqual(ids);
  expect(asked.graph.relationships.map(({ id }) => id).sort()).toEqual(between.map(({ id }) => id).sort());
});

test('what the schema names is asked for by its name, whatever that is', async () => {
  await cypher('CREATE (:`odd ``one` {`the size`: 3})-[:`has \\u005Cu0060`]->(:`odd ``one` {`the size`: 3})');
  const label = 'odd `one';
  const type = 'has \\u0060';
  try {
    expect((await askFor({ about: 'label', label })).rows).toHaveLength(2);
    expect((await askFor({ about: 'type', type })).rows).toHaveLength(1);
    expect((await askFor({ about: 'pattern', label, type, other: label })).rows).toHaveLength(1);
    expect((await askFor({ about: 'values', label, property: 'the size' })).rows).toEqual([[3, 2]]);
    const nodes = (await askFor({ about: 'label', label })).graph.nodes;
    const ids = nodes.map(({ id }) => id);
    const foreign = await askFor({ about: 'nodes', ids: ids.join(',') });
    expect(foreign.ids('node').sort()).toEqual([...ids].sort());
    expect(foreign.graph.relationships).toHaveLength(1);
  } finally {
    await cypher('MATCH (n:`odd ``one`) DETACH DELETE n');
  }
});

test('what is missing is named', async () => {
  const ask = (query: Record<string, string>) => explore.asking(askingQuery.parse(query));
  await expect(ask({ about: 'tie', ids: 'kp' })).rejects.toMatchObject({ at: 'ids' });
  await expect(ask({ about: 'nodes' })).rejects.toMatchObject({ at: 'ids' });
  await expect(ask({ about: 'values', label: 'State' })).rejects.toMatchObject({ at: 'property' });
});
