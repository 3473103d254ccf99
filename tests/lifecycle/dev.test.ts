import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { freePort } from '../../server/listen.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command } from '../support/command.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-dev-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('npm run dev serves the page as it is written, and starts the server anew as its files change while Neo4j runs on', async () => {
  const port = await freePort();
  const dev = command('dev.ts', [], { ENTENTE_DATA: home, PORT: String(port) });
  const [, page = ''] = await dev.says(/as it changes: (http:\S+)/);
  await dev.says(/Entente is ready at/);
  expect(await (await fetch(page)).text()).toContain('/@vite/client');
  const health = () => fetch(new URL('/api/health', page)).then(answer => answer.status);
  expect(await health()).toBe(200);
  const java = readState(path.join(home, 'neo4j'))?.java;
  const before = dev.said().length;
  // Saved queries are read anew by the server itself.
  utimesSync(path.join(projectFolder, 'cypher', 'queries', 'votes.cypher'), new Date(), new Date());
  utimesSync(path.join(projectFolder, 'server', 'http', 'app.ts'), new Date(), new Date());
  await expect.poll(() => dev.said().slice(before), { timeout: 60_000 }).toContain('Entente is ready at');
  expect(dev.said()).not.toContain('cypher/queries');
  expect(await health()).toBe(200);
  expect(readState(path.join(home, 'neo4j'))?.java).toBe(java);
  dev.child.kill('SIGINT');
  expect((await dev.ended).code).toBe(0);
});
