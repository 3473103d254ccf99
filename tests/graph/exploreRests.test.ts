import { describe, expect, test } from 'vitest';
import { type Claim, claimsQuery, neighboursQuery } from '../../server/contract/elements.ts';
import { viewFilterQuery } from '../../server/contract/filter.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { restsQuery } from '../../server/contract/rests.ts';
import { exploring } from '../support/exploring.ts';

/**
 * North sends troops to south against west: its ministry gives a figure, west another of the same day, and a leak tells
 * of a raid alone. The wire story stands in two papers. The ministry is a part of north, the envoy speaks for it only
 * from 2031 on.
 */
const dossier = `
dossier: { id: tiny, title: Tiny, version: 1 }
actors:
  north: { kind: state, name: North, iso2: NN }
  south: { kind: state, name: South, iso2: SS }
  west: { kind: state, name: West, iso2: WW }
  east: { kind: state, name: East, iso2: EE }
  ministry: { kind: organization, name: Ministry of the North, part-of: north }
  envoy: { kind: person, name: Envoy, represents: { north: { role: envoy, speaksFor: true, from: 2031 } } }
origins:
  wire: { title: A wire story }
events:
  troops: { kind: deployment, title: Troops, date: 2030-01, summary: T., deployed: north, in-support-of: south, against: west }
  raid: { kind: strike, title: Raid, date: 2030-04, summary: R., launched-by: north, struck: west }
  pact: { kind: treaty, title: Pact, date: 2030-05, summary: P., signed: [north, south, east] }
sources:
  good:
    title: Good paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-06-30
    claims:
      - { id: ours, about: troops, paragraph: 1, summary: s, credibility: 2, by: ministry, asserts: { happened: true, deployed: north, in-support-of: south, troops: { value: 3000, asOf: 2030-01-10 } } }
      - { id: theirs, about: troops, paragraph: 2, summary: s, credibility: 3, by: west, asserts: { happened: true, against: west, troops: { value: 9000, asOf: 2030-01-10 } } }
      - { id: later, about: troops, paragraph: 3, summary: s, credibility: 3, by: west, asserts: { troops: { value: 12000, asOf: 2030-03-10 } } }
      - { id: both, about: pact, paragraph: 4, summary: s, credibility: 2, by: [east, envoy], asserts: { happened: true, signed: [north, south] } }
      - { id: story, about: pact, paragraph: 5, summary: s, credibility: 4, origin: wire, asserts: { happened: true, signed: [north, south, east] } }
      - { id: no, about: troops, paragraph: 6, summary: s, credibility: 3, by: south, denies: { happened: true } }
  reprint:
    title: Reprint
    reliability: D
    reliabilityReason: It copies.
    published: 2030-07-31
    claims:
      - { id: again, about: pact, paragraph: 1, summary: s, credibility: 4, origin: wire, asserts: { happened: true, signed: [north, south, east] } }
  leak:
    title: Leak
    reliability: F
    reliabilityReason: Nobody knows it.
    published: 2030-08-31
    claims:
      - { id: leaked, about: raid, paragraph: 1, summary: s, credibility: 6, voice: anonymous, asserts: { happened: true, launched-by: north, struck: west } }
`;

const ask = exploring(dossier);

const claims = async (id: string, filter: Record<string, string> = {}) =>
  (await ask().claims(id, claimsQuery.parse(filter))).claims;
const idsOf = async (id: string, filter: Record<string, string> = {}) =>
  [...new Set((await claims(id, filter)).map(claim => claim.id.split('.')[0]))].sort();
const rests = (on: string, filter: Record<string, string> = {}) =>
  ask().rests(restsQuery.parse({ on, ...filter }));

describe('a claim', () => {
  test('says of its speakers whether they or their side are a party to the event, on its days', async () => {
    const parties = [...(await claims('troops')), ...(await claims('pact'))].flatMap(({ speakers }) =>
      speakers.map(({ id, party }) => `${id} ${party}`),
    );
    expect([...new Set(parties)].sort()).toEqual([
      'east true',
      'envoy false',
      'ministry true',
      'south true',
      'west true',
    ]);
  });

  test('names what contradicts it: figures of one day, and denials, but no later figure', async () => {
    const opposites = Object.fromEntries((await claims('troops')).map(one => [one.id, one.contradicts]));
    expect(opposites['ours.troops.2030-01-10']).toEqual(['theirs.troops.2030-01-10']);
    expect(opposites['theirs.troops.2030-01-10']).toEqual(['ours.troops.2030-01-10']);
    expect(opposites['later.troops.2030-03-10']).toEqual([]);
    expect(opposites['no.happened']).toEqual(['ours.happened', 'theirs.happened']);
    const [ours] = (await claims('ours.happened', { without: 'south' })) as [Claim];
    expect(ours.contradicts).toEqual([]);
  });

  test('stands with all others of its origin', async () => {
    expect(await idsOf('origin:wire')).toEqual(['again', 'story']);
    await expect(ask().claims('origin:nowhere', claimsQuery.parse({}))).rejects.toThrow(
      "There is no origin 'nowhere'.",
    );
  });
});

