import { describe, expect, test } from 'vitest';
import { toParameters } from '../../server/contract/parameterText.ts';
import type { QueryParameter, SavedQuery } from '../../server/contract/queries.ts';
import {
  boundBroken,
  endsOf,
  formOf,
  givenOf,
  grouped,
  missing,
  pointed,
  rangeText,
  strangers,
  withPoint,
} from '../../web/state/question.ts';
import { reduce } from '../../web/state/reduce.ts';
import { firstView } from '../../web/state/view.ts';

const parameter = (name: string, details: Partial<QueryParameter> = {}): QueryParameter => ({
  name,
  type: 'text',
  list: false,
  range: false,
  choices: null,
  least: null,
  most: null,
  default: null,
  required: false,
  description: '',
  ...details,
});
const saved = (id: string, title: string, group: string): SavedQuery => ({
  id,
  title,
  description: `How to read ${id}.`,
  group,
  tags: [],
  by: '',
  first: null,
  chart: null,
  on: [],
  own: false,
  shows: 'table',
  parameters: [],
  example: {},
});

describe('a form', () => {
  const days = parameter('days', { type: 'integer', default: 60 });
  const of = parameter('of', { type: 'actor', list: true, default: ['ru', 'us'] });

  test('opens with the defaults, and with what a link gives in their place', () => {
    expect([...formOf([days, of], [])]).toEqual([
      ['days', ['60']],
      ['of', ['ru', 'us']],
    ]);
    expect([
      ...formOf(
        [days, of],
        [
          ['of', 'kp'],
          ['days', ''],
        ],
      ),
    ]).toEqual([
      ['days', ['']],
      ['of', ['kp']],
    ]);
  });

  test('is carried by a link as it is filled in, without what is empty', () => {
    const form = new Map([
      ['days', [' 30 ']],
      ['of', ['kp', 'ru']],
      ['none', ['']],
    ]);
    expect(givenOf(form)).toEqual([
      ['days', '30'],
      ['of', 'kp'],
      ['of', 'ru'],
    ]);
  });

  test.each([
    ['integer', '60', 60],
    ['integer', '-3', -3],
    ['integer', '9007199254740993', { $type: 'Integer', value: '9007199254740993' }],
    ['integer', '1.5', '1.5'],
    ['integer', '1e3', '1e3'],
    ['decimal', '1.5', 1.5],
    ['decimal', '.5e2', 50],
    ['decimal', '1,5', '1,5'],
    ['decimal', 'NaN', 'NaN'],
    ['boolean', 'no', false],
    ['boolean', 'true', true],
    ['boolean', 'maybe', 'maybe'],
    ['text', '60', '60'],
    ['date', '2024-10~', '2024-10~'],
  ] as const)('sends %s %s as its type, or as it stands where it is none', (type, text, value) => {
    expect(toParameters([parameter('it', { type })], new Map([['it', [text]]]))).toEqual({ it: value });
  });

  test.each([
    ['integer', '1..5', { from: 1, to: 5 }],
    ['integer', '-3 .. ', { from: -3, to: null }],
    ['integer', '..9007199254740993', { from: null, to: { $type: 'Integer', value: '9007199254740993' } }],
    ['decimal', '1.5...5', { from: 1.5, to: 0.5 }],
    ['integer', '7', { from: 7, to: 7 }],
    ['date', '2024-10..2024-11-03', { from: '2024-10', to: '2024-11-03' }],
    ['date', '../2024-11', { from: '../2024-11', to: '../2024-11' }],
    ['integer', 'a..b', { from: 'a', to: 'b' }],
  ] as const)('sends a range of %s %s by its two ends', (type, text, value) => {
    const it = parameter('it', { type, range: true });
    expect(toParameters([it], new Map([['it', [text]]]))).toEqual({ it: value });
  });

  test('sends lists as lists, and leaves out what is empty so that it takes its default', () => {
    const numbers = parameter('numbers', { type: 'integer', list: true });
    const form = new Map([
      ['days', ['']],
      ['numbers', ['1', 'two']],
    ]);
    expect(toParameters([days, numbers], form)).toEqual({ numbers: [1, 'two'] });
  });

  test('says what must still be filled in, and what the question does not ask for', () => {
    const who = parameter('who', { required: true });
    expect(missing([who, days], formOf([who, days], []))).toEqual([who]);
    expect(missing([who], formOf([who], [['who', 'kp']]))).toEqual([]);
    expect(
      strangers(
        [who],
        [
          ['who', 'kp'],
          ['when', '1'],
          ['when', '2'],
        ],
      ),
    ).toEqual(['when']);
  });
});

