import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { type PlacesFound, placesQuery, places as shape } from '../../server/contract/places.ts';
import { createExplore, type Explore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
let explore: Explore;
beforeAll(async () => {
  graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  explore = createExplore(graph);
});
afterAll(() => graph.close());

const places = (query: Record<string, string> = {}) => explore.places(placesQuery.parse(query));
const rolesOf = ({ events }: PlacesFound, id: string) =>
  events
    .find(({ event }) => event.id === id)
    ?.places.map(({ role, place }) => `${role} ${place}`)
    .sort();

describe('where the events of the dossier were', () => {
  test('a deployment goes from one place to another and is at others, each with the grade of what says so', async () => {
    const found = await places();
    expect(shape.parse(found)).toEqual(found);
    expect(rolesOf(found, 'deployment-russia-2024-10')).toEqual([
      'at eastern-russia',
      'at kursk-region',
      'at near-kursk-region',
      'at near-ukrainian-border',
      'from wonsan',
      'to vladivostok',
    ]);
    const all = found.events.flatMap(event => event.places);
    expect(all.length).toBeGreaterThan(20);
    for (const { relationship, place } of all) {
      expect([relationship.from, relationship.to]).toContain(place);
      expect(relationship.support?.claims).toBeGreaterThan(0);
    }
  });

  test('a place that was struck is one of its places, an actor that was struck is none', async () => {
    const found = await places();
    expect(rolesOf(found, 'strike-kharkiv-2024-11')).toEqual(['struck kharkiv']);
    expect(found.places.every(({ kind }) => kind === 'place')).toBe(true);
    const roles = new Set(found.events.flatMap(event => event.places.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['at', 'from', 'struck', 'to']);
  });

  test('places carry their precision and, where somebody bounds them, their point', async () => {
    const { places: found } = await places();
    const of = (id: string) => found.find(place => place.id === id)?.properties;
    expect(of('crimea')).toMatchObject({ precision: 'region', point: { coordinates: [34.4, 45.3] } });
    expect(of('iceland')).toMatchObject({ precision: 'country' });
    expect(of('eastern-russia')).toMatchObject({ precision: 'region' });
    expect(of('eastern-russia')).not.toHaveProperty('point');
  });

  test('what has a place comes first, and all of it is counted once', async () => {
    const { events, extent, totals } = await places({ planned: 'true' });
    const bare = events.map(event => event.places.length === 0);
    expect(bare.lastIndexOf(false)).toBeLessThan(bare.indexOf(true));
    expect(totals.placed + totals.unbounded + totals.without).toBe(extent.total);
    expect(totals.without).toBe(bare.filter(Boolean).length);
    // Drones over “western Russia”: named, and nowhere on a map.
    expect(totals.unbounded).toBeGreaterThan(0);
    const cut = await places({ planned: 'true', limit: '3' });
    expect([cut.events.length, cut.extent]).toEqual([3, { total: extent.total, returned: 3 }]);
    expect(cut.totals).toEqual(totals);
  });

  test('the view filter holds for events and for what says where they were', async () => {
    const strikes = await places({ kinds: 'strike' });
    expect(new Set(strikes.events.map(({ event }) => event.kind))).toEqual(new Set(['strike']));
    const happened = await places();
    const planned = await places({ planned: 'true' });
    const workers = 'deployment-kursk-workers-2025';
    expect([rolesOf(happened, workers), rolesOf(planned, workers)]).toEqual([undefined, ['to kursk-region']]);
    expect(planned.events.find(({ event }) => event.id === workers)?.places[0]?.planned).toBe(true);
    const early = await places({ planned: 'true', reportedBy: '2024-11-10' });
    expect(early.extent.total).toBeLessThan(planned.extent.total);
    expect(early.events.every(({ event }) => (event.support?.reported ?? '') <= '2024-11-10')).toBe(true);
    // That they came close to Kursk region, only sources of a low grade say.
    const graded = await places({ reliability: 'B' });
    expect(rolesOf(graded, 'deployment-russia-2024-10')).not.toContain('at near-kursk-region');
  });
});
