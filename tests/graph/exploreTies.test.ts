import { describe, expect, test } from 'vitest';
import { overviewQuery, tieQuery } from '../../server/contract/overview.ts';
import { exploring } from '../support/exploring.ts';

/**
 * North sends arms to south (its army does, whose general speaks for it), bombs west, announces aid for west and
 * meets south. The army belonged to north only from 2030 on; before, it was nobody's.
 */
const dossier = `
dossier: { id: tiny, title: Tiny, version: 1 }
actors:
  north: { kind: state, name: North, iso2: NN }
  south: { kind: state, name: South, iso2: SS }
  west: { kind: state, name: West, iso2: WW }
  army: { kind: organization, name: Army of the North, part-of: { north: { from: 2030 } } }
  general: { kind: person, name: General, represents: { army: { role: general, speaksFor: true } } }
  poet: { kind: person, name: Poet, represents: { north: { role: citizen } } }
places:
  port: { name: Port, point: [1, 1], precision: city }
origins:
  wire: { title: A wire story }
events:
  arms: { kind: transfer, what: arms, title: Arms, date: 2030-03, summary: Arms., gave: general, given-to: south }
  old-arms: { kind: transfer, what: arms, title: Old arms, date: 2029-03, summary: Arms., gave: army, given-to: south }
  verses: { kind: transfer, what: economic, title: Verses, date: 2030-03, summary: Verses., gave: poet, given-to: west }
  raid: { kind: strike, title: Raid, date: 2030-04, summary: Raid., launched-by: north, struck: [west, port] }
  answer: { kind: strike, title: Answer, summary: Answer., launched-by: west, struck: north }
  aid: { kind: aid-package, title: Aid, date: 2030-05, summary: Aid., gave: north, given-to: west }
  talks: { kind: meeting, title: Talks, date: 2030-06, summary: Talks., attended: [north, south, general] }
sources:
  good:
    title: Good paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-06-30
    claims:
      - { about: arms, paragraph: 1, summary: s, credibility: 2, origin: wire, said: 2030-03-10, by: south, asserts: { happened: true, gave: general, given-to: south } }
      - { about: old-arms, paragraph: 2, summary: s, credibility: 2, asserts: { happened: true, gave: army, given-to: south } }
      - { about: verses, paragraph: 3, summary: s, credibility: 2, asserts: { happened: true, gave: poet, given-to: west } }
      - { about: raid, paragraph: 4, summary: s, credibility: 2, asserts: { happened: true, launched-by: north, struck: [west, port] } }
      - { about: aid, paragraph: 5, summary: s, credibility: 2, modality: announced, by: north, asserts: { happened: true, gave: north, given-to: west } }
      - { about: talks, paragraph: 6, summary: s, credibility: 2, asserts: { happened: true, attended: [north, south, general] } }
  reprint:
    title: Reprint
    reliability: D
    reliabilityReason: It copies.
    published: 2030-07-31
    claims:
      - { about: arms, paragraph: 1, summary: s, credibility: 3, origin: wire, asserts: { happened: true, gave: general, given-to: south } }
  rumour:
    title: Rumour
    reliability: F
    reliabilityReason: Nobody knows it.
    published: 2030-08-31
    claims:
      - { about: answer, paragraph: 1, summary: s, credibility: 6, asserts: { happened: true, launched-by: west, struck: north } }
      - { about: raid, paragraph: 2, summary: s, credibility: 6, denies: { happened: true } }
`;

const ask = exploring(dossier);

const overview = (query: Record<string, string> = {}) => ask().overview(overviewQuery.parse(query));
/** Ties as `a|b|character: events+planned`. */
const ties = async (query: Record<string, string> = {}) =>
  (await overview(query)).ties.map(tie => `${tie.id}: ${tie.events}+${tie.planned}`);

