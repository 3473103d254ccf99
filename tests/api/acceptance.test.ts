import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { type ProblemCode, problemCodes } from '../../server/contract/problem.ts';
import { type RouteName, routes } from '../../server/contract/routes.ts';
import type { SavedViews } from '../../server/contract/views.ts';
import { openQueryFolders } from '../../server/queries/index.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { exampleOf } from '../support/examples.ts';
import { connection, cypher, loadDefault } from '../support/neo4j.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';
import { openSite } from '../support/site.ts';

const own = twoFolders();
const views = mkdtempSync(path.join(tmpdir(), 'entente-views-'));
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await loadDefault();
  site = await openSite(connection(), {
    views: openViewFolder(views, { readOnly: false }),
    queries: openQueryFolders({ ...readConfig({}), ownQueries: own.ownQueries }, projectFolder),
  });
});
afterAll(async () => {
  await site?.close();
  rmSync(views, { recursive: true });
  own.remove();
});

const ask = (at: string, init: RequestInit = {}) => fetch(`${site.address}${at}`, init);
const run = (statement: string, parameters?: object) =>
  ask('/api/cypher', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ statement, ...(parameters ? { parameters } : {}) }),
  });

const content = { name: 'Troops', view: ['level=events'] };
const save = (at: string, body: unknown) =>
  ask(at, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const remove = (id: string, version: string) =>
  ask(`/api/views/${id}?${new URLSearchParams({ version })}`, { method: 'DELETE' });

const example = (name: RouteName, changed?: Parameters<typeof exampleOf>[1]) => {
  const { path: at, init } = exampleOf(name, changed);
  return ask(at, init);
};
/** Routes whose example has to know what lies there. */
const particular: Partial<Record<RouteName, () => Promise<Response>>> = {
  deleteView: async () => {
    const { views } = (await (await ask('/api/views')).json()) as SavedViews;
    return await example('deleteView', { query: { version: String(views[0]?.version) } });
  },
  saveQuery: () => save('/api/queries/mine', { replaces: null, text: fileOf('Mine?') }),
  deleteQuery: async () => {
    const { version } = await (await ask('/api/queries/mine')).json();
    return await ask(`/api/queries/mine?${new URLSearchParams({ version })}`, { method: 'DELETE' });
  },
  importQueries: () =>
    ask('/api/query-sets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ files: [{ name: 'new.cypher', text: 'RETURN 1 AS one' }], check: true }),
    }),
};

test.each(Object.keys(routes) as RouteName[])(
  '%s answers its example, in the shape of the contract, whole',
  async name => {
    const response = await (particular[name] ?? (() => example(name)))();
    expect(response.status).toBe(200);
    if (name === 'exportQueries') return;
    const text = await response.text();
    const answers = 'stream' in routes[name] ? text.trimEnd().split('\n') : [text];
    for (const answer of answers.map(one => JSON.parse(one))) {
      const parsed: unknown = routes[name].response.parse(answer);
      expect(JSON.parse(JSON.stringify(parsed))).toEqual(answer);
    }
  },
);

test('the overview of states holds the four states and the ties between them', async () => {
  const { nodes, ties } = await (await ask('/api/overview?level=states')).json();
  const ids = nodes.map((node: { id: string }) => node.id);
  for (const id of ['ru', 'kp', 'ua', 'us']) expect(ids).toContain(id);
  const pairs = ties.map((tie: { a: string; b: string }) => `${tie.a}–${tie.b}`);
  for (const pair of ['kp–ru', 'ru–ua', 'ua–us']) expect(pairs).toContain(pair);
});

