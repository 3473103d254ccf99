import { describe, expect, test } from 'vitest';
import type { Field } from '../../server/contract/model.ts';
import { comparedBounds, toFigure } from '../../server/load/figures.ts';

const troops: Field = { name: 'troops', caption: 'Troops', type: 'count', unit: 'people', varies: true };
const asserted = { stance: 'asserts', modality: 'happened', aspect: 'troops' } as const;

describe('a figure as written → its stated bounds, and those by which it is compared', () => {
  test.each([
    [{ value: 3000 }, 3000, 3000, 3000, 3000],
    [{ value: 0 }, 0, 0, 0, 0],
    [{ value: 3000, qualifier: 'exact' }, 3000, 3000, 3000, 3000],
    [{ value: 3000, qualifier: 'about' }, 3000, 3000, 2700, 3300],
    [{ value: 3000, qualifier: 'at-least' }, 3000, null, 3000, null],
    [{ value: 3000, qualifier: 'more-than' }, 3000, null, 3001, null],
    [{ value: 3000, qualifier: 'up-to' }, null, 3000, null, 3000],
    [{ low: 2000, high: 3000 }, 2000, 3000, 2000, 3000],
    [{ low: 0 }, 0, null, 0, null],
    [{ qualifier: 'thousands' }, null, null, null, null],
    [{ qualifier: 'several' }, null, null, null, null],
    [{ qualifier: 'all' }, null, null, null, null],
    [{ qualifier: 'none-reported' }, null, null, null, null],
  ] as const)('%j', (written, low, high, comparedLow, comparedHigh) => {
    const figure = toFigure(troops, written);
    expect([figure.low, figure.high, figure.unit]).toEqual([low, high, 'people']);
    const [from, to] = comparedBounds({ ...asserted, figure });
    expect([from === null ? null : Math.round(from), to === null ? null : Math.round(to)]).toEqual([
      comparedLow,
      comparedHigh,
    ]);
  });

  test('what is denied or has not happened is not compared', () => {
    const figure = toFigure(troops, { value: 3000 });
    for (const stance of ['denies', 'doubts', 'withholds'] as const)
      expect(comparedBounds({ ...asserted, stance, figure })).toEqual([null, null]);
    for (const modality of ['announced', 'expected', 'possible', 'conditional'] as const)
      expect(comparedBounds({ ...asserted, modality, figure })).toEqual([null, null]);
    expect(comparedBounds({ ...asserted, modality: 'assessed', figure })).toEqual([3000, 3000]);
  });

  test('dates are compared by their days', () => {
    const date: Field = { name: 'date', caption: 'Date', type: 'date' };
    const figure = toFigure(date, { value: '2024-10-01~/2024-10-15~' });
    expect(figure).toMatchObject({ value: '2024-10-01~/2024-10-15~', low: null, high: null });
    expect(comparedBounds({ ...asserted, aspect: 'date', figure })).toEqual([20241001, 20241015]);
  });
});
