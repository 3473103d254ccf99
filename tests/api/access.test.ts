import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../../server/contract/client.ts';
import { openAccess } from '../../server/http/access.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { connection } from '../support/neo4j.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';
import { openSite } from '../support/site.ts';

const token = 'a-token-of-the-test';
const bearer = { Authorization: `Bearer ${token}` };
const basic = (pair: string) => ({ Authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
const json = { 'Content-Type': 'application/json' };
const statement = { method: 'POST', body: '{"statement":"RETURN 1"}' };

const folder = mkdtempSync(path.join(tmpdir(), 'entente-access-'));
const folders = twoFolders();
let site: Awaited<ReturnType<typeof openSite>> | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});
afterAll(() => {
  folders.remove();
  rmSync(folder, { recursive: true });
});

/** A server that is asked by `ask`, without the page. */
async function openWith(options: Parameters<typeof openSite>[1]) {
  const opened = await openSite(connection(), { page: false, queries: [], ...options });
  site = opened;
  return (at: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    fetch(`${opened.address}${at}`, { redirect: 'manual', ...init, headers });
}
/** What a request meets whose headers `fetch` would not send as they are. */
const statusOf = (at: string, headers: Record<string, string | string[]>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = get(`${site?.address}${at}`, { headers }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
  });
const told = async (answer: Response) => [answer.status, (await answer.json()).code];

describe('a proxy', () => {
  const trusting = { access: { ...openAccess, trustProxy: ['loopback'] } };
  const from = (address: string) => ({ 'X-Forwarded-For': address });

  test('that is trusted tells clients apart, and IPv6 by the first 56 bits', async () => {
    const ask = await openWith({ ...trusting, requestsAMinute: 1 });
    const statuses = async (addresses: string[]) =>
      await Promise.all(addresses.map(async address => (await ask('/api/model', from(address))).status));
    expect(await statuses(['192.0.2.1', '192.0.2.2', '2001:db8:0:aa00::1'])).toEqual([200, 200, 200]);
    // What the client itself sent before the proxy added its address is not believed.
    expect(await statuses(['192.0.2.1', '192.0.2.9, 192.0.2.2', '2001:db8:0:aaff::2'])).toEqual([
      429, 429, 429,
    ]);
    expect(await statuses(['2001:db8:0:ab00::1'])).toEqual([200]);
  });

  test('that is trusted tells which origin is ours', async () => {
    const ask = await openWith({ ...trusting, allowedHosts: ['news.example'] });
    const https = { ...json, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'news.example' };
    const send = (headers: Record<string, string>) => ask('/api/cypher', headers, statement);
    expect((await send({ ...https, Origin: 'https://news.example' })).status).toBe(200);
    expect(await told(await send({ ...https, Origin: 'http://news.example' }))).toEqual([
      403,
      'host-refused',
    ]);
    expect(await told(await send({ ...https, 'X-Forwarded-Host': 'evil.example' }))).toEqual([
      403,
      'host-refused',
    ]);
  });

  test('that nobody trusts is not believed', async () => {
    const ask = await openWith({ requestsAMinute: 2, allowedHosts: ['news.example'] });
    const spoofed = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'news.example' };
    const origin = { ...json, ...spoofed, ...from('192.0.2.1'), Origin: 'https://news.example' };
    expect(await told(await ask('/api/cypher', origin, statement))).toEqual([403, 'host-refused']);
    const answers = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      answers.push((await ask('/api/model', from(address))).status);
    expect(answers).toEqual([200, 200, 429]);
  });
});

describe('below a path', () => {
  test('everything is, and nothing outside of it but the sign of life', async () => {
    const friend = 'https://friend.example';
    const ask = await openWith({ basePath: '/entente', embedOrigins: [friend] });
    expect((await ask('/entente/api/model')).status).toBe(200);
    const { servers } = await (await ask('/entente/api/openapi.json')).json();
    expect(servers[0].url).toBe('/entente');
    for (const at of ['/', '/api/model', '/ententeapi/model', '/ENTENTE/api/model', '/x/entente/api/model'])
      expect([at, ...(await told(await ask(at)))]).toEqual([at, 404, 'not-found']);
    expect((await ask('/api/health')).status).toBe(200);
    const framed = await ask('/entente/?embed');
    expect(framed.headers.get('content-security-policy')).toContain(`frame-ancestors ${friend}`);
    const bare = await ask('/entente?level=events');
    expect([bare.status, bare.headers.get('location')]).toEqual([307, '/entente/?level=events']);
    expect((await ask('/entente/api/cypher', json, statement)).status).toBe(200);
  });
});

