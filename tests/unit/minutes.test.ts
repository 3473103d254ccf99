import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Minutes } from '../../server/http/minutes.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('a minute begins with the first time, counts for one client alone, and is forgotten at its end', () => {
  const minutes = new Minutes();
  expect(minutes.of('a')).toEqual({ count: 0, left: 0 });
  expect(minutes.add('a')).toEqual({ count: 1, left: 60_000 });
  vi.advanceTimersByTime(40_000);
  expect(minutes.add('b')).toEqual({ count: 1, left: 60_000 });
  expect(minutes.add('a')).toEqual({ count: 2, left: 20_000 });
  vi.advanceTimersByTime(20_000);
  expect(minutes.of('a')).toEqual({ count: 0, left: 0 });
  expect(minutes.of('b')).toEqual({ count: 1, left: 40_000 });
  expect(minutes.add('a')).toEqual({ count: 1, left: 60_000 });
  vi.advanceTimersByTime(40_000);
  expect([minutes.of('b').count, minutes.of('a').count]).toEqual([0, 1]);
});
