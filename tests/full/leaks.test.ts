import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stopCommands } from '../support/command.ts';
import { connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';
import { type NetworkFault, type SwitchableConnection, switchable } from '../support/switchableConnection.ts';
import { type WatchedServer, watchedServer } from '../support/watchedServer.ts';

vi.setConfig({ testTimeout: 900_000 });

const rounds = 20;
/** Bytes by which the heap may differ after garbage was collected: what is compiled and kept by then comes to so much. */
const fewBytes = 24 * 1024 ** 2;

let home: string;
let way: SwitchableConnection;
let server: WatchedServer;
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-leaks-'));
  await (await emptyGraph()).close();
  way = await switchable(connection());
  const settings = {
    ...settingsOfRun(),
    NEO4J_URI: way.connection.uri,
    ENTENTE_DATA: home,
    REQUESTS_A_MINUTE: '1000000',
    STATEMENTS_A_MINUTE: '1000000',
  };
  server = await watchedServer(settings, { collects: true });
});
afterAll(async () => {
  await way?.mend();
  await stopCommands();
  await way?.cut();
  rmSync(home, { recursive: true, force: true });
});

const get = (at: string) => fetch(`${server.address}${at}`, { signal: AbortSignal.timeout(20_000) });
const run = (statement: string) =>
  fetch(`${server.address}/api/cypher`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ statement }),
    signal: AbortSignal.timeout(20_000),
  });
const asking = async () => {
  const each = ['/api/overview?level=actors', '/api/search?q=kursk', '/api/schema', '/api/ready'];
  const answers = await Promise.all([
    ...[...each, ...each].map(get),
    run('MATCH (node) RETURN node'),
    run('RETURN 1 AS one'),
  ]);
  await Promise.all(answers.map(answer => answer.arrayBuffer()));
  return answers.map(({ status }) => status);
};

/** Asks until everything is answered, and until what was open meanwhile is closed. */
async function settled(): Promise<void> {
  await expect
    .poll(asking, { timeout: 60_000, interval: 250 })
    .toSatisfy(all => new Set(all).size === 1 && all[0] === 200);
  await new Promise(resolve => setTimeout(resolve, 2_000));
}

/** What is open, seen from everywhere. */
async function open() {
  const [row] = await cypher(
    "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'entente' RETURN count(*) AS count",
  );
  const { handles, heapUsed } = await server.told();
  const { TCPSocketWrap: sockets = 0, Timeout: timers = 0 } = handles;
  return { neo4j: Number(row?.count), way: way.open(), sockets, timers, heapUsed };
}

/** What the pools hold while everything is asked, at most. */
const fewConnections = 30;

test.each<[NetworkFault]>([['gone'], ['reset'], ['silent'], ['another'], [{ later: 100 }]])(
  'twenty rounds of %j leave nothing behind',
  async fault => {
    await settled();
    await settled();
    const before = await open();
    for (let round = 0; round < rounds; round += 1) {
      await way.suffer(fault);
      await asking();
      await way.mend();
      await settled();
    }
    const after = await open();
    console.info(JSON.stringify({ fault, before, after }));
    expect(after.neo4j).toBeLessThanOrEqual(fewConnections);
    expect(after.way).toBeLessThanOrEqual(fewConnections);
    expect(after.sockets).toBeLessThanOrEqual(before.sockets + 10);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 10);
    expect(after.heapUsed).toBeLessThanOrEqual(before.heapUsed + fewBytes);
  },
  900_000,
);
