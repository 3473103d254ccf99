import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { type Command, command } from '../support/command.ts';

let home: string;
let folder: string;
beforeAll(() => {
  // Blanks and letters beyond ASCII: paths that people have.
  home = mkdtempSync(path.join(tmpdir(), 'entente own é '));
  folder = path.join(home, 'neo4j');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = () => command('neo4jCommand.ts', [], { ENTENTE_DATA: home });
const ready = async (started: Command) => {
  const [, uri = ''] = await started.says(/^URI\s+(\S+)/m);
  const [, password = ''] = await started.says(/^password\s+(\S+)/m);
  await started.says(/Ctrl-C/);
  return { uri, password };
};

async function ask(uri: string, password: string, statement: string): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map(record => record.get(0));
  } finally {
    await driver.close();
  }
}

/** Neo4j’s own log says whether it was stopped in order. */
const log = () => readFileSync(path.join(folder, 'logs', 'neo4j.log'), 'utf8');

describe('our own Neo4j', () => {
  test('keeps its secrets, listens on loopback alone, reaches out to nothing, and is told of a second start', async () => {
    const first = start();
    const { uri, password } = await ready(first);
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    const listening = await ask(
      uri,
      password,
      "CALL dbms.listConfig('server.bolt.listen_address') YIELD value RETURN value",
    );
    expect(listening).toEqual([uri.replace('bolt://', '')]);
    const csv = (from: string) => ask(uri, password, `LOAD CSV FROM '${from}' AS line RETURN line`);
    await expect(csv('http://127.0.0.1:1/x.csv')).rejects.toThrow(/blocked/);
    await expect(csv('file:///etc/hostname')).rejects.toThrow(/allow_csv_import_from_file_urls|not allowed/);

    const state = readFileSync(path.join(folder, 'running.json'), 'utf8');
    const second = start();
    expect((await second.ended).code).toBe(0);
    expect(second.said()).toContain(
      `Neo4j is already running (process ${first.child.pid}, database at ${uri})`,
    );
    expect(readFileSync(path.join(folder, 'running.json'), 'utf8')).toBe(state);

    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect(isAlive(readState(folder)?.java ?? 0)).toBe(false);
    expect(log()).toContain('Stopped.');
  });

  test('is found and stopped when its owner was killed, and nothing that was committed is lost', async () => {
    const first = start();
    const { uri, password } = await ready(first);
    await ask(uri, password, "CREATE (:Kept {word: 'kept'})");
    const orphan = readState(folder)?.java ?? 0;
    first.child.kill('SIGKILL');
    await first.ended;
    expect(isAlive(orphan)).toBe(true);

    const next = start();
    const again = await ready(next);
    expect(next.said()).toContain(`left behind (process ${orphan})`);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(again.uri, again.password, 'MATCH (k:Kept) RETURN k.word')).toEqual(['kept']);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
    expect(log()).toContain('Stopped.');
  });

  test('leaves a process alone that merely has the number of an ended Neo4j', async () => {
    const state = {
      owner: 2 ** 22 - 3,
      ownerCommand: 'gone',
      java: process.pid,
      uri: 'bolt://127.0.0.1:1',
      page: null,
    };
    writeFileSync(path.join(folder, 'running.json'), JSON.stringify(state));
    const started = start();
    await ready(started);
    expect(started.said()).not.toContain('left behind');
    started.child.kill('SIGTERM');
    expect((await started.ended).code).toBe(0);
    expect(isAlive(process.pid)).toBe(true);
  });
});

describe('npm start', () => {
  test('serves the page, says on a second start where it runs, and stops cleanly', async () => {
    const environment = { ENTENTE_DATA: home, PORT: '0' };
    const first = command('main.ts', [], environment);
    const [, page = ''] = await first.says(/^Entente is ready at (\S+)$/m);
    expect(await (await fetch(page)).text()).toContain('<title>Entente</title>');
    expect((await fetch(`${page}/api/health`)).status).toBe(200);
    const second = command('main.ts', [], environment);
    expect((await second.ended).code).toBe(1);
    expect(second.said()).toContain(`Entente is already running at ${page} (process ${first.child.pid}`);
    expect((await fetch(`${page}/api/health`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(isAlive(readState(folder)?.java ?? 0)).toBe(false);
  });

  test('says when its port is taken, and leaves no Neo4j behind', async () => {
    const { createServer } = await import('node:net');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const started = command('main.ts', [], { ENTENTE_DATA: home, PORT: String(port) });
    expect((await started.ended).code).toBe(1);
    expect(started.said()).toContain(`port ${port} is taken`);
    expect(isAlive(readState(folder)?.java ?? 0)).toBe(false);
    server.close();
  });
});
