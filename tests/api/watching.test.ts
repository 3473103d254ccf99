import { connect } from 'node:net';
import path from 'node:path';
import type { Logger } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { defaultLimits, poolSizes } from '../../server/graph/adhoc.ts';
import { loadDossier } from '../../server/load/index.ts';
import { openLog } from '../../server/operations/log.ts';
import { openMetrics } from '../../server/operations/metrics.ts';
import { metricsServer } from '../../server/operations/metricsServer.ts';
import { slowStatements } from '../../server/operations/slow.ts';
import { openQueryFolders } from '../../server/queries/index.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';
import { openSite } from '../support/site.ts';

/** Stands in whatever is asked; no line of a log may hold it. */
const marker = 'Zebedee4711';
const own = twoFolders();
const limits = { ...defaultLimits, atOnce: { client: 1, all: 1 } };
const metrics = openMetrics('1.2.3', poolSizes(limits));
const lines: string[] = [];
const logged = () => lines.map(line => JSON.parse(line) as Record<string, unknown>);
let site: Awaited<ReturnType<typeof openSite>>;
/** Where the log is written: the test reads it. */
const log = (level: string): Logger => openLog(level, { write: line => void lines.push(line) });
const open = (level: string) =>
  openSite(connection(), {
    page: false,
    log: log(level),
    limits,
    metrics: level === 'info' ? metrics : openMetrics('1', poolSizes(limits)),
    slow: slowStatements(log(level), 1),
    queries: openQueryFolders({ ...readConfig({}), ownQueries: own.ownQueries }, projectFolder),
    requestsAMinute: 60,
  });
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'tests', 'fixtures', 'example'));
  await graph.close();
  site = await open('info');
});
afterAll(async () => {
  await site?.close();
  own.remove();
});

const send = (at: string, body: object, init: RequestInit & { address?: string } = {}) =>
  fetch(`${init.address ?? site.address}${at}`, {
    method: 'POST',
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
    body: JSON.stringify(body),
  });
const endless = 'UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x';
/** Those that run; each is planned before, by a transaction that soon ends. */
const underWay = () =>
  cypher(`SHOW TRANSACTIONS YIELD metaData, currentQuery
          WHERE metaData.app = 'entente' AND currentQuery CONTAINS '1000000000000'
            AND NOT currentQuery CONTAINS 'EXPLAIN'
          RETURN metaData`);

test('Neo4j knows for which request a statement runs, also where it waited for the turn of another', async () => {
  const leaving = new AbortController();
  const ask = (id: string, signal?: AbortSignal) =>
    send(
      '/api/cypher',
      { statement: endless },
      { headers: { 'X-Request-Id': id }, ...(signal && { signal }) },
    );
  const first = ask('the-first', leaving.signal).catch(() => null);
  await vi.waitUntil(async () => (await underWay()).length > 0, { timeout: 20_000 });
  expect(await underWay()).toEqual([{ metaData: { app: 'entente', requestId: 'the-first' } }]);
  const second = new AbortController();
  const waiting = ask('the-second', second.signal).catch(() => null);
  await vi.waitUntil(async () => /entente_queue_waiting\{queue="statements"\} 1/.test(await read()));
  leaving.abort();
  await first;
  await vi.waitFor(
    async () => expect(await underWay()).toEqual([{ metaData: { app: 'entente', requestId: 'the-second' } }]),
    { timeout: 20_000 },
  );
  second.abort();
  await waiting;
  await vi.waitUntil(async () => (await underWay()).length === 0, { timeout: 20_000 });
});

/** What Prometheus reads. */
const read = () => metrics.registry.metrics();

