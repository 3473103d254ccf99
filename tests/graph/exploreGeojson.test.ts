import path from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { exportQuery } from '../../server/contract/export.ts';
import { placesQuery } from '../../server/contract/places.ts';
import { lineBetween } from '../../server/explore/export/geojson.ts';
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

/** The file as a strict reader of RFC 7946 takes it. */
async function read(query: Record<string, string> = {}) {
  const { name, mediaType, text } = await explore.export(exportQuery.parse({ format: 'geojson', ...query }));
  expect([name.endsWith('.geojson'), mediaType]).toEqual([true, 'application/geo+json']);
  const collection = check(text);
  if (collection.type !== 'FeatureCollection') throw new Error(`a ${collection.type}`);
  const { entente } = JSON.parse(text);
  return { features: collection.features, entente };
}

describe('GeoJSON, read by check-geojson', () => {
  test('has a point for each event, role and place that has one, and counts the rest', async () => {
    const { features, entente } = await read();
    const found = await explore.places(placesQuery.parse({}));
    const bounded = new Set(found.places.filter(({ properties }) => properties.point).map(({ id }) => id));
    const wanted = found.events.flatMap(({ event, places }) =>
      places
        .filter(({ place }) => bounded.has(place))
        .map(({ role, place }) => `${event.id} ${role} ${place}`),
    );
    const points = features.filter(({ geometry }) => geometry?.type === 'Point');
    expect(points.map(({ id }) => id)).toEqual(wanted);
    expect(entente.events).toEqual({
      total: found.extent.total,
      withPoint: found.totals.placed,
      withoutPoint: found.totals.unbounded,
      withoutPlace: found.totals.without,
    });
    expect(entente.places).toEqual({
      total: found.places.length,
      withoutPoint: found.places.length - bounded.size,
    });
    expect(entente.placesWithoutPoint).toContainEqual({ id: 'eastern-russia', name: 'Eastern Russia' });
    expect(entente.dossiers).toMatch(/^russia-north-korea-ukraine-us /);
    expect(points.every(({ properties }) => properties?.precision && properties.kind)).toBe(true);
  });

  test('joins where something began with where it ended, and says that the course is not stated', async () => {
    const { features } = await read({ level: 'events', limit: '1' });
    const route = features.find(({ id }) => id === 'deployment-russia-2024-10 wonsan vladivostok');
    expect(route?.properties).toMatchObject({ shape: 'route', course: 'not stated', fromName: 'Wonsan' });
    expect(route?.geometry?.type).toBe('LineString');
    const lines = features.filter(({ geometry }) => geometry?.type !== 'Point');
    expect(lines.every(({ properties }) => properties?.course === 'not stated')).toBe(true);
  });

  test('holds what the filter lets in alone', async () => {
    const { features, entente } = await read({ kinds: 'strike', reportedBy: '2024-11-30' });
    expect(new Set(features.map(({ properties }) => properties?.kind))).toEqual(new Set(['strike']));
    expect(features.every(({ properties }) => properties?.reported <= '2024-11-30')).toBe(true);
    expect(entente.filter).toContain('reportedBy=2024-11-30');
  });
});

test('a line over the antimeridian is cut there, either way', () => {
  expect(lineBetween([170, 50], [-170, 60])).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [170, 50],
        [180, 55],
      ],
      [
        [-180, 55],
        [-170, 60],
      ],
    ],
  });
  expect(lineBetween([-170, 60], [170, 50])).toMatchObject({
    coordinates: [
      [
        [-170, 60],
        [-180, 55],
      ],
      [
        [180, 55],
        [170, 50],
      ],
    ],
  });
});
