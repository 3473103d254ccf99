import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Neighbours } from '../../server/contract/elements.ts';
import { problem } from '../../server/contract/problem.ts';
import { type RouteName, routes } from '../../server/contract/routes.ts';
import { cachedBy } from '../../server/http/caching.ts';
import { exampleOf } from '../support/examples.ts';
import { connection, cypher, loadDefault } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const friend = 'https://friend.example';
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await loadDefault();
  site = await openSite(connection(), { corsOrigins: [friend] });
});
afterAll(() => site?.close());

const ask = (at: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${site.address}${at}`, { ...init, headers: { ...init.headers, ...headers } });

describe('what can be kept', () => {
  const kept = (Object.keys(routes) as RouteName[]).filter(name => cachedBy(name) !== null);

  test.each(kept)('%s is answered by its tag alone where nothing changed', async name => {
    const { path: at } = exampleOf(name);
    const first = await ask(at);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = String(first.headers.get('etag'));
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await ask(at, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is answered anew once anything is written, by whomever', async () => {
    const at = '/api/nodes/kp';
    const etag = String((await ask(at)).headers.get('etag'));
    expect((await ask(at, { 'If-None-Match': etag })).status).toBe(304);
    // Made and deleted at once it would be no change.
    await cypher('CREATE (:Elsewhere)');
    const anew = await ask(at, { 'If-None-Match': etag });
    expect(anew.status).toBe(200);
    expect(anew.headers.get('etag')).not.toBe(etag);
  });

  test('is not what runs, tells of now or is refused', async () => {
    for (const at of ['/api/health', '/api/nodes/nobody', '/api/behind?request=/api/sources']) {
      const response = await ask(at);
      expect([at, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
        at,
        'no-store',
        null,
      ]);
    }
  });

  test('has another tag for other parameters', async () => {
    const tags = await Promise.all(
      ['/api/sources', '/api/sources?planned=true'].map(async at => (await ask(at)).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(2);
  });
});

describe('answers are compressed as the client can read them:', () => {
  test.each(['br', 'gzip'])('%s, of data and of the page’s files', async encoding => {
    const page = await (await ask('/')).text();
    const [script] = /\/assets\/[\w.-]+\.js/.exec(page) ?? [];
    for (const at of ['/api/model', String(script)]) {
      const response = await ask(at, { 'Accept-Encoding': encoding });
      expect([at, response.headers.get('content-encoding')]).toEqual([at, encoding]);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      expect((await response.text()).length).toBeGreaterThan(1_000);
    }
  });
});

describe('the id of a request', () => {
  test('is the one that was sent, where it is a plain word', async () => {
    const sent = await ask('/api/health', { 'X-Request-Id': 'from-a.proxy_1' });
    expect(sent.headers.get('x-request-id')).toBe('from-a.proxy_1');
    const odd = await ask('/api/health', { 'X-Request-Id': 'two words {"x":1}' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('pages of other origins', () => {
  const statement = { method: 'POST', body: '{"statement":"RETURN 1"}' };
  const json = { 'Content-Type': 'application/json' };

  test('read and ask where they are named, without credentials', async () => {
    for (const response of [
      await ask('/api/sources', { Origin: friend }),
      await ask('/api/cypher', { ...json, Origin: friend }, statement),
    ]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe(friend);
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect(response.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
      expect(response.headers.get('vary')).toContain('Origin');
    }
    const preflight = await ask(
      '/api/cypher',
      { Origin: friend, 'Access-Control-Request-Method': 'POST' },
      { method: 'OPTIONS' },
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  });

  test('change nothing although they are named', async () => {
    const { path: at, init } = exampleOf('saveView');
    const saved = await ask(at, { Origin: friend }, init);
    expect([saved.status, (await saved.json()).code]).toEqual([403, 'host-refused']);
    const imported = exampleOf('importQueries');
    expect((await ask(imported.path, { Origin: friend }, imported.init)).status).toBe(403);
  });

  test('are let in by nothing where they are not named', async () => {
    const origin = { Origin: 'https://elsewhere.example' };
    const read = await ask('/api/sources', origin);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect((await ask('/api/cypher', { ...json, ...origin }, statement)).status).toBe(403);
  });
});

describe('what is no request', () => {
  /** Sends these bytes. @returns what comes back until the connection ends */
  const send = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { port, hostname } = new URL(site.address);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let said = '';
      socket.on('data', chunk => {
        said += chunk;
      });
      socket.on('end', () => resolve(said)).on('error', reject);
    });

  test.each([
    ['malformed-request', 400, 'NO SUCH THING\r\n\r\n'],
    ['malformed-request', 400, 'GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['headers-too-large', 431, `GET / HTTP/1.1\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`],
    ['host-refused', 403, 'GET /api/model HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['method-not-allowed', 405, 'TRACE /api/model HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    [
      'malformed-request',
      400,
      'POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz',
    ],
  ])('is a problem too: %s', async (code, status, text) => {
    const said = await send(text);
    expect(said).toContain(`HTTP/1.1 ${status} `);
    const told = problem.parse(JSON.parse(said.split('\r\n\r\n')[1] ?? ''));
    expect([told.code, told.status]).toEqual([code, status]);
    expect(said).toContain(`X-Request-Id: ${told.requestId}`);
  });
});

test('a list is read in pages, which together are the whole of it', async () => {
  const page = async (query: string) =>
    (await (await ask(`/api/nodes/ru/neighbours?planned=true&${query}`)).json()) as Neighbours;
  const whole = await page('limit=500');
  expect(whole.extent.returned).toBe(whole.extent.total);
  const ids: string[] = [];
  for (let offset = 0; offset < whole.extent.total; offset += 7) {
    const part = await page(`limit=7&offset=${offset}`);
    expect(part.extent.total).toBe(whole.extent.total);
    ids.push(...part.nodes.map(({ id }) => id));
  }
  expect(ids).toEqual(whole.nodes.map(({ id }) => id));
  expect((await page(`offset=${whole.extent.total}`)).nodes).toEqual([]);
});

test('an address that asks too much is told when to come again', async () => {
  const small = await openSite(connection(), { requestsAMinute: 2 });
  try {
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${small.address}/api/health`)));
    const refused = answers.find(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('ratelimit')).toContain('"requests"; r=0');
    expect(await refused?.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
  } finally {
    await small.close();
  }
});
