import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { isAlive } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command, stopCommands } from '../support/command.ts';
import { ask } from '../support/ownNeo4j.ts';

let home: string;
let checkouts: [string, string];
beforeAll(() => {
  // Blanks, letters beyond ASCII and signs that shells take for their own: folders that people have.
  home = mkdtempSync(path.join(tmpdir(), 'entente checkouts é '));
  const copy = (name: string) => {
    const checkout = path.join(home, name);
    for (const part of [
      'server',
      'cypher',
      'seeds',
      'web',
      'package.json',
      'package-lock.json',
      'CHANGELOG.md',
      'LICENSE',
    ]) {
      cpSync(path.join(projectFolder, part), path.join(checkout, part), {
        recursive: true,
        preserveTimestamps: true,
      });
    }
    symlinkSync(path.join(projectFolder, 'node_modules'), path.join(checkout, 'node_modules'));
    return checkout;
  };
  checkouts = [copy('Отношения (1) & 关系'), copy("l'entente (2)")];
});
afterEach(stopCommands);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const folderOf = (checkout: string) => path.join(checkout, '.entente', 'neo4j');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

test('two checkouts that start at once bring the jars once, run side by side, and say whose port is taken', async () => {
  const environment = {
    ENTENTE_CACHE: path.join(home, 'cache'),
    PORT: String(await freePort()),
    ENTENTE_DATA: '.entente',
  };
  const both = checkouts.map(checkout => command('main.ts', [], environment, { checkout }));
  const first = await Promise.any(
    both.map(async started => {
      await started.says(/^Entente is ready at/m);
      return started;
    }),
  );
  const second = both[first === both[0] ? 1 : 0];
  expect((await second?.ended)?.code).toBe(1);
  expect(second?.said()).toMatch(/\(port \d+ is taken\): set PORT \(0 takes a free one\) or HOST\.$/m);

  const checkout = checkouts[first === both[0] ? 1 : 0];
  const again = command('main.ts', [], { ...environment, PORT: '0' }, { checkout });
  const pages = [first, again].map(async started => {
    const [, page = ''] = await started.says(/^Entente is ready at (\S+)$/m);
    return (await fetch(`${page}/api/health`)).status;
  });
  expect(await Promise.all(pages)).toEqual([200, 200]);
  const uris = checkouts.map(each => readState(folderOf(each))?.uri);
  expect(new Set(uris).size).toBe(2);
});

test('npm in a folder with any name runs it, and one Ctrl-C stops it in order', async () => {
  const [checkout] = checkouts;
  const folder = folderOf(checkout);
  const { NEO4J_URI: _, ...environment } = readConfig().environment;
  // A process group of its own stands for a terminal, whose Ctrl-C reaches npm and what it started.
  const npm = spawn('npm', ['run', 'neo4j'], {
    cwd: checkout,
    detached: true,
    env: { ...environment, ENTENTE_CACHE: path.join(home, 'cache'), ENTENTE_DATA: '.entente' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  npm.stdout.on('data', text => {
    said += String(text);
  });
  const ended = new Promise<void>(resolve => npm.once('close', () => resolve()));
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/^password\s+\S+$/m);
  const [, uri = ''] = /^URI\s+(\S+)/m.exec(said) ?? [];
  const [, password = ''] = /^password\s+(\S+)/m.exec(said) ?? [];
  expect(await ask(uri, password, 'RETURN 1')).toEqual([1]);
  process.kill(-Number(npm.pid), 'SIGINT');
  await ended;
  expect(isAlive(readState(folder)?.java ?? 0)).toBe(false);
  expect(readFileSync(path.join(folder, 'logs', 'neo4j.log'), 'utf8').trim()).toMatch(/Stopped\.$/);
});
