import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tallest, toBars } from '../../web/timeline/bars.ts';
import { dragged, keyed, type Part, toBrush, toChange, zoomed } from '../../web/timeline/brush.ts';
import { dayAt, monthsLater, ticks, toDay, toText, toX, unitOf } from '../../web/timeline/days.ts';
import { barInWords, barsInWords, windowInWords } from '../../web/timeline/words.ts';

const axis = { from: toDay('2024-03-10'), to: toDay('2025-07-04') };
const days = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('days on the axis', () => {
  test('every day comes back from the middle of its place, at any width', () => {
    fc.assert(
      fc.property(
        days,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 2_000 }),
        (span, share, width) => {
          const day = span.from + Math.round(share * (span.to - span.from));
          expect(dayAt(toX(day + 0.5, span, width), span, width)).toBe(day);
        },
      ),
    );
  });

  test('a point beyond the axis is its first or last day', () => {
    expect([dayAt(-40, axis, 800), dayAt(9_999, axis, 800), dayAt(5, axis, 0)]).toEqual([
      axis.from,
      axis.to,
      axis.from,
    ]);
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(toText(monthsLater(toDay(from), months))).toBe(to);
  });

  test('are counted in the shortest unit that leaves the bars apart', () => {
    const unit = (days: number) => unitOf({ from: 0, to: days - 1 });
    expect([1, 180, 181, 1_260, 1_261, 9_000].map(unit)).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
      'year',
    ]);
  });

  test('are labelled as closely as there is room, with the year where it begins', () => {
    expect(ticks(axis, 800).map(({ label }) => label)).toEqual([
      'May 2024',
      'Jul',
      'Sep',
      'Nov',
      'Jan 2025',
      'Mar',
      'May',
      'Jul',
    ]);
    const week = { from: toDay('2024-10-28'), to: toDay('2024-11-03') };
    expect(
      ticks(week, 500)
        .map(({ label }) => label)
        .slice(3, 5),
    ).toEqual(['31 Oct', '1 Nov']);
  });

  test('never have labels that meet, nor a hundred of them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 1_600 }), (span, width) => {
        const at = ticks(span, width).map(({ day }) => toX(day, span, width));
        expect(at.length).toBeLessThan(30);
        at.slice(1).forEach((x, index) => void expect(x - Number(at[index])).toBeGreaterThan(50));
      }),
    );
  });
});

const bin = (from: string, to: string, kinds: Record<string, number>) => ({
  from,
  to,
  events: Object.values(kinds).reduce((sum, one) => sum + one, 0),
  kinds: Object.entries(kinds).map(([kind, events]) => ({ kind, events })),
});
const passing = {
  unit: 'week' as const,
  bins: [
    bin('2024-06-17', '2024-06-23', { treaty: 1 }),
    bin('2024-10-21', '2024-10-27', { strike: 4, meeting: 12 }),
  ],
};
const measures = { axis, width: 800, height: 40, scale: 'linear' as const };

describe('the bars', () => {
  test('are as high as the events they hold, stacked in the order of the kinds', () => {
    const [low, high] = toBars(passing, undefined, ['meeting', 'strike', 'treaty'], measures);
    expect(low?.pieces).toEqual([{ kind: 'treaty', events: 1, later: false, y: 37.5, height: 2.5 }]);
    expect(high?.pieces.map(({ kind, y, height }) => [kind, y, height])).toEqual([
      ['meeting', 10, 30],
      ['strike', 0, 10],
    ]);
    expect(high?.x).toBeCloseTo(toX(toDay('2024-10-21'), axis, 800));
    expect(tallest(passing)).toBe(16);
  });

  test('on the square-root scale are as high as the root', () => {
    const [low, high] = toBars(passing, undefined, ['meeting', 'strike', 'treaty'], {
      ...measures,
      scale: 'root',
    });
    const height = (bar: typeof low) => bar?.pieces.reduce((sum, one) => sum + one.height, 0);
    expect([height(low), height(high)]).toEqual([10, 40]);
  });

  test('have on top, as later, what was reported after the chosen day', () => {
    const known = { unit: 'week' as const, bins: [bin('2024-10-21', '2024-10-27', { strike: 4 })] };
    const bars = toBars(known, passing, ['meeting', 'strike', 'treaty'], measures);
    expect(bars.map(({ pieces }) => pieces.map(({ kind, events, later }) => [kind, events, later]))).toEqual([
      [['treaty', 1, true]],
      [
        ['strike', 4, false],
        ['meeting', 12, true],
      ],
    ]);
  });

  test('of another length are not laid over each other', () => {
    const known = { unit: 'day' as const, bins: [bin('2024-10-21', '2024-10-21', { strike: 4 })] };
    expect(toBars(known, passing, ['strike'], measures).map(({ from }) => from)).toEqual(['2024-10-21']);
  });

  test('of nothing are none', () => {
    expect(toBars({ unit: 'day', bins: [] }, undefined, ['strike'], measures)).toEqual([]);
  });
});

