import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersAt, answersOn } from '../support/answers.ts';
import { type ComposeProject, composeProject } from '../support/compose.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { cleanDatabase, connection } from '../support/neo4j.ts';
import { startTestNeo4j } from '../support/testNeo4j.ts';

// One start for the whole file; what happens here, happens in this order.
let entente: ComposeProject;
beforeAll(async () => {
  entente = await composeProject();
  await entente.up('--build');
}, 900_000);
afterAll(async () => {
  await entente?.compose('down', '--volumes', '--rmi', 'local', '--remove-orphans');
}, 120_000);

const get = async (path: string) => await (await fetch(`${entente.address}${path}`)).json();
const ask = async (statement: string) => {
  const response = await fetch(`${entente.address}/api/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement }),
  });
  return await response.json();
};
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
  const page = await fetch(entente.address);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
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

test('the app is not root and cannot change its own files', async () => {
  expect(await entente.compose('exec', '-T', 'app', 'id', '-un')).toBe('node');
  await expect(entente.compose('exec', '-T', 'app', 'touch', '/app/server/new')).rejects.toThrow(/Read-only/);
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

test('another dossier can be loaded', async () => {
  const mounted = `${exampleFolder}:/dossiers/example:ro`;
  const run = ['run', '-T', '--rm', '--volume', mounted, 'app', 'load', '/dossiers/example', '--json'];
  expect(JSON.parse(await entente.compose(...run))).toMatchObject({ nodes: { created: 29 } });
});

test('the app stops in order when told to', async () => {
  await entente.compose('stop', 'app');
  expect((await entente.inspect('app')).State).toMatchObject({ Status: 'exited', ExitCode: 0 });
}, 120_000);

test('down and up again keep data and password', async () => {
  await entente.up();
  const password = await fileIn('app', '/password/app');
  const statement = `
    MATCH (n) OPTIONAL MATCH (n)-[r]->()
    RETURN count(DISTINCT n) AS nodes, count(r) AS relationships`;
  const { rows } = await ask(statement);
  await entente.compose('down');
  await entente.up();
  expect(await fileIn('app', '/password/app')).toBe(password);
  expect((await ask(statement)).rows).toEqual(rows);
  expect((await ask('MATCH (d:Dossier) RETURN d.id AS id ORDER BY id')).rows).toEqual([
    ['dossier-example'],
    ['dossier-russia-north-korea-ukraine-us'],
  ]);
}, 600_000);
