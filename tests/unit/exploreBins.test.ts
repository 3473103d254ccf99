import { describe, expect, test } from 'vitest';
import { intoBins, middleOf, unitFor } from '../../server/explore/bins.ts';

const bins = (days: string[], unit: Parameters<typeof intoBins>[2]) =>
  intoBins(days, day => day, unit).map(({ from, to, held }) => `${from}/${to}: ${held.length}`);

describe('bins', () => {
  test('of weeks begin on Monday, also at the turn of a year', () => {
    // 2024-12-29 was a Sunday, 2024-12-30 a Monday, 2025-01-05 a Sunday.
    expect(bins(['2025-01-05', '2024-12-30', '2024-12-29', '2025-01-06'], 'week')).toEqual([
      '2024-12-23/2024-12-29: 1',
      '2024-12-30/2025-01-05: 2',
      '2025-01-06/2025-01-12: 1',
    ]);
  });

  test('of weeks before 1970 begin on Monday too', () => {
    // 1950-06-25 was a Sunday.
    expect(bins(['1950-06-25', '1950-06-26'], 'week')).toEqual([
      '1950-06-19/1950-06-25: 1',
      '1950-06-26/1950-07-02: 1',
    ]);
  });

  test('of months have their own length, of years begin in January, of days are that day', () => {
    expect(bins(['2024-02-01', '2024-02-29', '2023-12-31'], 'month')).toEqual([
      '2023-12-01/2023-12-31: 1',
      '2024-02-01/2024-02-29: 2',
    ]);
    expect(bins(['0988-07-28', '2024-12-31'], 'year')).toEqual([
      '0988-01-01/0988-12-31: 1',
      '2024-01-01/2024-12-31: 1',
    ]);
    expect(bins(['2024-02-29', '2024-02-29'], 'day')).toEqual(['2024-02-29/2024-02-29: 2']);
  });

  test('hold what has a day', () => {
    expect(intoBins(['2024-01-01', null], day => day, 'year').map(({ held }) => held)).toEqual([
      ['2024-01-01'],
    ]);
  });
});

test('the unit is the shortest of which 120 hold everything', () => {
  expect(unitFor('2024-01-01', '2024-01-01')).toBe('day');
  expect(unitFor('2024-01-01', '2024-04-29')).toBe('day'); // 31 + 29 + 31 + 29 = 120 days
  expect(unitFor('2024-01-01', '2024-04-30')).toBe('week');
  expect(unitFor('2024-01-01', '2026-04-19')).toBe('week'); // a Monday to the Sunday 120 weeks later
  expect(unitFor('2024-01-01', '2026-04-20')).toBe('month');
  expect(unitFor('2014-01-15', '2023-12-01')).toBe('month'); // ten years
  expect(unitFor('2014-01-15', '2024-01-01')).toBe('year');
  expect(unitFor('1200-01-01', '2024-01-01')).toBe('year');
});

test('a soft date counts in the middle of its days, an open one at the end that is known', () => {
  expect(middleOf('2024-10-01', '2024-10-31')).toBe('2024-10-16');
  expect(middleOf('2024-10-01', '2024-10-02')).toBe('2024-10-01');
  expect(middleOf('2024-02-28', '2024-03-01')).toBe('2024-02-29');
  expect(middleOf('1969-12-01', '1969-12-31')).toBe('1969-12-16');
  expect(middleOf('2024-10-01', null)).toBe('2024-10-01');
  expect(middleOf(null, '2024-11-01')).toBe('2024-11-01');
  expect(middleOf(null, null)).toBeNull();
});
