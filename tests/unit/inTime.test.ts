import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime, soon } from '../../server/graph/inTime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(milliseconds: number, end: () => T): Promise<T> =>
  new Promise<void>(resolve => setTimeout(resolve, milliseconds)).then(end);
const failing = () => {
  throw new Error('no luck');
};

test('work in time gives what it gives, or fails as it fails, and leaves no timer', async () => {
  const late = vi.fn(() => 'late');
  const given = inTime(
    after(10, () => 'given'),
    20,
    late,
  );
  const failed = inTime(after(10, failing), 20, late).catch((thrown: Error) => thrown.message);
  await vi.advanceTimersByTimeAsync(10);
  expect([await given, await failed]).toEqual(['given', 'no luck']);
  expect(vi.getTimerCount()).toBe(0);
  expect(late).not.toHaveBeenCalled();
});

test('work that is late is left to itself, also where it fails then', async () => {
  const late = inTime(after(30, failing), 20, () => 'late');
  const refused = inTime(after(30, failing), 20, () => {
    throw new Error('too late');
  }).catch((thrown: Error) => thrown.message);
  await vi.advanceTimersByTimeAsync(40);
  expect([await late, await refused]).toEqual(['late', 'too late']);
});

test('whether it ends soon does not ask how', async () => {
  const answers = [
    soon(after(10, failing), 20),
    soon(
      after(10, () => 1),
      20,
    ),
    soon(after(30, failing), 20),
  ];
  await vi.advanceTimersByTimeAsync(40);
  expect(await Promise.all(answers)).toEqual([true, true, false]);
});