describe('people and organizations', () => {
  const drawn = async (query: Record<string, string>) => {
    const { nodes, relationships } = await overview(query);
    return [nodes.map(node => node.id), relationships.map(one => one.id)];
  };

  test('stand for themselves where their state is open, and their deeds no longer count for it', async () => {
    expect(await ties({ open: 'north' })).toEqual([
      'army|south|cooperation: 1+0',
      'general|south|cooperation: 1+0',
      'general|south|talk: 1+0',
      'north|south|talk: 1+0',
      'north|west|conflict: 2+0',
      'poet|west|cooperation: 1+0',
    ]);
    expect(await drawn({ open: 'north' })).toEqual([
      ['army', 'general', 'north', 'poet', 'south', 'west'],
      ['army|PART_OF|north', 'general|REPRESENTS|army', 'poet|REPRESENTS|north'],
    ]);
  });

  test('stand behind a state that is folded at level actors', async () => {
    expect(await ties({ level: 'actors', folded: 'north' })).toEqual(await ties());
    expect(await drawn({ level: 'actors', folded: 'north' })).toEqual([['north', 'south', 'west'], []]);
  });

  test('of a state that is folded are the same as at level states, where nobody else is', async () => {
    const folded = await overview({ level: 'actors', folded: 'north,south,west' });
    const states = await overview();
    expect([folded.nodes, folded.ties]).toEqual([states.nodes, states.ties]);
  });
});

describe('ties of states', () => {
  test('count what people and organizations do for the state they speak for, on the day they do', async () => {
    // Old arms: the army was not north's yet. Verses: the poet does not speak for north.
    expect(await ties()).toEqual([
      'north|south|cooperation: 1+0',
      'north|south|talk: 1+0',
      'north|west|conflict: 2+0',
    ]);
  });

  test('are made by nothing that is only announced, which counts apart where it is asked for', async () => {
    expect(await ties({ planned: 'true' })).toContain('north|west|cooperation: 0+1');
  });

  test('tell which way each event runs', async () => {
    const { ties: found } = await overview({ characters: 'conflict' });
    expect(found[0]?.directions).toEqual({ aToB: 1, bToA: 1, undirected: 0 });
    expect((await overview({ characters: 'talk' })).ties[0]?.directions).toEqual({
      aToB: 0,
      bToA: 0,
      undirected: 1,
    });
  });

  test('are only of the characters that are asked for, or of none', async () => {
    expect(await ties({ characters: 'talk' })).toEqual(['north|south|talk: 1+0']);
    expect(await ties({ characters: '' })).toEqual([]);
  });

  test('keep to the kinds and days that are asked for; undated events stay and are counted', async () => {
    expect(await ties({ kinds: 'strike' })).toEqual(['north|west|conflict: 2+0']);
    const late = await overview({ from: '2030-05-01' });
    expect(late.ties.map(tie => `${tie.id}: ${tie.events}`)).toEqual([
      'north|south|talk: 1',
      'north|west|conflict: 1',
    ]);
    expect(late.totals.undated).toBe(1);
  });

  test('are weak where everything beneath them is weak or denied', async () => {
    const { ties: found } = await overview();
    expect(found.map(({ id, weak }) => [id, weak])).toEqual([
      ['north|south|cooperation', false],
      ['north|south|talk', false],
      ['north|west|conflict', true],
    ]);
  });
});

describe('under a filter only what passing claims assert is there:', () => {
  test('reported by a day', async () => {
    expect(await ties({ reportedBy: '2030-03-09' })).toEqual([]);
    expect(await ties({ reportedBy: '2030-03-10' })).toEqual(['north|south|cooperation: 1+0']);
    expect(await ties({ reportedBy: '2030-06-30' })).toContain('north|west|conflict: 1+0');
  });

  test('a least grade leaves out what cannot be judged, unless that is asked for', async () => {
    expect(await ties({ reliability: 'C' })).toContain('north|west|conflict: 1+0');
    expect(await ties({ reliability: 'C', unjudged: 'true' })).toContain('north|west|conflict: 2+0');
    expect(await ties({ unjudged: 'false' })).toContain('north|west|conflict: 1+0');
    expect(await ties({ credibility: '1' })).toEqual([]);
  });

  test('without a source', async () => {
    expect(await ties({ without: 'good' })).toEqual([
      'north|south|cooperation: 1+0',
      'north|west|conflict: 1+0',
    ]);
    const { ties: found } = await overview({ without: 'good' });
    expect(found[0]).toMatchObject({ grade: 'D3', weak: true, sources: 1 });
  });

  test('resting on one origin: reprints are one, two papers of their own are not', async () => {
    expect(await ties({ oneOrigin: 'true' })).toEqual([
      'north|south|cooperation: 1+0',
      'north|south|talk: 1+0',
      'north|west|conflict: 1+0',
    ]);
  });

  test('the status and grade of a node are worked out from what passes', async () => {
    const whole = await ask().node('raid', {});
    expect(whole.node.support).toMatchObject({ claims: 5, origins: 2, denied: true, disputes: ['happened'] });
    const part = await ask().node('raid', { without: ['rumour'] });
    expect(part.node.support).toMatchObject({
      claims: 4,
      origins: 1,
      denied: false,
      disputes: [],
      grade: 'B2',
    });
  });
});

