import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart } from '../../web/canvas/layouts/apart.ts';
import { lay } from '../../web/canvas/layouts/index.ts';
import type { LayoutRequest } from '../../web/canvas/layouts/request.ts';
import { shortfallInWords } from '../../web/canvas/layoutWords.ts';
import type { LayoutName, Places } from '../../web/canvas/types.ts';

const all: LayoutName[] = ['force', 'rings', 'layers', 'time', 'map'];
const events = Array.from({ length: 40 }, (_, index) => ({
  id: `e${index}`,
  group: 'event',
  // Most of them happen in two weeks, some on one day; the last ones have no date.
  ...(index < 36 ? { day: 20_000 + (index < 6 ? index * 90 : 540 + Math.floor(index / 3)) } : {}),
}));
const states = ['KP', 'RU', 'UA', 'US'].map(iso => ({ id: iso.toLowerCase(), group: 'actor', iso }));
const people = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, group: 'actor' }));
const places = [
  { id: 'kursk', group: 'place', point: [36.2, 51.7] as [number, number] },
  { id: 'vladivostok', group: 'place', point: [131.9, 43.1] as [number, number] },
];
const edges: [string, string][] = [
  ...events.map(({ id }, index): [string, string] => [states[index % 4]?.id ?? '', id]),
  ...events.map(({ id }, index): [string, string] => [id, states[(index + 1) % 4]?.id ?? '']),
  ...people.map(({ id }, index): [string, string] => [id, states[index % 3]?.id ?? '']),
  ...events.slice(0, 10).map(({ id }): [string, string] => [id, 'kursk']),
];
const picture: LayoutRequest = {
  how: 'force',
  nodes: [...events, ...states, ...people, ...places],
  edges,
  drawn: edges,
  bare: false,
  from: [],
  fixed: {},
  start: null,
};
const nearest = (at: Places) => {
  const spots = Object.values(at);
  let least = Infinity;
  for (const [index, one] of spots.entries())
    for (const other of spots.slice(index + 1))
      least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
  return least;
};

describe.each(all)('the layout by %s', how => {
  const draw = (change: Partial<LayoutRequest> = {}) => {
    // The worker draws lots from a seed of its own.
    return lay({ ...picture, how, ...change });
  };

  test('gives each node a place where it touches no other', () => {
    const { at } = draw();
    expect(Object.keys(at).sort()).toEqual(picture.nodes.map(({ id }) => id).sort());
    expect(nearest(at)).toBeGreaterThan(48);
  });

  test('leaves fixed nodes where they are', () => {
    const fixed = { kp: { x: 1_234, y: -567 }, e3: { x: -900, y: 40 } };
    expect(draw({ fixed }).at).toMatchObject(fixed);
  });

  test('lays out nothing, and one node', () => {
    expect(draw({ nodes: [], edges: [], drawn: [] }).at).toEqual({});
    const { at } = draw({ nodes: [{ id: 'kp', group: 'actor' }], edges: [], drawn: [] });
    expect(Object.keys(at)).toEqual(['kp']);
  });

  test('is the same whatever order the picture comes in', () => {
    if (how === 'force') return expectSameWithSeed(draw);
    const turned = {
      nodes: [...picture.nodes].reverse(),
      edges: [...edges].reverse(),
      drawn: [...edges].reverse(),
    };
    expect(draw(turned)).toEqual(draw());
  });
});

/** The forces draw lots, which the worker makes the same each time. */
function expectSameWithSeed(draw: (change?: Partial<LayoutRequest>) => { at: Places }): void {
  const real = Math.random;
  const seeded = (change?: Partial<LayoutRequest>) => {
    let state = 1;
    Math.random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    try {
      return draw(change).at;
    } finally {
      Math.random = real;
    }
  };
  const turned = {
    nodes: [...picture.nodes].reverse(),
    edges: [...edges].reverse(),
    drawn: [...edges].reverse(),
  };
  expect(seeded(turned)).toEqual(seeded());
}

test('rings stand further out with each step from where they begin', () => {
  const { at } = lay({ ...picture, how: 'rings', from: ['kp'] });
  const far = (id: string) => Math.hypot(at[id]?.x ?? 0, at[id]?.y ?? 0);
  expect(far('kp')).toBe(0);
  expect(far('e0')).toBeGreaterThan(0);
  expect(far('ru')).toBeGreaterThan(far('e0'));
});

test('layers lead from the beginnings to the right', () => {
  const chain: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'c'],
  ];
  const nodes = ['a', 'b', 'c', 'd'].map(id => ({ id, group: 'actor' }));
  const x = (from: string[]) => {
    const { at } = lay({ ...picture, how: 'layers', nodes, edges: chain, drawn: chain, from });
    return (id: string) => at[id]?.x ?? 0;
  };
  const along = x([]);
  expect([along('a') < along('b'), along('b') < along('c'), along('d') === along('a')]).toEqual([
    true,
    true,
    true,
  ]);
  const back = x(['c']);
  expect([back('c') < back('b'), back('b') < back('a')]).toEqual([true, true]);
});

test('time runs to the right, and what has no date is counted at the left', () => {
  const { at, short } = lay({ ...picture, how: 'time' });
  const dated = events.filter(event => event.day !== undefined);
  const xs = [...dated]
    .sort((one, other) => (one.day ?? 0) - (other.day ?? 0))
    .map(({ id }) => at[id]?.x ?? 0);
  expect(xs).toEqual([...xs].sort((one, other) => one - other));
  expect(at.e39?.x).toBeLessThan(Math.min(...xs));
  expect(short && shortfallInWords(short)).toMatch(/^\d+ of 58 nodes have no date/);
});

test('the map has the north above and the east at the right, and counts what has no place', () => {
  const { at, short } = lay({ ...picture, how: 'map' });
  const [kursk, vladivostok] = [at.kursk, at.vladivostok];
  expect(kursk && vladivostok && kursk.x < vladivostok.x && kursk.y < vladivostok.y).toBe(true);
  expect(short && shortfallInWords(short)).toMatch(/^30 of 58 nodes have no place/);
});

test('a picture too large for fcose is laid out all the same, and tells how far it is', () => {
  const nodes = Array.from({ length: 700 }, (_, index) => ({ id: `n${index}`, group: 'actor' }));
  const lines = nodes.slice(1).map(({ id }, index): [string, string] => [id, `n${Math.floor(index / 3)}`]);
  const told: number[] = [];
  const { at } = lay({ ...picture, nodes, edges: lines, drawn: lines }, done => told.push(done));
  expect(nearest(at)).toBeGreaterThan(48);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual([...told].sort((one, other) => one - other));
});

test('nodes on one spot part, and fixed ones don’t move for it', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 2, maxLength: 20 }), spots => {
      const at = Object.fromEntries(spots.map((one, index) => [`n${index}`, one]));
      const parted = apart(at, () => 20, new Set(['n0']));
      expect(parted.n0).toEqual(spots[0]);
      expect(nearest(parted)).toBeGreaterThan(38);
    }),
  );
});
