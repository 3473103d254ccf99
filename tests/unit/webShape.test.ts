import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupColours } from '../../web/shape/colours.ts';
import { cutPoints } from '../../web/shape/cutPoints.ts';
import { measure } from '../../web/shape/measure.ts';
import type { ShapeRequest } from '../../web/shape/request.ts';
import { firstShape, reshaped } from '../../web/state/shape.ts';
import { begin, walk } from '../../web/state/trail.ts';
import { stepInWords } from '../../web/state/trailWords.ts';
import { firstView, type ViewEvent } from '../../web/state/view.ts';

type Lines = [string, string][];
const neighbours = (nodes: string[], lines: Lines) => {
  const next = new Map(nodes.map(id => [id, new Set<string>()]));
  for (const [a, b] of lines.filter(([one, other]) => one !== other)) {
    next.get(a)?.add(b);
    next.get(b)?.add(a);
  }
  return new Map([...next].map(([id, others]) => [id, [...others]]));
};

/** How many parts nodes fall into, without one of them. */
function parts(next: Map<string, string[]>, without: string | null, among: Set<string>): number {
  const seen = new Set<string>();
  let count = 0;
  for (const start of among) {
    if (start === without || seen.has(start)) continue;
    count += 1;
    const part = new Set([start]);
    for (const id of part) for (const other of next.get(id) ?? []) if (other !== without) part.add(other);
    for (const id of part) seen.add(id);
  }
  return count;
}

const reached = (next: Map<string, string[]>, from: string) => {
  const found = new Set([from]);
  for (const id of found) for (const other of next.get(id) ?? []) found.add(other);
  return found;
};

/** A picture of up to nine nodes: small enough to take each away, dense and thin alike. */
const pictures = fc.integer({ min: 1, max: 9 }).chain(count => {
  const nodes = Array.from({ length: count }, (_, index) => `n${index}`);
  const lines = fc.array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 14 });
  return lines.map(drawn => ({ nodes, lines: drawn as Lines }));
});

