import { expect, test } from 'vitest';
import type { GraphRelationship } from '../../server/contract/graph.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { askedNodes, askedNow, askedTie } from '../../web/asking/asked.ts';
import { toGiven } from '../../web/asking/open.ts';
import { firstView, type View } from '../../web/state/view.ts';
import { givensOf, toParameters } from '../../web/workspace/parameters.ts';
import { foundBy, schemaGroups } from '../../web/workspace/schemaGroups.ts';

const line = (from: string, type: string, to: string): GraphRelationship => ({
  id: `${from}|${type}|${to}`,
  type,
  from,
  to,
  properties: {},
  support: null,
});
const picture = {
  nodes: [],
  ties: [],
  relationships: [line('kp', 'DEPLOYED', 'troops'), line('ru', 'HOSTED', 'troops')],
  path: null,
  hidden: [],
};
const seen = (view: Partial<View>, over: object = {}) => ({
  view: { ...firstView, ...view },
  picture: { ...picture, ...over },
  query: { planned: 'true', characters: 'talk' },
  folds: { open: 'ru' },
});

test('a selection is its nodes and what is drawn between them; a role is its own step', () => {
  expect(askedNodes(['kp', 'troops'], picture)).toEqual({
    about: { about: 'nodes', ids: 'kp' },
    ids: { nodes: ['kp', 'troops'], relationships: ['kp|DEPLOYED|troops'] },
  });
  expect(askedNodes(['kp|DEPLOYED|troops'], picture)?.about).toEqual({
    about: 'path',
    ids: 'kp|DEPLOYED|troops',
  });
  expect(askedNodes(['neo4j:4:x:1'], picture)?.about).toEqual({ about: 'nodes', ids: 'neo4j:4:x:1' });
  expect(askedNodes(['origin:wire'], picture)).toBeNull();
});

test('a tie is asked for with the filter, the folds and its own character', () => {
  const selection = { type: 'tie', id: 'kp|ru|cooperation' } as const;
  const about = {
    about: 'tie',
    ids: 'kp,ru',
    characters: 'cooperation',
    level: 'states',
    open: 'ru',
    planned: 'true',
  };
  expect(askedTie(selection.id, seen({}))).toEqual({ about });
  expect(askedNow(seen({ selection }))).toEqual({ what: 'tie', asked: { about } });
  const path = { nodes: ['kp', 'troops'], steps: ['kp|DEPLOYED|troops'], guests: new Set<string>() };
  expect(askedNow(seen({}, { path }))?.what).toBe('path');
  expect(askedNow(seen({}))).toBeNull();
});

test('the workspace sends the very parameters that the statement was made with', () => {
  const parameters = {
    one: 'kp',
    behind: null,
    from: '2024-10-01',
    year: 2024,
    share: 0.5,
    oneOrigin: false,
    odd: 'true',
    number: '12',
    like: 'text:x',
    pairs: [{ event: 'Strike', fromIn: true }],
    without: [],
    map: { a: [1] },
  };
  const statement = Object.keys(parameters)
    .map(name => `$${name}`)
    .join(', ');
  expect(toParameters(statement, givensOf(toGiven(parameters)))).toEqual({ parameters, faults: {} });
});

test('the sidebar finds labels by their properties too', () => {
  const property = { name: 'title', types: ['STRING'], count: 1, examples: [] };
  const film = { name: 'Film', count: 2, kind: null, properties: [property] };
  const schema = { labels: [film], types: [{ name: 'MADE', count: 1, properties: [] }], patterns: [] };
  const groups = (words: string) =>
    schemaGroups(schema as unknown as Schema, new Map(), words).map(({ name }) => name);
  expect(groups('')).toEqual(['labels', 'types']);
  expect(groups('TITL')).toEqual(['labels']);
  expect(groups('nothing')).toEqual([]);
  expect([foundBy(film, 'titl'), foundBy(film, 'film'), foundBy(film, '')]).toEqual(['title', null, null]);
});