describe('the access token', () => {
  const closed = { access: { ...openAccess, token } };

  test('is asked for everything but the sign of life', async () => {
    const ask = await openWith(closed);
    for (const at of ['/', '/api/model', '/api/openapi.json', '/api/docs', '/assets/x.js', '/api/nothing']) {
      const answer = await ask(at);
      expect([at, ...(await told(answer))]).toEqual([at, 401, 'unauthorized']);
      expect(answer.headers.get('www-authenticate')).toContain('Basic realm="Entente"');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await ask('/api/health')).status).toBe(200);
    expect((await ask('/api/health/')).status).toBe(401);
    expect(await told(await ask('/api/cypher', json, statement))).toEqual([401, 'unauthorized']);
  });

  test('is asked for in words where a browser opens the page, and as a problem of the API', async () => {
    const ask = await openWith(closed);
    const opening = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await ask('/?node=kp', opening);
    expect([page.status, page.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(page.headers.get('www-authenticate')).toContain('Basic realm="Entente"');
    expect(await page.text()).toContain('<p>This server asks for its access token: as the password');
    expect(await told(await ask('/api/model', opening))).toEqual([401, 'unauthorized']);
    expect(await told(await ask('/'))).toEqual([401, 'unauthorized']);
    const nothing = await ask('/%3Cb%3E&"', { ...opening, ...bearer });
    expect(nothing.status).toBe(404);
    expect(await nothing.text()).toMatch(/There is nothing at [^<>"]*&amp;/);
  });

  test('is taken of programs and, as the password of anybody, of browsers', async () => {
    const ask = await openWith(closed);
    for (const headers of [
      bearer,
      { Authorization: `bearer  ${token}` },
      basic(`anna:${token}`),
      basic(`:${token}`),
    ])
      expect([headers, (await ask('/api/model', headers)).status]).toEqual([headers, 200]);
    for (const wrong of [`${token}x`, token.slice(1), 'x', token.toUpperCase()])
      expect((await ask('/api/model', { Authorization: `Bearer ${wrong}` })).status).toBe(401);
    for (const odd of ['Bearer', `Digest ${token}`, 'Basic !!', ...Object.values(basic(token))])
      expect((await ask('/api/model', { Authorization: odd })).status).toBe(401);
    const client = createClient(fetch, site?.address, bearer);
    const { rows } = await client.ask('cypher', { body: { statement: 'RETURN 7 AS n' } });
    expect(rows).toEqual([[7]]);
    const document = await (await ask('/api/openapi.json', bearer)).json();
    expect(document.security).toEqual([{ bearer: [] }, { basic: [] }]);
    expect(document.paths['/api/health'].get.security).toEqual([]);
  });

  test('is looked at no more after twenty wrong ones of an address, for a while, and is never logged', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: line => void lines.push(line) });
    const access = { ...closed.access, trustProxy: ['loopback'] };
    const ask = await openWith({ access, log });
    const from = { 'X-Forwarded-For': '192.0.2.1' };
    for (let count = 0; count < 20; count += 1)
      expect((await ask('/api/model', { ...from, ...basic('anna:wrong-and-secret') })).status).toBe(401);
    const late = await ask('/api/model', { ...from, ...bearer });
    expect(await told(late)).toEqual([429, 'too-many-requests']);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    // Neither who sends none nor others are held up.
    expect((await ask('/api/model', from)).status).toBe(401);
    expect((await ask('/api/model', { 'X-Forwarded-For': '192.0.2.2', ...bearer })).status).toBe(200);
    expect(lines.length).toBeGreaterThan(20);
    const all = lines.join('');
    for (const secret of [token, 'wrong-and-secret', Buffer.from('anna:wrong-and-secret').toString('base64')])
      expect(all).not.toContain(secret);
  });

  test('that a browser sends by itself lets other sites run and change nothing', async () => {
    const friend = 'https://friend.example';
    const ask = await openWith({ ...closed, corsOrigins: [friend] });
    const known = basic(`anna:${token}`);
    const cross = { ...known, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    const asking = [
      '/api/export?format=json',
      '/api/behind?request=/api/sources',
      '/api/sources',
      '/api/query-sets',
    ];
    for (const at of asking) {
      expect([at, ...(await told(await ask(at, cross)))]).toEqual([at, 403, 'host-refused']);
      const sameSite = { ...cross, 'Sec-Fetch-Site': 'same-site' };
      expect([at, ...(await told(await ask(at, sameSite)))]).toEqual([at, 403, 'host-refused']);
      // Another spelling is another address, and there is nothing at it.
      expect((await ask(at.replace('api', 'API'), cross)).status).toBe(404);
    }
    const plain = { ...cross, 'Content-Type': 'text/plain' };
    for (const headers of [{ ...plain, Origin: 'https://evil.example' }, plain, { ...known, Origin: 'null' }])
      expect(await told(await ask('/api/cypher', headers, statement))).toEqual([403, 'host-refused']);
    const put = { method: 'PUT', body: '{}' };
    for (const origin of [friend, 'https://evil.example'])
      expect(await told(await ask('/api/views/x', { ...known, ...json, Origin: origin }, put))).toEqual([
        403,
        'host-refused',
      ]);
    // What somebody follows is let in, and so is a page that is named and brings the token itself.
    expect(await statusOf('/api/sources', { ...cross, 'Sec-Fetch-Mode': 'navigate' })).toBe(200);
    expect(await statusOf('/api/sources', cross)).toBe(403);
    expect((await ask('/api/sources', { ...cross, Origin: friend })).status).toBe(200);
    const preflight = await ask(
      '/api/cypher',
      { Origin: friend, 'Access-Control-Request-Method': 'POST' },
      { method: 'OPTIONS' },
    );
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('Authorization'),
    ]);
    const asked = await ask('/api/sources', { Origin: friend });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([401, friend]);
  });
});

