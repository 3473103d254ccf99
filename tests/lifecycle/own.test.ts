import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isAlive } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command, stopCommands } from '../support/command.ts';
import { ask, ready } from '../support/ownNeo4j.ts';

let home: string;
let folder: string;
beforeAll(() => {
  // Blanks and letters beyond ASCII: paths that people have.
  home = mkdtempSync(path.join(tmpdir(), 'entente own é '));
  folder = path.join(home, 'neo4j');
});
afterEach(stopCommands);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = () => command('neo4jCommand.ts', [], { ENTENTE_DATA: home });

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

  test('ends at once on a second Ctrl-C, and finds another port when its own is taken meanwhile', async () => {
    const first = start();
    const { uri, password } = await ready(first);
    await ask(uri, password, "CREATE (:Kept {word: 'kept too'})");
    const java = readState(folder)?.java ?? 0;
    // A Java that stands still: it would be waited for.
    process.kill(java, 'SIGSTOP');
    first.child.kill('SIGINT');
    await first.says(/^Stopping … \(press Ctrl-C again to stop at once\)$/m);
    await new Promise(resolve => setTimeout(resolve, 700));
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 130 });
    await vi.waitUntil(() => !isAlive(java), 10_000);

    const port = Number(new URL(uri).port);
    const taking = createServer().listen(port, '127.0.0.1');
    await once(taking, 'listening');
    const next = start();
    const again = await ready(next);
    taking.close();
    expect(next.said()).toContain(`Port ${port}, where Neo4j was the last time, is taken`);
    expect(again.uri).not.toBe(uri);
    expect(await ask(again.uri, again.password, 'MATCH (k:Kept) RETURN k.word ORDER BY k.word')).toEqual([
      'kept',
      'kept too',
    ]);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });

  test('leaves a process alone that merely has the number of an ended Neo4j', async () => {
    const state = {
      owner: 2 ** 22 - 3,
      ownerIdentity: 'gone',
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
  test('serves the page, says what it cannot keep and on a second start where it runs, and stops cleanly', async () => {
    const views = path.join(home, 'no-folder');
    writeFileSync(views, '');
    const environment = { ENTENTE_DATA: home, PORT: '0', VIEWS: views };
    const first = command('main.ts', [], environment);
    const [, page = ''] = await first.says(/^Entente is ready at (\S+)$/m);
    await first.says(/^Attention: views are kept by browsers: .*no-folder cannot be written: .* VIEWS /m);
    expect(first.said()).not.toContain('no queries are saved');
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
