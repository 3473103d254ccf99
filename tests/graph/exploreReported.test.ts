import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { type Added, reportedQuery } from '../../server/contract/reported.ts';
import { timelineQuery } from '../../server/contract/timeline.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { cypher, emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
const reported = (query: Record<string, string> = {}) =>
  createExplore(graph).reported(reportedQuery.parse(query));
/** What a day added, which must be told of. */
async function added(query: Record<string, string>): Promise<Added> {
  const answer = await reported(query);
  if (!answer.added) throw new Error(`nothing is told of ${JSON.stringify(query)}`);
  return answer.added;
}
const ids = (list: { items: { event: { id: string } }[] }) => list.items.map(({ event }) => event.id);

describe('of a small dossier, reported on three days', () => {
  beforeEach(async () => {
    graph = await emptyGraph();
    await loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));
  });
  afterEach(() => graph.close());

  test('the days are counted by their claims, and the last one up to the date is told of', async () => {
    const { days, day, previous } = await reported({ reportedBy: '2030-07-15' });
    expect(days.map(({ day }) => day)).toEqual(['2030-03-10', '2030-06-30', '2030-07-31']);
    expect([day, previous]).toEqual(['2030-06-30', '2030-03-10']);
    expect(days.reduce((sum, { claims }) => sum + claims, 0)).toBe(
      Number((await cypher('MATCH (c:Claim) RETURN count(c) AS claims'))[0]?.claims),
    );
  });

  test('without a date the last day is told of, before the first day none is', async () => {
    expect((await reported()).day).toBe('2030-07-31');
    expect(await reported({ reportedBy: '2030-03-09' })).toMatchObject({
      day: null,
      previous: null,
      added: null,
    });
  });

  test('the first day adds all that it has', async () => {
    const first = await added({ reportedBy: '2030-03-10' });
    expect(first).toMatchObject({
      claims: 1,
      events: { items: [{ event: { id: 'arms' }, date: '2030-03', planned: false }] },
    });
    expect(first.more.items).toEqual([]);
  });

  test('a later day adds events, claims about known ones, ties, and disputes with their denial', async () => {
    const june = await added({ reportedBy: '2030-06-30', planned: 'true', level: 'actors' });
    expect(ids(june.events)).toEqual(['protest', 'talks', 'aid']);
    expect(june.more.items).toEqual([
      { event: { id: 'arms', kind: 'transfer', caption: 'Arms' }, claims: 2 },
    ]);
    expect(june.ties.items.map(({ tie, a, b }) => [tie.id, a.caption, b.caption])).toEqual([
      ['general|south|cooperation', '=General', 'South'],
      ['north|south|talk', 'North', 'South'],
      ['north|west|cooperation', 'North', 'West'],
    ]);
    const july = await added({ reportedBy: '2030-07-31' });
    expect(july.disputes.items).toEqual([
      {
        event: { id: 'raid', kind: 'strike', caption: 'Raid <one> & two' },
        aspects: [{ aspect: 'happened', caption: 'That it happened' }],
        denied: true,
      },
    ]);
  });

  test('characters and the level say which ties are new', async () => {
    const ties = async (query: Record<string, string>) =>
      (await added({ reportedBy: '2030-06-30', ...query })).ties.items.map(({ tie }) => tie.id);
    expect(await ties({ level: 'actors', characters: 'talk' })).toEqual(['north|south|talk']);
    expect(await ties({ characters: 'conflict' })).toEqual([]);
  });

  test('a second origin takes an event out where only single ones are let in', async () => {
    const july = await added({ reportedBy: '2030-06-30', oneOrigin: 'true' });
    expect(ids(july.gone)).toEqual(['arms']);
  });

  test('the rest of the filter holds: kinds, window and sources bound the days too', async () => {
    expect((await reported({ kinds: 'strike' })).days.map(({ day }) => day)).toEqual(['2030-07-31']);
    expect((await reported({ without: 'tabloid' })).days.at(-1)?.day).toBe('2030-06-30');
    expect((await reported({ to: '2030-03-31', kinds: 'transfer' })).days.map(({ day }) => day)).toEqual([
      '2030-03-10',
      '2030-06-30',
      '2030-07-31',
    ]);
  });

  test('each list is cut where it is asked to be, and says so; at none the days stand alone', async () => {
    const { events } = await added({ reportedBy: '2030-06-30', planned: 'true', limit: '2' });
    expect([ids(events), events.extent]).toEqual([['protest', 'talks'], { total: 3, returned: 2 }]);
    expect(await reported({ limit: '0' })).toMatchObject({ day: '2030-07-31', added: null });
  });
});

describe('of the dossier that comes along', () => {
  beforeAll(async () => {
    graph = await emptyGraph();
    await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  });
  afterAll(() => graph.close());

  test('the troop figure widens between 25 October and 1 November 2024, on the 30th, and opens in June 2025', async () => {
    const troops = async (reportedBy: string) =>
      (await added({ reportedBy, planned: 'true' })).figures.items.find(
        ({ event, field }) => event.id === 'deployment-russia-2024-10' && field === 'troops',
      );
    expect((await reported({ reportedBy: '2024-10-25' })).day).toBe('2024-10-24');
    expect(await troops('2024-10-25')).toBeUndefined();
    expect(await troops('2024-10-30')).toMatchObject({
      caption: 'Troops',
      unit: 'people',
      before: { low: 3000, high: 3000 },
      after: { low: 3000, high: 10_000 },
    });
    expect((await troops('2025-06-29'))?.after).toEqual({ low: 3000, high: null });
  });

  test('every day’s new events together are those of the whole timeline, each once', async () => {
    const { days } = await reported({ planned: 'true', limit: '0' });
    const found = [];
    for (const { day } of days)
      found.push(...ids((await added({ reportedBy: day, planned: 'true', limit: '1000' })).events));
    const { events } = await createExplore(graph).timeline(timelineQuery.parse({ planned: 'true' }));
    expect(found.sort()).toEqual(events.map(({ event }) => event.id).sort());
  });

  test('every day’s new ties together are those of the overview, each once', async () => {
    const { days } = await reported({ planned: 'true', limit: '0', level: 'actors' });
    const found = [];
    for (const { day } of days) {
      const { ties } = await added({ reportedBy: day, planned: 'true', level: 'actors', limit: '1000' });
      found.push(...ties.items.map(({ tie }) => tie.id));
    }
    const { ties } = await createExplore(graph).overview(
      overviewQuery.parse({ planned: 'true', level: 'actors' }),
    );
    expect(found.sort()).toEqual(ties.map(({ id }) => id).sort());
  });

  test('the denied plan is a disagreement of the day that told of it', async () => {
    const { disputes } = await added({ reportedBy: '2024-10-30', planned: 'true' });
    expect(
      disputes.items.find(({ event }) => event.id === 'capture-nuclear-plant-claimed-2024'),
    ).toMatchObject({ aspects: [{ aspect: 'happened' }], denied: true });
  });
});
