import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeFolder } from '../../server/neo4j/lock.ts';
import { identity } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command, stopCommands } from '../support/command.ts';
import { ask, ready } from '../support/ownNeo4j.ts';

const homes: string[] = [];
let home: string;
let folder: string;
let lock: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-remains-'));
  homes.push(home);
  folder = path.join(home, 'neo4j');
  lock = path.join(folder, 'owner.lock');
  mkdirSync(folder);
});
afterEach(stopCommands);
afterAll(() => {
  for (const each of homes) rmSync(each, { recursive: true, force: true });
});

const start = () => command('neo4jCommand.ts', [], { ENTENTE_DATA: home });
const refusal = async () => {
  const started = start();
  expect((await started.ended).code).toBe(1);
  return started.said().trim().split('\n').at(-1);
};

describe('a lock', () => {
  const gone = 2 ** 22 - 3;
  test.each([
    ['is empty', ''],
    ['holds words', 'not a number at all\n'],
    ['holds bytes', Buffer.from([0, 255, 254, 10, 0, 200])],
    ['breaks off after the number of a living process', String(process.pid)],
    ['is of a process that ended', `${gone}\nnode server/main.ts`],
    ['has the number of a later process', `${process.pid}\nnode server/main.ts 12345`],
  ])('that %s is put aside, and the folder is taken', (_, content) => {
    writeFileSync(lock, content);
    const { release } = takeFolder(folder);
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n${identity(process.pid)}`);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a living process holds', () => {
    const { release } = takeFolder(folder);
    expect(() => takeFolder(folder)).toThrow(
      `Neo4j is already running (process ${process.pid}, which is starting)`,
    );
    release();
    takeFolder(folder).release();
  });

  test('that is a folder is refused with one sentence', async () => {
    mkdirSync(lock);
    expect(await refusal()).toMatch(
      /^The data folder .* cannot be used \(EISDIR.*\): make it writable or set/,
    );
  });
});

test('what another program wrote into running.json is no hindrance; a folder in its place is told', async () => {
  writeFileSync(path.join(folder, 'running.json'), '{"owner": "somebody"');
  writeFileSync(lock, 'rubbish');
  const started = start();
  const { uri, password } = await ready(started);
  expect(await ask(uri, password, 'RETURN 1')).toEqual([1]);
  expect(readState(folder)).toMatchObject({ owner: started.child.pid, uri });
  started.child.kill('SIGTERM');
  expect((await started.ended).code).toBe(0);

  const file = path.join(folder, 'password');
  writeFileSync(file, 'another-password\n');
  expect(await refusal()).toMatch(
    /password holds another password than its data: put the password .* back into it/,
  );
  writeFileSync(file, '');
  expect(await refusal()).toMatch(
    /password holds no password: put the password of this Neo4j back into it, or move .* bring your graph back by npm run restore/,
  );
  writeFileSync(file, `${password}\n`);

  rmSync(path.join(folder, 'running.json'));
  mkdirSync(path.join(folder, 'running.json'));
  expect(await refusal()).toMatch(/^The data folder .* cannot be used \(EISDIR/);
});

test('an empty password file of a Neo4j that never started is no hindrance', async () => {
  writeFileSync(path.join(folder, 'password'), '');
  const started = start();
  const { uri, password } = await ready(started);
  expect(await ask(uri, password, 'RETURN 1')).toEqual([1]);
});
