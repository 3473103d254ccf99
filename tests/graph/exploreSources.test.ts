import { describe, expect, test } from 'vitest';
import { viewFilterQuery } from '../../server/contract/filter.ts';
import { exploring } from '../support/exploring.ts';

/** The wire story stands in two papers; only the good one tells of the raid; the leak gives another figure, and denies. */
const dossier = `
dossier: { id: tiny, title: Tiny, version: 1 }
actors:
  north: { kind: state, name: North, iso2: NN }
  south: { kind: state, name: South, iso2: SS }
origins:
  wire: { title: A wire story }
events:
  troops: { kind: deployment, title: Troops, date: 2030-01, summary: T., deployed: north, in-support-of: south }
  raid: { kind: strike, title: Raid, date: 2030-04, summary: R., launched-by: north, struck: south }
sources:
  good:
    title: Good paper
    reliability: B
    reliabilityReason: It is good.
    published: 2030-06-30
    claims:
      - { id: story, about: troops, paragraph: 2, summary: s, credibility: 2, origin: wire, by: north, asserts: { happened: true, deployed: north, in-support-of: south, troops: { value: 3000, asOf: 2030-01-10 } } }
      - { id: seen, about: raid, paragraph: 7, summary: s, credibility: 3, by: south, asserts: { happened: true, launched-by: north, struck: south } }
  reprint:
    title: Reprint
    reliability: D
    reliabilityReason: It copies.
    published: 2030-07-31
    claims:
      - { id: again, about: troops, paragraph: 1, summary: s, credibility: 2, origin: wire, by: north, asserts: { happened: true, deployed: north } }
  leak:
    title: Leak
    reliability: F
    reliabilityReason: Nobody knows it.
    published: 2030-08-31
    claims:
      - { id: other, about: troops, paragraph: 1, summary: s, credibility: 6, voice: anonymous, asserts: { troops: { value: 9000, asOf: 2030-01-10 } } }
      - { id: no, about: raid, paragraph: 2, summary: s, credibility: 6, by: north, denies: { happened: true } }
`;

const ask = exploring(dossier);
const sources = (filter: Record<string, string> = {}) => ask().sources(viewFilterQuery.parse(filter));
const source = (id: string, filter: Record<string, string> = {}) =>
  ask().source(id, viewFilterQuery.parse(filter));
const alone = async (filter: Record<string, string> = {}) =>
  Object.fromEntries((await sources(filter)).sources.map(one => [one.source.id, one.alone]));

describe('the documents', () => {
  test('say how many events no other asserts, whoever denies them, under the filter too', async () => {
    expect(await alone()).toEqual({ good: 1, reprint: 0, leak: 0 });
    expect(await alone({ reportedBy: '2030-07-01' })).toEqual({ good: 2, reprint: 0, leak: 0 });
    expect(await alone({ without: 'good' })).toEqual({ good: 0, reprint: 0, leak: 0 });
    expect(await alone({ without: 'good,leak' })).toEqual({ good: 0, reprint: 1, leak: 0 });
  });

  test('stand together where they report from one origin', async () => {
    const { reprints } = await sources();
    expect(reprints).toEqual([
      {
        origin: { id: 'wire', title: 'A wire story' },
        sources: [
          { id: 'good', claims: 4 },
          { id: 'reprint', claims: 2 },
        ],
      },
    ]);
    expect((await sources({ without: 'reprint' })).reprints).toEqual([]);
    expect((await sources({ without: 'origin:wire' })).reprints).toEqual([]);
  });
});

describe('a document', () => {
  test('has beside it what others say against its claims', async () => {
    const { against, paragraphs } = await source('good');
    expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual([2, 7]);
    expect(against.map(({ id }) => id)).toEqual(['no.happened', 'other.troops.2030-01-10']);
    expect(against[0]).toMatchObject({ stance: 'denies', source: { id: 'leak' }, paragraph: 2 });
    expect(against[0]?.contradicts).toEqual(['seen.happened']);
  });

  test('has nothing against it that the filter leaves out', async () => {
    expect((await source('good', { without: 'leak' })).against).toEqual([]);
    expect((await source('good', { reportedBy: '2030-07-01' })).against).toEqual([]);
    expect((await source('reprint')).against).toEqual([]);
  });
});
