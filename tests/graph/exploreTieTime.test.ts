import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { overviewQuery, tieQuery } from '../../server/contract/overview.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { emptyGraph } from '../support/neo4j.ts';

// Since when two are tied and until when, as the documents of a day could tell: asked of the dossier that comes with it.
let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
});
afterAll(() => graph.close());

/** Told by 2024 as going on, by June 2025 as going on until then. */
const arms = 'transfer-arms-north-korea-russia';
const tieOf = (a: string, b: string, query: Record<string, string> = {}) =>
  createExplore(graph).tie({ a, b }, tieQuery.parse({ characters: 'cooperation', ...query }));
const dateIn = ({ events }: Awaited<ReturnType<typeof tieOf>>, id: string) =>
  events.find(({ event }) => event.id === id)?.date;

test('a transfer that later documents follow into 2025 reaches no further than the day of reporting', async () => {
  const by = await tieOf('kp', 'ru', { reportedBy: '2024-11-02' });
  expect(dateIn(by, arms)).toBe('../2024-11-02');
  expect(by.time.last).toBe('../2024-11-02');
  const all = await tieOf('kp', 'ru');
  expect(dateIn(all, arms)).toBe('../2025-06-26');
  expect(all.time.last).toBe('../2025-06-26');
  expect(by.time.since).toBe(all.time.since);
});

test('on no day of reporting does a tie hold what happened later', async () => {
  const ask = createExplore(graph);
  const late: string[] = [];
  for (const reportedBy of ['2024-10-24', '2024-11-02', '2025-03-01']) {
    const { ties } = await ask.overview(overviewQuery.parse({ reportedBy }));
    expect(ties).not.toEqual([]);
    for (const { a, b, character } of ties) {
      const { time, events } = await tieOf(a, b, { reportedBy, characters: character });
      const years = [time.since, time.last, ...events.map(({ date }) => date)]
        .join(' ')
        .match(/\d{4}[-\d]*/g);
      late.push(...(years ?? []).filter(day => day > reportedBy));
    }
  }
  expect(late).toEqual([]);
});

test('what is only planned keeps the day for which it is planned', async () => {
  const further = 'deployment-russia-2025-07';
  const told = await tieOf('kp', 'ru', { reportedBy: '2025-06-30', planned: 'true' });
  expect(dateIn(told, further)).toBe('2025-07/2025-08');
});
