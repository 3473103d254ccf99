import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { command, stopCommands } from '../support/command.ts';
import { cleanDatabase, connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';
import { switchable } from '../support/switchableConnection.ts';

afterEach(stopCommands);
afterAll(cleanDatabase);

const settings = {
  ...settingsOfRun(),
  DOSSIER: path.join(projectFolder, 'tests', 'fixtures', 'example'),
  PORT: '0',
  METRICS_PORT: '0',
  LOG_FORMAT: 'json',
  LOG_LEVEL: 'info',
  QUERIES_AT_ONCE: '8',
  QUERIES_PER_CLIENT: '8',
  QUERY_TIMEOUT: '60',
};
const start = (changed: Record<string, string> = {}) => command('main.ts', [], { ...settings, ...changed });
type Started = ReturnType<typeof start>;

async function addressOf(started: Started): Promise<string> {
  const [, address = ''] = await started.says(/Entente is ready at (http[^"\s]+)/);
  return address;
}

/** Tells it to stop. @returns how it ended, and after how many milliseconds */
async function stop(started: Started) {
  const since = Date.now();
  started.child.kill('SIGTERM');
  const { code } = await started.ended;
  return { code, took: Date.now() - since };
}
/** What is asked of it: https://docs.docker.com/reference/cli/docker/container/stop/ kills after ten seconds. */
const inTime = { code: 0, took: expect.toSatisfy((took: number) => took < 10_000, 'less than ten seconds') };

/** Begins to send a statement; the answer isn't read before it is asked for. */
function begin(address: string, at: string, body: object, id: string): ClientRequest {
  const text = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': text.length, 'X-Request-Id': id };
  const sent = request(`${address}${at}`, { method: 'POST', headers });
  sent.on('error', () => undefined);
  sent.write(text.slice(0, -1));
  return sent;
}
const answerOf = (sent: ClientRequest) =>
  once(sent, 'response').then(([response]) => response as IncomingMessage);
async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return text;
}

const endless = 'UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 3 RETURN x';
/** 12 MB: more than the ways between a server and a client hold. */
const long =
  "UNWIND range(1, 30000) AS x RETURN x, reduce(t = '', n IN range(1, 40) | t + 'abcdefghij') AS text";
const ours = () =>
  cypher(`SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'entente' AND metaData.requestId IS NOT NULL
          RETURN metaData.requestId AS id ORDER BY id`);

test('what has begun ends whole, what cannot is ended with a word, also in Neo4j, and all of it in time', async () => {
  const started = start();
  const address = await addressOf(started);
  const stream = '/api/cypher/stream';

  const reading = begin(address, stream, { statement: long, limit: 5_000 }, 'reading');
  reading.end('}');
  const readingAnswer = await answerOf(reading);
  const deaf = begin(address, stream, { statement: long, limit: 30_000 }, 'deaf');
  deaf.end('}');
  const deafAnswer = await answerOf(deaf);
  const sending = begin(address, '/api/cypher', { statement: 'RETURN 1 AS one' }, 'sending');
  const hanging = begin(address, '/api/cypher', { statement: endless }, 'hanging');
  hanging.end('}');
  const streaming = begin(address, stream, { statement: endless }, 'streaming');
  streaming.end('}');
  const streamed = await answerOf(streaming);
  const kept = new Agent({ keepAlive: true });
  const idle = request(`${address}/api/model`, { agent: kept }).end();
  await textOf(await answerOf(idle));
  await vi.waitFor(async () => expect((await ours()).map(({ id }) => id)).toContain('hanging'), {
    timeout: 20_000,
  });
  const idleClosed = once(idle.socket as Socket, 'close');
  const stopped = stop(started);
  await started.says(/Stopping …/);
  await idleClosed;
  await expect(fetch(`${address}/api/health`)).rejects.toThrow();
  sending.end('}');
  const sent = await answerOf(sending);
  expect([sent.statusCode, sent.headers.connection]).toEqual([200, 'close']);
  expect(JSON.parse(await textOf(sent)).rows).toEqual([[1]]);
  const read = (await textOf(readingAnswer)).trimEnd().split('\n');
  expect(JSON.parse(read.at(-1) ?? '')).toMatchObject({ is: 'end', returned: 5_000 });

  const cut = await answerOf(hanging);
  expect(cut.statusCode).toBe(503);
  expect(JSON.parse(await textOf(cut))).toMatchObject({ code: 'not-ready', requestId: 'hanging' });
  const last = (await textOf(streamed)).trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({ is: 'problem', code: 'not-ready', requestId: 'streaming' });
  expect(await stopped).toEqual(inTime);
  deafAnswer.destroy();
  expect(await ours()).toEqual([]);

  // All that was said is JSON, the metrics' address among it.
  const lines = started.said().trimEnd().split('\n');
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), level: expect.any(String) });
  expect(started.said()).toMatch(/Metrics for Prometheus at http:\/\/127\.0\.0\.1:\d+\/metrics/);
});

test('it ends in time although Neo4j answers nothing any more', async () => {
  const way = await switchable(connection());
  try {
    const started = start({ NEO4J_URI: way.connection.uri });
    const address = await addressOf(started);
    await way.suffer('silent');
    const hanging = fetch(`${address}/api/overview?level=states`).then(
      response => response.status,
      () => 'closed',
    );
    await vi.waitUntil(() => way.open() > 0);
    expect(await stop(started)).toEqual(inTime);
    expect([503, 'closed']).toContain(await hanging);
  } finally {
    await way.cut();
  }
});

test('it ends in time while it loads, and nothing of the dossier is there', async () => {
  await (await emptyGraph()).close();
  const { uri, username, password } = connection();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const holding = driver.session().beginTransaction();
  try {
    // What the load has to write too: it waits until this is over.
    await holding.run("CREATE (:Entente {id: 'ardania'})");
    const started = start();
    const blocked = () =>
      cypher(
        "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.app = 'entente' AND status STARTS WITH 'Block' RETURN 1",
      );
    await vi.waitUntil(async () => (await blocked()).length > 0, { timeout: 60_000 });
    expect(await stop(started)).toEqual(inTime);
    expect(started.said()).not.toContain('Entente is ready');
  } finally {
    await holding.rollback();
    await driver.close();
  }
  expect(await cypher('MATCH (n:Entente) RETURN n.id')).toEqual([]);
});

test('a second signal ends it at once', async () => {
  const started = start();
  const address = await addressOf(started);
  const hanging = begin(address, '/api/cypher', { statement: endless }, 'second');
  hanging.end('}');
  await vi.waitFor(async () => expect(await ours()).toEqual([{ id: 'second' }]), { timeout: 20_000 });
  started.child.kill('SIGTERM');
  await started.says(/Stopping …/);
  // Signals closer together than this are one.
  await new Promise(resolve => setTimeout(resolve, 600));
  started.child.kill('SIGTERM');
  expect((await started.ended).code).toBe(143);
  await vi.waitFor(async () => expect(await ours()).toEqual([]), { timeout: 20_000 });
});