describe('what parts a picture', () => {
  test('is what, taken away, leaves more parts of what it was joined to: as counted by taking each away', () => {
    fc.assert(
      fc.property(pictures, ({ nodes, lines }) => {
        const next = neighbours(nodes, lines);
        const wanted = nodes.flatMap(id => {
          const left = parts(next, id, reached(next, id));
          return left > 1 ? [[id, left]] : [];
        });
        expect([...cutPoints(next)].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 500 },
    );
  });

  test('is found in a chain of many nodes', () => {
    const nodes = Array.from({ length: 30_000 }, (_, index) => `n${index}`);
    const lines = nodes.slice(1).map((id, index): [string, string] => [`n${index}`, id]);
    expect(cutPoints(neighbours(nodes, lines)).size).toBe(nodes.length - 2);
  });
});

/** Two triangles, joined by a node between them, and a node that nothing joins. */
const barbell: Pick<ShapeRequest, 'nodes' | 'lines'> = {
  nodes: ['a1', 'a2', 'a3', 'mid', 'b1', 'b2', 'b3', 'alone'],
  lines: [
    ['a1', 'a2'],
    ['a2', 'a3'],
    ['a3', 'a1'],
    // Ties of two characters between the same two, and one that is stored the other way round.
    ['a3', 'a1'],
    ['a1', 'a3'],
    ['a3', 'mid'],
    ['mid', 'b1'],
    ['b1', 'b2'],
    ['b2', 'b3'],
    ['b3', 'b1'],
  ],
};
const asked = (wished: Partial<ShapeRequest>) =>
  measure({ ...barbell, measure: null, communities: false, cuts: false, ...wished });

describe('a known picture', () => {
  test('has degrees that count who is joined, not how often', () => {
    expect(asked({ measure: 'degree' }).values).toEqual({
      a1: 2,
      a2: 2,
      a3: 3,
      mid: 2,
      b1: 3,
      b2: 2,
      b3: 2,
      alone: 0,
    });
  });

  test('has its middle between most others', () => {
    const { values } = asked({ measure: 'betweenness' });
    // Of 7 × 6 / 2 = 21 pairs of others, 3 × 3 go by the middle; 2 × 4 by the corner of each triangle.
    expect(values.mid).toBeCloseTo(9 / 21);
    expect(values.a3).toBeCloseTo(8 / 21);
    expect([values.a1, values.alone]).toEqual([0, 0]);
  });

  test('has its middle nearest to the others, and what is alone near to none', () => {
    const { values } = asked({ measure: 'closeness' });
    // Wasserman and Faust: 6 reached of 7, over 6 others in 1+1+2+2+2+2 steps.
    expect(values.mid).toBeCloseTo((6 / 7) * (6 / 10));
    expect(values.alone).toBe(0);
  });

  test('has a community for each triangle, the larger first, and the same ones each time in any order', () => {
    const { communities } = asked({ communities: true });
    expect(communities.b1).toBe(communities.b2);
    expect(communities.a1).toBe(communities.a2);
    expect(communities.a1).not.toBe(communities.b1);
    expect(communities.alone).toBe(3);
    const turned = { nodes: [...barbell.nodes].reverse(), lines: [...barbell.lines].reverse() };
    expect(asked({ ...turned, communities: true }).communities).toEqual(communities);
  });

  test('falls into parts without its middle or the corners beside it', () => {
    expect(asked({ cuts: true }).cuts).toEqual({ a3: 2, mid: 2, b1: 2 });
  });

  test.each(['degree', 'betweenness', 'closeness'] as const)('of one or two nodes has a %s', wished => {
    const of = (nodes: string[], lines: Lines) =>
      Object.values(measure({ nodes, lines, measure: wished, communities: true, cuts: true }).values);
    const alone = of(['a'], []);
    const two = of(['a', 'b'], [['a', 'b']]);
    expect([...alone, ...two, ...of([], [])].every(Number.isFinite)).toBe(true);
    expect([alone, two]).toEqual([[0], wished === 'betweenness' ? [0, 0] : [1, 1]]);
  });
});

test('every group’s colour can be read: on paper, and what is written on it', () => {
  const channel = (part: string) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string) =>
    0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5));
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const grounds = { light: ['#FFFFFF', '#FAFAF7'], dark: ['#14171A', '#1A1D21', '#131518'] };
  const poor = (['light', 'dark'] as const).flatMap(theme =>
    groupColours[theme].filter(colour => grounds[theme].some(ground => contrast(colour, ground) < 4.5)),
  );
  expect(poor).toEqual([]);
});

describe('the wish for a shape', () => {
  test('drops the least value with the measure it belongs to', () => {
    const sized = reshaped(firstShape, { size: 'degree' });
    const thinned = reshaped(sized, { least: 3, below: 'remove' });
    expect(thinned).toMatchObject({ size: 'degree', least: 3, below: 'remove' });
    expect(reshaped(thinned, { colour: 'community' })).toMatchObject({ least: 3, below: 'remove' });
    expect(reshaped(thinned, { size: 'closeness' })).toMatchObject({ least: null, below: 'fade' });
    expect(reshaped(thinned, { size: null })).toEqual(firstShape);
  });

  test('is steps of the trail, of which a slider makes one', () => {
    const change = (part: Extract<ViewEvent, { type: 'shapeChanged' }>['change']): ViewEvent => ({
      type: 'shapeChanged',
      change: part,
    });
    const trail = [
      change({ size: 'degree' }),
      change({ least: 1, below: 'fade' }),
      change({ least: 2, below: 'fade' }),
      change({ colour: 'community' }),
      change({ cuts: true }),
    ].reduce(walk, begin(firstView));
    expect(trail.steps.map(step => stepInWords(step, id => id)).slice(1)).toEqual([
      'Sized nodes by a value',
      'Faded or removed low values',
      'Coloured nodes',
      'Marked what parts the picture',
    ]);
    expect(trail.steps[2]?.view.shape.least).toBe(2);
  });
});
