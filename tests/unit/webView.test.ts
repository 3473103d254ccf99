import { describe, expect, test } from 'vitest';
import type { NodeDetails } from '../../server/contract/elements.ts';
import type { GraphNode, GraphRelationship, Support } from '../../server/contract/graph.ts';
import type { Overview, Tie } from '../../server/contract/overview.ts';
import { model } from '../../server/model/model.ts';
import { isPlanned, isWeak, toPicture, touched } from '../../web/state/picture.ts';
import { toQuery } from '../../web/state/query.ts';
import { firstView, isOpen, openFilter, reduce } from '../../web/state/view.ts';

const events = model.kinds.filter(kind => kind.group === 'event').map(kind => kind.name);

describe('the view', () => {
  test('another level begins without a selection and without what was added', () => {
    const busy = reduce(firstView, { type: 'nodesAdded', ids: ['lavrov'], select: 'lavrov' });
    expect(busy.selection).toEqual({ type: 'node', id: 'lavrov' });
    expect(reduce(busy, { type: 'levelChosen', level: 'events' })).toEqual({ ...firstView, level: 'events' });
  });

  test('the level it has already changes nothing', () => {
    expect(reduce(firstView, { type: 'levelChosen', level: 'states' })).toBe(firstView);
  });

  test('a selection opens its evidence', () => {
    const reading = reduce(firstView, { type: 'tabChosen', tab: 'properties' });
    expect(reduce(reading, { type: 'selected', selection: { type: 'node', id: 'kp' } }).tab).toBe('evidence');
  });

  test('a node is added once, and what is removed is no longer selected', () => {
    const once = reduce(firstView, { type: 'nodesAdded', ids: ['a', 'b'], select: 'a' });
    const twice = reduce(once, { type: 'nodesAdded', ids: ['b', 'c'] });
    expect(twice.added).toEqual(['a', 'b', 'c']);
    const less = reduce(twice, { type: 'nodesRemoved', ids: ['a'] });
    expect([less.added, less.selection]).toEqual([['b', 'c'], null]);
  });

  test('a view that is left is not changed', () => {
    const before = structuredClone(firstView);
    reduce(firstView, { type: 'filterChanged', change: { kindsOff: ['strike'] } });
    reduce(firstView, { type: 'nodesAdded', ids: ['a'] });
    expect(firstView).toEqual(before);
  });

  test('a bound that is lifted leaves the filter open again', () => {
    const bounded = reduce(firstView, { type: 'filterChanged', change: { from: '2024-10-01' } });
    expect(isOpen(bounded.filter)).toBe(false);
    expect(isOpen({ ...bounded.filter, ...({ from: undefined } as object) })).toBe(true);
    expect(reduce(bounded, { type: 'filterReset' }).filter).toEqual(openFilter);
  });
});

describe('the filter as the API takes it', () => {
  test('lets every kind in without naming one', () => {
    expect(toQuery(openFilter, model.kinds)).toEqual({ characters: 'cooperation,conflict', planned: 'true' });
  });

  test('names the kinds that stay when some are switched off', () => {
    const { kinds } = toQuery({ ...openFilter, kindsOff: ['strike'] }, model.kinds);
    expect(kinds?.split(',')).toEqual(events.filter(name => name !== 'strike'));
  });

  test('lets none in when all are switched off, rather than all', () => {
    expect(toQuery({ ...openFilter, kindsOff: events }, model.kinds).kinds).toBe('none');
  });

  test('says no to the unjudged as plainly as yes', () => {
    expect(toQuery({ ...openFilter, unjudged: false }, model.kinds).unjudged).toBe('false');
    expect(toQuery(openFilter, model.kinds)).not.toHaveProperty('unjudged');
  });
});

const node = (id: string): GraphNode => ({
  id,
  labels: [],
  kind: 'state',
  caption: id,
  properties: {},
  support: null,
});
const role = (from: string, to: string, support: Support | null = null): GraphRelationship => ({
  id: `${from}|ATTENDED|${to}`,
  type: 'ATTENDED',
  from,
  to,
  properties: {},
  support,
});
const tie = (a: string, b: string): Tie => ({
  id: `${a}|${b}|cooperation`,
  a,
  b,
  character: 'cooperation',
  events: 1,
  planned: 0,
  sources: 1,
  directions: { aToB: 0, bToA: 0, undirected: 1 },
  kinds: [],
  grade: 'B2',
  weak: false,
});
const overview = (nodes: GraphNode[], ties: Tie[], relationships: GraphRelationship[] = []): Overview => ({
  level: 'states',
  nodes,
  ties,
  relationships,
  kinds: [],
  totals: {
    nodes: { total: nodes.length, returned: nodes.length },
    ties: { total: ties.length, returned: ties.length },
    events: { total: 1, returned: 1 },
    undated: 0,
    claims: 1,
    sources: 1,
  },
  dossiers: [],
});
const details = (id: string, roles: GraphRelationship[]): NodeDetails => ({
  node: node(id),
  roles: roles.map(relationship => ({
    caption: 'attended',
    relationship,
    other: { id: '', kind: '', caption: '' },
  })),
  extent: { total: roles.length, returned: roles.length },
});

describe('the picture', () => {
  test('joins what was added to what is drawn, and leaves out what leads elsewhere', () => {
    const picture = toPicture(overview([node('kp'), node('ru')], [tie('kp', 'ru')]), [
      details('talks', [role('kp', 'talks'), role('us', 'talks')]),
      details('kp', []),
    ]);
    expect(picture.nodes.map(({ id }) => id)).toEqual(['kp', 'ru', 'talks']);
    expect(picture.relationships.map(({ id }) => id)).toEqual(['kp|ATTENDED|talks']);
  });

  test('touches a tie by its two ends, and an actor by its ties and roles', () => {
    const picture = toPicture(
      overview([node('kp'), node('ru'), node('us')], [tie('kp', 'ru')], [role('ru', 'us')]),
      [],
    );
    expect(touched(picture, 'kp|ru|cooperation')).toEqual(new Set(['kp|ru|cooperation', 'kp', 'ru']));
    expect(touched(picture, 'ru')).toEqual(
      new Set(['ru', 'kp', 'kp|ru|cooperation', 'us', 'ru|ATTENDED|us']),
    );
    expect(touched(picture, null)).toBeNull();
  });

  test('what has not happened looks planned, and what is denied or weakly graded looks weak', () => {
    const support = (given: Partial<Support>): Support => ({
      claims: 1,
      sources: 1,
      origins: 1,
      grade: 'B2',
      weak: false,
      denied: false,
      status: 'happened',
      disputes: [],
      reported: null,
      ranges: [],
      ...given,
    });
    const looks = (given: Partial<Support> | null) => {
      const one = role('a', 'b', given && support(given));
      return [isPlanned(one), isWeak(one)];
    };
    expect(looks(null)).toEqual([false, false]);
    expect(looks({})).toEqual([false, false]);
    expect(looks({ status: 'possible' })).toEqual([true, false]);
    expect(looks({ weak: true })).toEqual([false, true]);
    expect(looks({ denied: true })).toEqual([false, true]);
  });
});
