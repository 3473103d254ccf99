import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { notSaved } from '../../server/files/notSaved.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { command, stopCommands } from '../support/command.ts';
import { dossierOfSize } from '../support/dossiers.ts';
import { ask, ready } from '../support/ownNeo4j.ts';
import { type Disk, smallDisk } from '../support/smallDisk.ts';

afterEach(stopCommands);

const lastLine = (said: string) => said.trim().split('\n').at(-1);

describe('on a disk that fills up', () => {
  let disk: Disk;
  beforeAll(async () => {
    disk = await smallDisk(80);
  });
  afterAll(() => disk?.close());

  const run = (program: string, ...args: string[]) =>
    command(program, args, { ENTENTE_DATA: disk.folder }, { through: disk.through });
  /** Writes nodes of about a megabyte until Neo4j refuses. @returns how many were committed. */
  async function writeUntilRefused(uri: string, password: string): Promise<number> {
    const megabyte =
      "UNWIND range(1, 100) AS n CREATE (:Big {n: n, text: reduce(s = '', i IN range(1, 1000) | s + toString(rand()))})";
    for (let written = 0; ; written += 100) {
      const done = await ask(uri, password, megabyte).then(
        () => true,
        () => false,
      );
      if (!done) return written;
    }
  }

  test('too little room for a start is told before anything is made', async () => {
    disk.fill(20 * 1024 * 1024);
    const started = run('neo4jCommand.ts');
    expect((await started.ended).code).toBe(1);
    expect(lastLine(started.said())).toMatch(
      new RegExp(
        `^${disk.folder}/neo4j has \\d+\\.\\d MB free and 64 MB are needed: make room there, or set ENTENTE_DATA`,
      ),
    );
    expect(readdirSync(path.join(disk.seen, 'neo4j'))).toEqual([]);
    disk.makeRoom();
  });

  test('running out of room while serving ends it with one sentence, and loses nothing that was committed', async () => {
    const first = run('neo4jCommand.ts');
    const { uri, password } = await ready(first);
    disk.fill(3 * 1024 * 1024);
    const written = await writeUntilRefused(uri, password);
    expect(written).toBeGreaterThan(0);
    expect((await first.ended).code).toBe(1);
    expect(lastLine(first.said())).toMatch(
      new RegExp(`^No space is left for ${disk.folder}/neo4j \\(\\d\\.\\d MB free\\): make room there`),
    );

    disk.makeRoom();
    const next = run('neo4jCommand.ts');
    const again = await ready(next);
    expect(await ask(again.uri, again.password, 'MATCH (b:Big) RETURN count(b)')).toEqual([written]);

    const dossier = dossierOfSize(3_000);
    disk.fill(300 * 1024);
    const load = run('loadCommand.ts', dossier);
    expect((await load.ended).code).toBe(1);
    expect(lastLine(load.said())).toMatch(/^No space is left for .* whole or not at all/);
    next.child.kill('SIGTERM');
    await next.ended;

    disk.makeRoom();
    const loaded = run('loadCommand.ts', dossier);
    expect((await loaded.ended).code).toBe(0);
    expect(loaded.said()).toMatch(/^nodes: [3-9]\d{3} created, 0 updated/m);
  });

  test('a full disk for the jars is told, and nothing half-fetched stays', async () => {
    const cache = path.join(disk.folder, 'cache');
    const seen = path.join(disk.seen, 'cache');
    const started = command(
      'neo4jCommand.ts',
      [],
      { ENTENTE_DATA: disk.folder, ENTENTE_CACHE: cache },
      { through: disk.through },
    );
    expect((await started.ended).code).toBe(1);
    expect(lastLine(started.said())).toMatch(
      /partial-\d+ has \d+\.\d MB free and 140 MB are needed: .* ENTENTE_CACHE/,
    );
    expect(readdirSync(seen)).toEqual([]);
  });
});

test('a view that finds no room, or a disk that is read-only, is refused with the reason; what was saved stays', async () => {
  const disk = await smallDisk(1);
  onTestFinished(() => disk.close());
  const views = openViewFolder(path.join(disk.seen, 'views'), { readOnly: false });
  const content = (name: string) => ({ name, caption: 'x'.repeat(2_000), by: '', dossier: '', view: [] });
  views.save('kept', null, content('Kept'));
  disk.fill();
  expect(() => views.save('lost', null, content('Lost'))).toThrow('It could not be saved: the disk is full.');
  expect(views.list()).toMatchObject({ views: [{ id: 'kept' }], faults: [] });
  disk.makeRoom();
  views.save('found', null, content('Found'));
  const folders = { ownQueries: null, views: path.join(disk.seen, 'views') };
  expect(notSaved(folders)).toEqual([]);
  disk.readOnly();
  expect(notSaved(folders)).toEqual([expect.stringMatching(/^views are kept by browsers: .* VIEWS /)]);
  expect(views.list()).toMatchObject({ views: [{ id: 'found' }, { id: 'kept' }] });
  expect(() => views.save('late', null, content('Late'))).toThrow(
    'The folder of the saved views cannot be written.',
  );
});

test('a disk that fills up while the jars are fetched is told, and nothing half-fetched stays', async () => {
  const disk = await smallDisk(160);
  onTestFinished(disk.close);
  const started = command(
    'neo4jCommand.ts',
    [],
    { ENTENTE_DATA: disk.folder, ENTENTE_CACHE: disk.folder },
    { through: disk.through },
  );
  await started.says(/Fetching Neo4j, once: 0 of/);
  disk.fill(20 * 1024 * 1024);
  expect((await started.ended).code).toBe(1);
  expect(lastLine(started.said())).toMatch(/^No space is left for .*: make room there, or set ENTENTE_CACHE/);
  expect(readdirSync(disk.seen).sort()).toEqual(['filler', 'neo4j']);
});

describe('a data folder that cannot be written', () => {
  const refusal = async (disk: Disk, data: string) => {
    const started = command('neo4jCommand.ts', [], { ENTENTE_DATA: data }, { through: disk.through });
    expect((await started.ended).code).toBe(1);
    return lastLine(started.said());
  };

  test('on a read-only disk, there already or still to be made', async () => {
    const disk = await smallDisk(1);
    onTestFinished(disk.close);
    mkdirSync(path.join(disk.seen, 'there', 'neo4j'), { recursive: true });
    disk.readOnly();
    for (const name of ['there', 'not there']) {
      const data = path.join(disk.folder, name);
      expect(await refusal(disk, data)).toMatch(
        new RegExp(
          `^The data folder ${data}/neo4j cannot be used \\((EROFS|ENOENT).*\\): make it writable or set ENTENTE_DATA`,
        ),
      );
    }
  });

  test('where a file stands in its place', async () => {
    const disk = await smallDisk(1);
    onTestFinished(disk.close);
    writeFileSync(path.join(disk.seen, 'neo4j'), 'a file');
    expect(await refusal(disk, disk.folder)).toMatch(/^The data folder .* cannot be used \(E/);
  });
});