test('a statement tells who said 3,000 and who said 10,000', async () => {
  const statement =
    'MATCH (d:Deployment)<-[:ABOUT]-(c:Claim)<-[:SAYS]-(s) RETURN d.id, c.low, c.high, c.value, c.qualifier, s.name';
  const { columns, rows, total, returned, truncated } = await (await run(statement)).json();
  expect(columns).toEqual(['d.id', 'c.low', 'c.high', 'c.value', 'c.qualifier', 's.name']);
  expect(rows).toContainEqual(['deployment-russia-2024-10', 3000, 3000, 3000, 'exact', 'United States']);
  expect(rows).toContainEqual(['deployment-russia-2024-10', 10000, 10000, 10000, 'exact', 'Pentagon']);
  expect({ total, truncated }).toEqual({ total: returned, truncated: false });
});

test('a whole number among the parameters is an integer', async () => {
  const { rows } = await (await run('RETURN valueType($n) AS type', { n: 3 })).json();
  expect(rows[0][0]).toMatch(/^INTEGER/);
});

test('a result that is cut says how much there is', async () => {
  const { total, returned, truncated } = await (await run('UNWIND range(1, 1500) AS n RETURN n')).json();
  expect({ total, returned, truncated }).toEqual({ total: 1500, returned: 1000, truncated: true });
});

describe('a statement that would do more than read is refused, and the graph is as it was:', () => {
  const hostile: [string, ProblemCode][] = [
    ['CREATE (n)', 'write-refused'],
    ['MATCH (n) DETACH DELETE n', 'write-refused'],
    ["MATCH (n:State) SET n.name = 'x' RETURN n", 'write-refused'],
    ['CALL { CREATE (n) } IN TRANSACTIONS RETURN 1', 'write-refused'],
    ['/* RETURN 1 */ MERGE (n:State) RETURN n', 'write-refused'],
    ["CALL db.createLabel('x')", 'procedure-refused'],
    ['CREATE INDEX x FOR (n:State) ON (n.name)', 'write-refused'],
    ["LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line", 'procedure-refused'],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'procedure-refused'],
    ['SHOW TRANSACTIONS', 'procedure-refused'],
    ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", 'procedure-refused'],
    ['SHOW SETTINGS', 'procedure-refused'],
    ['CALL dbms.components()', 'procedure-refused'],
    ['PROFILE MATCH (n) RETURN n', 'procedure-refused'],
    ['MATCH (n RETURN n', 'cypher-fault'],
    ['RETURN 1; CREATE (n)', 'cypher-fault'],
    [`RETURN ${'('.repeat(200)}1${')'.repeat(200)}`, 'query-too-large'],
    [`RETURN '${'x'.repeat(70_000)}'`, 'query-too-large'],
    ['UNWIND range(1, 100000000) AS x WITH collect(x) AS xs RETURN size(xs)', 'query-too-large'],
  ];
  test.each(hostile.map(([statement, code]) => [statement.slice(0, 60), code, statement] as const))(
    '%s: %s',
    async (_begins, code, statement) => {
      const before = await cypher('MATCH (n) RETURN count(n) AS nodes');
      const response = await run(statement);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.json()).toMatchObject({ code });
      expect(await cypher('MATCH (n) RETURN count(n) AS nodes')).toEqual(before);
      expect((await ask('/api/ready')).status).toBe(200);
    },
  );
});

