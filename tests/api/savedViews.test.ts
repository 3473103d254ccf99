import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { connection } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const above = mkdtempSync(path.join(tmpdir(), 'entente-views-'));
const folder = path.join(above, 'views');
let site: Awaited<ReturnType<typeof openSite>>;
let readOnly: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(connection(), { views: openViewFolder(folder, { readOnly: false }) });
  readOnly = await openSite(connection(), { views: openViewFolder(folder, { readOnly: true }) });
});
afterAll(async () => {
  await site?.close();
  await readOnly?.close();
  rmSync(above, { recursive: true });
});
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

const content = {
  name: 'Troops',
  caption: '',
  by: 'Anna',
  dossier: 'tiny@2',
  view: ['level=events', 'node=kp'],
};
const put = (id: string, body: unknown, at = site, headers: Record<string, string> = {}) =>
  fetch(`${at.address}/api/views/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const save = (id: string, replaces: string | null, more: object = {}, at = site) =>
  put(id, { replaces, content: { ...content, ...more } }, at);
const list = async (at = site) => await (await fetch(`${at.address}/api/views`)).json();
const remove = (id: string, version: string, at = site) =>
  fetch(`${at.address}/api/views/${id}?version=${version}`, { method: 'DELETE' });
const refused = async (answer: Response) => {
  const { status, code, detail } = await answer.json();
  expect(answer.status).toBe(status);
  return { code, detail };
};

test('a view is saved, listed, renamed, deleted and put back', async () => {
  const saved = await (await save('troops', null)).json();
  expect(saved).toMatchObject({ ...content, id: 'troops', file: 'troops.yaml' });
  const renamed = await (await save('troops', saved.version, { name: 'Troops, by name' })).json();
  expect((await list()).views).toEqual([renamed]);
  expect(await (await remove('troops', renamed.version)).json()).toEqual(renamed);
  expect(await list()).toEqual({
    views: [],
    faults: [],
    saving: true,
    user: null,
    extent: { total: 0, returned: 0 },
  });
  expect((await save('troops', null, { name: 'Troops, by name' })).status).toBe(200);
  expect(readdirSync(folder)).toEqual(['troops.yaml']);
});

test('of two people who save at once, one is told, and the file is the other’s, whole', async () => {
  const { version } = await (await save('troops', null, { by: 'Dana' })).json();
  const answers = await Promise.all(['Anna', 'Bela', 'Chung'].map(by => save('troops', version, { by })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const late = await refused(answers.find(({ status }) => status === 409) as Response);
  expect(late).toMatchObject({ code: 'clash', detail: expect.stringMatching(/Somebody changed .*'troops'/) });
  const winner = await (answers.find(({ status }) => status === 200) as Response).json();
  expect((await list()).views).toEqual([winner]);
  expect(await refused(await save('troops', null))).toMatchObject({ code: 'clash' });
  expect(await refused(await save('others', null))).toMatchObject({ code: 'clash' });
  expect(await refused(await remove('troops', version))).toMatchObject({ code: 'clash' });
  expect(await refused(await remove('nobody', version))).toMatchObject({ code: 'not-found' });
});

test.each(['..%2Fup', '%2e%2e%2fup', '..', '.hidden', 'A', 'a_b', 'a%00', 'x'.repeat(81), 'a.yaml'])(
  'no file is named %s',
  async id => {
    const answer = await save(id, null);
    expect([400, 404, 405]).toContain(answer.status);
    expect(readdirSync(above).filter(name => name !== 'views')).toEqual([]);
    expect((await list()).views).toEqual([]);
  },
);

test.each([
  ['no name', { name: ' ' }, 'content.name'],
  ['a long name', { name: 'x'.repeat(121) }, 'content.name'],
  ['a name of two lines', { name: 'a\nb' }, 'content.name'],
  ['a long caption', { caption: 'x'.repeat(2_001) }, 'content.caption'],
  ['what is no part of a link', { view: ['nothing'] }, 'content.view.0'],
  ['an empty story', { view: undefined, story: [] }, 'content.story'],
  ['both a view and a story', { story: [{ view: 'a', caption: '' }] }, 'content.view'],
  ['what nobody knows', { colour: 'red' }, 'colour'],
])('%s is refused, and nothing is written', async (_what, more, at) => {
  const answer = await save('troops', null, more);
  expect(await answer.json()).toMatchObject({ code: 'invalid-body', faults: [{ at }] });
  expect((await list()).views).toEqual([]);
});

test('READ_ONLY lists what is there and changes nothing', async () => {
  const { version } = await (await save('troops', null)).json();
  expect(await list(readOnly)).toMatchObject({ saving: false, views: [{ id: 'troops' }] });
  expect(await refused(await save('troops', version, {}, readOnly))).toMatchObject({ code: 'read-only' });
  expect(await refused(await remove('troops', version, readOnly))).toMatchObject({ code: 'read-only' });
  expect((await list()).views).toHaveLength(1);
});

test('a damaged file is named with its line, the others are listed, and it is not written over', async () => {
  await save('troops', null);
  writeFileSync(path.join(folder, 'broken.yaml'), 'name: Broken\nview: [');
  expect(await list()).toMatchObject({
    views: [{ id: 'troops' }],
    faults: [{ file: 'broken.yaml', line: 2 }],
  });
  expect(await refused(await save('broken', null, { name: 'Broken' }))).toMatchObject({ code: 'clash' });
  expect(readFileSync(path.join(folder, 'broken.yaml'), 'utf8')).toBe('name: Broken\nview: [');
});

test('only JSON from here is taken', async () => {
  const body = { replaces: null, content };
  expect(await refused(await put('troops', body, site, { 'Content-Type': 'text/plain' }))).toMatchObject({
    code: 'not-json',
  });
  expect(await refused(await put('troops', '{', site))).toMatchObject({ code: 'invalid-body' });
  expect(
    await refused(await put('troops', body, site, { Origin: 'http://elsewhere.example' })),
  ).toMatchObject({
    code: 'host-refused',
  });
  const { version } = await (await save('troops', null)).json();
  const { port } = new URL(site.address);
  const status = await new Promise(resolve =>
    request(
      {
        host: '127.0.0.1',
        port,
        method: 'DELETE',
        path: `/api/views/troops?version=${version}`,
        headers: { Host: 'elsewhere.example' },
      },
      answer => resolve(answer.resume().statusCode),
    ).end(),
  );
  expect(status).toBe(403);
  expect((await list()).views).toHaveLength(1);
});