describe('without', () => {
  test('a speaker, what it says goes; what somebody else says too stays', async () => {
    expect(await idsOf('troops', { without: 'west' })).toEqual(['no', 'ours']);
    expect(await idsOf('pact', { without: 'east' })).toEqual(['again', 'both', 'story']);
    expect(await idsOf('pact', { without: 'east,envoy' })).toEqual(['again', 'story']);
  });

  test('an origin, all its reprints go', async () => {
    expect(await idsOf('pact', { without: 'origin:wire' })).toEqual(['both']);
    const { sources } = await ask().sources(viewFilterQuery.parse({ without: 'origin:wire' }));
    expect(sources.map(({ source, claims: count }) => [source.id, count])).toContainEqual(['reprint', 0]);
    const around = await ask().neighbours('pact', neighboursQuery.parse({ without: 'origin:wire' }));
    expect(around.nodes.filter(({ kind }) => kind === 'claim').every(({ id }) => id.startsWith('both'))).toBe(
      true,
    );
  });
});

describe('what rests', () => {
  test('on a source: the events, ties and grades that go with it', async () => {
    const leak = await rests('leak');
    expect(leak).toMatchObject({
      on: { id: 'leak', kind: 'source' },
      leftOut: false,
      claims: 3,
      unchanged: 0,
    });
    expect(leak.events.map(({ event, changes }) => [event.id, changes])).toEqual([['raid', ['lost']]]);
    expect(leak.ties.map(({ before, after }) => [before.id, before.events, after?.events])).toEqual([
      ['north|west|conflict', 2, 1],
    ]);
    const good = await rests('good');
    expect(good.events.map(({ event, changes }) => [event.id, changes])).toEqual([
      ['troops', ['lost']],
      ['pact', ['weaker', 'one-origin']],
    ]);
    const pact = good.events.find(({ event }) => event.id === 'pact');
    expect([pact?.before.grade, pact?.after?.grade]).toEqual(['B2', 'D4']);
  });

  test('on a speaker: the role that nobody else tells of, the range and the disputes', async () => {
    const { events, roles, ties } = await rests('west');
    expect(events).toHaveLength(1);
    expect(events[0]?.changes).toEqual(['ranges', 'undisputed']);
    expect(events[0]?.after?.ranges).toEqual([{ field: 'troops', low: 3000, high: 3000 }]);
    expect(roles.map(({ id, caption, holder, changes }) => [id, caption, holder.id, changes])).toEqual([
      ['troops|AGAINST|west', 'against', 'west', ['lost']],
    ]);
    expect(ties.map(({ before, after }) => [before.id, after?.events])).toEqual([['north|west|conflict', 1]]);
  });

  test('on an origin: what comes to rest on another alone', async () => {
    const { on, events, roles } = await rests('origin:wire');
    expect(on).toEqual({ id: 'origin:wire', kind: 'origin', caption: 'A wire story' });
    expect(events.map(({ event, changes }) => [event.id, changes])).toEqual([['pact', ['one-origin']]]);
    expect(roles.map(({ id, changes }) => [id, changes])).toContainEqual(['east|SIGNED|pact', ['lost']]);
  });

  test('is told under the filter, and as if it were let in where it is left out', async () => {
    expect((await rests('west', { reportedBy: '2030-01-01' })).events).toEqual([]);
    const leftOut = await rests('west', { without: 'west,leak' });
    expect(leftOut.leftOut).toBe(true);
    expect(leftOut.events.map(({ event }) => event.id)).toEqual(['troops']);
    const pact = await rests('good', { oneOrigin: 'true' });
    expect(pact.events.map(({ event, changes }) => [event.id, changes])).toContainEqual([
      'pact',
      ['appears'],
    ]);
  });

  test('is said of how much where it is cut, and of nothing that makes no claims', async () => {
    const { events, extents } = await rests('good', { limit: '1' });
    expect(events).toHaveLength(1);
    expect(extents.events).toEqual({ total: 2, returned: 1 });
    await expect(rests('raid')).rejects.toThrow("There is no source, speaker or origin 'raid'.");
    await expect(rests('nobody')).rejects.toThrow("There is no element 'nobody'.");
    await expect(rests('origin:nowhere')).rejects.toThrow("There is no origin 'nowhere'.");
  });

  test('agrees with the picture that the filter then draws', async () => {
    for (const on of ['good', 'leak', 'west', 'ministry', 'origin:wire']) {
      const { events } = await rests(on);
      const shown = async (filter: Record<string, string>) =>
        (await ask().overview(overviewQuery.parse({ level: 'events', ...filter }))).nodes
          .filter(({ support }) => support !== null)
          .map(({ id }) => id);
      const after = await shown({ without: on });
      const lost = (await shown({})).filter(id => !after.includes(id));
      expect(
        events
          .filter(({ changes }) => changes.includes('lost'))
          .map(({ event }) => event.id)
          .sort(),
      ).toEqual(lost.sort());
    }
  });
});

test('claims contradict each other on the aspects that are called disputed, and on no others', async () => {
  const cases = await ask().overview(overviewQuery.parse({ level: 'events' }));
  for (const { id, support } of cases.nodes) {
    if (!support) continue;
    const opposed = (await claims(id)).filter(({ contradicts }) => contradicts.length > 0);
    expect([...new Set(opposed.map(({ aspect }) => aspect))].sort()).toEqual(support.disputes);
  }
});
