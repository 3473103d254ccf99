import { describe, expect, test } from 'vitest';
import type { QueryParameter, SavedQuery } from '../../server/contract/queries.ts';
import { askable, subjectOf, tieSubject } from '../../web/state/asksAbout.ts';
import {
  favouritesRenamed,
  mostRuns,
  type PastRun,
  readFavourites,
  readRuns,
  runsRenamed,
  toggled,
  withRun,
} from '../../web/state/keptQuestions.ts';
import { grouped, openSieve, passing } from '../../web/state/question.ts';

const run = (id: string, value?: string): PastRun => ({
  id,
  given: value === undefined ? [] : [['of', value]],
  at: '2024-11-26T05:00:00Z',
});

describe('what the browser keeps', () => {
  test('of runs is the newest first, the same one once, and no more than it can show', () => {
    const runs = [run('a', 'kp'), run('b')].reduce(withRun, [] as PastRun[]);
    expect(withRun(runs, { ...run('a', 'kp'), at: 'later' }).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(withRun(runs, run('a', 'ru'))).toHaveLength(3);
    const many = Array.from({ length: 40 }, (_, at) => run('a', String(at))).reduce(withRun, [] as PastRun[]);
    expect(many).toHaveLength(mostRuns);
    expect(many[0]?.given).toEqual([['of', '39']]);
    expect(readRuns(JSON.stringify(many))).toEqual(many);
  });

  test('is nothing where it can’t be read', () => {
    for (const text of [null, '{', '{}', '[null, 1, {"id": "a"}]']) expect(readRuns(text)).toEqual([]);
    expect(readFavourites('["a", 1]')).toEqual(['a']);
  });

  test('goes along with a new name', () => {
    expect(favouritesRenamed(['a', 'b'], 'a', 'c')).toEqual(['c', 'b']);
    expect(runsRenamed([run('a'), run('b')], 'a', 'c').map(({ id }) => id)).toEqual(['c', 'b']);
    expect(toggled(toggled([], 'a'), 'a')).toEqual([]);
  });
});

const parameter = (name: string, type: QueryParameter['type'], list = false): QueryParameter => ({
  name,
  type,
  list,
  range: false,
  choices: null,
  least: null,
  most: null,
  default: null,
  required: true,
  description: '',
});
const saved = (id: string, part: Partial<SavedQuery>): SavedQuery => ({
  id,
  title: id,
  description: '',
  group: 'Ties',
  tags: [],
  by: '',
  first: null,
  shows: 'table',
  chart: null,
  on: [],
  own: false,
  parameters: [],
  example: {},
  ...part,
});

describe('questions about something', () => {
  const queries = [
    saved('one', {
      parameters: [parameter('giver', 'actor'), parameter('taker', 'actor')],
      on: [
        { what: 'actor', fills: ['giver'] },
        { what: 'actor', fills: ['taker'] },
        { what: 'tie', fills: ['giver', 'taker'] },
      ],
    }),
    saved('several', {
      parameters: [parameter('of', 'actor', true)],
      on: [{ what: 'selection', fills: ['of'] }],
    }),
    saved('anything', {
      parameters: [parameter('at', 'element', true)],
      on: [{ what: 'selection', fills: ['at'] }],
    }),
  ];

  test('are filled in with it, once for each way in which they can be asked', () => {
    const kp = subjectOf(['kp'], () => 'actor');
    expect(kp && askable(queries, kp).map(({ given }) => given)).toEqual([
      [['giver', 'kp']],
      [['taker', 'kp']],
    ]);
    expect(askable(queries, tieSubject(['kp', 'ru'])).map(({ given }) => given)).toEqual([
      [
        ['giver', 'kp'],
        ['taker', 'ru'],
      ],
    ]);
  });

  test('take of a selection what fits, and are left out where nothing does', () => {
    const groups = new Map([
      ['kp', 'actor'],
      ['ru', 'actor'],
      ['kursk', 'place'],
      ['sumy', 'place'],
    ]);
    const about = (ids: string[]) => {
      const subject = subjectOf(ids, id => groups.get(id));
      return subject ? askable(queries, subject).map(({ query, given }) => [query.id, given.length]) : null;
    };
    expect(about(['kp', 'kursk', 'ru'])).toEqual([
      ['several', 2],
      ['anything', 3],
    ]);
    expect(about(['kursk', 'sumy'])).toEqual([['anything', 2]]);
    expect(about(['nobody'])).toBeNull();
  });
});

test('the list is narrowed by any of the groups, any of the tags, and to one’s own', () => {
  const queries = [
    saved('a', { group: 'Aid', tags: ['money'] }),
    saved('b', { group: 'Aid', tags: ['arms', 'money'], own: true }),
    saved('c', { group: 'Ties', tags: ['arms'] }),
  ];
  const ids = (sieve: Partial<typeof openSieve>) =>
    passing(queries, { ...openSieve, ...sieve }).map(({ id }) => id);
  expect(ids({})).toEqual(['a', 'b', 'c']);
  expect(ids({ groups: ['Aid'], tags: ['arms'] })).toEqual(['b']);
  expect(ids({ tags: ['arms', 'money'] })).toEqual(['a', 'b', 'c']);
  expect(ids({ own: true })).toEqual(['b']);
  expect(grouped(queries, 'arms').map(([group]) => group)).toEqual(['Aid', 'Ties']);
});
