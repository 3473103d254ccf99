import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { readState } from '../../server/neo4j/stateFile.ts';
import { type Command, command, stopCommands } from '../support/command.ts';
import { dossierOfSize } from '../support/dossiers.ts';
import { ask, ready } from '../support/ownNeo4j.ts';

afterEach(stopCommands);

test('Neo4j that is killed during a load leaves nothing of the dossier, and loading again works', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'entente-loads-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const dossier = dossierOfSize(6_000);
  const load = () => command('loadCommand.ts', [dossier], { ENTENTE_DATA: home });
  const killWhileWriting = async (loading: Command) => {
    await loading.says(/Writing the dossier: \d+ of/);
    process.kill(readState(path.join(home, 'neo4j'))?.java ?? 0, 'SIGKILL');
    expect((await loading.ended).code).toBe(1);
    return loading.said().trim().split('\n').at(-1);
  };
  const wholeOrNot = 'A dossier is written whole or not at all: load it again once Neo4j runs.';
  const count = 'MATCH (n:Entente) RETURN count(n)';

  // The loader's own Neo4j.
  expect(await killWhileWriting(load())).toMatch(
    new RegExp(`^Neo4j was killed \\(SIGKILL\\), .* ${wholeOrNot}$`),
  );

  // One that is running beside it.
  const serving = command('neo4jCommand.ts', [], { ENTENTE_DATA: home });
  const { uri, password } = await ready(serving);
  expect(await ask(uri, password, count)).toEqual([0]);
  // What restarts it waits until the load has given up: a fast restart would let it try again and succeed.
  serving.child.kill('SIGSTOP');
  expect(await killWhileWriting(load())).toBe(`The Neo4j at ${uri} stopped answering. ${wholeOrNot}`);
  serving.child.kill('SIGCONT');
  await serving.says(/Neo4j answers again/);
  expect(await ask(uri, password, count)).toEqual([0]);

  const again = load();
  expect((await again.ended).code).toBe(0);
  expect(await ask(uri, password, 'MATCH (c:Claim:Entente) RETURN count(c)')).toEqual([
    Number(/(\d+) claims of/.exec(again.said())?.[1]),
  ]);
});
