import { expect, test } from 'vitest';
import { waitBeforeStart } from '../../server/neo4j/supervise.ts';

const minute = 60_000;

test('Neo4j is started anew after a second, then after twice as long each time, and the fifth time not', () => {
  const failures = [0, 1, 2, 3, 4].map(count => count * 1_000);
  const waits = failures.map((at, index) => waitBeforeStart(failures.slice(0, index + 1), at));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, null]);
});

test('what failed more than five minutes ago counts no more', () => {
  const now = 100 * minute;
  expect(waitBeforeStart([0, 1, 2, 3, now], now)).toBe(1_000);
  expect(waitBeforeStart([now - 4 * minute, now - 6 * minute, now], now)).toBe(2_000);
});
