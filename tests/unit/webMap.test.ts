import { geoContains } from 'd3-geo';
import { zoomIdentity } from 'd3-zoom';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PlacesFound } from '../../server/contract/places.ts';
import { arcBetween } from '../../web/renderers/map/arcs.ts';
import { clustered, opens, type Standing } from '../../web/renderers/map/clusters.ts';
import { Ground } from '../../web/renderers/map/Ground.tsx';
import { crowds } from '../../web/renderers/map/insets.ts';
import { placeLabels, type Wanted } from '../../web/renderers/map/labels.ts';
import { layOut } from '../../web/renderers/map/layOut.ts';
import { type PlaceMark, type Precision, toPlaced } from '../../web/renderers/map/placed.ts';
import { type Point, projectionFor, sightOf, sightOn, transformFor } from '../../web/renderers/map/sight.ts';
import { borders, countryAt, disputed, disputedAt } from '../../web/renderers/map/world.ts';
import { t } from '../../web/texts/map.ts';

type Held = PlacesFound['events'][number];
const support = null;
const event = (id: string, places: [role: string, place: string][], planned = false): Held => ({
  event: { id, kind: 'strike', caption: id, labels: ['Event'], properties: {}, support },
  planned,
  places: places.map(([role, place]) => ({
    place,
    role,
    caption: role,
    planned,
    relationship: { id: `${id}|${role}|${place}`, type: role, from: id, to: place, properties: {}, support },
  })),
});
const place = (id: string, point: Point | null, precision: Precision = 'city') => ({
  id,
  kind: 'place',
  caption: id,
  labels: ['Place'],
  properties: { precision, ...(point ? { point: { $type: 'Point', srid: 4326, coordinates: point } } : {}) },
  support,
});
const found = (events: Held[], places: PlacesFound['places']): PlacesFound => ({
  events,
  places,
  extent: { total: events.length, returned: events.length },
  totals: { placed: 0, unbounded: 0, without: 0 },
});
const open = { hidden: [], only: null };

const atlas = [
  place('a', [127, 39]),
  place('b', [132, 43]),
  place('c', [36, 51], 'region'),
  place('d', null),
];

