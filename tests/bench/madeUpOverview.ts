import type { GraphNode } from '../../server/contract/graph.ts';
import type { Overview, Tie } from '../../server/contract/overview.ts';
import { randomFrom } from './bigDossier.ts';

const kinds = ['state', 'organization', 'person', 'person', 'person'];

/** A made-up picture of actors with four ties each, in communities, few of which have most; the same each time. */
export function madeUpOverview(count: number): Overview {
  const random = randomFrom(7);
  const idOf = (index: number) => `actor-${String(index).padStart(5, '0')}`;
  const nodes = Array.from(
    { length: count },
    (_, index): GraphNode => ({
      id: idOf(index),
      labels: ['Actor'],
      kind: index % 60 === 0 ? 'state' : (kinds[1 + (index % 4)] ?? 'person'),
      caption: `Actor number ${index} of the picture`,
      properties: index % 60 === 0 ? { iso2: 'XX' } : {},
      support: null,
    }),
  );
  const ties = new Map<string, Tie>();
  const community = 60;
  while (ties.size < count * 4) {
    const one = Math.floor(random() * count);
    const near = random() < 0.8;
    const start = Math.floor(one / community) * community;
    const other = near
      ? start + Math.floor(community * random() ** 2)
      : community * Math.floor((count / community) * random() ** 2);
    if (other >= count || one === other) continue;
    const [a = '', b = ''] = [idOf(one), idOf(other)].sort();
    const character = random() < 0.7 ? 'cooperation' : 'conflict';
    const id = `${a}|${b}|${character}`;
    const events = 1 + Math.floor(9 * random() ** 4);
    ties.set(id, {
      id,
      a,
      b,
      character,
      events,
      planned: 0,
      sources: 1,
      origins: random() < 0.3 ? 1 : 2,
      directions: { aToB: 0, bToA: 0, undirected: events },
      kinds: [{ kind: 'meeting', events }],
      grade: null,
      weak: random() < 0.1,
    });
  }
  const extent = (total: number) => ({ total, returned: total });
  return {
    level: 'actors',
    nodes,
    relationships: [],
    ties: [...ties.values()],
    kinds: [],
    statuses: [],
    characters: [],
    notable: { disputed: 0, mostDisputed: null, latest: [] },
    totals: {
      nodes: extent(count),
      ties: extent(ties.size),
      events: extent(ties.size),
      undated: 0,
      oneOrigin: extent(0),
      claims: 0,
      sources: 0,
    },
    dossiers: [],
  };
}