/** Asks by every way in which a value can come in. */
async function askAbout(address: string): Promise<void> {
  const statement = `RETURN '${marker}' AS \`${marker}\`, $p AS p // ${marker}`;
  const parameters = { p: marker };
  for (const asked of [
    send('/api/cypher', { statement, parameters }, { address }),
    send('/api/cypher', { statement: `RETURN \\u0027${marker}\\u0027 AS x` }, { address }),
    send('/api/cypher', { statement: `RETURN 1 + '${marker}` }, { address }),
    send(
      '/api/cypher',
      { statement: `UNWIND range(1, 100) AS x RETURN x / (x - x), '${marker}'` },
      { address },
    ),
    send('/api/cypher/stream', { statement, parameters }, { address }),
    send('/api/cypher/explain', { statement, parameters }, { address }),
    send(`/api/queries/${marker}/run`, { parameters }, { address }),
    fetch(`${address}/api/search?q=${marker}`),
    fetch(`${address}/api/nodes/${marker}`),
    fetch(`${address}/api/nodes/kp?${marker}=1`),
    fetch(`${address}/api/nodes/%zz${marker}`),
    fetch(`${address}/${marker}`),
  ])
    await (await asked).text();
}

test('an exploring answer asks for the state of the graph once, and reads only what is not remembered', async () => {
  const told = openMetrics('1', poolSizes(limits));
  let sessions = 0;
  const opened: typeof told.watch.opened = pool => {
    sessions += 1;
    return told.watch.opened(pool);
  };
  const counted = await openSite(connection(), {
    page: false,
    metrics: { ...told, watch: { ...told.watch, opened } },
  });
  const ask = async (tag = '') => {
    sessions = 0;
    const headers = { 'If-None-Match': tag };
    const response = await fetch(`${counted.address}/api/overview`, { headers });
    await response.text();
    return { status: response.status, sessions, tag: response.headers.get('ETag') ?? '' };
  };
  try {
    const first = await ask();
    expect(first).toMatchObject({ status: 200, sessions: 2, tag: expect.stringMatching(/^W/) });
    expect(await ask()).toMatchObject({ status: 200, sessions: 1, tag: first.tag });
    expect(await ask(first.tag)).toMatchObject({ status: 304, sessions: 1 });
  } finally {
    await counted.close();
  }
});

test('no value that anybody asks for comes into the log, of which every line is JSON', async () => {
  lines.length = 0;
  await askAbout(site.address);
  await vi.waitUntil(() => logged().filter(({ route }) => route !== undefined).length >= 12);
  expect(lines.join('')).not.toContain(marker);
  expect(logged()).toContainEqual({
    level: 'info',
    time: expect.any(String),
    requestId: expect.any(String),
    method: 'GET',
    route: '/api/nodes/{id}',
    status: 404,
    milliseconds: expect.any(Number),
  });
});

test('slow statements are told: ours by name, others by their shape', async () => {
  const slow = logged().filter(({ msg }) => msg === 'slow statement');
  const adHoc = slow.filter(({ statement }) => statement === 'ad hoc');
  expect(adHoc).toContainEqual({
    level: 'warn',
    time: expect.any(String),
    msg: 'slow statement',
    requestId: expect.any(String),
    statement: 'ad hoc',
    hash: expect.stringMatching(/^[0-9a-f]{12}$/),
    shape: 'RETURN AS `…`, $p AS p',
    rows: 1,
    milliseconds: expect.any(Number),
    outcome: 'ok',
  });
  expect(slow.map(({ statement }) => statement)).toContain('explore/search');
});

test('at debug the log holds addresses whole', async () => {
  lines.length = 0;
  const talking = await open('debug');
  try {
    await (await fetch(`${talking.address}/api/nodes/${marker}?planned=true`)).text();
    await vi.waitUntil(() => logged().some(({ address }) => address === `/api/nodes/${marker}?planned=true`));
  } finally {
    await talking.close();
  }
});

