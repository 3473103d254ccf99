import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import { kinds as declared } from '../../server/model/model.ts';
import { type Lane, lanesByActor, lanesByKind } from '../../web/renderers/timeline/lanes.ts';
import { inSight, layOut, wideSizes } from '../../web/renderers/timeline/layout.ts';
import { isHidden, type Told, toMarks } from '../../web/renderers/timeline/marks.ts';
import { type Box, mostRows, packed } from '../../web/renderers/timeline/packing.ts';
import { atScale, broughtIn, homeOf, panned, zoomedAt } from '../../web/renderers/timeline/sight.ts';
import { fitted } from '../../web/renderers/timeline/text.ts';
import { axisTicks } from '../../web/renderers/timeline/ticks.ts';
import { led } from '../../web/renderers/timeline/travel.ts';
import { markInWords } from '../../web/renderers/timeline/words.ts';
import { toDay } from '../../web/timeline/days.ts';

const kinds = new Map<string, Kind>(declared.map(kind => [kind.name, kind]));
const support: NonNullable<GraphNode['support']> = {
  claims: 1,
  sources: 1,
  origins: 1,
  grade: 'B2',
  weak: false,
  denied: false,
  status: 'happened',
  disputes: [],
  reported: '2024-10-23',
  ranges: [],
};
type Made = { from?: string; to?: string; date?: string; span?: string; kind?: string; actors?: string[] };
const event = (id: string, { kind = 'strike', actors = [], ...properties }: Made): Told => ({
  event: { id, labels: [], kind, caption: `The event ${id}`, properties, support },
  planned: false,
  actors,
  reports: [{ day: '2024-10-23', claims: 2 }],
});
const onDay = (id: string, day: string, more: Made = {}) =>
  event(id, { from: day, to: day, date: day, ...more });
const measure = (text: string) => text.length * 6;

describe('an event on the timeline', () => {
  test('stands on its day, or in the middle of its possible days', () => {
    const [known, part] = toMarks(
      [
        onDay('a', '2024-10-23'),
        event('b', { from: '2024-10-01', to: '2024-10-10', date: 'x', span: 'throughout' }),
      ],
      undefined,
      undefined,
    );
    expect(known).toMatchObject({ at: toDay('2024-10-23') + 0.5, bar: null, later: false });
    expect(part).toMatchObject({
      at: toDay('2024-10-06'),
      bar: { from: toDay('2024-10-01'), to: toDay('2024-10-11'), ends: ['hard', 'hard'], wider: 0 },
    });
  });

  test('fades to the side that nobody tells, and stands at the end that is told', () => {
    const [by, since] = toMarks(
      [
        event('a', { to: '2024-10-30', date: '../2024-10-30' }),
        event('b', { from: '2024-10-30', date: '2024-10-30/..' }),
      ],
      undefined,
      undefined,
    );
    expect(by).toMatchObject({ at: toDay('2024-10-30') + 0.5, bar: { from: null, ends: ['open', 'hard'] } });
    expect(since).toMatchObject({ at: toDay('2024-10-30') + 0.5, bar: { to: null, ends: ['hard', 'open'] } });
  });

  test('about a month is drawn wider than the month, and its tooltip says by how much', () => {
    const [mark] = toMarks(
      [event('a', { from: '2024-09-01', to: '2024-09-30', date: '2024-09~', span: 'throughout' })],
      undefined,
      undefined,
    );
    expect(mark?.bar).toEqual({
      from: toDay('2024-08-27'),
      to: toDay('2024-10-06'),
      ends: ['soft', 'soft'],
      wider: 5,
    });
    expect(mark && markInWords(mark, kinds.get('strike'))).toMatch(
      /about Sept? 2024[\s\S]*drawn 5 days wider at each end, which no document says/,
    );
  });

  test('is hollow where it was reported after the chosen day, and none where nobody dates it', () => {
    const all = [onDay('a', '2024-10-23'), onDay('b', '2024-10-24'), event('c', {})];
    const marks = toMarks(all.slice(0, 1), all, '2024-10-22');
    expect(marks.map(({ id, later, reports }) => [id, later, reports[0]?.later])).toEqual([
      ['a', false, true],
      ['b', true, true],
    ]);
  });

  test('is hidden by itself, with all its actors, or as one that is not kept', () => {
    const [mark] = toMarks([onDay('a', '2024-10-23', { actors: ['kp', 'ru'] })], undefined, undefined);
    if (!mark) throw new Error('no mark');
    expect([['a'], ['kp'], ['kp', 'ru']].map(hidden => isHidden(mark, hidden, null))).toEqual([
      true,
      false,
      true,
    ]);
    expect([['a'], ['ru'], ['us']].map(only => isHidden(mark, [], only))).toEqual([false, false, true]);
  });
});

