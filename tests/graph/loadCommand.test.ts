import { execFile } from 'node:child_process';
import path from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { jsonLines } from '../support/command.ts';
import { exampleFiles, exampleFolder, folderWith } from '../support/dossiers.ts';
import { cleanDatabase, connection, cypher, emptyGraph } from '../support/neo4j.ts';

beforeAll(async () => {
  await (await emptyGraph()).close();
});
beforeEach(cleanDatabase);

type Ended = { code: number; out: string; told: string };

/** Runs the command of `npm run load` on the run's own Neo4j. */
const load = (...args: string[]) => loadAs('text', ...args);
function loadAs(format: 'text' | 'json', ...args: string[]): Promise<Ended> {
  const { uri, username, password, database } = connection();
  const { environment } = readConfig();
  const env = {
    ...environment,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_PASSWORD_FILE: '',
    NEO4J_DATABASE: database,
    LOG_FORMAT: format,
  };
  const command = [path.join(projectFolder, 'server', 'bootstrap.mjs'), 'server/loadCommand.ts', ...args];
  return new Promise(resolve => {
    execFile(process.execPath, command, { cwd: projectFolder, env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    );
  });
}
const count = async () => (await cypher('MATCH (n:Entente) RETURN count(n) AS count'))[0]?.count;

test('--json prints one object on standard output and progress elsewhere', async () => {
  const first = await load(exampleFolder, '--json');
  expect(first).toMatchObject({ code: 0 });
  expect(JSON.parse(first.out)).toEqual({
    nodes: { created: 29, updated: 0, deleted: 0 },
    relationships: { created: expect.any(Number), updated: 0, deleted: 0 },
  });
  expect(first.told).toMatch(/Read 11 elements and 17 claims of example/);
  const second = await load(exampleFolder, '--json');
  expect(second.out).toBe(
    '{"nodes":{"created":0,"updated":0,"deleted":0},"relationships":{"created":0,"updated":0,"deleted":0}}\n',
  );
});

test('with LOG_FORMAT=json progress is lines of JSON, and the answer stays as it is', async () => {
  const { code, out, told } = await loadAs('json', exampleFolder);
  expect(code, told).toBe(0);
  expect(out).toMatch(/^nodes: 29 created, 0 updated, 0 deleted\nrelationships: .*\n$/);
  const lines = jsonLines(told);
  expect(lines.map(({ level }) => level)).toEqual(lines.map(() => 'info'));
  expect(lines.map(({ msg }) => msg)).toContain('Read 11 elements and 17 claims of example.');
});

test('--dry-run says what would be done and writes nothing', async () => {
  const { code, out } = await load(exampleFolder, '--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^nodes: 29 created, 0 updated, 0 deleted$/m);
  expect(out).toMatch(/Nothing was written/);
  expect(await count()).toBe(0);
});

test('--remove takes a dossier out', async () => {
  await load(exampleFolder);
  expect(await count()).toBe(29);
  const { code, out } = await load('--remove', 'example', '--json');
  expect({ code, nodes: JSON.parse(out).nodes }).toEqual({
    code: 0,
    nodes: { created: 0, updated: 0, deleted: 29 },
  });
  expect(await count()).toBe(0);
});

test('a dossier with faults ends with 1, its faults on standard error, and nothing written', async () => {
  const files = exampleFiles();
  const folder = folderWith({
    ...files,
    'actors.yaml': files['actors.yaml']?.replace('kind: person', 'kind: persn') ?? '',
  });
  const { code, out, told } = await load(folder, '--json');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(told).toMatch(/^actors\.yaml:7:11: unknown kind 'persn': did you mean 'person'\?$/m);
  expect(told).not.toMatch(/^\s+at /m);
  expect(await count()).toBe(0);
});

test.each([
  ['without a folder', []],
  ['with two folders', ['one', 'two']],
  ['with an unknown option', [exampleFolder, '--force']],
  ['with a folder and --remove', [exampleFolder, '--remove', 'example']],
])('%s it ends with 2 and says how it is used', async (_, args) => {
  const { code, out, told } = await load(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(told).toMatch(/^Usage: npm run load -- FOLDER/m);
});
