import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxGrid, meets } from '../../web/canvas/boxes.ts';
import { difference } from '../../web/canvas/diff.ts';
import {
  chooseLabels,
  choosePills,
  crossing,
  type Labelled,
  labelBox,
  pillBox,
  wrapped,
} from '../../web/canvas/labels.ts';
import { distanceTo } from '../../web/canvas/lines.ts';

describe('a name', () => {
  test('is wrapped into two lines, and shortened beyond', () => {
    expect(wrapped('North Korea')).toBe('North Korea');
    expect(wrapped('Committee of South Korea’s parliament')).toBe('Committee of South\nKorea’s parliament');
    const [, second = ''] = wrapped('Zelensky: nothing is confidential between the two of them').split('\n');
    expect(second).toMatch(/…$/);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), text => {
        const lines = wrapped(text).split('\n');
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(28);
      }),
    );
  });
});

describe('the names that are shown', () => {
  const nodes = fc.array(
    fc.record({
      at: fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }),
      width: fc.integer({ min: 20, max: 140 }),
    }),
    { maxLength: 60 },
  );
  const place = (given: { at: { x: number; y: number }; width: number }[], must: string[] = []) => {
    const all = given.map(
      ({ at, width }, index): Labelled => ({
        id: `n${index}`,
        at,
        width,
        half: 10,
        height: 16,
        must: must.includes(`n${index}`),
      }),
    );
    const grid = boxGrid();
    for (const { id, at } of all)
      grid.add({ x1: at.x - 10, y1: at.y - 10, x2: at.x + 10, y2: at.y + 10 }, id);
    return { all, sides: chooseLabels(all, grid) };
  };

  test('meet no other name and no node', () => {
    fc.assert(
      fc.property(nodes, given => {
        const { all, sides } = place(given);
        const boxes = all.flatMap(node => {
          const side = sides.get(node.id);
          return side ? [{ node, box: labelBox(node, side) }] : [];
        });
        for (const [index, { node, box }] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(meets(box, other.box)).toBe(false);
          for (const { id, at } of all)
            if (id !== node.id)
              expect(meets(box, { x1: at.x - 10, y1: at.y - 10, x2: at.x + 10, y2: at.y + 10 })).toBe(false);
        }
      }),
    );
  });

  test('are those that come first, and always the one that must be', () => {
    const spot = { at: { x: 100, y: 100 }, width: 60 };
    const crowd = Array.from({ length: 30 }, () => spot);
    expect([...place(crowd).sides.keys()]).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect([...place(crowd, ['n29']).sides.keys()]).toEqual(['n29', 'n0', 'n1', 'n2']);
    const apart = { at: { x: 400, y: 400 }, width: 60 };
    expect([...place([...crowd, apart]).sides.keys()]).toEqual(['n0', 'n1', 'n2', 'n3', 'n30']);
  });

  test('are not cut off at the edge while their node is in sight', () => {
    const node = { id: 'n', at: { x: 10, y: 50 }, half: 5, width: 80, height: 16, must: false };
    const side = chooseLabels([node], boxGrid(), { x1: 0, y1: 0, x2: 200, y2: 200 }).get('n');
    expect(side).toEqual({ row: 'center', column: 'right' });
  });
});

describe('a pill', () => {
  const tie = {
    id: 't',
    from: { x: 0, y: 0 },
    to: { x: 400, y: 0 },
    middle: { x: 200, y: 0 },
    width: 40,
    height: 20,
  };

  test('slides along its tie, off what lies in its middle', () => {
    const grid = boxGrid();
    grid.add({ x1: 190, y1: -10, x2: 210, y2: 10 });
    const slide = choosePills([tie], grid).get('t') ?? 0;
    expect(Math.abs(slide)).toBeGreaterThanOrEqual(28);
    expect(meets(pillBox(tie, slide), { x1: 190, y1: -10, x2: 210, y2: 10 })).toBe(false);
  });

  test('is left out where there is no room', () => {
    const grid = boxGrid();
    grid.add({ x1: 0, y1: -10, x2: 400, y2: 10 });
    expect(choosePills([tie], grid).size).toBe(0);
  });

  test('knows where ties cross, and that a common end is no crossing', () => {
    const [a, b, c, d] = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
      { x: 10, y: 0 },
    ];
    expect(crossing(a, b, c, d)).toEqual({ x: 5, y: 5 });
    expect(crossing(a, b, a, d)).toBeNull();
    expect(crossing(a, d, c, b)).toBeNull();
  });
});

test('how far a spot is from a line counts to its ends, not beyond', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  expect([distanceTo({ x: 5, y: 3 }, a, b), distanceTo({ x: 14, y: 3 }, a, b)]).toEqual([3, 5]);
  expect(distanceTo({ x: 3, y: 4 }, a, a)).toBe(5);
});

describe('from one drawing to the next', () => {
  const node = (id: string, label = id, classes = '') => ({
    group: 'nodes' as const,
    data: { id, label },
    classes,
  });
  const line = (id: string, source: string, target: string) => ({
    group: 'edges' as const,
    data: { id, source, target },
    classes: '',
  });
  const before = new Map([node('a'), node('b'), line('l', 'a', 'b')].map(one => [one.data.id, one]));

  test('nothing is touched that stays as it is', () => {
    const same = [node('a'), node('b'), line('l', 'a', 'b')];
    expect(difference(before, same)).toEqual({ removed: [], added: [], changed: [] });
  });

  test('what is new is added, what is gone removed, what looks otherwise changed', () => {
    const after = [node('a', 'other'), node('c'), node('b', 'b', 'pinned')];
    expect(difference(before, after)).toEqual({
      removed: ['l'],
      added: [node('c')],
      changed: [node('a', 'other'), node('b', 'b', 'pinned')],
    });
  });

  test('a line with other ends is another line', () => {
    const after = [node('a'), node('b'), line('l', 'b', 'a')];
    expect(difference(before, after)).toEqual({ removed: ['l'], added: [line('l', 'b', 'a')], changed: [] });
  });
});