describe('other levels', () => {
  test('at actors everyone stands for themselves, and a place is no actor', async () => {
    expect(await ties({ level: 'actors' })).toEqual([
      'army|south|cooperation: 1+0',
      'general|south|cooperation: 1+0',
      // The general and north, for whom he speaks, came together to the talks: no tie between the two.
      'general|south|talk: 1+0',
      'north|south|talk: 1+0',
      'north|west|conflict: 2+0',
      'poet|west|cooperation: 1+0',
    ]);
    const { relationships } = await overview({ level: 'actors' });
    expect(relationships.map(one => one.id)).toEqual([
      'army|PART_OF|north',
      'general|REPRESENTS|army',
      'poet|REPRESENTS|north',
    ]);
  });

  test('at events the events stand between their actors and places', async () => {
    const { nodes, relationships } = await overview({ level: 'events', kinds: 'strike' });
    expect(nodes.map(node => node.id)).toEqual(['north', 'west', 'port', 'raid', 'answer']);
    expect(relationships.map(one => one.id)).toContain('raid|STRUCK|port');
  });

  test('of each kind it is said how many there are, and how many pass', async () => {
    const { kinds, totals } = await overview({ from: '2030-05-01' });
    const counted = kinds
      .filter(({ total }) => total > 0)
      .map(one => `${one.kind}: ${one.shown} of ${one.total}`);
    expect(counted).toEqual([
      'state: 3 of 3',
      'person: 0 of 2',
      'organization: 0 of 1',
      'meeting: 1 of 1',
      'aid-package: 0 of 1',
      'transfer: 0 of 3',
      'strike: 1 of 2',
      'place: 0 of 1',
      'source: 0 of 3',
      'claim: 0 of 27',
    ]);
    expect(totals.events).toEqual({ total: 7, returned: 2 });
  });

  test('what is cut is said: the best tied stay', async () => {
    const { nodes, ties: found, totals } = await overview({ limit: '2', characters: 'conflict' });
    expect(nodes.map(node => node.id)).toEqual(['north', 'west']);
    expect(found).toHaveLength(1);
    expect(totals.nodes).toEqual({ total: 3, returned: 2 });
  });
});

test('a tie lists its events in time order, those without a date last', async () => {
  const { events, extent } = await ask().tie({ a: 'west', b: 'north' }, tieQuery.parse({ planned: 'true' }));
  expect(events.map(({ event, direction, planned }) => [event.id, direction, planned])).toEqual([
    ['raid', 'aToB', false],
    ['aid', 'aToB', true],
    ['answer', 'bToA', false],
  ]);
  expect(extent).toEqual({ total: 3, returned: 3 });
});

test('the neighbours of a node are counted before they are drawn, the best graded first', async () => {
  const counts = await ask().neighbourCounts('north', {});
  expect(
    counts.groups.find(group => group.kind === 'strike' && group.relationship === 'LAUNCHED')?.total,
  ).toBe(1);
  expect(counts.months).toContainEqual({ month: '2030-04', total: 1 });
  const query = { limit: 1, groups: 'LAUNCHED:out:strike,STRUCK:in:strike' };
  const around = await ask().neighbours('north', query);
  expect(around.nodes.map(node => node.id)).toEqual(['raid']);
  expect(around.extent).toEqual({ total: 2, returned: 1 });
});