describe('every problem has one shape:', () => {
  const cases: [ProblemCode, () => Promise<Response>][] = [
    ['invalid-parameter', () => ask('/api/overview?level=planets')],
    ['invalid-parameter', () => ask('/api/overview?colour=red')],
    ['invalid-parameter', () => ask('/api/overview?level=states&level=events')],
    ['invalid-parameter', () => ask('/api/nodes/%zz')],
    ['invalid-parameter', () => ask('/api/paths?from=kp')],
    ['invalid-parameter', () => ask('/api/paths?from=kp&to=ru&steps=11')],
    ['invalid-parameter', () => ask('/api/export?format=xlsx')],
    ['invalid-parameter', () => ask('/api/search?q=%zz')],
    ['invalid-parameter', () => ask('/api/timeline?limit=0x10')],
    [
      'invalid-body',
      () =>
        ask('/api/cypher', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }),
    ],
    ['invalid-body', () => run('')],
    ['invalid-body', () => ask('/api/cypher', { method: 'POST' })],
    ['invalid-body', () => run('RETURN 1', { deep: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) })],
    ['cypher-fault', () => run('RETURN')],
    ['write-refused', () => run('CREATE (n)')],
    ['procedure-refused', () => run('SHOW SETTINGS')],
    [
      'host-refused',
      () =>
        ask('/api/cypher', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: 'http://elsewhere.example' },
          body: '{}',
        }),
    ],
    ['not-found', () => ask('/api/nodes/nobody')],
    ['not-found', () => ask('/api/paths?from=kp&to=nobody')],
    ['not-found', () => ask('/api/nothing')],
    ['not-found', () => ask('/assets/nothing.js')],
    ['not-acceptable', () => ask('/api/model', { headers: { Accept: 'image/png' } })],
    ['headers-too-large', () => ask(`/api/search?q=${'x'.repeat(70_000)}`)],
    ['not-found', () => remove('nobody', '1')],
    [
      'clash',
      async () => {
        await save('/api/views/taken', { replaces: null, content });
        return await save('/api/views/taken', { replaces: null, content });
      },
    ],
    ['method-not-allowed', () => ask('/api/model', { method: 'DELETE' })],
    ['body-too-large', () => run('x'.repeat(300_000))],
    [
      'not-json',
      () =>
        ask('/api/cypher', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'RETURN 1' }),
    ],
    ['query-too-large', () => run(`RETURN ${'['.repeat(101)}${']'.repeat(101)}`)],
    [
      'query-timeout',
      () =>
        run(
          'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x * y < 0 RETURN count(*)',
        ),
    ],
  ];
  /** Tried where they can be provoked: Neo4j away (tests/browser/away), a right that is missing (tests/unit/graphErrors), no token (access.test.ts), what is no request (http.test.ts), a fault of ours. */
  const elsewhere: ProblemCode[] = [
    'graph-forbidden',
    'graph-unavailable',
    'not-ready',
    'too-many-requests',
    'malformed-request',
    'request-timeout',
    'internal',
    'read-only',
    'unauthorized',
  ];

  test('no code is left out', () => {
    expect([...new Set([...cases.map(([code]) => code), ...elsewhere])].sort()).toEqual(
      [...problemCodes].sort(),
    );
  });

  test.each(cases)('%s', async (code, request) => {
    const response = await request();
    const body = await response.json();
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      code,
      status: response.status,
      requestId: response.headers.get('x-request-id'),
    });
    expect(body.detail).not.toBe('');
  });
});

test.each([
  ['json', 'application/json', /^\{\n {2}"dossiers"/],
  ['csv&table=claims', 'text/csv', /^\uFEFFid,about,/],
  ['graphml', 'application/graphml+xml', /^<\?xml [^>]*>\n<graphml /],
  ['gexf', 'application/gexf+xml', /^<\?xml [^>]*>\n<gexf /],
])(
  'an export as %s is a file to keep, with a name that tells what it is',
  async (format, mediaType, begins) => {
    const response = await ask(`/api/export?format=${format}&level=actors`);
    expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?entente-russia-north-korea-ukraine-us-actors-.*\.[a-z]+"?$/,
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text).toMatch(begins);
  },
);

test('a method that a route does not take is told those that it takes', async () => {
  const response = await ask('/api/model', { method: 'PATCH' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('the OpenAPI document is valid, and holds every route', async () => {
  const document = await (await ask('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(await new Validator().validate(document)).toEqual({ valid: true });
  const described = Object.entries(document.paths).flatMap(([at, methods]) =>
    Object.keys(methods as object).map(method => `${method} ${at}`),
  );
  expect(described.sort()).toEqual(
    Object.values(routes)
      .map(route => `${route.method} ${route.path}`)
      .sort(),
  );
});
