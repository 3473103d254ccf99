import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readState } from '../../server/neo4j/stateFile.ts';
import { command, stopCommands } from '../support/command.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { ready } from '../support/ownNeo4j.ts';

const seed = 'seeds/russia-north-korea-ukraine-us';
const work = mkdtempSync(path.join(tmpdir(), 'entente-kills-'));
const settings = { ENTENTE_DATA: work };
const file = path.join(work, 'kept.zip');
afterEach(stopCommands);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const run = async (program: string, ...args: string[]) => {
  const started = command(program, args, settings);
  const { code } = await started.ended;
  return { code, last: started.said().trim().split('\n').at(-1) };
};
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

test('whenever Neo4j, a backup or a restore is killed, the graph is as it was, and the next one succeeds', {
  timeout: 900_000,
}, async () => {
  const serving = command('neo4jCommand.ts', [], settings);
  const { uri, password } = await ready(serving);
  const connection = { uri, username: 'neo4j', password, database: 'neo4j' };
  expect((await run('loadCommand.ts', seed)).code).toBe(0);
  expect((await run('backupCommand.ts', file)).code).toBe(0);
  const before = await graphDigest(connection);
  const others = () => readdirSync(work).filter(name => /^x\d+\.zip$/.test(name));

  // From the moment that Neo4j is found, later and later.
  for (const [n, wait] of [0, 100, 200, 400, 800, 1_600].entries()) {
    const making = command('backupCommand.ts', [path.join(work, `x${n}.zip`)], settings);
    await making.says(/Using the Neo4j/);
    await pause(wait);
    making.child.kill('SIGKILL');
    await making.ended;
    for (const name of others())
      expect((await run('restoreCommand.ts', '--check', path.join(work, name))).code).toBe(0);
    const restoring = command('restoreCommand.ts', [file, '--replace'], settings);
    await restoring.says(/Using the Neo4j/);
    await pause(wait);
    restoring.child.kill('SIGKILL');
    await restoring.ended;
    expect(await graphDigest(connection), `restore killed after ${wait} ms`).toEqual(before);
  }

  for (const wait of [0, 300, 1_000]) {
    const restoring = command('restoreCommand.ts', [file, '--replace'], settings);
    await restoring.says(/Writing the graph: /);
    await pause(wait);
    const back = serving.said().length;
    process.kill(readState(path.join(work, 'neo4j'))?.java ?? 0, 'SIGKILL');
    const { code } = await restoring.ended;
    if (code === 1)
      expect(restoring.said().trim().split('\n').at(-1)).toMatch(/restore it again once Neo4j runs\.$/);
    while (!/answers again/.test(serving.said().slice(back))) await pause(100);
    expect(await graphDigest(connection), `Neo4j killed after ${wait} ms`).toEqual(before);
  }
  expect((await run('restoreCommand.ts', file, '--replace')).code).toBe(0);
  expect(await graphDigest(connection)).toEqual(before);
});
