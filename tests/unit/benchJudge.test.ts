import { expect, test } from 'vitest';
import { Figures, percentile, table } from '../bench/reading/figures.ts';
import { faultsOf, mostAway } from '../bench/reading/judge.ts';

const megabyte = 1024 ** 2;
const seen = (server: number[]) =>
  server.map((size, at) => ({
    second: at,
    server: size * megabyte,
    neo4j: 400 * megabyte,
    connections: 20,
    lag: 1,
  }));
const well = {
  ended: [],
  withoutRetryAfter: 0,
  seen: seen([200, 210, 220, 215, 218, 221]),
  killed: null,
  connections: 20,
};

test('a soak without a fault has none', () => {
  expect(faultsOf(well)).toEqual([]);
  expect(
    faultsOf({ ...well, ended: [{ second: 3, status: 429, code: 'too-many-requests', path: '/api/paths' }] }),
  ).toEqual([]);
});

test.each([
  [
    'an answer that is no answer',
    { ended: [{ second: 3, status: 500, code: 'internal-error', path: '/api/paths' }] },
    /^500 internal-error × 1, the first after 3 s for \/api\/paths$/,
  ],
  [
    'Neo4j away, though nobody killed it',
    { ended: [{ second: 3, status: 503, code: 'graph-unavailable', path: '/api/paths' }] },
    /^503 graph-unavailable × 1/,
  ],
  [
    'Neo4j away for too long',
    { killed: 10, ended: [{ second: 11 + mostAway, status: 503, code: 'graph-unavailable', path: '/' }] },
    /^503 graph-unavailable × 1/,
  ],
  [
    'a refusal that does not say when to come again',
    { withoutRetryAfter: 2 },
    /^2 refusals without Retry-After$/,
  ],
  [
    'memory that grows',
    { seen: seen([200, 300, 400, 500, 600, 700]) },
    /^the memory of the server grows: 450 MB, then 650 MB$/,
  ],
  ['connections that stay', { connections: 90 }, /^90 connections to Neo4j are left/],
])('%s is one', (_, change, words) => {
  expect(faultsOf({ ...well, ...change })).toEqual([expect.stringMatching(words)]);
});

test('Neo4j may be away for a while after it was killed', () => {
  expect(
    faultsOf({
      ...well,
      killed: 10,
      ended: [{ second: 12, status: 503, code: 'graph-unavailable', path: '/' }],
    }),
  ).toEqual([]);
});

test('percentiles are those of what was measured, and tables are Markdown', () => {
  expect([0.5, 0.95, 1].map(share => percentile([1, 2, 3, 4], share))).toEqual([2, 4, 4]);
  const figures = new Figures();
  figures.add('node', 12, 200);
  figures.add('node', 1_200, 429);
  expect(figures.of()).toEqual({ count: 2, p50: 12, p95: 1_200, p99: 1_200, most: 1_200 });
  expect(table(['asked', 'p50'], [['node', 1_200]])).toBe(
    '| asked |   p50 |\n| ----- | ----: |\n| node  | 1,200 |',
  );
});