describe('lanes', () => {
  const marks = toMarks(
    [
      onDay('a', '2024-10-23', { kind: 'strike', actors: ['ru', 'ua'] }),
      onDay('b', '2024-10-24', { kind: 'meeting', actors: ['ru'] }),
      onDay('c', '2024-10-25', { kind: 'meeting' }),
    ],
    undefined,
    undefined,
  );
  const told = (lanes: Lane[]) =>
    lanes.map(({ id, shown, total, marks: own }) => [id, shown, total, own.map(mark => mark.id).join('')]);

  test('by kind stand in the order of the kinds, with how many of how many', () => {
    expect(told(lanesByKind(marks, kinds, new Map([['meeting', 9]])))).toEqual([
      ['meeting', 2, 9, 'bc'],
      ['strike', 1, null, 'a'],
    ]);
  });

  test('by actor hold an event in the lane of each, and those of nobody last', () => {
    const actors = ['ru', 'ua', 'us'].map(id => ({ id, kind: 'state', caption: id }));
    const lanes = lanesByActor(marks, actors, kinds, { totals: new Map([['ru', 5]]), nobody: 'Nobody' });
    expect(told(lanes)).toEqual([
      ['ru', 2, 5, 'ab'],
      ['ua', 1, null, 'a'],
      ['', 1, null, 'c'],
    ]);
  });
});

