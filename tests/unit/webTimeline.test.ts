import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedInWords, figureChangeInWords } from '../../web/timeline/addedWords.ts';
import { tallest, toBars } from '../../web/timeline/bars.ts';
import {
  dragged,
  keyed,
  type Part,
  toBrush,
  toChange,
  windowMoved,
  zoomed,
} from '../../web/timeline/brush.ts';
import { dayAt, monthsLater, ticks, toDay, toText, toX, unitOf } from '../../web/timeline/days.ts';
import { maskOf, type PartlyDated, softBarInWords, toSoftBars } from '../../web/timeline/soft.ts';
import { trackOf } from '../../web/timeline/track.ts';
import { nextDay, previousDay } from '../../web/timeline/useReported.ts';
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
      'Sept',
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

  test('is moved as a whole by a day, a week or a month, no further than all there is', () => {
    const moved = (brush: typeof whole, by: -1 | 1, unit: 'day' | 'week' | 'month' | 'year') => {
      const made = windowMoved(brush, by, unit, span);
      return made && [toText(made.from), toText(made.to)];
    };
    expect(moved(autumn, 1, 'day')).toEqual(['2024-10-02', '2024-11-01']);
    expect(moved(autumn, -1, 'week')).toEqual(['2024-09-24', '2024-10-24']);
    expect(moved(autumn, 1, 'month')).toEqual(['2024-11-01', '2024-12-01']);
    expect(moved(autumn, -1, 'year')).toEqual(['2024-03-10', '2024-04-09']);
    expect([moved(whole, 1, 'day'), moved({ ...autumn, from: axis.from }, -1, 'day')]).toEqual([null, null]);
  });

  test('is looked at closely with a little before and after it', () => {
    expect(zoomed(autumn, span)).toEqual({ from: toDay('2024-09-25'), to: toDay('2024-11-06') });
    expect(zoomed(whole, span)).toEqual(axis);
  });
});

describe('the track of reporting', () => {
  const reports = ['2024-10-23', '2024-10-24', '2024-10-30', '2025-06-30'].map(toDay);
  const track = trackOf(reports, reported);

  test('gives every day a place, in order, and finds it again', () => {
    fc.assert(
      fc.property(
        days.filter(({ from, to }) => to - from < 4_000),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, at, share) => {
          const day = (part: number) => all.from + Math.round(part * (all.to - all.from));
          const made = trackOf(
            at.map(day).sort((a, b) => a - b),
            all,
          );
          expect(made.dayAt(made.toX(day(share) + 0.5, 800), 800)).toBe(day(share));
          expect(made.toX(day(share) + 1, 800)).toBeGreaterThan(made.toX(day(share), 800));
          expect([made.toX(all.from, 800), Math.round(made.toX(all.to + 1, 800))]).toEqual([0, 800]);
        },
      ),
    );
  });

  test('draws a long silence shorter, so that the days with reports can be pointed at', () => {
    const wide = (day: number) => track.toX(day + 1, 700) - track.toX(day, 700);
    for (const day of reports) expect(wide(day)).toBeGreaterThan(24);
    expect(wide(toDay('2025-01-01'))).toBeLessThan(3);
    expect([track.dayAt(-5, 700), track.dayAt(5_000, 700), track.dayAt(5, 0)]).toEqual([
      reported.from,
      reported.to,
      reported.from,
    ]);
  });

  test('names the first day and the last, and those between that have room', () => {
    expect(track.labels(reports, 700).map(({ text }) => text)).toEqual([
      '23 Oct 2024',
      '30 Oct',
      '30 Jun 2025',
    ]);
    expect([track.labels([], 700), track.labels(reports.slice(0, 1), 700).length]).toEqual([[], 1]);
  });

  test('is stepped from day to day with reports, and has no next after the last', () => {
    const named = reports.map(toText);
    expect([nextDay(named, '2024-10-25'), previousDay(named, '2024-10-25')]).toEqual([
      '2024-10-30',
      '2024-10-24',
    ]);
    expect([nextDay(named, undefined), previousDay(named, undefined)]).toEqual([undefined, '2024-10-30']);
    expect([nextDay(named, '2025-06-30'), previousDay(named, '2024-10-23')]).toEqual([undefined, undefined]);
    expect([nextDay([], '2024-10-23'), previousDay([], undefined)]).toEqual([undefined, undefined]);
  });
});

const partly = (id: string, date: string, from: string | null, to: string | null, throughout = false) => ({
  event: { id, kind: 'meeting', caption: `Event ${id}` },
  date,
  from,
  to,
  throughout,
});
const october = { from: toDay('2024-10-01'), to: toDay('2024-10-31') };
const drawnIn = (events: PartlyDated[], sooner?: PartlyDated[], rows = 4) =>
  toSoftBars(events, sooner, { axis: october, width: 310, rows });

