import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph } from '../../server/graph/neo4jGraph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { buildWeb } from '../../server/webBuild.ts';
import { type Command, command, stopCommands } from '../support/command.ts';
import { folderWith } from '../support/dossiers.ts';
import { cleanDatabase, connection, cypher, settingsOfRun } from '../support/neo4j.ts';
import { fileOf } from '../support/ownQueries.ts';
import { roundRobin } from '../support/roundRobin.ts';
import { waysDossier } from '../support/waysDossier.ts';

const shared = mkdtempSync(path.join(tmpdir(), 'entente-replicas-'));
type Replica = { started: Command; address: string };
let one: Replica;
let other: Replica;
let proxy: Awaited<ReturnType<typeof roundRobin>>;
let dossier: string;

function start(): Command {
  return command('main.ts', [], {
    ...settingsOfRun(),
    PORT: '0',
    DOSSIER: dossier,
    OWN_QUERIES: path.join(shared, 'queries'),
    VIEWS: path.join(shared, 'views'),
  });
}
async function ready(started: Command): Promise<Replica> {
  const [, address = ''] = await started.says(/^Entente is ready at (\S+)$/m);
  return { started, address };
}

beforeAll(async () => {
  await buildWeb(line => console.info(line));
  await cleanDatabase();
  dossier = path.join(shared, 'dossier');
  mkdirSync(dossier);
  writeFileSync(path.join(dossier, 'ways.yaml'), waysDossier);
  [one, other] = (await Promise.all([start(), start()].map(ready))) as [Replica, Replica];
  proxy = await roundRobin(() => [one.address, other.address]);
});
afterAll(async () => {
  await proxy?.close();
  await stopCommands();
  rmSync(shared, { recursive: true, force: true });
  await cleanDatabase();
});

const json = (method: string, body: unknown) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
const get = async (at: string, headers = {}) => {
  const response = await fetch(at, { headers });
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
};

/** What the page asks on its way from the network to a claim. */
const session = [
  '/',
  '/api/model',
  '/api/overview?level=states',
  '/api/overview?level=events',
  '/api/timeline',
  '/api/places',
  '/api/search?q=north',
  '/api/nodes/talks',
  '/api/nodes/north/neighbours',
  '/api/nodes/talks/claims',
  '/api/ties/north/south',
  '/api/paths?from=north&to=far',
  '/api/sources',
  '/api/queries',
  '/api/views',
];

test('two that start at the same moment load the dossier once', async () => {
  const [{ dossiers, nodes } = {}] = await cypher(
    'MATCH (n:Entente) RETURN count(n) AS nodes, COUNT { (:Dossier) } AS dossiers',
  );
  expect(dossiers).toBe(1);
  const graph = openGraph(connection());
  try {
    const again = await loadDossier(graph, dossier, { dryRun: true });
    expect(again.nodes).toEqual({ created: 0, updated: 0, deleted: 0 });
    expect(nodes).toBeGreaterThan(20);
  } finally {
    await graph.close();
  }
});

test('answers in turn are those of either, and each knows the tags of the other', async () => {
  for (const at of session) {
    const first = await get(one.address + at);
    const second = await get(other.address + at);
    expect([at, first.status, second]).toEqual([at, 200, first]);
    for (const _ of [1, 2]) expect([at, await get(proxy.address + at)]).toEqual([at, first]);
    if (first.etag?.startsWith('W/') && at.startsWith('/api'))
      for (const replica of [one, other])
        expect([at, (await get(replica.address + at, { 'If-None-Match': first.etag })).status]).toEqual([
          at,
          304,
        ]);
  }
  expect(proxy.answered.get(one.address)).toBe(proxy.answered.get(other.address));
});

test('what is saved, changed and deleted on one is so on the other', async () => {
  const at = (replica: Replica) => `${replica.address}/api/queries/mine`;
  const saved = await (await fetch(at(one), json('PUT', { text: fileOf('Mine?'), replaces: null }))).json();
  expect(await (await fetch(`${at(other)}/run`, json('POST', {}))).json()).toMatchObject({ rows: [[1]] });
  const text = fileOf('Mine?', 'RETURN 2 AS n');
  const changed = await (await fetch(at(other), json('PUT', { text, replaces: saved.version }))).json();
  expect(await (await fetch(`${at(one)}/run`, json('POST', {}))).json()).toMatchObject({ rows: [[2]] });
  expect((await fetch(at(one), json('PUT', { text, replaces: saved.version }))).status).toBe(409);
  expect((await fetch(`${at(one)}?version=${changed.version}`, { method: 'DELETE' })).status).toBe(200);
  expect((await fetch(`${at(other)}/run`, json('POST', {}))).status).toBe(404);

  const content = { name: 'Troops', caption: '', by: 'Anna', dossier: 'ways@2', view: ['level=events'] };
  const view = await fetch(`${one.address}/api/views/shared`, json('PUT', { replaces: null, content }));
  expect([view.status, await view.clone().text()]).toEqual([200, await view.text()]);
  expect(JSON.parse((await get(`${other.address}/api/views`)).text).views).toMatchObject([
    { name: 'Troops' },
  ]);
});

test('a load by somebody else is answered by both at once', async () => {
  const version = async ({ address }: Replica) =>
    JSON.parse((await get(`${address}/api/overview`)).text).dossiers[0].version;
  expect([await version(one), await version(other)]).toEqual(['2', '2']);
  const graph = openGraph(connection());
  try {
    for (const next of ['3', '2']) {
      await loadDossier(
        graph,
        folderWith({ 'ways.yaml': waysDossier.replace('version: 2', `version: ${next}`) }),
      );
      expect([await version(one), await version(other)]).toEqual([next, next]);
    }
  } finally {
    await graph.close();
  }
});

test('one is stopped and started again while the other answers: nothing fails', async () => {
  const right = new Map<string, string>();
  for (const at of session) right.set(at, (await get(proxy.address + at)).text);
  const wrong: unknown[] = [];
  let asked = 0;
  let going = true;
  const asking = Array.from({ length: 3 }, async (_, from) => {
    for (let n = from; going; n += 1) {
      const at = session[n % session.length] ?? '/';
      const { status, text } = await get(proxy.address + at);
      asked += 1;
      if (status !== 200 || text !== right.get(at)) wrong.push([at, status, text.slice(0, 200)]);
    }
  });
  other.started.child.kill('SIGTERM');
  expect(await other.started.ended).toEqual({ code: 0, signal: null });
  const before = asked;
  other = await ready(start());
  const atStart = proxy.answered.get(other.address) ?? 0;
  while ((proxy.answered.get(other.address) ?? 0) < atStart + 20)
    await new Promise(resolve => setTimeout(resolve, 50));
  going = false;
  await Promise.all(asking);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(before);
});
