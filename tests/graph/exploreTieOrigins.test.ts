import { expect, test } from 'vitest';
import { overviewQuery } from '../../server/contract/overview.ts';
import { restsQuery } from '../../server/contract/rests.ts';
import { exploring } from '../support/exploring.ts';

/**
 * Who gives is told by two, to whom by one alone; a paper and its reprint tell of the raid, two papers of the aid and of
 * the answer.
 */
const ask = exploring(`
dossier: { id: tiny, title: Tiny, version: 1 }
actors:
  north: { kind: state, name: North, iso2: NN }
  south: { kind: state, name: South, iso2: SS }
  west: { kind: state, name: West, iso2: WW }
origins:
  wire: { title: A wire story }
events:
  arms: { kind: transfer, what: arms, title: Arms, date: 2030-03, summary: Arms., gave: north, given-to: south }
  raid: { kind: strike, title: Raid, date: 2030-04, summary: Raid., launched-by: north, struck: west }
  aid: { kind: aid-package, title: Aid, date: 2030-05, summary: Aid., gave: south, given-to: west }
  more-aid: { kind: aid-package, title: More aid, date: 2030-06, summary: Aid., gave: south, given-to: west }
  answer: { kind: strike, title: Answer, date: 2030-07, summary: Answer., launched-by: west, struck: south }
sources:
  good:
    title: Good paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-06-30
    claims:
      - { about: arms, paragraph: 1, summary: s, credibility: 2, asserts: { happened: true, gave: north, given-to: south } }
      - { about: raid, paragraph: 2, summary: s, credibility: 2, origin: wire, asserts: { happened: true, launched-by: north, struck: west } }
      - { about: aid, paragraph: 3, summary: s, credibility: 2, asserts: { happened: true, gave: south, given-to: west } }
      - { about: answer, paragraph: 4, summary: s, credibility: 2, asserts: { happened: true, launched-by: west, struck: south } }
  other:
    title: Other paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-07-31
    claims:
      - { about: arms, paragraph: 1, summary: s, credibility: 2, asserts: { happened: true, gave: north } }
      - { about: raid, paragraph: 2, summary: s, credibility: 2, origin: wire, asserts: { happened: true, launched-by: north, struck: west } }
      - { about: answer, paragraph: 4, summary: s, credibility: 2, asserts: { happened: true, launched-by: west, struck: south } }
      - { about: more-aid, paragraph: 3, summary: s, credibility: 2, asserts: { happened: true, gave: south, given-to: west } }
`);

const ties = async (query: Record<string, string> = {}) =>
  (await ask().overview(overviewQuery.parse(query))).ties.map(({ id, sources, origins }) => [
    id,
    sources,
    origins,
  ]);

test('a tie rests on the origins of the role that fewer tell of, and reprints are one', async () => {
  expect(await ties()).toEqual([
    ['north|south|cooperation', 2, 1],
    ['north|west|conflict', 2, 1],
    ['south|west|conflict', 2, 2],
    ['south|west|cooperation', 2, 2],
  ]);
});

test('a tie that comes to rest on one origin alone is told among what rests on a document', async () => {
  const { ties: touched } = await ask().rests(restsQuery.parse({ on: 'good' }));
  const told = touched.find(({ before }) => before.id === 'south|west|conflict');
  expect(told).toMatchObject({ before: { events: 1, origins: 2 }, after: { events: 1, origins: 1 } });
  expect(touched.map(({ before }) => before.id)).not.toContain('north|west|conflict');
});

test('origins are those of the claims that pass', async () => {
  expect(await ties({ without: 'other' })).toContainEqual(['south|west|cooperation', 1, 1]);
});
