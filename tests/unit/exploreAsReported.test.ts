import { expect, test } from 'vitest';
import { asReported, timeOf } from '../../server/explore/asReported.ts';
import type { ShownEvent } from '../../server/explore/network.ts';
import { readEdtf } from '../../server/model/edtf.ts';

const event = (date: string | null, planned = false) => {
  const { from, to } = date === null ? { from: null, to: null } : readEdtf(date);
  return {
    id: date ?? 'undated',
    node: { properties: { date, from, to } },
    planned,
  } as unknown as ShownEvent;
};

test.each([
  ['2024-10-23', '2024-10-23'],
  ['2024-10', '2024-10'],
  ['2024', '2024'],
  ['2024-11', '../2024-10-24'],
  ['2024-10-01/2024-10-20', '2024-10-01/2024-10-20'],
  ['2024-10-01~/2024-12~', '2024-10-01~/2024-10-24'],
  ['../2025-06-26', '../2024-10-24'],
  ['2024-11/2024-12', '../2024-10-24'],
  ['2024-06/..', '2024-06/..'],
  ['../2024-09', '../2024-09'],
])('what happened %s is told by 24 October 2024 as %s', (date, told) => {
  expect(asReported(event(date), '2024-10-24').date).toBe(told);
  expect(() => readEdtf(told)).not.toThrow();
  expect(asReported(event(date), undefined).date).toBe(date);
  expect(asReported(event(date, true), '2024-10-24').date).toBe(date);
});

test('a tie lasts from the earliest date to the one that reaches furthest', () => {
  const time = (...dates: (string | null)[]) => timeOf(dates.map(date => asReported(event(date), undefined)));
  expect(time('2024-10-01', '2024-06', null, '2024-01/2024-12')).toEqual({
    since: '2024-01/2024-12',
    last: '2024-01/2024-12',
    undated: 1,
  });
  expect(time('2024-10-01', '2024-06').last).toBe('2024-10-01');
  expect(time('2024-10-01', '2024-06/..').last).toBe('2024-06/..');
  expect(time(null)).toEqual({ since: null, last: null, undated: 1 });
});
