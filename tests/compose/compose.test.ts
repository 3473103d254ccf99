import { cpSync } from 'node:fs';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answersAt, answersOn } from '../support/answers.ts';
import { type ComposeProject, composeProject } from '../support/compose.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { cleanDatabase, connection } from '../support/neo4j.ts';
import { fileOf } from '../support/ownQueries.ts';
import { startTestNeo4j } from '../support/testNeo4j.ts';

// One start for the whole file; what happens here, happens in this order.
let entente: ComposeProject;
beforeAll(async () => {
  entente = await composeProject();
  await entente.up('--build');
}, 900_000);
afterAll(async () => {
  await entente?.remove();
}, 120_000);

const get = async (path: string) => await (await fetch(`${entente.address}${path}`)).json();
const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
  const response = await fetch(`${entente.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await response.json();
};
const ask = (statement: string) => send('POST', '/api/cypher', { statement });
/** What a service's container holds in a file; only its administrator may read the password's. */
const fileIn = (service: string, file: string) => entente.compose('exec', '-T', service, 'cat', file);
const idsOf = async (level: string) =>
  (await get(`/api/overview?level=${level}`)).nodes.map((node: { id: string }) => node.id);

test('one command serves page, API and the default dossier', async () => {
  expect(await get('/api/health')).toMatchObject({ status: 'ok', neo4j: { edition: 'community' } });
  expect(await idsOf('states')).toEqual(expect.arrayContaining(['ru', 'kp', 'ua', 'us']));
  expect(await ask("MATCH (a:Entente {id: 'kp'}) RETURN a.name AS name")).toMatchObject({
    columns: ['name'],
    rows: [['North Korea']],
  });
  const [loaded, served] = await Promise.all(
    ['loader', 'app'].map(service => entente.compose('logs', '--no-color', service)),
  );
  expect(loaded).toMatch(/Read \d+ elements and \d+ claims/);
  expect(served).not.toContain('Read ');
  expect(await entente.docker('logs', await entente.idOf('neo4j'))).toMatch(/^\{.*"message":"Started\."\}$/m);
  const page = await fetch(entente.address);
  const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  expect((await fetch(`${entente.address}${script}`)).status).toBe(200);
});

test('every saved query has the same rows here, on the Neo4j of the tests and on our own', async () => {
  const composed = await answersAt(entente.address);
  expect(Object.keys(composed).length).toBeGreaterThan(10);
  await cleanDatabase();
  expect(await answersOn(connection())).toEqual(composed);
  const own = await startTestNeo4j('own');
  try {
    expect(await answersOn(own.connection)).toEqual(composed);
  } finally {
    await own.stop();
  }
}, 300_000);

test('statements reach neither files nor the network, and write nothing', async () => {
  for (const from of ['file:///etc/passwd', 'http://neo4j:7474/']) {
    expect(await ask(`LOAD CSV FROM '${from}' AS line RETURN line`)).toMatchObject({
      code: 'procedure-refused',
    });
  }
  expect(await ask('CREATE (n:Actor) RETURN n')).toMatchObject({ code: 'write-refused' });
});

test('nothing is published but the page, and that on loopback alone', async () => {
  const published = async (service: string) =>
    Object.values((await entente.inspect(service)).NetworkSettings.Ports).flatMap(at => at ?? []);
  expect(await published('app')).toEqual([{ HostIp: '127.0.0.1', HostPort: String(entente.port) }]);
  expect(await published('neo4j')).toEqual([]);
});

test('every container is contained, as a user of its own', async () => {
  const users = { neo4j: '7474:7474', loader: 'node', app: 'node' };
  for (const [service, user] of Object.entries(users)) {
    const { Config, HostConfig } = await entente.inspect(service);
    expect(Config.User, service).toBe(user);
    expect(HostConfig, service).toMatchObject({
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges:true'],
      RestartPolicy: { Name: service === 'loader' ? 'no' : 'unless-stopped' },
      LogConfig: { Type: 'json-file' },
    });
    expect(HostConfig.Memory, service).toBeGreaterThan(0);
    expect(HostConfig.PidsLimit, service).toBeGreaterThan(0);
  }
  for (const [service, file] of [
    ['app', '/app/server/new'],
    ['neo4j', '/var/lib/neo4j/new'],
  ] as const)
    await expect(entente.compose('exec', '-T', service, 'touch', file)).rejects.toThrow(/Read-only/);
});

test('the password stands in its volume and nowhere else', async () => {
  const password = await fileIn('app', '/password/app');
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  const told = await entente.compose('logs', '--no-color');
  const known = JSON.stringify([await entente.inspect('app'), await entente.inspect('neo4j')]);
  expect(told).toContain(`Entente is ready at ${entente.address}`);
  expect(`${told}${known}`.includes(password)).toBe(false);
  await expect(fileIn('app', '/password/neo4j')).rejects.toThrow(/Permission denied/);
});

test('a dossier in the mounted folder can be loaded', async () => {
  cpSync(exampleFolder, path.join(entente.dossiers, 'mine'), { recursive: true });
  const load = ['run', '-T', '--rm', 'app', 'load', '/dossiers/mine', '--json'];
  expect(JSON.parse(await entente.compose(...load))).toMatchObject({ nodes: { created: 29 } });
});

test('what people save is kept', async () => {
  const content = { name: 'Kept', caption: '', by: 'Anna', dossier: '', view: ['level=states'] };
  expect(await send('PUT', '/api/views/kept', { replaces: null, content })).toMatchObject({ id: 'kept' });
  const query = { replaces: null, text: fileOf('Kept?') };
  expect(await send('PUT', '/api/queries/kept', query)).toMatchObject({ id: 'kept', own: true });
});

test('Neo4j’s own ports are open on loopback once the profile asks for them', async () => {
  await entente.compose('--profile', 'database', 'up', '-d', 'database');
  const driver = neo4j.driver(entente.bolt, neo4j.auth.basic('neo4j', await fileIn('app', '/password/app')));
  try {
    const asked = () => driver.executeQuery('SHOW PROCEDURES YIELD name RETURN collect(name) AS names');
    const names: string[] = (await vi.waitFor(asked, 20_000)).records[0]?.get('names');
    expect(names.filter(name => !/^(db|dbms|tx)\./.test(name))).toEqual([]);
    // Neo4j itself refuses it, whoever asks.
    const csv = (from: string) => driver.executeQuery(`LOAD CSV FROM '${from}' AS line RETURN line`);
    await expect(csv('http://127.0.0.1:1/x.csv')).rejects.toThrow(/blocked/);
    await expect(csv('file:///etc/hostname')).rejects.toThrow(/allow_csv_import_from_file_urls|not allowed/);
    expect(await (await fetch(entente.http)).json()).toMatchObject({ neo4j_edition: 'community' });
  } finally {
    await driver.close();
    await entente.compose('--profile', 'database', 'rm', '--stop', '--force', 'database');
  }
}, 120_000);

test('killed, and started by an engine that knows of no order, it comes up by itself', async () => {
  const ids = [await entente.idOf('app'), await entente.idOf('neo4j')];
  await entente.docker('kill', ...ids);
  await entente.docker('start', ...ids);
  const health = async () => (await entente.inspect('app')).State.Health?.Status;
  await vi.waitUntil(async () => (await health()) === 'healthy', { timeout: 240_000, interval: 1_000 });
  expect(await idsOf('states')).toEqual(expect.arrayContaining(['ru', 'kp', 'ua', 'us']));
}, 300_000);

test('the app stops in order when told to', async () => {
  await entente.compose('stop', 'app');
  expect((await entente.inspect('app')).State).toMatchObject({ Status: 'exited', ExitCode: 0 });
}, 120_000);

test('down and up again keep graph, password and what people saved', async () => {
  await entente.up();
  const password = await fileIn('app', '/password/app');
  const statement = `
    MATCH (n) OPTIONAL MATCH (n)-[r]->()
    RETURN count(DISTINCT n) AS nodes, count(r) AS relationships`;
  const { rows } = await ask(statement);
  await entente.compose('down');
  await entente.unpackedByRoot();
  await entente.up();
  expect(await fileIn('app', '/password/app')).toBe(password);
  expect((await ask(statement)).rows).toEqual(rows);
  expect((await ask('MATCH (d:Dossier) RETURN d.id AS id ORDER BY id')).rows).toEqual([
    ['dossier-example'],
    ['dossier-russia-north-korea-ukraine-us'],
  ]);
  const { views } = await get('/api/views');
  expect(views).toMatchObject([{ id: 'kept', name: 'Kept' }]);
  const { queries } = await get('/api/queries');
  expect(queries).toContainEqual(expect.objectContaining({ id: 'kept' }));
}, 600_000);
