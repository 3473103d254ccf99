import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { overviewQuery, tieQuery } from '../../server/contract/overview.ts';
import { searchQuery } from '../../server/contract/search.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
let explore: ReturnType<typeof createExplore>;
beforeEach(async () => {
  graph = await emptyGraph();
  explore = createExplore(graph);
  await loadDossier(graph, folderWith({ 'dossier.yaml': waysDossier }));
});
afterEach(() => graph?.close());

const find = (q: string, more: object = {}) => explore.search(searchQuery.parse({ q, ...more }));

describe('a search', () => {
  test.each([
    ['nroth', 'north'],
    ['남쪽', 'south'],
    ['south', 'south'],
    ['taloid', 'tabloid'],
    ['port', 'port'],
  ])('%s finds %s first', async (q, id) => expect((await find(q)).hits[0]?.id).toBe(id));

  test('counts by group, however few of a group are asked for', async () => {
    const whole = await find('raid arms talks', { limit: '100' });
    expect(whole.groups).toEqual([]);
    const { hits, groups, extent, totalIsExact } = await find('a', { each: '1' });
    expect(new Set(hits.map(({ group }) => group)).size).toBe(hits.length);
    for (const { group, total, returned } of groups) {
      const all = await find('a', { group, limit: '100' });
      expect([group, all.hits.length, returned]).toEqual([group, total, 1]);
      expect(all.hits.every(hit => hit.group === group)).toBe(true);
    }
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(extent.total);
    expect(totalIsExact).toBe(true);
  });

  test('tells the alias or the words of the document by which it was found', async () => {
    expect((await find('남쪽')).hits[0]?.matched).toBe('남쪽');
    expect((await find('north')).hits[0]?.matched).toBeNull();
  });
});

describe('statuses', () => {
  const view = (filter: object) => explore.overview(overviewQuery.parse({ level: 'events', ...filter }));
  const eventsOf = async (filter: object) =>
    (await view(filter)).nodes.flatMap(({ id, support }) => (support ? [id] : [])).sort();

  test('are let in one by one', async () => {
    expect(await eventsOf({ statuses: 'announced' })).toEqual(['aid']);
    expect(await eventsOf({ statuses: 'happened' })).toEqual(await eventsOf({}));
    expect(await eventsOf({ statuses: 'happened,announced' })).toEqual(await eventsOf({ planned: 'true' }));
    expect(await eventsOf({ statuses: '' })).toEqual([]);
  });

  test('take the place of planned, and are counted with how many there are', async () => {
    const { statuses, totals } = await view({ planned: 'true', statuses: 'announced' });
    const counts = Object.fromEntries(statuses.map(({ status, shown, total }) => [status, [shown, total]]));
    expect(counts).toMatchObject({ happened: [0, 5], announced: [1, 1], expected: [0, 0] });
    expect(totals.events).toEqual({ total: 6, returned: 1 });
  });

  test('that there are not, are refused by name', () => {
    expect(() => overviewQuery.parse({ statuses: 'happened,perhaps' })).toThrow(/statuses/);
  });
});

describe('the overview counts', () => {
  const view = (filter: object = {}) => explore.overview(overviewQuery.parse({ planned: 'true', ...filter }));

  test('ties by character, also those that are not let in', async () => {
    const { characters, ties } = await view({ characters: 'conflict' });
    const of = (name: string) => characters.find(one => one.character === name);
    expect(of('conflict')).toEqual({ character: 'conflict', shown: ties.length, total: ties.length });
    expect(of('talk')).toMatchObject({ shown: 0 });
    expect(of('talk')?.total).toBeGreaterThan(0);
  });

  test('what rests on one origin, whether only that is let in or not', async () => {
    const all = await view();
    const only = await view({ oneOrigin: 'true' });
    expect(only.totals.oneOrigin).toEqual(all.totals.oneOrigin);
    expect(only.totals.events.returned).toBe(all.totals.oneOrigin.returned);
  });

  test('what is disputed, and tells what was reported last', async () => {
    const { notable } = await view();
    expect([notable.disputed, notable.mostDisputed?.id]).toEqual([1, 'raid']);
    expect(notable.latest.map(({ id }) => id).slice(0, 2)).toEqual(['raid', 'answer']);
    expect((await view({ reportedBy: '2030-06-30' })).notable.mostDisputed).toBeNull();
  });
});

describe('a former id', () => {
  test('is told with the present one, and what nothing has, as that', async () => {
    const { ids } = await explore.ids({ ids: ['old-south', 'nobody', 'west'] });
    expect(ids).toEqual([
      { asked: 'old-south', found: { id: 'south', kind: 'state', caption: 'South' } },
      { asked: 'nobody', found: null },
      { asked: 'west', found: { id: 'west', kind: 'state', caption: 'West' } },
    ]);
  });

  test('leads to the element, its claims, its roles’ claims, its ties and paths', async () => {
    const tie = (a: string, b: string) => explore.tie({ a, b }, tieQuery.parse({ planned: 'true' }));
    expect((await explore.node('old-south', {})).node.id).toBe('south');
    expect(await explore.claims('old-south', { limit: 200 })).toEqual(
      await explore.claims('south', { limit: 200 }),
    );
    const ofRole = await explore.claims('talks|GIVEN_TO|old-south', { limit: 200 }).catch(() => null);
    expect(ofRole?.claims ?? []).toEqual([]);
    const role = await explore.claims('arms|GIVEN_TO|old-south', { limit: 200 });
    expect(role.claims.length).toBeGreaterThan(0);
    expect(await tie('old-south', 'north')).toEqual(await tie('south', 'north'));
    expect((await tie('old-south', 'north')).events.length).toBeGreaterThan(0);
  });
});
