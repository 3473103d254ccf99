import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Behind } from '../../server/contract/behind.ts';
import { routes } from '../../server/contract/routes.ts';
import { computes } from '../../server/http/behind.ts';
import { literal, paramLines, statementText } from '../../web/state/behindText.ts';
import { connection, cypher, loadDefault } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await loadDefault();
  site = await openSite(connection(), { statementsAMinute: 60 });
});
afterAll(() => site?.close());

const ask = (request: string) => fetch(`${site.address}/api/behind?${new URLSearchParams({ request })}`);

/** A request of each exploring route. */
const requests: Record<keyof typeof computes, string> = {
  overview: '/api/overview?level=states&planned=true&reportedBy=2024-12-31&reliability=B',
  search: '/api/search?q=sappers',
  node: '/api/nodes/deployment-russia-2024-10',
  neighbours: '/api/nodes/kp/neighbours?without=voa-2024-10-24',
  neighbourCounts: '/api/nodes/kp/neighbours/counts',
  claims: `/api/nodes/${encodeURIComponent('kp|DEPLOYED|deployment-russia-2024-10')}/claims`,
  tie: '/api/ties/ru/kp?planned=true',
  paths: '/api/paths?from=austin&to=kp',
  timeline: '/api/timeline?planned=true&from=2024-10-01',
  places: '/api/places?kinds=strike&planned=true',
  reported: '/api/reported?reportedBy=2024-10-31',
  rests: '/api/rests?on=kr-nis',
  sources: '/api/sources?credibility=3',
  source: '/api/sources/voa-2024-10-24',
  ids: '/api/ids?ids=kp,nobody',
};

test('every exploring route tells its statements: those that take the view filter, search and ids', () => {
  const filtered = Object.entries(routes)
    .filter(
      ([, { method, query, path }]) =>
        method === 'get' && 'reportedBy' in query.shape && !['/api/export', '/api/asking'].includes(path),
    )
    .map(([name]) => name);
  expect(Object.keys(computes).sort()).toEqual([...filtered, 'search', 'ids'].sort());
});

describe.each(Object.entries(requests))('behind %s', (_name, request) => {
  test('stand the very statements, which give the same rows with the parameters told', async () => {
    const answered = await fetch(`${site.address}${request}`);
    expect(answered.status).toBe(200);
    const told = (await (await ask(request)).json()) as Behind;
    expect(told.request).toBe(request);
    expect(told.computes).toMatch(/^The server .*\.$/);
    expect(told.statements.length).toBeGreaterThan(0);
    for (const { file, statement, parameters, rows } of told.statements) {
      const given = await cypher(statement, parameters);
      expect([file, given.length]).toEqual([file, rows]);
    }
    expect(told.statements.some(({ rows }) => rows > 0)).toBe(true);
  });
});

test.each([
  ['/api/health', 'request'],
  ['/api/behind?request=/api/overview', 'request'],
  ['/api/export?format=json', 'request'],
  ['/api/queries', 'request'],
  ['/api/nowhere', 'request'],
  ['nonsense', 'request'],
  ['/api/nodes/%E0', 'request'],
  ['//elsewhere.example/api/overview', 'request'],
  ['/api/overview?level=moons', 'level'],
  ['/api/overview?level=states&level=actors', 'level'],
])('what is no exploring request is refused, and says why: %s', async (request, at) => {
  const response = await ask(request);
  expect(response.status).toBe(400);
  const { code, faults } = await response.json();
  expect([code, faults[0].at]).toEqual(['invalid-parameter', at]);
});

test('what is not there is not found', async () => {
  expect((await ask('/api/nodes/nobody')).status).toBe(404);
  expect((await fetch(`${site.address}/api/behind`)).status).toBe(400);
});

test('a value is written as Cypher reads it', async () => {
  const values = [null, true, -1.5, 42, "it's a \\ and\na line", ['a', null, [1]], { 'a key': "'x'", b: [] }];
  for (const value of values) {
    const [row] = await cypher(`RETURN ${literal(value)} AS value`);
    expect(row?.value).toEqual(value);
  }
});

test('the text to copy holds every parameter, and then the statement', async () => {
  const { statements } = (await (await ask(requests.overview)).json()) as Behind;
  const [first] = statements;
  if (!first) throw new Error('no statement was told');
  expect(paramLines(first.parameters)).toContain(":param reportedBy => '2024-12-31'");
  expect(statementText(first)).toMatch(
    /^\/\/ cypher\/explore\/support\.cypher gave \d+ rows[\s\S]*:param [\s\S]*;$/,
  );
});

test('asks count among the statements of a minute', async () => {
  let last = 200;
  for (let count = 0; count < 60 && last !== 429; count += 1) last = (await ask(requests.sources)).status;
  expect(last).toBe(429);
});
