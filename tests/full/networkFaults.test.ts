import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connection, cypher, loadDefault } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';
import { type NetworkFault, type SwitchableConnection, switchable } from '../support/switchableConnection.ts';

let neo4j: SwitchableConnection;
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  await loadDefault();
  neo4j = await switchable(connection());
  site = await openSite(neo4j.connection, { page: false });
});
afterEach(() => neo4j.mend());
afterAll(async () => {
  await site?.close();
  await neo4j?.cut();
});

/** No page waits for longer than this (milliseconds), and no other client should have to. */
const patience = 15_000;
const ask = (at: string, request: RequestInit = {}) =>
  fetch(`${site.address}${at}`, { signal: AbortSignal.timeout(patience), ...request });
const post = (at: string, body: unknown, signal = AbortSignal.timeout(patience)) =>
  ask(at, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });

/** What needs Neo4j, in every way in which it is asked: read, run and explained. */
const asking = () =>
  Promise.all([
    ask('/api/overview?level=actors'),
    ask('/api/nodes/kp'),
    ask('/api/search?q=Pyongyang'),
    ask('/api/schema'),
    post('/api/cypher', { statement: 'MATCH (state:State) RETURN state' }),
    post('/api/queries/troop-figures/run', { parameters: {} }),
    post('/api/cypher/explain', { statement: 'MATCH (state:State) RETURN state' }),
  ]);
const statuses = async () => (await asking()).map(({ status }) => status);
const well = Array(7).fill(200);

/** All that is asked for is answered again, without anything being done about it. */
const recovers = () => expect.poll(statuses, { timeout: 60_000, interval: 500 }).toEqual(well);

describe.each<[string, NetworkFault]>([
  ['is gone', 'gone'],
  ['is reset', 'reset'],
  ['swallows everything', 'silent'],
  ['leads to something else', 'another'],
])('when the way to Neo4j %s', (_, fault) => {
  test('what needs it is told so in time, the rest is answered, and all is again once it is back', async () => {
    await recovers();
    await neo4j.suffer(fault);
    for (const response of await asking()) {
      expect([response.url, response.status]).toEqual([response.url, 503]);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({
        code: 'graph-unavailable',
        detail: 'Neo4j does not answer.',
      });
    }
    // Nobody has to wait until others were told.
    const crowd = await Promise.all(Array.from({ length: 100 }, () => ask('/api/nodes/kp')));
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([503]));
    const files = [
      '/api/model',
      '/api/queries',
      '/api/queries/troop-figures',
      '/api/views',
      '/api/openapi.json',
    ];
    const answered = await Promise.all(files.map(at => ask(at)));
    expect(answered.map(({ status }) => status)).toEqual(files.map(() => 200));

    await neo4j.mend();
    await recovers();
    // What the fault left open would stay for as long as the operating system waits.
    await expect.poll(() => neo4j.open(), { timeout: 30_000 }).toBeLessThanOrEqual(40);
  });
});

test('a statement that runs while Neo4j falls silent is told so, and not that it ran too long', async () => {
  const statement = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS none';
  const running = post('/api/cypher', { statement });
  await expect.poll(() => neo4j.open()).toBeGreaterThan(0);
  await new Promise(resolve => setTimeout(resolve, 500));
  await neo4j.suffer('silent');
  const response = await running;
  expect([response.status, (await response.json()).code]).toEqual([503, 'graph-unavailable']);
});

test.each<[string, NetworkFault]>([
  ['late', { later: 300 }],
  ['slowly', { bytesASecond: 40_000 }],
])('what comes %s is no fault: it is answered, and all of it', async (_, fault) => {
  await recovers();
  const at = '/api/nodes/kp/claims';
  const quick = await (await ask(at)).json();
  await neo4j.suffer(fault);
  expect(await (await ask(at)).json()).toEqual(quick);
});

test('a password that is changed meanwhile is told of, and all goes on with the right one', async () => {
  const user = { username: 'reader_of_faults', password: 'the-first-password' };
  await cypher(`CREATE USER ${user.username} SET PASSWORD $password CHANGE NOT REQUIRED`, user, 'system');
  const way = await switchable({ ...connection(), ...user });
  const served = await openSite(way.connection, { page: false });
  const setPassword = (password: string) =>
    cypher(`ALTER USER ${user.username} SET PASSWORD $password`, { password }, 'system');
  const answer = async () => await fetch(`${served.address}/api/nodes/kp`);
  try {
    expect((await answer()).status).toBe(200);
    await setPassword('another-password');
    // Who is signed in already stays so.
    await way.cut();
    await way.mend();
    await expect
      .poll(async () => (await answer()).json(), { timeout: 30_000 })
      .toMatchObject({
        code: 'graph-unavailable',
        detail: 'Neo4j refuses the user or the password that Entente has.',
      });
    await setPassword(user.password);
    await expect.poll(async () => (await answer()).status, { timeout: 30_000 }).toBe(200);
  } finally {
    await served.close();
    await way.cut();
    await cypher(`DROP USER ${user.username}`, {}, 'system');
  }
});