describe('dates that are not known to the day', () => {
  test('lie over the days that they may mean, soft where nobody tells, hard where it went on throughout', () => {
    const { bars } = drawnIn([
      partly('a', '2024-10-05/2024-10-08', '2024-10-05', '2024-10-08'),
      partly('b', '2024-10-15/2024-10-17', '2024-10-15', '2024-10-17', true),
      partly('c', '2024-10-21~/2024-10-26~', '2024-10-21', '2024-10-26', true),
    ]);
    const of = (id: string) => bars.find(({ events }) => events[0]?.event.id === id);
    expect(of('a')).toMatchObject({ x: 40, width: 40, ends: ['soft', 'soft'] });
    expect(of('b')).toMatchObject({ x: 140, width: 30, ends: ['hard', 'hard'] });
    // In doubt about its ends: a sixth more to each side.
    expect(of('c')).toMatchObject({ x: 190, width: 80, ends: ['soft', 'soft'] });
  });

  test('fade away to the side that is open, and end at the day that is known', () => {
    const [by, since] = drawnIn([
      partly('by', '../2024-10-10', null, '2024-10-10'),
      partly('since', '2024-10-20/..', '2024-10-20', null),
    ]).bars;
    expect(by).toMatchObject({ x: 72, width: 28, ends: ['open', 'hard'] });
    expect(since).toMatchObject({ x: 190, width: 28, ends: ['hard', 'open'] });
    expect(maskOf(['open', 'hard'])).toBe(
      'linear-gradient(to right, transparent, #000 100%, #000 100%, #000)',
    );
  });

  test('are one bar where they look the same, side by side never in one row, and counted where there is no room', () => {
    const same = [1, 2, 3].map(n => partly(`s${n}`, '../2024-10-10', null, '2024-10-10'));
    const over = [1, 2, 3].map(n => partly(`o${n}`, 'x', `2024-10-0${n}`, `2024-10-2${n}`));
    const { bars, left } = drawnIn([...same, ...over], undefined, 2);
    expect(bars.map(({ row, events }) => [row, events.length])).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect(left).toBe(2);
    expect(softBarInWords({ events: same, later: false })).toBe('by 10 Oct 2024: 3 events');
    expect(softBarInWords({ events: same.slice(0, 1), later: true })).toBe(
      'by 10 Oct 2024: Event s1, reported later',
    );
  });

  test('are hollow where they were reported after the chosen day, and left out where too short to be seen', () => {
    const both = [
      partly('a', '2024-10-05/2024-10-08', '2024-10-05', '2024-10-08'),
      partly('b', '2024-10-15/2024-10-18', '2024-10-15', '2024-10-18'),
    ];
    expect(drawnIn(both.slice(0, 1), both).bars.map(({ later }) => later)).toEqual([false, true]);
    const years = { from: toDay('2014-01-01'), to: toDay('2024-12-31') };
    expect(toSoftBars(both, undefined, { axis: years, width: 300, rows: 4 })).toEqual({ bars: [], left: 0 });
    expect(toSoftBars(both, undefined, { axis: reported, width: 300, rows: 4 }).bars).toEqual([]);
  });
});

describe('what a day of reporting added', () => {
  const none = { items: [], extent: { total: 0, returned: 0 } };
  const some = (total: number) => ({ items: [], extent: { total, returned: 0 } });
  const nothing = {
    claims: 0,
    events: none,
    more: none,
    figures: none,
    statuses: none,
    ties: none,
    disputes: none,
    gone: none,
  };

  test('is said in one line, without what there is none of', () => {
    expect(addedInWords({ ...nothing, claims: 1, events: some(19), ties: some(2), statuses: some(1) })).toBe(
      '19 events, 1 claim, 2 ties, 1 change of status',
    );
  });

  test.each([
    [{ low: 3000, high: 3000 }, { low: 3000, high: 10_000 }, 'Troops: 3,000 → 3,000 to 10,000 (people)'],
    [
      { low: 3000, high: 10_000 },
      { low: 3000, high: null },
      'Troops: 3,000 to 10,000 → 3,000 or more (people)',
    ],
    [null, { low: null, high: 500 }, 'Troops: first figure up to 500 (people)'],
    [{ low: 0, high: 0 }, { low: null, high: null }, 'Troops: 0 → no bounds (people)'],
  ])('a figure from %o to %o', (before, after, words) => {
    const event = { id: 'd', kind: 'deployment', caption: 'D' };
    expect(
      figureChangeInWords({ event, field: 'troops', caption: 'Troops', unit: 'people', before, after }),
    ).toBe(words);
  });
});
