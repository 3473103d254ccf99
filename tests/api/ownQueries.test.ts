import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SavedQueries, SavedQueryDetails } from '../../server/contract/queries.ts';
import { cleanDatabase, connection, cypher } from '../support/neo4j.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';
import { openSite } from '../support/site.ts';

const folders = twoFolders();
writeFileSync(path.join(folders.queries, 'shipped.cypher'), fileOf('Shipped?'));
let site: Awaited<ReturnType<typeof openSite>>;
let readOnly: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  await cleanDatabase();
  site = await openSite(connection(), { queries: folders.open() });
  readOnly = await openSite(connection(), { queries: folders.open(true) });
});
afterAll(async () => {
  await site?.close();
  await readOnly?.close();
  folders.remove();
});
beforeEach(() => rmSync(folders.ownQueries, { recursive: true, force: true }));

const put = (id: string, body: unknown, at = site) =>
  fetch(`${at.address}/api/queries/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const save = (id: string, replaces: string | null, text = fileOf('Mine?'), more: object = {}, at = site) =>
  put(id, { text, replaces, ...more }, at);
const saved = async (...given: Parameters<typeof save>): Promise<SavedQueryDetails> => {
  const answer = await save(...given);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as SavedQueryDetails;
};
const list = async (at = site) => (await (await fetch(`${at.address}/api/queries`)).json()) as SavedQueries;
const ids = async () => (await list()).queries.map(({ id }) => id);
const remove = (id: string, version: string, at = site) =>
  fetch(`${at.address}/api/queries/${id}?version=${version}`, { method: 'DELETE' });
const refused = async (answer: Response) => {
  const { status, code, detail, faults } = await answer.json();
  expect(answer.status).toBe(status);
  return { code, detail, faults };
};
const files = () => readdirSync(folders.ownQueries).sort();

test('a query of one’s own is saved, listed, run, changed, renamed, deleted and put back', async () => {
  const first = await saved('mine', null);
  expect(first).toMatchObject({ id: 'mine', title: 'Mine?', own: true, file: 'own/mine.cypher' });
  const { queries, saving } = await list();
  expect(queries.map(({ id, own }) => [id, own])).toEqual([
    ['mine', true],
    ['shipped', false],
  ]);
  expect(saving).toBe(true);
  const run = await fetch(`${site.address}/api/queries/mine/run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(await run.json()).toMatchObject({ columns: ['n'], rows: [[1]] });
  const second = await saved('mine', first.version, fileOf('Mine now?'));
  expect(second).toMatchObject({ title: 'Mine now?' });
  expect(second.version).not.toBe(first.version);
  const renames = { id: 'mine', version: second.version };
  const third = await saved('ours', null, fileOf('Ours?'), { renames });
  expect(files()).toEqual(['ours.cypher']);
  expect(await ids()).toEqual(['ours', 'shipped']);
  expect(await (await remove('ours', third.version)).json()).toEqual(third);
  expect(files()).toEqual([]);
  expect(await saved('ours', null, third.text)).toEqual(third);
});

test('the file is written so that it can be reviewed: keys in order, lines of a hundred columns, statement as it is', async () => {
  const words = 'word '.repeat(60).trim();
  const text = [
    '// shows: table',
    "// expect: row n = 1, said = 'no row n = 2'   no row n = 3",
    '// example: days = 3',
    '// parameter: days integer from 1 to 365 = 60 — how far',
    '//       back to look',
    '// group:   G',
    `// description: ${words}`,
    '// title: Q?',
    '',
    '// A comment of the statement',
    "RETURN  $days AS n,\r\n  '// no header: x' AS said",
    '',
    '',
  ].join('\n');
  const { text: stored, description } = await saved('tidy', null, text);
  expect(stored).toBe(readFileSync(path.join(folders.ownQueries, 'tidy.cypher'), 'utf8'));
  expect(description).toBe(words);
  const lines = stored.split('\n');
  expect(lines.filter(line => line.length > 100)).toEqual([]);
  expect(stored).toBe(`// title: Q?
// description: ${'word '.repeat(17).trim()}
//   ${'word '.repeat(19).trim()}
//   ${'word '.repeat(19).trim()}
//   ${'word '.repeat(5).trim()}
// group: G
// parameter: days integer from 1 to 365 = 60 — how far back to look
// shows: table
// example: days = 3
// expect: row n = 1, said = 'no row n = 2'
//   no row n = 3

// A comment of the statement
RETURN  $days AS n,
  '// no header: x' AS said
`);
  expect((await saved('again', null, stored)).text).toBe(stored);
});