describe('what is placed', () => {
  test('an event stands at every place with a point; others are listed, each by what is known', () => {
    const placed = toPlaced(
      found(
        [
          event('ship', [
            ['from', 'a'],
            ['to', 'b'],
            ['at', 'd'],
          ]),
          event('talk', []),
          event('near', [['at', 'd']]),
        ],
        atlas,
      ),
      undefined,
      open,
    );
    expect(placed.marks.map(({ id, events }) => [id, events.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(placed.unbounded.map(({ id, events }) => [id, events.length])).toEqual([['d', 2]]);
    expect(placed.without.map(one => one.event.id)).toEqual(['talk']);
    expect(placed.events).toEqual({ placed: 1, total: 3, later: 0 });
  });

  test('a route joins the ends that are stated; onward it is known to have gone, and no more; without a beginning there is none', () => {
    const routes = (places: [string, string][]) =>
      toPlaced(found([event('one', places)], atlas), undefined, open).routes.map(
        ({ from, to, stated }) => `${from.id} ${to.id} ${stated ? 'stated' : 'onward'}`,
      );
    expect(
      routes([
        ['from', 'a'],
        ['to', 'b'],
        ['at', 'c'],
      ]),
    ).toEqual(['a b stated', 'b c onward']);
    expect(
      routes([
        ['from', 'a'],
        ['struck', 'c'],
      ]),
    ).toEqual(['a c stated']);
    expect(routes([['to', 'c']])).toEqual([]);
    expect(
      routes([
        ['at', 'a'],
        ['at', 'c'],
      ]),
    ).toEqual([]);
    expect(
      routes([
        ['from', 'a'],
        ['to', 'd'],
      ]),
    ).toEqual([]);
  });

  test('what is reported later is told apart, and what is hidden is not there', () => {
    const early = found([event('one', [['at', 'a']])], atlas);
    const all = found([...early.events, event('two', [['at', 'b']]), event('three', [['at', 'b']])], atlas);
    const placed = toPlaced(early, all, { hidden: ['three'], only: null });
    expect(placed.marks.map(({ id, events }) => [id, ...events.map(one => one.untold)])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(placed.events).toEqual({ placed: 1, total: 1, later: 1 });
    // Actors alone say nothing of events.
    expect(toPlaced(all, undefined, { hidden: [], only: ['kp'] }).events.placed).toBe(3);
    expect(toPlaced(all, undefined, { hidden: [], only: ['kp', 'b'] }).events.placed).toBe(2);
  });
});

const mark = (id: string, point: Point, events = 1): PlaceMark => ({
  id,
  name: id,
  point,
  precision: 'city',
  events: Array.from({ length: events }, (_, at) => ({
    ...event(`${id}${at}`, []),
    untold: false,
    roles: [],
  })),
});
const spot = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }));
const standings = fc
  .array(fc.tuple(spot, fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
  .map(spots =>
    spots.map(([[x, y], events], at): Standing => ({ mark: mark(`m${at}`, [x / 10, y / 10], events), x, y })),
  );

describe('marks that lie on each other', () => {
  test('are one, none is lost, and no two that are left lie on each other', () => {
    fc.assert(
      fc.property(standings, standing => {
        const clusters = clustered(standing);
        const held = clusters.flatMap(({ marks }) => marks.map(({ id }) => id));
        expect(held.sort()).toEqual(standing.map(one => one.mark.id).sort());
        for (const [at, one] of clusters.entries())
          for (const other of clusters.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(26);
      }),
    );
  });

  test('stand where the one with most events is, and open only where looking nearer takes them apart', () => {
    const near = [
      { mark: mark('small', [30.5, 50.4]), x: 100, y: 100 },
      { mark: mark('large', [31.9, 49.2], 4), x: 108, y: 104 },
    ];
    const [cluster] = clustered(near);
    expect([cluster?.id, cluster?.x, cluster?.events.length]).toEqual(['large', 108, 5]);
    expect(cluster && opens(cluster)).toBe(true);
    const [same] = clustered(near.map(one => ({ ...one, mark: { ...one.mark, point: [30.5, 50.4] } })));
    expect(same && opens(same)).toBe(false);
  });
});

describe('names', () => {
  test('never lie on each other or on a mark; the first wanted are the first to find a place', () => {
    const wanted = fc.array(
      spot.map(([x, y]): Wanted => ({ id: `${x} ${y}`, text: '', x, y, width: 90, height: 17, around: 18 })),
      { maxLength: 30 },
    );
    const within = { x: 0, y: 0, width: 800, height: 600 };
    const meet = (one: { x: number; y: number }, other: { x: number; y: number }) =>
      Math.abs(one.x - other.x) < 90 && Math.abs(one.y - other.y) < 17;
    fc.assert(
      fc.property(wanted, labels => {
        const placed = placeLabels(labels, [], within).map(({ left, top }) => ({ x: left, y: top }));
        for (const [at, one] of placed.entries()) {
          for (const other of placed.slice(at + 1)) expect(meet(one, other)).toBe(false);
          expect(one.x >= 0 && one.x + 90 <= 800 && one.y >= 0 && one.y + 17 <= 600).toBe(true);
        }
        expect(placed.length > 0).toBe(labels.some(({ x }) => x >= 0) && labels.length > 0);
      }),
    );
  });
});

const points: Point[] = [
  [30.5, 50.45],
  [37.6, 55.7],
  [127.4, 39.1],
  [131.9, 43.1],
  [-19, 65],
];
const size = { width: 900, height: 600 };
const box = { x: 50, y: 50, width: 800, height: 500 };

describe('the projection', () => {
  test('holds every place in its box, also across the date line, and a single one in the middle', () => {
    const inBox = (given: Point[]) => {
      const projection = projectionFor(given, box);
      return given.every(point => {
        const [x, y] = projection(point) ?? [-1, -1];
        return x >= 49 && x <= 851 && y >= 49 && y <= 551;
      });
    };
    expect(inBox(points)).toBe(true);
    expect(
      inBox([
        [178, -17],
        [-171, -14],
        [168, -19],
      ]),
    ).toBe(true);
    expect(
      inBox([
        [10, 50],
        [-70, -30],
        [140, -35],
      ]),
    ).toBe(true);
    const [x, y] = projectionFor([[30, 50]], box)([30, 50]) ?? [];
    expect([Math.round(x ?? 0), Math.round(y ?? 0)]).toEqual([450, 300]);
  });

  test('a sight in a link gives the same section again, and in another window the same middle', () => {
    const projection = projectionFor(points, box);
    const sight = { longitude: 35.5, latitude: 49.25, zoom: 6.5 };
    expect(sightOf(transformFor(sight, projection, size), projection, size)).toEqual(sight);
    const other = { width: 500, height: 700 };
    const there = projectionFor(points, { x: 20, y: 20, width: 460, height: 600 });
    expect(sightOf(transformFor(sight, there, other), there, other)).toEqual(sight);
  });

  test('looking at places has them in the window', () => {
    const projection = projectionFor(points, box);
    const sight = sightOn(points.slice(0, 2), projection, size);
    const transform = transformFor(sight, projection, size);
    for (const point of points.slice(0, 2)) {
      const [x, y] = transform.apply(projection(point) ?? [0, 0]);
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
    expect(sightOn([], projection, size)).toBeNull();
  });
});

describe('insets', () => {
  const crowd = (id: string, [x, y]: Point, many: number) =>
    Array.from({ length: many }, (_, at) => mark(`${id}${at}`, [x + (at % 3), y + Math.floor(at / 3)]));
  const marks = [...crowd('west', [31, 48], 8), ...crowd('east', [126, 37], 4), mark('far', [-100, 40])];

  test('show where most lies, the fuller first; what stands alone, and a small window, get none', () => {
    const { insets } = layOut(marks, { width: 1000, height: 800 });
    expect(insets.map(({ ids }) => [...ids].map(id => id.slice(0, 4)))).toEqual([
      Array(8).fill('west'),
      Array(4).fill('east'),
    ]);
    expect(insets.map(({ names }) => names[0])).toEqual(['Ukraine', 'South Korea']);
    const [first, second] = insets.map(inset => inset.box);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
    expect(layOut(marks, { width: 390, height: 310 }).insets).toEqual([]);
  });

  test('leave out what lies too far from the middle of the events', () => {
    const line = Array.from({ length: 12 }, (_, at) => ({ mark: mark(`m${at}`, [at, 0]), x: at * 50, y: 0 }));
    const [held] = crowds(line, 1000);
    expect(held?.map(one => one.x)).toEqual([200, 250, 300, 350]);
  });
});

test('an arc there and one back lie apart, and stay clear of their marks', () => {
  const [here, there] = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];
  const [to, back] = [arcBetween(here, there), arcBetween(there, here)];
  expect(Math.sign(to?.middle.y ?? 0)).toBe(-Math.sign(back?.middle.y ?? 0));
  expect(arcBetween(here, { x: 20, y: 0 })).toBeNull();
});

describe('boundaries', () => {
  const inCrimea: Point[] = [
    [34.4, 45.3],
    [33.9, 45.1],
    [35.9, 45.2],
  ];

  test('Crimea is of no country, whichever the data set gives it to', () => {
    for (const point of inCrimea) {
      expect(disputedAt(point)?.properties.name).toBe('Crimea');
      expect(countryAt(point)).toBeUndefined();
    }
    expect(countryAt([36.6, 50.6])?.properties.name).toBe('Russia');
    expect(countryAt([32.6, 46.6])?.properties.name).toBe('Ukraine');
  });

  test('Crimea is hatched over one colour of land, above all else, also above a country that is tinted whole', () => {
    const russia = { ...mark('russia', [60, 60]), precision: 'country' as const };
    const drawn = renderToStaticMarkup(
      createElement(
        'svg',
        null,
        createElement(Ground, {
          projection: projectionFor(
            [
              [34, 45],
              [37, 55],
              [30, 50],
            ],
            box,
          ),
          transform: zoomIdentity,
          size,
          countries: [russia],
          beyond: 1,
        }),
      ),
    );
    const paths = [...drawn.matchAll(/<path ([^>]*)>/g)].map(([, attributes]) => String(attributes));
    const crimea = paths.findIndex(one => one.includes('data-disputed="Crimea"'));
    expect(paths[crimea]).toMatch(/fill="url\(#/);
    const [, pattern] = /fill="url\(#([^)]+)\)"/.exec(paths[crimea] ?? '') ?? [];
    const hatch = drawn.slice(drawn.indexOf(`<pattern id="${pattern}"`), drawn.indexOf('</pattern>'));
    // Land's own colour beneath the lines, so that nothing shows through.
    expect(hatch).toMatch(/<rect class="hatch-ground"[^>]*><\/rect><rect class="hatch-line"/);
    const classes = paths.map(one => /class="([^"]*)"/.exec(one)?.[1]);
    expect(classes.slice(0, 3)).toEqual(['land', 'whole-country', 'borders']);
    expect(new Set(classes.slice(3))).toEqual(new Set(['disputed']));
    // Nothing but the hatch gives any part of the land a colour of its own.
    expect(paths.filter(one => one.includes('fill=') || one.includes('style='))).toHaveLength(
      classes.length - 3,
    );
  });

  test('no border between countries is drawn along a disputed area', () => {
    const line = borders.coordinates.flat();
    const atPerekop = line.filter(([x = 0, y = 0]) => x > 33.5 && x < 34.7 && y > 45.9 && y < 46.25);
    expect(atPerekop.length).toBeLessThan(3);
    const rims = disputed.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    expect(rims.length).toBeGreaterThan(100);
    // The border of Poland and Ukraine stays.
    expect(line.some(([x = 0, y = 0]) => x > 23 && x < 24.2 && y > 50 && y < 52)).toBe(true);
  });

  test('each disputed area is a small one that holds its own middle, and says between whom', () => {
    for (const { geometry, properties } of disputed) {
      const ring = geometry.coordinates[0]?.[0] ?? [];
      expect(properties.between.length).toBeGreaterThan(10);
      // Wound the wrong way, an area would be all of the Earth but itself.
      expect(geoContains(geometry, [-150, -60])).toBe(false);
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  test('the page names the data set, settles nothing, and says that Crimea is disputed', () => {
    for (const words of [
      t('map:boundaries.short', { source: 'Natural Earth 1:50m' }),
      t('map:boundaries.shortest', { source: 'Natural Earth 1:50m' }),
    ]) {
      expect(words).toContain('Natural Earth 1:50m');
      expect(words).toMatch(/settles none|none settled/);
      expect(words).toMatch(/Crimea.* disputed/);
    }
  });
});