test('metrics are of closed lists, and count what was asked, sent, refused and waited', async () => {
  await send('/api/queries/mine', { replaces: null, text: fileOf('Mine?') }, { method: 'PUT' });
  await send('/api/queries/mine/run', { parameters: {} });
  await Promise.all(Array.from({ length: 60 }, (_, at) => fetch(`${site.address}/api/made-up-${at}`)));
  await vi.waitFor(async () =>
    expect(await read()).toMatch(/^entente_rate_limited_total\{of="requests"\} [1-9]/m),
  );
  const text = await read();
  for (const line of [
    /^entente_build_info\{version="1\.2\.3",node="[\d.]+"\} 1$/m,
    /^entente_neo4j_up 1$/m,
    /^entente_neo4j_sessions\{pool="statements"\} 0$/m,
    /^entente_neo4j_connections_max\{pool="graph"\} 20$/m,
    /^entente_http_requests_total\{route="\/api\/nodes\/\{id\}",method="GET",status="404"\} 1$/m,
    /^entente_http_requests_total\{route="\/api\/cypher",method="POST",status="gone"\} 2$/m,
    /^entente_http_request_duration_seconds_bucket\{le="30",method="GET",route="\/api\/search"\} 1$/m,
    /^entente_http_sent_bytes_total\{route="\/api\/search"\} [1-9]\d+$/m,
    /^entente_problems_total\{code="cypher-fault"\} [1-9]/m,
    /^entente_problems_total\{code="too-many-requests"\} [1-9]/m,
    /^entente_statements_total\{statement="ad hoc",outcome="ok"\} [1-9]/m,
    /^entente_statements_total\{statement="ad hoc",outcome="gone"\} 2$/m,
    /^entente_statements_total\{statement="explain",outcome="faulty-statement"\} [1-9]/m,
    /^entente_statements_total\{statement="own query",outcome="ok"\} 1$/m,
    /^entente_statement_duration_seconds_count\{statement="explore\/search"\} [1-9]/m,
    /^entente_statement_rows_total\{statement="ad hoc"\} [1-9]/m,
    /^entente_queue_wait_seconds_count\{queue="statements"\} [1-9]/m,
    /^nodejs_eventloop_lag_seconds /m,
    /^process_resident_memory_bytes /m,
  ])
    expect(text).toMatch(line);
  expect(text).not.toContain(marker);
  expect(text).not.toContain('made-up');
});

test('what never becomes a request is counted by why it was refused', async () => {
  const count = async (code: string) =>
    Number(
      new RegExp(`^entente_problems_total\\{code="${code}"\\} (\\d+)$`, 'm').exec(await read())?.[1] ?? 0,
    );
  const { hostname, port } = new URL(site.address);
  const sending = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(text)).resume();
      socket.on('end', () => socket.end()).on('close', () => resolve());
      socket.on('error', reject);
    });
  const before = await count('malformed-request');
  await sending('NO SUCH THING\r\n\r\n');
  expect(await count('malformed-request')).toBe(before + 1);
  expect(await count('headers-too-large')).toBe(0);
  await sending(`GET / HTTP/1.1\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`);
  expect(await count('headers-too-large')).toBe(1);
});

test('a server of its own answers with them alone', async () => {
  const server = metricsServer(metrics).listen(0, '127.0.0.1');
  await vi.waitUntil(() => server.listening);
  const told = server.address();
  const at = `http://127.0.0.1:${typeof told === 'object' ? told?.port : ''}`;
  const [good, other, wrong] = await Promise.all([
    fetch(`${at}/metrics`),
    fetch(`${at}/api/model`),
    fetch(`${at}/metrics`, { method: 'POST' }),
  ]);
  expect([good.status, other.status, wrong.status]).toEqual([200, 404, 405]);
  expect(good.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await good.text()).toContain('entente_build_info');
  server.close();
  server.closeAllConnections();
});

test('with an access token they are at the port of the page too, for who has it', async () => {
  const token = 'a-token-of-sixteen-letters';
  const guarded = await openSite(connection(), {
    page: false,
    metrics: openMetrics('1', poolSizes(limits)),
    access: { trustProxy: [], token, userHeader: null },
    basePath: '/entente',
  });
  try {
    const at = `${guarded.address}/entente/metrics`;
    expect((await fetch(at)).status).toBe(401);
    const headers = { Authorization: `Bearer ${token}` };
    expect((await fetch(at, { headers })).status).toBe(200);
    await vi.waitFor(async () => {
      const told = await (await fetch(at, { headers })).text();
      expect(told).toMatch(
        /^entente_http_requests_total\{route="\/metrics",method="GET",status="200"\} [1-9]/m,
      );
    });
  } finally {
    await guarded.close();
  }
  expect((await fetch(`${site.address}/metrics`)).status).toBe(404);
});