describe('two people:', () => {
  test('of those who save at once one is told, and the file is the other’s, whole', async () => {
    const { version } = await saved('mine', null);
    const answers = await Promise.all(['A?', 'B?', 'C?'].map(title => save('mine', version, fileOf(title))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const late = await refused(answers.find(({ status }) => status === 409) as Response);
    expect(late).toMatchObject({ code: 'clash', detail: expect.stringMatching(/Somebody changed .*'mine'/) });
    const winner = (await answers.find(({ status }) => status === 200)?.json()) as SavedQueryDetails;
    expect(readFileSync(path.join(folders.ownQueries, 'mine.cypher'), 'utf8')).toBe(winner.text);
  });

  test('nobody’s newer edit is overwritten, renamed away or deleted', async () => {
    const { version } = await saved('mine', null);
    writeFileSync(path.join(folders.ownQueries, 'mine.cypher'), fileOf('By hand?'));
    const renames = { id: 'mine', version };
    for (const answer of [
      await save('mine', version),
      await save('mine', null),
      await save('other', null, fileOf('O?'), { renames }),
      await remove('mine', version),
    ])
      expect(await refused(answer)).toMatchObject({
        code: 'clash',
        detail: expect.stringContaining("'mine'"),
      });
    expect(files()).toEqual(['mine.cypher']);
    expect((await list()).queries[0]?.title).toBe('By hand?');
  });

  test('a name that is taken is refused, and what is gone is said to be gone', async () => {
    const mine = await saved('mine', null);
    await saved('other', null);
    const renames = { id: 'mine', version: mine.version };
    expect(await refused(await save('other', null, fileOf('M?'), { renames }))).toMatchObject({
      code: 'clash',
    });
    expect(await refused(await save('mine', mine.version, fileOf('M?'), { renames }))).toMatchObject({
      code: 'clash',
    });
    expect(await refused(await remove('nobody', mine.version))).toMatchObject({ code: 'not-found' });
    const gone = { id: 'nobody', version: mine.version };
    expect(await refused(await save('new', null, fileOf('N?'), { renames: gone }))).toMatchObject({
      code: 'not-found',
    });
    await remove('mine', mine.version);
    expect(await refused(await save('mine', mine.version))).toMatchObject({
      code: 'clash',
      detail: expect.stringContaining('deleted meanwhile'),
    });
    expect(files()).toEqual(['other.cypher']);
  });
});

test('what comes with Entente is neither written, renamed nor deleted', async () => {
  const shipped = (await (await fetch(`${site.address}/api/queries/shipped`)).json()) as SavedQueryDetails;
  const renames = { id: 'shipped', version: shipped.version };
  for (const answer of [
    await save('shipped', null),
    await save('shipped', shipped.version),
    await save('mine', null, fileOf('M?'), { renames }),
    await remove('shipped', shipped.version),
  ])
    expect(await refused(answer)).toMatchObject({
      code: 'clash',
      detail: "'shipped' comes with Entente (shipped/shipped.cypher) and stays as it is.",
    });
  expect(await ids()).toEqual(['shipped']);
});

test.each([
  '..%2Fup',
  '%2e%2e%2fup',
  '..',
  '.hidden',
  'A',
  'a_b',
  'a%00',
  'x'.repeat(81),
  'a.cypher',
  'a%2Fb',
])('no file is named %s', async id => {
  expect([400, 404, 405]).toContain((await save(id, null)).status);
  const renames = { id: decodeURIComponent(id), version: 'x' };
  expect((await save('fine', null, fileOf('F?'), { renames })).status).toBe(400);
  expect(readdirSync(folders.above)).toEqual(['shipped']);
});

test('links that lead out of the folder are neither read nor written', async () => {
  mkdirSync(folders.ownQueries);
  const outside = path.join(folders.above, 'outside.cypher');
  writeFileSync(outside, fileOf('Outside?'));
  symlinkSync(outside, path.join(folders.ownQueries, 'linked.cypher'));
  const { queries, faults } = await list();
  expect(queries.map(({ id }) => id)).toEqual(['shipped']);
  expect(faults).toEqual([
    { file: 'own/linked.cypher', line: 1, message: 'is a link that leads out of its folder' },
  ]);
  expect(await refused(await save('linked', null))).toMatchObject({ code: 'clash' });
  expect(readFileSync(outside, 'utf8')).toBe(fileOf('Outside?'));
  rmSync(outside);
});

describe('what cannot be saved:', () => {
  test('a text with faults, all of which are told with their lines', async () => {
    const text = fileOf('Q?', 'RETURN $n', ['colour: red', 'parameter: m number — m']);
    const { code, detail, faults } = await refused(await save('mine', null, text));
    expect(code).toBe('invalid-body');
    expect(faults.map(({ at, line }: { at: string; line: number }) => [at, line])).toEqual([
      ['text', 4],
      ['text', 5],
      ['text', 7],
    ]);
    expect(detail).toContain("own/mine.cypher:4: there is no key 'colour'");
    expect(await refused(await save('mine', null, 'RETURN 1'))).toMatchObject({ code: 'invalid-body' });
  });

  test('a statement that would write, or reach out of the graph', async () => {
    const write = await refused(await save('mine', null, fileOf('Q?', 'CREATE (n:Planted) RETURN n')));
    expect(write).toMatchObject({ code: 'write-refused', faults: [{ line: 5 }] });
    const out = fileOf('Q?', "\nLOAD CSV FROM 'file:///x' AS line RETURN line");
    expect(await refused(await save('mine', null, out))).toMatchObject({
      code: 'procedure-refused',
      faults: [{ line: 6 }],
    });
    expect(await cypher('MATCH (n:Planted) RETURN n')).toEqual([]);
  });

  test('a statement that Neo4j cannot read, which it is told with line and column of the text', async () => {
    const text = fileOf('Q?', 'RETURN 1 AS one,\n  nobody AS two');
    expect(await refused(await save('mine', null, text))).toMatchObject({
      code: 'cypher-fault',
      faults: [{ line: 6, column: 3 }],
    });
  });

  test('a text that is too long, and a body that is no such request', async () => {
    const long = fileOf('Q?', `RETURN '${'x'.repeat(70_000)}' AS n`);
    expect(await refused(await save('mine', null, long))).toMatchObject({ code: 'invalid-body' });
    const bytes = fileOf('Q?', `RETURN '${'–'.repeat(30_000)}' AS n`);
    expect(await refused(await save('mine', null, bytes))).toMatchObject({
      code: 'invalid-body',
      detail: 'own/mine.cypher:1: is larger than 64 KiB',
    });
    for (const body of [
      {},
      { text: 1, replaces: null },
      { text: fileOf('Q?') },
      { text: '', replaces: null, x: 1 },
    ])
      expect(await refused(await put('mine', body))).toMatchObject({ code: 'invalid-body' });
  });

  test('anything where nothing is saved: the list says so, and what is there can be asked', async () => {
    const { version } = await saved('mine', null);
    expect(await list(readOnly)).toMatchObject({ saving: false, extent: { total: 2 } });
    for (const answer of [
      await save('mine', version, fileOf('M?'), {}, readOnly),
      await remove('mine', version, readOnly),
    ])
      expect(await refused(answer)).toMatchObject({ code: 'read-only' });
  });

  // Nothing is left behind by what was refused.
  test('none of it leaves a file', async () => {
    await save('mine', null, 'RETURN 1');
    await save('mine', null, fileOf('Q?', 'CREATE (n:Planted) RETURN n'));
    expect(readdirSync(folders.above)).toEqual(['shipped']);
  });
});
