import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportedQueries, ImportQueriesRequest } from '../../server/contract/queries.ts';
import { importedQueries } from '../../server/contract/queries.ts';
import { cleanDatabase, connection, cypher } from '../support/neo4j.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';
import { openSite } from '../support/site.ts';

const folders = twoFolders();
const shipped = fileOf('Shipped?');
writeFileSync(path.join(folders.queries, 'shipped.cypher'), shipped);
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

const post = (body: unknown, at = site) =>
  fetch(`${at.address}/api/query-sets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
async function take(request: ImportQueriesRequest): Promise<ImportedQueries> {
  const answer = await post(request);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return importedQueries.strict().parse(await answer.json());
}
async function unzipped(query = ''): Promise<Record<string, string>> {
  const answer = await fetch(`${site.address}/api/query-sets${query}`);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toContain('queries.zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const written = () => (existsSync(folders.ownQueries) ? readdirSync(folders.ownQueries).sort() : []);

const bloodhound = JSON.stringify({
  name: 'All nodes',
  query: 'MATCH (n) RETURN n',
  description: 'All of them',
});
const csv =
  'name,description,query,id,parentId,isFolder\nCounts,,,7,,true\nhow many,,MATCH (n) RETURN count(n) AS n,1,7,false\n';

test('queries of every form are checked, then saved, listed and taken out again', async () => {
  const files = [
    { name: 'set/mine.cypher', text: fileOf('Mine?') },
    { name: 'plain.cypher', text: '// How many?\nMATCH (n) RETURN count(n) AS n' },
    { name: 'shipped.cypher', text: fileOf('Another by that name?') },
    { name: 'same.cypher', text: shipped },
    { name: 'All nodes.json', text: bloodhound },
    { name: 'saved.csv', text: csv },
  ];
  const would = await take({ files, check: true });
  expect(would).toMatchObject({ saved: false, faults: [], same: [{ id: 'shipped', from: 'same.cypher' }] });
  expect(would.queries.map(({ id, title, from, format }) => [id, title, from, format])).toEqual([
    ['mine', 'Mine?', 'set/mine.cypher', 'entente'],
    ['how-many', 'How many?', 'plain.cypher', 'neo4j-browser'],
    ['shipped-2', 'Another by that name?', 'shipped.cypher', 'entente'],
    ['all-nodes', 'All nodes', 'All nodes.json', 'bloodhound'],
    ['how-many-2', 'how many', 'saved.csv', 'neo4j-browser'],
  ]);
  expect(written()).toEqual([]);

  const done = await take({ files });
  expect(done).toEqual({ ...would, saved: true });
  expect(written()).toEqual(would.queries.map(({ id }) => `${id}.cypher`).sort());
  const { queries } = await (await fetch(`${site.address}/api/queries`)).json();
  expect(
    queries
      .map(({ id, own }: { id: string; own: boolean }) => own && id)
      .filter(Boolean)
      .sort(),
  ).toEqual(would.queries.map(({ id }) => id).sort());
  expect(queries.find(({ id }: { id: string }) => id === 'how-many-2').group).toBe('Counts');

  const all = await unzipped();
  expect(all).toEqual({
    'shipped.cypher': shipped,
    ...Object.fromEntries(would.queries.map(({ id, text }) => [`${id}.cypher`, text])),
  });
  expect(Object.keys(await unzipped('?ids=mine,shipped'))).toEqual(['mine.cypher', 'shipped.cypher']);
  // What was taken out is here already when it comes back.
  const back = Object.entries(all).map(([name, text]) => ({ name, text }));
  expect(await take({ files: back })).toMatchObject({ saved: false, queries: [], faults: [] });
});

test('where anything is at fault all of it is told, by file and line, and nothing is saved', async () => {
  const files = [
    { name: 'good.cypher', text: fileOf('Good?') },
    { name: 'faulty.cypher', text: fileOf('Faulty?', 'RETURN $n') },
    { name: 'writes.cypher', text: '// Planted\n\nCREATE (n:Planted) RETURN n' },
    { name: 'typo.cypher', text: 'RETURN 1 AS one;\nMATCH (n)\nRETURN nobody;' },
    {
      name: 'apoc.json',
      text: `[\n${bloodhound},\n{"name": "Out", "query": "LOAD CSV FROM 'file:///x' AS l RETURN l"}]`,
    },
    { name: 'broken.json', text: '{"name": ' },
  ];
  const { saved, queries, faults } = await take({ files });
  expect(saved).toBe(false);
  expect(queries.map(({ id }) => id)).toEqual(['good', 'typo-1', 'all-nodes']);
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'apoc.json:3',
    'broken.json:1',
    'faulty.cypher:5',
    'typo.cypher:3',
    'writes.cypher:3',
  ]);
  expect(written()).toEqual([]);
  expect(await cypher('MATCH (n:Planted) RETURN n')).toEqual([]);
  // What was found good can be saved by itself.
  const again = await take({ files: queries.map(({ id, text }) => ({ name: `${id}.cypher`, text })) });
  expect(again.queries.map(({ id, text }) => ({ id, text }))).toEqual(
    queries.map(({ id, text }) => ({ id, text })),
  );
  expect(written()).toEqual(['all-nodes.cypher', 'good.cypher', 'typo-1.cypher']);
});

describe('what cannot be asked', () => {
  test('a set with an id that there is not', async () => {
    const answer = await fetch(`${site.address}/api/query-sets?ids=shipped,nobody`);
    expect(await answer.json()).toMatchObject({ status: 404, detail: "There is no saved query 'nobody'." });
  });

  test.each([
    ['no file', { files: [] }],
    ['a name that is too long', { files: [{ name: 'x'.repeat(301), text: '' }] }],
    ['what is no text', { files: [{ name: 'a.cypher', text: 1 }] }],
    ['what nobody knows', { files: [{ name: 'a.cypher', text: '' }], into: '/tmp' }],
  ])('%s', async (_what, body) => {
    expect(await (await post(body)).json()).toMatchObject({ status: 400, code: 'invalid-body' });
  });

  test('more than a megabyte, while what is less is read', async () => {
    const files = (bytes: number) => ({ files: [{ name: 'a.md', text: 'x'.repeat(bytes) }], check: true });
    expect((await post(files(900_000))).status).toBe(200);
    expect(await (await post(files(1_100_000))).json()).toMatchObject({
      status: 413,
      detail: 'The body is larger than 1024 KiB.',
    });
  });

  test('saving where nothing is saved, though it can be checked', async () => {
    const files = [{ name: 'mine.cypher', text: fileOf('Mine?') }];
    expect(await (await post({ files }, readOnly)).json()).toMatchObject({ code: 'read-only' });
    expect(await (await post({ files, check: true }, readOnly)).json()).toMatchObject({
      saved: false,
      queries: [{ id: 'mine' }],
    });
  });
});
