import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopCommands } from '../support/command.ts';
import { type KilledLoads, killingLoads } from '../support/killedLoads.ts';

// Four moments of a load; tests/full/killedLoads.test.ts tries twenty for each who may be killed.
let loads: KilledLoads;
beforeAll(async () => {
  loads = await killingLoads(1_500);
});
afterAll(async () => {
  await loads.stop();
  await stopCommands();
});

const wholeOrNot = 'A dossier is written whole or not at all: load it again once Neo4j runs.';
const oldOrNew = { left: expect.stringMatching(/^(before|newer)$/), after: 'newer' };

test('the loader’s own Neo4j, killed while a first load writes, leaves nothing, and loading again works', async () => {
  const outcome = await loads.kill('neo4j', { phase: 'writing', at: 0 }, 'nothing', { alone: true });
  expect(outcome).toMatchObject({ left: 'before', after: 'newer', code: 1 });
  expect(outcome.told).toMatch(new RegExp(`^Neo4j was killed \\(SIGKILL\\), .* ${wholeOrNot}$`));
});

test('Neo4j beside it, killed while a new version is brought in, leaves the old one or the new one', async () => {
  // What restarts it waits until the load has given up: a fast restart would let it try again and succeed.
  const outcome = await loads.kill('neo4j', { phase: 'committing', at: 0.5 }, 'older', { held: true });
  expect(outcome).toMatchObject(oldOrNew);
  if (outcome.code !== 0)
    expect(outcome.told).toMatch(new RegExp(`^The Neo4j at \\S+ stopped answering\\. ${wholeOrNot}$`));
});

test.each([
  ['a first load makes constraints and indexes', { phase: 'schema', at: 0.2 }, 'nothing'],
  ['a new version is brought in', { phase: 'supporting', at: 0.5 }, 'older'],
] as const)('the loader, killed while %s, leaves the old graph or the new one', async (_, moment, before) => {
  expect(await loads.kill('loader', moment, before)).toMatchObject(oldOrNew);
});
