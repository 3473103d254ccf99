import { once } from 'node:events';
import { createConnection } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RouteName, routes } from '../../server/contract/routes.ts';
import { openAccess } from '../../server/http/access.ts';
import { createApp } from '../../server/http/app.ts';
import type { Handlers } from '../../server/http/handle.ts';
import { httpServer } from '../../server/http/unreadable.ts';
import { listen, pageOf } from '../../server/listen.ts';
import { exampleOf } from '../support/examples.ts';
import { connection, loadDefault } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const friend = 'https://friend.example';
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await loadDefault();
  site = await openSite(connection(), { embedOrigins: [friend] });
});
afterAll(() => site?.close());

/** The directives of a policy by their names. */
const directives = (policy: string) =>
  new Map(policy.split(';').map(one => [one.trim().split(' ')[0], one.trim().split(' ').slice(1)] as const));

/** What every answer carries, whatever it is. */
function expectSafe(response: Response, framers = ["'none'"]) {
  const policy = directives(String(response.headers.get('content-security-policy')));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('worker-src')).toEqual(["'self'"]);
  expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toEqual(["'none'"]);
  expect(policy.get('frame-ancestors')).toEqual(framers);
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  const { headers } = response;
  expect({
    referrer: headers.get('referrer-policy'),
    sniffing: headers.get('x-content-type-options'),
    opener: headers.get('cross-origin-opener-policy'),
    resource: headers.get('cross-origin-resource-policy'),
    cookies: headers.getSetCookie(),
    madeBy: headers.get('x-powered-by'),
    server: headers.get('server'),
    // A proxy that speaks TLS sends it: over HTTP browsers must not heed it.
    transport: headers.get('strict-transport-security'),
  }).toEqual({
    referrer: 'same-origin',
    sniffing: 'nosniff',
    opener: 'same-origin',
    resource: 'same-origin',
    cookies: [],
    madeBy: null,
    server: null,
    transport: null,
  });
  const permissions = String(headers.get('permissions-policy')).split(', ');
  expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()']));
  expect(permissions.filter(one => !one.endsWith('=()'))).toEqual([
    'clipboard-read=(self)',
    'clipboard-write=(self)',
  ]);
}

describe('every answer says what a browser may do with it, and sets no cookie:', () => {
  test.each(Object.keys(routes) as RouteName[])('%s', async name => {
    const { path: at, init } = exampleOf(name);
    const response = await fetch(site.address + at, init);
    expectSafe(response);
    await response.body?.cancel();
  });

  test.each([
    ['the page', 200, '/'],
    ['the page’s icon', 200, '/icon.svg'],
    ['the licences', 200, '/licences.txt'],
    ['the page of the API', 200, '/api/docs'],
    ['a script of it', 200, '/api/docs/swagger-ui-bundle.js'],
    ['the OpenAPI document', 200, '/api/openapi.json'],
    ['a parameter that cannot be used', 400, '/api/overview?level=planets'],
    ['a route that is none', 404, '/api/nothing'],
    ['a file that is none', 404, '/nothing.html'],
    ['an asset that is none', 404, '/assets/nothing.js'],
    ['a file that is not for reading', 404, '/.packages.json'],
    ['a method that is not taken', 405, '/api/model', { method: 'DELETE' }],
    ['a body that is no JSON', 415, '/api/cypher', { method: 'POST', body: 'RETURN 1' }],
    [
      'a body that is too large',
      413,
      '/api/cypher',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ statement: 'x'.repeat(300_000) }),
      },
    ],
    [
      'another origin',
      403,
      '/api/cypher',
      { method: 'POST', headers: { Origin: 'https://elsewhere.example' }, body: '{}' },
    ],
  ] as [string, number, string, RequestInit?][])('%s (%i)', async (_what, status, at, init = {}) => {
    const response = await fetch(site.address + at, init);
    expect(response.status).toBe(status);
    expectSafe(response);
    await response.body?.cancel();
  });

  test('an asset of the page, and what is not modified (304)', async () => {
    const page = await (await fetch(`${site.address}/`)).text();
    const [asset] = /\/assets\/[\w.-]+\.js/.exec(page) ?? [];
    const script = await fetch(site.address + asset);
    expect(script.status).toBe(200);
    expectSafe(script);
    await script.body?.cancel();
    const first = await fetch(`${site.address}/api/sources`);
    await first.body?.cancel();
    const again = await fetch(`${site.address}/api/sources`, {
      headers: { 'If-None-Match': String(first.headers.get('etag')) },
    });
    expect(again.status).toBe(304);
    expectSafe(again);
  });

  test.each([
    ['went wrong here (500) and what is too much (429)', [500, 429], openAccess],
    ['asks for the access token (401)', [401], { ...openAccess, token: 'sixteen letters!' }],
  ])('what %s', async (_what, statuses, access) => {
    const broken = {
      model: async () => {
        throw new Error('a fault of ours');
      },
    } as unknown as Handlers;
    const app = createApp({
      handlers: broken,
      log: pino({ level: 'silent' }),
      version: '0.0.0',
      allowedHosts: [],
      webFolder: null,
      requestsAMinute: 1,
      access,
    });
    const server = await listen(httpServer(app), { host: '127.0.0.1', port: 0 });
    try {
      for (const status of statuses) {
        const response = await fetch(`${pageOf(server, '127.0.0.1')}/api/model`);
        expect(response.status).toBe(status);
        expectSafe(response);
        expect(await response.text()).not.toContain('a fault of ours');
      }
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test('what is no request at all (400)', async () => {
    const { port, hostname } = new URL(site.address);
    const socket = createConnection(Number(port), hostname);
    let said = '';
    socket.on('data', bytes => {
      said += bytes;
    });
    socket.write('NO SUCH THING\r\n\r\n');
    await once(socket, 'end');
    expect(said).toContain("\r\nContent-Security-Policy: default-src 'none';frame-ancestors 'none'\r\n");
    expect(said).toContain('\r\nX-Content-Type-Options: nosniff\r\n');
    expect(said).not.toMatch(/set-cookie/i);
  });
});

test('the view for embedding alone may be framed, by whom the settings name', async () => {
  const embedded = await fetch(`${site.address}/?embed`);
  expectSafe(embedded, [friend]);
  expect(embedded.headers.get('x-frame-options')).toBeNull();
  for (const at of ['/', '/api/docs', '/api/model?embed', '/licences.txt?embed'])
    expect((await fetch(site.address + at)).headers.get('x-frame-options')).toBe('DENY');
});