const reported = { from: toDay('2024-10-23'), to: toDay('2025-06-30') };
const span = { happened: axis, reported };

describe('the window', () => {
  const whole = toBrush({}, span);
  const autumn = { ...whole, from: toDay('2024-10-01'), to: toDay('2024-10-31') };

  test('holds everything while the filter has no bound, and what leaves the axis lies at its end', () => {
    expect(whole).toEqual({ from: axis.from, to: axis.to, by: reported.to });
    expect(toBrush({ from: '1999-01-01', to: '2030-01-01', reportedBy: '2024-11-01' }, span)).toEqual({
      ...whole,
      by: toDay('2024-11-01'),
    });
  });

  test('sets the bounds that it has, and lifts those at the ends of the axis', () => {
    expect(toChange('from', autumn, span)).toEqual({ from: '2024-10-01', to: '2024-10-31' });
    expect(toChange('to', { ...autumn, to: axis.to }, span)).toEqual({ from: '2024-10-01', to: undefined });
    expect(toChange('by', { ...autumn, by: reported.to }, span)).toEqual({ reportedBy: undefined });
  });

  test('is dragged as a whole no further than the axis, and keeps its length', () => {
    const far = dragged('window', autumn, toDay('2024-10-10'), axis.to, span);
    expect([far.to, far.to - far.from]).toEqual([axis.to, autumn.to - autumn.from]);
  });

  test('is drawn anew in either direction', () => {
    const [a, b] = [toDay('2024-08-01'), toDay('2024-09-01')];
    expect(dragged('new', whole, b, a, span)).toEqual({ ...whole, from: a, to: b });
  });

  test('never turns round, whatever is dragged or pressed', () => {
    const day = fc.integer({ min: axis.from, max: axis.to });
    const parts = fc.constantFrom<Part>('from', 'to', 'window', 'new', 'by');
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(
        parts,
        day,
        day,
        keys,
        fc.constantFrom('from' as const, 'to' as const),
        (part, a, b, key, end) => {
          const moved = dragged(part, autumn, a, b, span);
          const pressed = keyed(end, moved, key, span);
          for (const one of [moved, pressed]) {
            expect(one && axis.from <= one.from && one.from <= one.to && one.to <= axis.to).toBe(true);
          }
        },
      ),
    );
  });

  test('moves by a day, a month or to the end with the keys, and by no other', () => {
    const led = (key: string) => keyed('from', autumn, key, span)?.from;
    expect([led('ArrowRight'), led('PageDown'), led('Home')].map(day => day && toText(day))).toEqual([
      '2024-10-02',
      '2024-09-01',
      '2024-03-10',
    ]);
    expect(led('x')).toBeUndefined();
  });

  test('is said to the month where it holds everything, to the day where it was chosen', () => {
    expect(windowInWords(whole, span)).toBe('Mar 2024 – Jul 2025');
    expect(windowInWords(autumn, span)).toBe('1–31 Oct 2024');
    expect(windowInWords({ ...autumn, to: autumn.from }, span)).toBe('1 Oct 2024');
    expect(windowInWords({ ...autumn, to: axis.to }, span)).toBe('from 1 Oct 2024');
    expect(windowInWords({ ...autumn, from: axis.from }, span)).toBe('until 31 Oct 2024');
    expect(barsInWords(passing)).toBe('bars: events a week, stacked by kind · tallest 16');
    expect(barInWords({ from: '2024-10-21', to: '2024-10-27', events: 1 })).toBe('21–27 Oct 2024: 1 event');
  });

  test('is looked at closely with a little before and after it', () => {
    expect(zoomed(autumn, span)).toEqual({ from: toDay('2024-09-25'), to: toDay('2024-11-06') });
    expect(zoomed(whole, span)).toEqual(axis);
  });
});
