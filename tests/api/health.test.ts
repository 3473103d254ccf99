import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { applySchema } from '../../server/load/index.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';
import { type SwitchableConnection, switchable } from '../support/switchableConnection.ts';

let way: SwitchableConnection;
let site: Awaited<ReturnType<typeof openSite>>;
const stopping = new AbortController();
let away: string | null = null;
beforeAll(async () => {
  await (await emptyGraph()).close();
  way = await switchable(connection());
  site = await openSite(way.connection, { page: false, away: () => away, stopping: stopping.signal });
});
afterAll(async () => {
  await way?.cut();
  await site?.close();
});

const ask = async (at: string) => {
  const response = await fetch(`${site.address}${at}`);
  return { status: response.status, body: await response.json() };
};
const whole = { version: expect.any(String), neo4j: { version: expect.any(String), edition: 'community' } };

test('an empty graph is ready, and health tells of Neo4j', async () => {
  expect(await ask('/api/health')).toEqual({ status: 200, body: { status: 'ok', ...whole, detail: null } });
  expect(await ask('/api/ready')).toEqual({ status: 200, body: { status: 'ready', ...whole } });
});

test('a schema that lacks something is not ready, and named', async () => {
  await cypher('DROP INDEX entente_search');
  const detail = 'The schema is not whole (entente_search): start Entente anew, which makes it.';
  try {
    expect(await ask('/api/ready')).toMatchObject({ status: 503, body: { code: 'not-ready', detail } });
    expect(await ask('/api/health')).toMatchObject({ status: 200, body: { ...whole, detail } });
  } finally {
    const graph = await emptyGraph();
    await applySchema(graph);
    await graph.close();
  }
  expect((await ask('/api/ready')).status).toBe(200);
});

test('what is known of a Neo4j that is being started anew is told without asking it', async () => {
  away = 'Neo4j ended and is being started again (attempt 1).';
  try {
    expect(await ask('/api/health')).toMatchObject({ status: 200, body: { neo4j: null, detail: away } });
    expect(await ask('/api/ready')).toMatchObject({ status: 503, body: { detail: away } });
  } finally {
    away = null;
  }
});

test.each([
  ['refuses', () => way.cut()],
  ['swallows everything', () => way.suffer('silent')],
])('while the way to Neo4j %s it lives and is not ready; both hold again once it is back', async (_, cut) => {
  expect((await ask('/api/ready')).status).toBe(200);
  await cut();
  try {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/api/health')));
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 200, body: { neo4j: null, detail: 'Neo4j does not answer.' } });
    expect(await ask('/api/ready')).toMatchObject({ status: 503, body: { code: 'graph-unavailable' } });
    // One look at a time, however many ask.
    expect(way.open()).toBeLessThan(6);
  } finally {
    await way.cut();
    await way.mend();
  }
  await vi.waitFor(async () => expect((await ask('/api/ready')).status).toBe(200), { timeout: 30_000 });
  expect((await ask('/api/health')).body.neo4j).toEqual(whole.neo4j);
});

test('what is to stop is not ready at once, and lives', async () => {
  stopping.abort();
  expect(await ask('/api/ready')).toMatchObject({ status: 503, body: { code: 'not-ready' } });
  expect((await ask('/api/health')).status).toBe(200);
});
