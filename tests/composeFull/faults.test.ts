import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ComposeProject, composeProject } from '../support/compose.ts';

// One start for the whole file. After each fault it has to be as before.
let entente: ComposeProject;
beforeAll(async () => {
  entente = await composeProject('tests/fixtures/compose/small-disk.yml');
  await entente.up('--build');
}, 900_000);
afterAll(async () => {
  await entente?.remove();
}, 120_000);

const ready = async () => {
  const response = await fetch(`${entente.address}/api/ready`);
  return { status: response.status, detail: String((await response.json()).detail ?? '') };
};
const starts = async () => (await entente.inspect('neo4j')).RestartCount;
const eventually = (found: () => Promise<boolean>) =>
  vi.waitUntil(found, { timeout: 400_000, interval: 1_000 });
const serves = () => eventually(async () => (await ready()).status === 200);
const inNeo4j = (script: string) => entente.compose('exec', '-T', 'neo4j', 'bash', '-c', script);
const onDisk = (script: string) => entente.compose('exec', '-T', 'filler', 'sh', '-c', script);
const ask = async (statement: string) => {
  const response = await fetch(`${entente.address}/api/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement }),
  });
  return await response.json();
};
const elements = async () => (await ask('MATCH (n:Entente) RETURN count(n)')).rows;

let whole: unknown;
let before: number;
beforeEach(async () => {
  await serves();
  whole = await elements();
  before = await starts();
});
/** Neo4j was started anew, by nobody, and nothing of the graph is lost. */
async function recovered() {
  await eventually(async () => (await starts()) > before);
  await serves();
  expect(await elements()).toEqual(whole);
}
/** What needs no graph is there all the time. */
async function servesTheRest() {
  for (const path of ['/', '/api/views', '/api/health'])
    expect((await fetch(`${entente.address}${path}`)).status, path).toBe(200);
}

/** A statement that takes more heap than there is. */
const doubling = "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s))";

test('a Neo4j that hangs is ended and started anew', async () => {
  await inNeo4j('kill -STOP $(pgrep java)');
  await eventually(async () => (await ready()).status === 503);
  expect((await ready()).detail).toBe('Neo4j does not answer.');
  await servesTheRest();
  await recovered();
  expect(await entente.compose('logs', '--no-color', 'neo4j')).toContain(
    'Neo4j has not answered for 60 s: ending it, to be started anew.',
  );
}, 600_000);

test('a Neo4j that takes more memory than its container may have is started anew', async () => {
  const id = await entente.idOf('neo4j');
  const limit = (megabytes: number) =>
    entente.docker('update', '--memory', `${megabytes}m`, '--memory-swap', `${megabytes}m`, id);
  // Less than what it has in use is refused by some engines; a heap that grows then takes more.
  const used = await entente.docker('stats', '--no-stream', '--format', '{{.MemPerc}}', id);
  await limit(Math.ceil((1536 * Number.parseFloat(used)) / 100) + 16);
  await eventually(async () => {
    await Promise.all([1, 2, 3].map(() => ask(doubling)));
    return (await starts()) > before;
  });
  await limit(1536);
  await recovered();
}, 600_000);

test('statements that eat the heap of Neo4j are refused, and others are answered soon', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => ask(doubling)));
  for (const { code } of answers) expect(code).toMatch(/^(query-too-large|graph-unavailable|query-timeout)$/);
  await serves();
  expect(await elements()).toEqual(whole);
}, 600_000);

test('on a full disk it says so and serves the rest, and goes on once there is room', async () => {
  await onDisk('dd if=/dev/zero of=/data/filler bs=64k 2>/dev/null; truncate -s -2M /data/filler');
  const password = await entente.compose('exec', '-T', 'app', 'cat', '/password/app');
  const written = await writing(password);
  await eventually(async () => /its disk is full/.test((await ready()).detail));
  expect(await ask('RETURN 1')).toMatchObject({
    code: 'graph-unavailable',
    detail: expect.stringMatching(/its disk is full/),
  });
  await servesTheRest();
  await eventually(async () =>
    (await entente.compose('logs', '--no-color', 'neo4j')).includes('less than 64 MB are free'),
  );
  expect(await starts()).toBe(before);
  await onDisk('rm /data/filler');
  await recovered();
  expect((await ask('MATCH (b:Big) RETURN count(b)')).rows).toEqual([[written]]);
}, 900_000);

/** Writes nodes of about a megabyte until Neo4j refuses. @returns how many were committed */
async function writing(password: string): Promise<number> {
  await entente.compose('--profile', 'database', 'up', '-d', 'database');
  const driver = neo4j.driver(entente.bolt, neo4j.auth.basic('neo4j', password));
  const megabyte =
    "UNWIND range(1, 100) AS n CREATE (:Big {text: reduce(s = '', i IN range(1, 1000) | s + toString(rand()))})";
  try {
    await vi.waitFor(() => driver.verifyConnectivity(), { timeout: 20_000 });
    for (let written = 0; ; written += 100)
      if (!(await driver.executeQuery(megabyte).then(Boolean, () => false))) return written;
  } finally {
    await driver.close();
  }
}

test('a backup that the app made is restored beside it', async () => {
  const { file } = JSON.parse(await entente.compose('exec', '-T', 'app', 'backup', '--json'));
  // As after an upgrade that went wrong: the loader is left out.
  const beside = (...command: string[]) =>
    entente.compose('run', '-T', '--rm', '--no-deps', 'app', ...command);
  await beside('load', '--remove', 'russia-north-korea-ukraine-us');
  expect(await elements()).not.toEqual(whole);
  await expect(beside('restore', '/backups/none.zip', '--replace')).rejects.toThrow(/none\.zip/);
  await beside('restore', file, '--replace');
  expect(await elements()).toEqual(whole);
}, 300_000);

test('a new image over the old volumes keeps the graph', async () => {
  await entente.compose('down', '--rmi', 'local');
  await entente.up('--build');
  expect(await elements()).toEqual(whole);
}, 900_000);
