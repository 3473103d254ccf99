import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { model } from '../../server/model/model.ts';
import { alongPath } from '../../web/canvas/alongPath.ts';
import { clearLines } from '../../web/canvas/clearLines.ts';
import { tieWidth } from '../../web/canvas/elements.ts';
import { circle, laidDown, spiral, tiedTogether } from '../../web/canvas/layout.ts';
import { glyphParts, glyphPicture } from '../../web/glyph/shapes.ts';

describe('new nodes on a spiral', () => {
  test('keep a gap to every node that is there and to each other', () => {
    const point = fc.record({
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -400, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (taken, count) => {
        const found = spiral({ x: 0, y: 0 }, count, taken);
        expect(found).toHaveLength(count);
        const all = [...taken, ...found];
        for (const spot of found) {
          const near = all.filter(
            other => other !== spot && Math.hypot(other.x - spot.x, other.y - spot.y) < 96,
          );
          expect(near).toEqual([]);
        }
      }),
    );
  });
});

describe('parts that share nothing', () => {
  test('are laid out as one picture', () => {
    const drawn: [string, string][] = [
      ['a', 'b'],
      ['a', 'c'],
      ['d', 'e'],
    ];
    const edges = [...drawn, ...tiedTogether(['alone', 'a', 'b', 'c', 'd', 'e'], drawn)];
    const reached = new Set(['a']);
    for (const id of reached)
      for (const [one, other] of edges) {
        if (one === id) reached.add(other);
        if (other === id) reached.add(one);
      }
    expect([...reached].sort()).toEqual(['a', 'alone', 'b', 'c', 'd', 'e']);
  });

  test('nothing at all is laid out as nothing', () => {
    expect(tiedTogether([], [])).toEqual([]);
  });
});

describe('a line between two nodes', () => {
  test('does not run under a third one, which goes no further than it has to', () => {
    const at = { a: { x: 0, y: 0 }, b: { x: 0, y: 400 }, third: { x: -10, y: 200 }, far: { x: 300, y: 200 } };
    const cleared = clearLines(at, [['a', 'b']], 80);
    expect(cleared).toEqual({ ...at, third: { x: expect.closeTo(-81), y: expect.closeTo(200) } });
  });

  test('is left by one that lies right on it', () => {
    const cleared = clearLines(
      { a: { x: 0, y: 0 }, b: { x: 400, y: 0 }, third: { x: 200, y: 0 } },
      [['a', 'b']],
      80,
    );
    expect(Math.abs(cleared.third?.y ?? 0)).toBeGreaterThan(80);
  });

  test('moves neither its own ends nor what lies beyond them', () => {
    const at = { a: { x: 0, y: 0 }, b: { x: 400, y: 0 }, beyond: { x: 450, y: 10 } };
    expect(clearLines(at, [['a', 'b']], 80)).toEqual(at);
  });
});

test('the width of a tie grows with the root of its events', () => {
  expect([1, 5, 19].map(events => Number(tieWidth(events).toFixed(1)))).toEqual([3.3, 5.9, 10.4]);
});

describe('the glyph of a kind', () => {
  test.each(model.kinds.map(kind => [kind.name, kind] as const))('%s is drawn in both themes', (_, kind) => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = decodeURIComponent(glyphPicture(kind, { theme }));
      expect(svg).toContain(kind.glyph[theme]);
      expect(svg).toContain(glyphParts(kind, { theme }).outline);
      expect(glyphParts(kind, { theme, planned: true }).dashes).toBeDefined();
    }
  });

  test('takes a code as text and never as markup', () => {
    const [kind] = model.kinds;
    if (!kind) throw new Error('no kind is declared');
    const svg = decodeURIComponent(glyphPicture(kind, { theme: 'light', text: '<script>&"' }));
    expect(svg).toContain('>script</text>');
  });
});

test('the ring that stands in for a layout keeps nodes apart, and is the same each time', () => {
  const nodes = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const spots = Object.values(circle(nodes));
  const gaps = spots.map((spot, index) => {
    const next = spots[(index + 1) % spots.length] ?? spot;
    return Math.hypot(next.x - spot.x, next.y - spot.y);
  });
  expect(Math.min(...gaps)).toBeGreaterThan(80);
  expect(circle(nodes)).toEqual(circle(nodes));
});

describe('a path that is placed into a picture', () => {
  const known = new Map([
    ['kp', { x: 0, y: 0 }],
    ['ru', { x: 400, y: 0 }],
  ]);

  test('stands between its ends, and moves nothing', () => {
    const before = structuredClone(known);
    const placed = alongPath(['kp', 'a', 'b', 'c', 'ru'], known, []);
    expect([...placed].map(([id, spot]) => [id, spot.x, Math.abs(spot.y)])).toEqual([
      ['a', 100, 0],
      ['b', 200, 0],
      ['c', 300, 0],
    ]);
    expect(known).toEqual(before);
  });

  test('goes aside of what lies on the line', () => {
    const placed = alongPath(['kp', 'a', 'ru'], known, [{ x: 200, y: 0 }]);
    expect(Math.abs(placed.get('a')?.y ?? 0)).toBeGreaterThanOrEqual(84);
  });

  test('leads on from the one end that is drawn, or from nowhere', () => {
    expect(alongPath(['kp', 'a', 'b'], new Map([['kp', { x: 0, y: 0 }]]), []).size).toBe(2);
    expect(alongPath(['a', 'b', 'kp'], new Map([['kp', { x: 0, y: 0 }]]), []).get('a')?.x).toBe(-300);
    expect(alongPath(['a', 'b'], new Map(), []).size).toBe(2);
  });
});

describe('an answer laid down', () => {
  const at = { a: { x: 0, y: 0 }, b: { x: 10, y: 90 } };
  test('is turned where it is high and its box is broad, or the other way round', () => {
    expect(laidDown(at, { width: 200, height: 100 })).toEqual({ a: { x: -0, y: 0 }, b: { x: -90, y: 10 } });
    expect(laidDown(at, { width: 100, height: 200 })).toBe(at);
    const flat = { a: { x: 0, y: 0 }, b: { x: 90, y: 10 } };
    expect(laidDown(flat, { width: 200, height: 100 })).toBe(flat);
    expect(laidDown(flat, { width: 100, height: 200 })).toEqual({ a: { x: -0, y: 0 }, b: { x: -10, y: 90 } });
  });

  test('stays where it is one node or none', () => {
    expect(laidDown({}, { width: 200, height: 100 })).toEqual({});
    expect(laidDown({ a: { x: 1, y: 2 } }, { width: 200, height: 100 })).toEqual({ a: { x: 1, y: 2 } });
  });
});

test('an event of which nothing that passes tells is hollow, and neither dashed nor filled', () => {
  const kind = model.kinds.find(({ name }) => name === 'strike');
  if (!kind) throw new Error('there is no kind strike');
  const plain = glyphParts(kind, { theme: 'light' });
  const hollow = glyphParts(kind, { theme: 'light', hollow: true });
  expect([hollow.fill, hollow.ink, hollow.dashes]).toEqual(['#FFFFFF', plain.fill, undefined]);
});
