import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openQueryFolders, QueriesError, watchQueries } from '../../server/queries/index.ts';
import { fileOf, twoFolders } from '../support/ownQueries.ts';

let folders: ReturnType<typeof twoFolders>;
beforeEach(() => {
  folders = twoFolders();
  mkdirSync(folders.ownQueries);
});
afterEach(() => folders.remove());

const own = (name: string, text: string | Uint8Array) =>
  writeFileSync(path.join(folders.ownQueries, name), text);
const shipped = (name: string, text: string) => writeFileSync(path.join(folders.queries, name), text);
const titles = (read: { queries: { id: string; title: string }[] }) =>
  read.queries.map(({ id, title }) => `${id} ${title}`);

describe('at the start', () => {
  test('every fault of both folders is told at once', () => {
    shipped('one.cypher', fileOf('One?', 'RETURN $n'));
    own('two.cypher', fileOf('Two?', '', ['colour: red']));
    own('bad name.cypher', fileOf('Bad?'));
    own('large.cypher', fileOf('Large?', `RETURN '${'x'.repeat(70_000)}' AS n`));
    own('README.md', 'about the folder');
    shipped('three.cypher', fileOf('Three?'));
    own('three.cypher', fileOf('Another three?'));
    let thrown: unknown;
    try {
      folders.open();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(QueriesError);
    expect((thrown as QueriesError).faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'own/bad name.cypher:1',
      'own/large.cypher:1',
      'own/three.cypher:1',
      'own/two.cypher:4',
      'own/two.cypher:6',
      'shipped/one.cypher:5',
    ]);
  });

  test('a folder of one’s own need not be there, nor be wanted', () => {
    shipped('one.cypher', fileOf('One?'));
    rmSync(folders.ownQueries, { recursive: true });
    expect(folders.open().read()).toMatchObject({ faults: [], saving: true, queries: [{ id: 'one' }] });
    const off = openQueryFolders(
      { queries: folders.queries, ownQueries: null, readOnly: false },
      folders.above,
    );
    expect(off.read()).toMatchObject({ saving: false, queries: [{ id: 'one' }] });
    const mine = { id: 'mine', text: fileOf('M?'), replaces: null };
    expect(() => off.save([mine])).toThrow(/saves no queries/);
  });
});

describe('when files change', () => {
  test('what is new, changed, renamed or gone is seen at once', () => {
    shipped('one.cypher', fileOf('One?'));
    const open = folders.open();
    own('two.cypher', fileOf('Two?'));
    shipped('one.cypher', fileOf('Changed?'));
    expect(titles(open.read())).toEqual(['one Changed?', 'two Two?']);
    renameSync(path.join(folders.ownQueries, 'two.cypher'), path.join(folders.ownQueries, 'three.cypher'));
    rmSync(path.join(folders.queries, 'one.cypher'));
    expect(titles(open.read())).toEqual(['three Two?']);
  });

  test('a file at fault is served as it last was, and named with its line until it is mended', () => {
    shipped('one.cypher', fileOf('One?'));
    const open = folders.open();
    shipped('one.cypher', fileOf('Broken?', 'RETURN $n'));
    shipped('new.cypher', 'RETURN 1');
    const { queries, faults } = open.read();
    expect(titles({ queries })).toEqual(['one One?']);
    expect(faults).toContainEqual({ file: 'shipped/one.cypher', line: 5, message: "'$n' is not declared" });
    expect(faults.filter(({ file }) => file === 'shipped/new.cypher')).toHaveLength(4);
    rmSync(path.join(folders.queries, 'new.cypher'));
    shipped('one.cypher', fileOf('Mended?'));
    expect(open.read()).toMatchObject({ faults: [], queries: [{ title: 'Mended?' }] });
  });

  test('a query of one’s own gives way to one that comes with Entente by the same name', () => {
    own('one.cypher', fileOf('Mine?'));
    const open = folders.open();
    shipped('one.cypher', fileOf('Shipped?'));
    expect(open.read()).toMatchObject({
      queries: [{ title: 'Shipped?', own: false }],
      faults: [{ file: 'own/one.cypher', line: 1, message: expect.stringContaining('comes with Entente') }],
    });
  });

  test('a folder that is gone leaves what it held, and is told', () => {
    shipped('one.cypher', fileOf('One?'));
    const open = folders.open();
    rmSync(folders.queries, { recursive: true });
    expect(open.read()).toMatchObject({ queries: [{ id: 'one' }], faults: [{ file: 'shipped' }] });
  });
});

test('several are saved together or not at all', () => {
  shipped('one.cypher', fileOf('One?'));
  const open = folders.open();
  const save = (...ids: string[]) => open.save(ids.map(id => ({ id, text: fileOf('Q?'), replaces: null })));
  expect(() => save('two', 'one')).toThrow(/'one' comes with Entente/);
  expect(() => save('two', 'three', '../up')).toThrow(/no name of a file/);
  expect(readdirSync(folders.ownQueries)).toEqual([]);
  expect(save('two', 'three').map(({ id }) => id)).toEqual(['two', 'three']);
});

test('a watched folder tells of a fault when it comes, once, and when it is gone', async () => {
  shipped('one.cypher', fileOf('One?'));
  rmSync(folders.ownQueries, { recursive: true });
  const open = folders.open();
  const told: string[] = [];
  const stop = watchQueries(open, line => told.push(line));
  try {
    shipped('one.cypher', fileOf('One?', 'RETURN $n'));
    await expect.poll(() => told).toEqual(["shipped/one.cypher:5: '$n' is not declared"]);
    // Seen since the other folder was looked at anew.
    open.save([{ id: 'mine', text: fileOf('Mine?'), replaces: null }]);
    shipped('two.cypher', fileOf('Two?', 'RETURN $m'));
    await expect.poll(() => told).toHaveLength(2);
    own('mine.cypher', 'RETURN 1');
    await expect.poll(() => told.filter(line => line.startsWith('own/mine.cypher:'))).toHaveLength(4);
    own('mine.cypher', fileOf('Mine?'));
    shipped('one.cypher', fileOf('One?'));
    shipped('two.cypher', fileOf('Two?'));
    await expect.poll(() => told.at(-1)).toBe('The saved queries have no faults any more.');
    expect(told).toHaveLength(7);
  } finally {
    stop();
  }
});
