import { describe, expect, test } from 'vitest';
import type { NodeDetails } from '../../server/contract/elements.ts';
import type { GraphNode, GraphRelationship, Support } from '../../server/contract/graph.ts';
import type { Overview, Tie } from '../../server/contract/overview.ts';
import { model } from '../../server/model/model.ts';
import { isPlanned, isWeak, onPath, toPicture, touched } from '../../web/state/picture.ts';
import { toPathQuery, toQuery } from '../../web/state/query.ts';
import { reduce } from '../../web/state/reduce.ts';
import { firstView, isOpen, openFilter, type View, type ViewEvent } from '../../web/state/view.ts';

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
    expect(twice.added.map(one => one.id)).toEqual(['a', 'b', 'c']);
    const less = reduce(twice, { type: 'nodesRemoved', ids: ['a'] });
    expect([less.added.map(one => one.id), less.selection]).toEqual([['b', 'c'], null]);
  });

  test('dates that are moved change nothing else, nor does the way time is drawn', () => {
    const moved = reduce(firstView, { type: 'timeMoved', change: { reportedBy: '2024-10-25' }, gesture: 1 });
    expect(moved).toEqual({ ...firstView, filter: { ...openFilter, reportedBy: '2024-10-25' } });
    const root = reduce(moved, { type: 'timeAxisChanged', change: { scale: 'root' } });
    expect(root).toEqual({ ...moved, time: { ...moved.time, scale: 'root' } });
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

describe('a path', () => {
  const select = (id: string): ViewEvent => ({ type: 'selected', selection: { type: 'node', id } });
  const viewAfter = (...events: ViewEvent[]): View => events.reduce(reduce, firstView);

  test('begins at the selected node and ends at the next one that is selected', () => {
    const picking = viewAfter(select('kp'), { type: 'pathStarted' });
    expect([picking.selection, picking.path]).toEqual([null, { from: 'kp', to: null, steps: 6, chosen: 0 }]);
    expect(reduce(picking, select('kp'))).toBe(picking);
    expect(reduce(picking, select('ru')).path?.to).toBe('ru');
  });

  test('ends at a node that is found, which is then not added for itself', () => {
    const found = viewAfter(
      select('kp'),
      { type: 'pathStarted' },
      { type: 'nodesAdded', ids: ['choe'], select: 'choe' },
    );
    expect([found.path?.to, found.added]).toEqual(['choe', []]);
  });

  test('lies between two that are selected', () => {
    const two = viewAfter(select('kp'), { type: 'besideSelected', id: 'ru' });
    expect([two.selection?.id, two.also]).toEqual(['kp', ['ru']]);
    expect(reduce(two, { type: 'besideSelected', id: 'ru' }).also).toEqual([]);
    expect(reduce(two, select('us')).also).toEqual([]);
    expect(reduce(two, { type: 'pathStarted' }).path).toEqual({ from: 'kp', to: 'ru', steps: 6, chosen: 0 });
  });

  test('begins nowhere without a selected node', () => {
    expect(viewAfter({ type: 'pathStarted' })).toBe(firstView);
    expect(viewAfter({ type: 'besideSelected', id: 'ru' }).selection?.id).toBe('ru');
  });

  test('of another bound or from the other end is chosen anew; another choice keeps the bound', () => {
    const path = viewAfter(select('kp'), { type: 'besideSelected', id: 'ru' }, { type: 'pathStarted' });
    const third = reduce(path, { type: 'pathChanged', change: { chosen: 2 } });
    expect(reduce(third, { type: 'pathChanged', change: { steps: 3 } }).path).toMatchObject({
      steps: 3,
      chosen: 0,
    });
    expect(reduce(third, { type: 'pathSwapped' }).path).toEqual({
      from: 'ru',
      to: 'kp',
      steps: 6,
      chosen: 0,
    });
  });

  test('stays while its nodes are read, and is left step by step', () => {
    const reading = viewAfter(
      select('kp'),
      { type: 'besideSelected', id: 'ru' },
      { type: 'pathStarted' },
      select('ru'),
    );
    expect(reading.path?.to).toBe('ru');
    const back = reduce(reading, { type: 'steppedOut' });
    expect([back.selection, back.path?.to]).toEqual([null, 'ru']);
    expect(reduce(back, { type: 'steppedOut' }).path).toBeNull();
    const given = viewAfter(select('kp'), { type: 'pathStarted' }, { type: 'steppedOut' });
    expect([given.selection?.id, given.path]).toEqual(['kp', null]);
    expect(viewAfter({ type: 'steppedOut' })).toBe(firstView);
  });

  test('leaves a source’s page after what is selected beside it', () => {
    const read = viewAfter(
      { type: 'rendererChosen', renderer: 'sources' },
      { type: 'sourceRead', id: 'paper' },
      select('claim'),
    );
    const out = reduce(read, { type: 'steppedOut' });
    expect([out.selection, out.reading]).toEqual([null, 'paper']);
    expect(reduce(out, { type: 'steppedOut' }).reading).toBeNull();
    expect(viewAfter({ type: 'sourceRead', id: null })).toBe(firstView);
  });

  test('is asked for with the dates under other names, since from and to are its ends', () => {
    const query = { planned: 'true', from: '2024-10-01', to: '2024-11-01' };
    expect(toPathQuery({ from: 'kp', to: 'ru', steps: 4 }, query)).toEqual({
      planned: 'true',
      happenedFrom: '2024-10-01',
      happenedTo: '2024-11-01',
      from: 'kp',
      to: 'ru',
      steps: '4',
      limit: '20',
    });
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

  test('names the statuses that stay when some are switched off', () => {
    const announced = toQuery({ ...openFilter, statuses: ['happened', 'announced'] }, model.kinds);
    expect([announced.planned, announced.statuses]).toEqual([undefined, 'happened,announced']);
    expect(toQuery({ ...openFilter, statuses: [] }, model.kinds).statuses).toBe('');
  });

  test('asks for every kind of event when it is only actors that are not drawn', () => {
    expect(toQuery({ ...openFilter, kindsOff: ['person'] }, model.kinds)).not.toHaveProperty('kinds');
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
  origins: 1,
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
  statuses: [],
  characters: [],
  notable: { disputed: 0, mostDisputed: null, latest: [] },
  totals: {
    nodes: { total: nodes.length, returned: nodes.length },
    ties: { total: ties.length, returned: ties.length },
    events: { total: 1, returned: 1 },
    undated: 0,
    oneOrigin: { total: 1, returned: 1 },
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

  test('leaves out what the reader hid, with its ties, and says what that is', () => {
    const shown = overview([node('kp'), node('ru'), node('ua')], [tie('kp', 'ru'), tie('ru', 'ua')]);
    const less = toPicture(shown, [], { hidden: ['kp'], only: null });
    expect([
      less.nodes.map(({ id }) => id),
      less.ties.map(({ id }) => id),
      less.hidden.map(({ id }) => id),
    ]).toEqual([['ru', 'ua'], ['ru|ua|cooperation'], ['kp']]);
    const few = toPicture(shown, [details('talks', [])], { hidden: [], only: ['kp', 'talks'] });
    expect(few.nodes.map(({ id }) => id)).toEqual(['kp', 'talks']);
  });

  test('leaves out nodes of a kind that is off, with their ties, but not from a path', () => {
    const general: GraphNode = { ...node('general'), kind: 'person' };
    const shown = overview([node('kp'), general], [tie('general', 'kp')]);
    const picture = toPicture(shown, [], undefined, undefined, undefined, ['person']);
    expect([picture.nodes.map(({ id }) => id), picture.ties]).toEqual([['kp'], []]);
  });

  test('draws the chosen path, and of the other paths nothing', () => {
    const step = (from: string, to: string) => ({
      relationship: `${from}|ATTENDED|${to}`,
      from,
      to,
      forward: true,
      caption: 'attended',
      grade: 'B2',
      weak: false,
      denied: false,
      planned: false,
      sources: 1,
      origins: 1,
    });
    const path = (middle: string) => ({
      nodes: ['kp', middle, 'ru'],
      steps: [step('kp', middle), step(middle, 'ru')],
      weakest: 0,
      grade: 'B2',
      ungraded: 0,
    });
    const found = {
      from: node('kp'),
      to: node('ru'),
      paths: [path('talks'), path('treaty')],
      nodes: ['kp', 'ru', 'talks', 'treaty'].map(node),
      relationships: ['talks', 'treaty'].flatMap(middle => [role('kp', middle), role(middle, 'ru')]),
      extent: { total: 2, totalIsExact: true, returned: 2 },
    };
    const picture = toPicture(overview([node('kp'), node('ru')], []), [], firstView, found, found.paths[1]);
    expect(picture.nodes.map(({ id }) => id)).toEqual(['kp', 'ru', 'treaty']);
    expect(picture.path?.guests).toEqual(new Set(['treaty']));
    expect(onPath(picture)).toEqual(
      new Set(['kp', 'treaty', 'ru', 'kp|ATTENDED|treaty', 'treaty|ATTENDED|ru']),
    );
    const plain = toPicture(overview([node('kp'), node('ru')], []), [], firstView, found);
    expect([plain.nodes.length, onPath(plain)]).toEqual([2, null]);
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
