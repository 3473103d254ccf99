import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../bench/bigDossier.ts';
import { stopCommands } from '../support/command.ts';
import { type KilledLoads, killingLoads, type Outcome, type Phase } from '../support/killedLoads.ts';

vi.setConfig({ testTimeout: 600_000 });

// To try the same moments again, put the seed that was printed here.
const seed = randomInt(2 ** 31);
console.log(`moments by seed ${seed}`);
const random = randomFrom(seed);

/** How many moments of each phase: twenty in all, spread over the phase. */
const spread: [Phase, number][] = [
  ['starting', 1],
  ['schema', 4],
  ['comparing', 3],
  ['writing', 5],
  ['supporting', 3],
  ['committing', 3],
  ['ended', 1],
];
const moments = spread.flatMap(([phase, count]) =>
  Array.from({ length: count }, (_, n) => {
    const at = Math.round(((n + random()) / count) * 1_000) / 1_000;
    // Constraints are made only where there are none.
    const before = phase === 'schema' || (phase !== 'starting' && n % 2 === 0) ? 'nothing' : 'older';
    return { moment: { phase, at }, before, alone: phase === 'writing' && n < 2 } as const;
  }),
);

let loads: KilledLoads;
beforeAll(async () => {
  loads = await killingLoads(5_000);
}, 600_000);
afterAll(async () => {
  await loads.stop();
  await stopCommands();
});

describe.each(['loader', 'neo4j'] as const)('the %s killed with -9', victim => {
  const outcomes: Outcome[] = [];

  test.each(moments)(
    'at $moment.at of $moment.phase, with $before there: the old graph or the new one, and the next load makes the new',
    async ({ moment, before, alone }) => {
      const outcome = await loads.kill(victim, moment, before, { alone });
      outcomes.push(outcome);
      console.log(
        `${victim} ${moment.phase} ${moment.at} (${before}): ${outcome.left}, code ${outcome.code}`,
      );
      expect(outcome).toMatchObject({ left: expect.stringMatching(/^(before|newer)$/), after: 'newer' });
    },
  );

  test('came at twenty moments, before the dossier was there and after', () => {
    expect(outcomes).toHaveLength(20);
    expect(new Set(outcomes.map(({ left }) => left))).toEqual(new Set(['before', 'newer']));
    // Killed it was, and did not just end.
    expect(outcomes.filter(({ code }) => code !== 0).length).toBeGreaterThan(10);
  });
});