describe('a name that the proxy gives', () => {
  const named = (trustProxy: string[], more = {}) => ({
    access: { ...openAccess, trustProxy, userHeader: 'x-forwarded-user', ...more },
    views: openViewFolder(path.join(folder, 'views'), { readOnly: false }),
    queries: folders.open(),
  });
  const anna = { 'X-Forwarded-User': 'Anna' };
  const view = (by: string, name = 'Troops') => ({
    method: 'PUT',
    body: JSON.stringify({ replaces: null, content: { name, by, view: ['level=events'] } }),
  });

  test('stands in what is saved, whatever its sender says', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: line => void lines.push(line) });
    const ask = await openWith({ ...named(['loopback']), log });
    const saved = await (await ask('/api/views/troops', { ...json, ...anna }, view('Mallory'))).json();
    expect(saved.by).toBe('Anna');
    const query = (id: string, user: string, replaces: string | null = null) =>
      ask(
        `/api/queries/${id}`,
        { ...json, 'X-Forwarded-User': Buffer.from(user).toString('latin1') },
        {
          method: 'PUT',
          body: JSON.stringify({ text: fileOf('Mine?', `RETURN '${id}' AS n`, ['by: Mallory']), replaces }),
        },
      );
    const first = await (await query('mine', 'NEWS\\ursula  Königin')).json();
    expect(first.by).toBe('NEWS/ursula Königin');
    expect(readFileSync(path.join(folders.ownQueries, 'mine.cypher'), 'utf8')).toContain(
      '\n// by: NEWS/ursula Königin\n',
    );
    const run = await ask('/api/queries/mine/run', { ...json, ...anna }, { method: 'POST', body: '{}' });
    expect((await run.json()).rows).toEqual([['mine']]);
    const second = await (await query('mine', 'x'.repeat(300), first.version)).json();
    expect(second.by).toBe('x'.repeat(100));
    const { queries, user } = await (await ask('/api/queries', anna)).json();
    expect(user).toBe('Anna');
    expect((await (await ask('/api/views', anna)).json()).user).toBe('Anna');
    expect(queries.map((one: { id: string; by: string }) => [one.id, one.by])).toEqual([
      ['mine', 'x'.repeat(100)],
    ]);
    const set = { files: [{ name: 'a.cypher', text: fileOf('A?', 'RETURN 1 AS n', ['by: Mallory']) }] };
    const brought = await ask(
      '/api/query-sets',
      { ...json, ...anna },
      { method: 'POST', body: JSON.stringify(set) },
    );
    expect((await brought.json()).queries[0].text).toContain('// by: Anna');
    // The same of somebody else is the same.
    const again = await ask(
      '/api/query-sets',
      { ...json, 'X-Forwarded-User': 'Bela' },
      { method: 'POST', body: JSON.stringify(set) },
    );
    expect(await again.json()).toMatchObject({ saved: false, same: [{ id: 'a' }] });
    expect(lines.map(line => JSON.parse(line).user)).toContain('Anna');
  });

  test('is needed, and believed of the proxy alone', async () => {
    const ask = await openWith(named(['loopback']));
    expect(await told(await ask('/api/model'))).toEqual([401, 'unauthorized']);
    expect((await ask('/api/health')).status).toBe(200);
    expect((await ask('/api/model', anna)).status).toBe(200);
    // With two, one is not the proxy's; what has nothing that can be read is no name.
    expect(await statusOf('/api/model', { 'X-Forwarded-User': ['Anna', 'Bela'] })).toBe(401);
    for (const name of ['', ' \t ', '\u00ad'])
      expect((await ask('/api/model', { 'X-Forwarded-User': name })).status).toBe(401);
    await site?.close();
    const elsewhere = await openWith(named(['192.0.2.1']));
    expect(await told(await elsewhere('/api/model', anna))).toEqual([401, 'unauthorized']);
  });

  test('is not needed beside the access token, and nobody’s where another than the proxy sends it', async () => {
    const ask = await openWith(named(['192.0.2.1'], { token }));
    expect((await ask('/api/model', anna)).status).toBe(401);
    const saved = await ask('/api/views/others', { ...json, ...bearer, ...anna }, view('Mallory', 'Others'));
    expect((await saved.json()).by).toBe('Mallory');
    for (const list of ['/api/views', '/api/queries'])
      expect((await (await ask(list, { ...bearer, ...anna })).json()).user).toBeNull();
  });
});
