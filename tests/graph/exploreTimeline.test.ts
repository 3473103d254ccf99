import { afterEach, beforeEach, expect, test } from 'vitest';
import { timelineQuery } from '../../server/contract/timeline.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { folderWith } from '../support/dossiers.ts';
import { emptyGraph } from '../support/neo4j.ts';
import { waysDossier } from '../support/waysDossier.ts';

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const timeline = (query: Record<string, string> = {}) =>
  createExplore(graph).timeline(timelineQuery.parse(query));
const load = () => loadDossier(graph, folderWith({ 'ways.yaml': waysDossier }));

test('events come in time order, an open beginning by its end, those without a day last', async () => {
  await load();
  const { events, extent, undated, happened } = await timeline({ planned: 'true' });
  expect(events.map(({ event, planned }) => `${event.id} ${planned}`)).toEqual([
    'arms false',
    'raid false',
    'protest false',
    'talks false',
    'aid true',
    'answer false',
  ]);
  expect([extent, undated]).toEqual([{ total: 6, returned: 6 }, 1]);
  expect(happened).toEqual({ from: '2030-03-01', to: '2031-12-31' });
});

test('bins hold each dated event once, in the middle of its days', async () => {
  await load();
  const { unit, bins } = await timeline();
  // Days from 1 March to 10 June: 102. The middle of March is the 16th, of 1 to 20 April the 10th.
  expect([unit, bins]).toEqual([
    'day',
    [
      { from: '2030-03-16', to: '2030-03-16', events: 1, kinds: [{ kind: 'transfer', events: 1 }] },
      { from: '2030-04-10', to: '2030-04-10', events: 1, kinds: [{ kind: 'strike', events: 1 }] },
      { from: '2030-05-05', to: '2030-05-05', events: 1, kinds: [{ kind: 'statement', events: 1 }] },
      { from: '2030-06-10', to: '2030-06-10', events: 1, kinds: [{ kind: 'meeting', events: 1 }] },
    ],
  ]);
});

test('bins are as long as they are asked to be', async () => {
  await load();
  const { unit, bins } = await timeline({ unit: 'month' });
  expect([unit, bins.map(({ from, to, events }) => [from, to, events])]).toEqual([
    'month',
    [
      ['2030-03-01', '2030-03-31', 1],
      ['2030-04-01', '2030-04-30', 1],
      ['2030-05-01', '2030-05-31', 1],
      ['2030-06-01', '2030-06-30', 1],
    ],
  ]);
});

test('bins of the days of reporting have a unit of their own; undated events count there', async () => {
  await load();
  const { reported, reportedUnit, reportedBins } = await timeline();
  // Said on 10 March; published on 30 June and 31 July: 144 days, so weeks. 10 March and 30 June were Sundays.
  expect(reported).toEqual({ from: '2030-03-10', to: '2030-07-31' });
  expect([reportedUnit, reportedBins]).toEqual([
    'week',
    [
      { from: '2030-03-04', to: '2030-03-10', events: 1 },
      { from: '2030-06-24', to: '2030-06-30', events: 2 },
      { from: '2030-07-29', to: '2030-08-04', events: 2 },
    ],
  ]);
});

test('events without a date, and those dated in part, are listed as far as is asked for', async () => {
  await load();
  const { undatedEvents, partlyDated } = await timeline({ planned: 'true', listed: '3' });
  expect(undatedEvents.map(({ id }) => id)).toEqual(['answer']);
  expect(
    partlyDated.events.map(({ event, date, from, to, throughout }) => [event.id, date, from, to, throughout]),
  ).toEqual([
    ['arms', '2030-03', '2030-03-01', '2030-03-31', false],
    ['raid', '2030-04-01/2030-04-20', '2030-04-01', '2030-04-20', false],
    ['protest', '../2030-05-05', null, '2030-05-05', false],
  ]);
  expect(partlyDated.extent).toEqual({ total: 4, returned: 3 });
  expect(await timeline()).toMatchObject({ undated: 1, undatedEvents: [], partlyDated: { events: [] } });
});

test('what is cut is said, and bins hold everything all the same', async () => {
  await load();
  const { events, extent, bins } = await timeline({ limit: '0' });
  expect([events, extent]).toEqual([[], { total: 5, returned: 0 }]);
  expect(bins.reduce((sum, bin) => sum + bin.events, 0)).toBe(4);
});

test('who takes part is told where a level is asked for, as the overview counts it', async () => {
  await load();
  const parties = async (query: Record<string, string>) => {
    const { events, actors } = await timeline(query);
    return [
      Object.fromEntries(events.map(({ event, actors: ids }) => [event.id, ids.join(' ')])),
      actors.map(({ id, events: count }) => `${id} ${count}`),
    ];
  };
  expect(await parties({})).toEqual([{ arms: '', raid: '', protest: '', talks: '', answer: '' }, []]);
  // Places and events hold roles too, and are no actors.
  expect(await parties({ level: 'actors' })).toEqual([
    { arms: 'south general', raid: 'west north', protest: 'west', talks: 'north south', answer: 'west' },
    ['west 3', 'north 2', 'south 2', 'general 1'],
  ]);
  // The general speaks for the army, which is a part of the north.
  const [states, counts] = await parties({ level: 'states' });
  expect([states, counts]).toEqual([
    { arms: 'north south', raid: 'north west', protest: 'west', talks: 'north south', answer: 'west' },
    ['north 3', 'west 3', 'south 2'],
  ]);
  expect((await parties({ level: 'states', open: 'north', limit: '0' }))[1]).toEqual([
    'west 3',
    'north 2',
    'south 2',
    'general 1',
  ]);
});

test('the days of reporting of each event are told on demand, of the claims that pass alone', async () => {
  await load();
  const reports = async (query: Record<string, string>) =>
    Object.fromEntries(
      (await timeline({ reports: 'true', ...query })).events.map(({ event, reports: days }) => [
        event.id,
        days.map(({ day, claims }) => `${day} ${claims}`).join(', '),
      ]),
    );
  expect(await reports({})).toEqual({
    arms: '2030-03-10 1, 2030-06-30 2, 2030-07-31 1',
    raid: '2030-07-31 6',
    protest: '2030-06-30 3',
    talks: '2030-06-30 3',
    answer: '2030-07-31 3',
  });
  expect((await reports({ reportedBy: '2030-06-30' })).arms).toBe('2030-03-10 1, 2030-06-30 2');
  expect((await reports({ without: 'good' })).arms).toBe('2030-07-31 1');
  expect((await timeline()).events.flatMap(({ reports: days }) => days)).toEqual([]);
});

test('only what passes the filter is there', async () => {
  await load();
  const { events } = await timeline({ kinds: 'strike', to: '2030-04-30', without: 'good' });
  expect(events.map(({ event }) => event.id)).toEqual(['raid', 'answer']);
});

test('a graph without events has an empty timeline', async () => {
  expect(await timeline()).toMatchObject({
    events: [],
    undated: 0,
    happened: null,
    reported: null,
    bins: [],
    reportedBins: [],
  });
});