describe('a range', () => {
  test.each([
    ['1..5', ['1', '5']],
    ['..5', ['', '5']],
    ['1 ..', ['1', '']],
    ['7', ['7', '7']],
    ['2024-10..2024-11-03', ['2024-10', '2024-11-03']],
    ['../2024-11', ['../2024-11', '../2024-11']],
  ])('%s has two ends', (text, ends) => {
    expect(endsOf(text)).toEqual(ends);
  });

  test('is one text in a link, none where both ends are open, and opens with its default', () => {
    expect([rangeText('1', ''), rangeText('', '5'), rangeText(' ', '')]).toEqual(['1..', '..5', '']);
    expect(endsOf(rangeText('1.', ''))).toEqual(['1', '']);
    expect(endsOf(rangeText('1.', '.5'))).toEqual(['1', '.5']);
    expect(endsOf(rangeText('1.5', '2.'))).toEqual(['1.5', '2.']);
    const heads = parameter('heads', { type: 'integer', range: true, default: { from: 1, to: null } });
    expect([...formOf([heads], [])]).toEqual([['heads', ['1..']]]);
  });
});

describe('a number that somebody types', () => {
  test.each([
    ['1,5', '1.5'],
    [' -0,25 ', '-0.25'],
    [',5', '.5'],
    ['1.5', '1.5'],
    // Thousands in one country, decimals in another: the server asks which.
    ['1,234', '1,234'],
    ['1,2345', '1.2345'],
    ['1,2,3', '1,2,3'],
    ['about 1,5', 'about 1,5'],
  ])('%s is sent as %s', (typed, text) => {
    expect(withPoint(typed)).toBe(text);
  });

  test('has its comma read in decimals alone, at both ends of a range too', () => {
    const [share, heads, words] = [
      parameter('share', { type: 'decimal' }),
      parameter('between', { type: 'decimal', range: true }),
      parameter('words', { type: 'text' }),
    ];
    const form = new Map([
      ['share', ['0,5']],
      ['between', ['0,5..1,25']],
      ['words', ['1,5']],
    ]);
    expect([...pointed([share, heads, words], form)]).toEqual([
      ['share', ['0.5']],
      ['between', ['0.5..1.25']],
      ['words', ['1,5']],
    ]);
  });

  test('is held to its bounds as it is typed', () => {
    const days = parameter('days', { type: 'integer', least: 1, most: 365 });
    expect(['0', '1', '365', '366', 'soon', ''].map(text => boundBroken(days, text))).toEqual([
      'least',
      null,
      null,
      'most',
      null,
      null,
    ]);
  });
});

describe('the list of questions', () => {
  const queries = [
    saved('a', 'Who met?', 'Meetings'),
    saved('b', 'Who gave what?', 'Aid'),
    saved('c', 'Where?', 'Aid'),
  ];

  test('stands by group in the order it came', () => {
    expect(grouped(queries, '').map(([group, inside]) => [group, inside.map(({ id }) => id)])).toEqual([
      ['Meetings', ['a']],
      ['Aid', ['b', 'c']],
    ]);
  });

  test('is filtered by every word of title, description or group', () => {
    const found = (words: string) =>
      grouped(queries, words).flatMap(([, inside]) => inside.map(({ id }) => id));
    expect(found('who AID')).toEqual(['b']);
    expect(found('read c')).toEqual(['c']);
    expect(found('nobody')).toEqual([]);
  });
});

describe('the view', () => {
  test('keeps everything else while questions are opened, asked and closed', () => {
    const before = { ...firstView, level: 'events' as const, added: [{ id: 'kp', by: null }] };
    const asked = reduce(reduce(before, { type: 'questionsOpened' }), {
      type: 'questionAsked',
      id: 'who-met',
      given: [['days', '60']],
    });
    expect(asked).toEqual({ ...before, question: { id: 'who-met', given: [['days', '60']] } });
    expect(reduce(asked, { type: 'questionsClosed' })).toEqual(before);
  });

  test('does not change where there is nothing to open or close', () => {
    const open = reduce(firstView, { type: 'questionsOpened' });
    expect(reduce(open, { type: 'questionsOpened' })).toBe(open);
    expect(reduce(firstView, { type: 'questionsClosed' })).toBe(firstView);
  });
});