describe('rows', () => {
  const at = (left: number, label = 60, width = 16): Box => ({
    left,
    right: left + width,
    reachLeft: left,
    reachRight: left + width,
    label,
    nameless: false,
  });
  const edges = { begin: 0, end: 1_000 };
  const sides = (boxes: Box[], within = edges) =>
    packed(boxes, within).spots.map(({ row, side }) => `${row} ${side}`);

  test('a label stands at the right; at the left where it would keep a later event out of the row', () => {
    expect(sides([at(100), at(300)])).toEqual(['0 right', '0 right']);
    expect(sides([at(100), at(150)])).toEqual(['0 left', '0 right']);
    expect(sides([at(20), at(70)])).toEqual(['0 right', '1 right']);
  });

  test('no label leaves the picture: it turns to the left, or is cut where neither side has room', () => {
    expect(sides([at(970)])).toEqual(['0 left']);
    expect(packed([at(40, 400)], { begin: 0, end: 200 })).toMatchObject({
      spots: [{ side: 'right', labelWidth: 138 }],
    });
  });

  const boxes = fc.array(
    fc.record({
      left: fc.nat(900),
      width: fc.integer({ min: 8, max: 120 }),
      label: fc.integer({ min: 20, max: 200 }),
    }),
    { maxLength: 120 },
  );
  test('nothing meets in a row, however many there are', () => {
    fc.assert(
      fc.property(boxes, made => {
        const sorted = made
          .map(({ left, width, label }) => at(left, label, width))
          .sort((a, b) => a.left - b.left);
        const { spots, rows } = packed(sorted, edges);
        expect(spots.length).toBe(sorted.length);
        const drawn = spots.map(({ row, side, labelAt, labelWidth }, index) => {
          const box = sorted[index] as Box;
          expect(row).toBeLessThan(rows);
          if (side === 'none') return { row, from: box.left, to: box.right };
          expect(labelAt).toBeGreaterThanOrEqual(edges.begin);
          expect(labelAt + labelWidth).toBeLessThanOrEqual(edges.end);
          return { row, from: Math.min(box.left, labelAt), to: Math.max(box.right, labelAt + labelWidth) };
        });
        for (const one of drawn)
          for (const other of drawn)
            if (one !== other && one.row === other.row)
              expect(one.from >= other.to || other.from >= one.to).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('where labels would make a lane too long they stand only where there is room', () => {
    const crowd = Array.from({ length: 400 }, (_, index) => at(index * 2, 150));
    const { spots, rows } = packed(crowd, edges);
    expect(rows).toBeLessThanOrEqual(mostRows);
    expect(spots.filter(({ side }) => side !== 'none').length).toBeGreaterThan(5);
  });
});

describe('what is laid out', () => {
  const home = homeOf({ from: toDay('2022-01-01'), to: toDay('2025-12-31') });
  const options = { home, sizes: wideSizes, reports: false, measure, longest: 260 };
  const many = Array.from({ length: 2_000 }, (_, index) =>
    onDay(`e${index}`, new Date(Date.UTC(2022, 0, 1 + ((index * 37) % 1_400))).toISOString().slice(0, 10)),
  );

  test('of 2,000 events only what is in sight is drawn', () => {
    const lanes = lanesByKind(toMarks(many, undefined, undefined), kinds, new Map());
    const perDay = 900 / (home.to - home.from);
    const laid = layOut(lanes, { ...options, perDay, basis: home, around: 0 });
    expect(laid.lanes[0]?.marks.length).toBe(2_000);
    const [lane] = inSight(laid.lanes, { left: 0, right: 900, top: 0, bottom: 420 });
    expect(lane?.marks.length).toBeLessThan(1_000);
    const basis = { from: toDay('2024-01-01'), to: toDay('2024-01-15') };
    const near = layOut(lanes, { ...options, perDay: 60, basis, around: 0 });
    expect(near.lanes[0]?.marks.length).toBeLessThan(30);
    expect(near.height).toBeLessThan(400);
  });

  test('a bar of which the glyph is out of sight has its name on it', () => {
    const long = event('long', { from: '2022-02-01', to: '2025-11-30', date: 'x', span: 'throughout' });
    const lanes = lanesByKind(toMarks([long], undefined, undefined), kinds, new Map());
    const basis = { from: toDay('2022-03-01'), to: toDay('2022-03-31') };
    const { marks } = layOut(lanes, { ...options, perDay: 30, basis, around: 0 }).lanes[0] ?? {};
    const begin = (basis.from - home.from) * 30;
    expect(marks?.[0]?.label).toMatchObject({ text: 'The event long', x: begin + 5 });
  });

  test('a day beyond all that is there to see stands at its edge', () => {
    const lanes = lanesByKind(toMarks([onDay('far', '2031-01-01')], undefined, undefined), kinds, new Map());
    const { marks } = layOut(lanes, { ...options, perDay: 1, basis: home, around: 0 }).lanes[0] ?? {};
    expect(marks?.[0]?.beyond).toBe('after');
    expect(marks?.[0]?.right).toBeLessThanOrEqual(home.to - home.from);
  });

  test('keys lead through time in a lane, between rows, and to the ends', () => {
    const lanes = lanesByKind(
      toMarks(
        [
          onDay('m1', '2024-01-01', { kind: 'meeting' }),
          onDay('s1', '2024-01-05'),
          onDay('s2', '2024-06-01'),
          onDay('m2', '2024-09-01', { kind: 'meeting' }),
        ],
        undefined,
        undefined,
      ),
      kinds,
      new Map(),
    );
    const { lanes: laid } = layOut(lanes, { ...options, perDay: 1, basis: home, around: 0 });
    const from = (key: string, id: string | null) =>
      led(
        lanes,
        key,
        id === null ? null : (laid.flatMap(({ marks }) => marks).find(({ mark }) => mark.id === id) ?? null),
        laid,
      )?.mark.id;
    expect(from('ArrowRight', null)).toBe('m1');
    expect(from('ArrowRight', 'm1')).toBe('m2');
    expect(from('ArrowRight', 'm2')).toBeUndefined();
    expect(from('ArrowDown', 'm1')).toBe('s1');
    expect(from('ArrowUp', 's2')).toBe('m2');
    expect([from('Home', 's2'), from('End', 's2'), from('x', 's2')]).toEqual(['m1', 'm2', undefined]);
  });
});

describe('what is seen', () => {
  const home = { from: 0, to: 1_000 };
  test('the day under the pointer stays where it is, and no day beyond all is seen', () => {
    const near = zoomedAt(home, 4, 0.25, home);
    expect(near).toEqual({ from: 187.5, to: 437.5 });
    expect(zoomedAt(near, 0.01, 0.5, home)).toEqual(home);
    expect(panned(near, -500, home)).toEqual({ from: 0, to: 250 });
    expect(zoomedAt(home, 1e9, 0.5, home)).toEqual({ from: 499, to: 501 });
  });

  test('a scale is there only where it is nearer than all days, and a day is brought in only where it is out of sight', () => {
    expect(atScale('month', 500, 900, home)).toEqual({ from: 375, to: 625 });
    expect(atScale('month', 500, 9_000, home)).toBeNull();
    const seen = { from: 100, to: 200 };
    expect(broughtIn(seen, 150, home)).toBe(seen);
    expect(broughtIn(seen, 700, home)).toEqual({ from: 650, to: 750 });
  });

  test('ticks are the same days wherever the sight moves, Mondays among them', () => {
    const at = (from: string, days: number) =>
      axisTicks({ from: toDay(from) + 0.3, to: toDay(from) + 0.3 + days }, 700).map(({ label }) => label);
    expect(at('2024-09-10', 64)).toEqual(at('2024-09-11', 64));
    expect(at('2024-09-10', 64)[0]).toMatch(/^16 Sept? 2024$/);
    expect(at('2022-02-01', 1_300).slice(0, 3)).toEqual(['Jul 2022', 'Jan 2023', 'Jul']);
    expect(at('1990-02-01', 20_000)[0]).toBe('2000');
  });

  test('a name is cut with an ellipsis where it has no room', () => {
    expect([fitted('Drones', 60, measure), fitted('Drones on Kyiv', 60, measure)]).toEqual([
      'Drones',
      'Drones on…',
    ]);
  });
});
