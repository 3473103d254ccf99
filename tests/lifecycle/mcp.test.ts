import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command, stopCommands } from '../support/command.ts';
import { speakMcp } from '../support/mcp.ts';
import { ready } from '../support/ownNeo4j.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-mcp-'));
});
afterAll(async () => {
  await stopCommands();
  rmSync(home, { recursive: true, force: true });
});

test('a model is served beside what runs already, and goes on with a Neo4j of its own when that ends', async () => {
  const first = command('neo4jCommand.ts', [], { ENTENTE_DATA: home });
  const { uri } = await ready(first);
  const served = speakMcp({ ENTENTE_DATA: home });
  expect(await served.call('run_cypher', { statement: 'RETURN 1 AS one' })).toMatch(
    /^1 of 1 rows, .*\none\n1$/,
  );
  expect(served.told()).toContain(`Using the Neo4j that is running at ${uri}.`);

  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  // Filled as `npm start` would fill it.
  expect(await served.call('search', { q: 'lavrof', group: 'actor' })).toContain('Sergey Lavrov [lavrov]');

  const folder = path.join(home, 'neo4j');
  const java = readState(folder)?.java ?? 0;
  expect(isAlive(java)).toBe(true);
  served.child.stdin.end();
  expect(await served.ended).toBe(0);
  expect(isAlive(java)).toBe(false);
  expect(readFileSync(path.join(folder, 'logs', 'neo4j.log'), 'utf8')).toContain('Stopped.');
  // Neo4j is started twice.
}, 300_000);
