import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { QueryParameter } from '../../server/contract/queries.ts';
import type { Schema } from '../../server/contract/schema.ts';
import { streamCypher } from '../../web/api/stream.ts';
import { askedNodes } from '../../web/asking/asked.ts';
import { fromAddress, toAddress } from '../../web/state/address.ts';
import { parametersUsed } from '../../web/state/queryFile.ts';
import { firstView } from '../../web/state/view.ts';
import { faultsOf } from '../../web/workspace/faults.ts';
import { fromQuestion } from '../../web/workspace/fromQuestion.ts';
import { helpAt } from '../../web/workspace/help.ts';
import { longestHistory, readHistory, withPast } from '../../web/workspace/history.ts';
import {
  type Given,
  givenOf,
  givensOf,
  readWritten,
  sorts,
  toParameters,
  toValue,
  written,
} from '../../web/workspace/parameters.ts';
import { spotAt, variablesIn } from '../../web/workspace/statement.ts';
import { nearest, strangersIn } from '../../web/workspace/strangers.ts';
import {
  beside,
  emptyTab,
  mostTabs,
  readTabs,
  type Tab,
  tabName,
  tabOf,
  withAsked,
} from '../../web/workspace/tabs.ts';

const property = (name: string, type = 'STRING') => ({ name, types: [type], count: 1, examples: [] });
const schema: Schema = {
  labels: [
    {
      name: 'Deployment',
      count: 5,
      kind: 'deployment',
      properties: [property('id'), property('troopsLow', 'INTEGER'), property('troopsHigh', 'INTEGER')],
    },
    {
      name: 'Claim',
      count: 5_000,
      kind: 'claim',
      properties: [property('id'), property('reported', 'DATE')],
    },
    { name: 'Place', count: 2, kind: 'place', properties: [property('precision')] },
  ],
  types: [{ name: 'ABOUT', count: 9, properties: [property('aspect')] }],
  patterns: [],
  sample: 1_000,
  functions: [
    { name: 'count', signature: 'count(input :: ANY) :: INTEGER', description: 'Counts.' },
    { name: 'point.distance', signature: 'point.distance(a, b) :: FLOAT', description: 'How far.' },
  ],
  procedures: [{ name: 'db.labels', signature: 'db.labels()', description: 'All labels.' }],
  actors: [{ id: 'kp', caption: 'North Korea' }],
};

describe('a parameter', () => {
  test.each<[Given['sort'], string, unknown]>([
    ['text', '60', '60'],
    ['text', '', ''],
    ['integer', ' 60 ', 60],
    ['integer', '+7', 7],
    ['integer', '9007199254740993', { $type: 'Integer', value: '9007199254740993' }],
    ['integer', '-9223372036854775808', { $type: 'Integer', value: '-9223372036854775808' }],
    ['decimal', '2.5', 2.5],
    ['decimal', '2', { $type: 'Float', value: '2' }],
    ['decimal', 'NaN', { $type: 'Float', value: 'NaN' }],
    ['decimal', '-Infinity', { $type: 'Float', value: '-Infinity' }],
    ['boolean', 'true', true],
    ['boolean', 'no', false],
    ['date', '2024-10~', '2024-10~'],
    ['list', '[1, "two", null]', [1, 'two', null]],
    ['map', '{"a": {"b": [true]}}', { a: { b: [true] } }],
    ['null', 'whatever', null],
    ['element', 'kp', 'kp'],
  ])('as %s %j is sent as %j', (sort, text, value) => {
    expect(toValue({ sort, text })).toEqual({ value });
  });

  test.each<[Given['sort'], string, string]>([
    ['integer', '1.5', 'integer'],
    ['integer', '', 'integer'],
    ['integer', '9223372036854775808', 'range'],
    ['decimal', '1,5', 'decimal'],
    ['decimal', '1e400', 'decimal'],
    ['list', '[1, [-1e400]]', 'list'],
    ['map', '{"a": {"b": 1e400}}', 'map'],
    ['boolean', 'maybe', 'boolean'],
    ['list', '{"a": 1}', 'list'],
    ['list', '[1', 'list'],
    ['map', '[1]', 'map'],
    ['map', 'null', 'map'],
    ['element', ' ', 'element'],
  ])('as %s %j is at fault', (sort, text, fault) => {
    expect(toValue({ sort, text })).toEqual({ fault });
  });

  test('of whole numbers in lists loses nothing where the browser tells how they are written', () => {
    const tells = JSON.parse('1', (_: string, value: unknown, context?: { source?: string }) =>
      context?.source === undefined ? null : value,
    );
    const found = toValue({ sort: 'list', text: '[9007199254740993, 2.0]' });
    if (tells === 1)
      expect(found).toEqual({
        value: [
          { $type: 'Integer', value: '9007199254740993' },
          { $type: 'Float', value: '2' },
        ],
      });
    else expect(found).toHaveProperty('value');
  });

  test('is the same after a link', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sorts),
        fc.oneof(fc.string(), fc.constantFrom('60', 'text:1', 'null', '[1]', 'true', '2.5', 'integer:x')),
        (sort, text) => {
          const given = { sort, text: sort === 'null' ? 'null' : text };
          expect(readWritten(written(given))).toEqual(given);
        },
      ),
    );
  });

  test('is written plainly where it looks like its type', () => {
    expect(written({ sort: 'integer', text: '60' })).toBe('60');
    expect(written({ sort: 'text', text: 'troops' })).toBe('troops');
    expect(written({ sort: 'text', text: '60' })).toBe('text:60');
    expect(written({ sort: 'element', text: 'kp' })).toBe('element:kp');
  });

  test('is one for each name that the statement uses, outside of texts and comments', () => {
    expect(
      parametersUsed(
        "MATCH (n:$all($labels) {id: $id}) // $not\nWHERE n.a = '$nor' AND n.b = $id OR n.c > $`a b` RETURN $été",
      ),
    ).toEqual(['labels', 'id', 'a b', 'été']);
  });

  test('is missing until it is given, and only what the statement uses is sent', () => {
    expect(
      toParameters('RETURN $a, $b, $toString', {
        a: { sort: 'integer', text: '1' },
        c: { sort: 'text', text: 'unused' },
      }),
    ).toEqual({ parameters: { a: 1 }, faults: { b: 'missing', toString: 'missing' } });
  });

  test('of a saved query keeps its type', () => {
    const declared = (name: string, type: QueryParameter['type'], list = false, range = false) => ({
      name,
      type,
      list,
      range,
      choices: null,
      least: null,
      most: null,
      default: null,
      required: false,
      description: '',
    });
    const parameters = [
      declared('who', 'actor'),
      declared('days', 'integer'),
      declared('words', 'text'),
      declared('sure', 'boolean'),
      declared('several', 'actor', true),
      declared('numbers', 'integer', true),
      declared('empty', 'date'),
    ];
    const form = new Map([
      ['who', ['kp']],
      ['days', ['60']],
      ['words', ['60']],
      ['sure', ['yes']],
      ['several', ['kp', 'ru']],
      ['numbers', ['1', '2']],
      ['empty', []],
    ]);
    const given = fromQuestion(parameters, form);
    const statement = given.map(([name]) => `$${name}`).join(' ');
    expect(toParameters(statement, givensOf(given))).toEqual({
      parameters: {
        who: 'kp',
        days: 60,
        words: '60',
        sure: true,
        several: ['kp', 'ru'],
        numbers: [1, 2],
        empty: null,
      },
      faults: {},
    });
    const ranged = (name: string, type: QueryParameter['type']) => ({ ...declared(name, type), range: true });
    const more = [
      ranged('heads', 'integer'),
      ranged('share', 'decimal'),
      ranged('span', 'date'),
      ranged('open', 'integer'),
      declared('day', 'date'),
      declared('year', 'date'),
      declared('set', 'date'),
    ];
    const typed = new Map([
      ['heads', ['1..5']],
      ['share', ['0,5..']],
      ['span', ['2024-10..2024-11-03']],
      ['open', []],
      ['day', ['2024-10-23']],
      ['year', ['2024']],
      ['set', ['[2024,2025]']],
    ]);
    const words = more.map(({ name }) => `$${name}`).join(' ');
    expect(toParameters(words, givensOf(fromQuestion(more, typed)))).toEqual({
      parameters: {
        heads: { from: 1, to: 5 },
        share: { from: 0.5, to: null },
        span: { text: '2024-10/2024-11-03', from: '2024-10-01', to: '2024-11-03' },
        open: null,
        day: { text: '2024-10-23', from: '2024-10-23', to: '2024-10-23' },
        year: { text: '2024', from: '2024-01-01', to: '2024-12-31' },
        set: '[2024,2025]',
      },
      faults: {},
    });
    const bounds = { from: '2024-10-01', to: '2024-10-31' };
    const sent = {
      who: 'kp',
      days: { $type: 'Integer', value: '9007199254740993' },
      empty: bounds,
      numbers: [1],
    };
    expect(toParameters(statement, givensOf(fromQuestion(parameters, form, sent))).parameters).toMatchObject({
      ...sent,
      words: '60',
    });
  });
});

describe('a link to a statement', () => {
  test('holds it with its parameters, packed where it is long', () => {
    for (const statement of ['RETURN $a + 1 AS x // é', `// ${'long '.repeat(500)}\nRETURN $a`, '']) {
      const question = { id: null, given: givenOf(statement, { a: { sort: 'text', text: '1' } }), statement };
      const address = toAddress({ ...firstView, question });
      expect(address.length).toBeLessThan(1_600);
      expect(fromAddress(address)).toEqual({ view: { ...firstView, question }, ignored: [] });
    }
  });
});

describe('what can be written at a place', () => {
  const spot = (before: string) => spotAt(before);
  test.each([
    ['MATCH (n:Dep', 'label', 9],
    ['MATCH (n:', 'label', 9],
    ['MATCH (n:Deployment&!', 'label', 21],
    ['MATCH (n)-[:AB', 'type', 12],
    ['MATCH (n)-[r:ABOUT|', 'type', 19],
    ['MATCH (n) WHERE n:Pl', 'label', 18],
    ['RETURN $', 'parameter', 7],
    ['RETURN $da', 'parameter', 7],
    ["MATCH (n {id: '", 'id', 15],
    ["MATCH (n {id: 'kp", 'id', 15],
    ["MATCH (n) WHERE n.id IN ['kp', 'r", 'id', 32],
    ["MATCH (n) WHERE n.id = 'k", 'id', 24],
    ["MATCH (n {name: 'k", 'nothing', 17],
    ['// MATCH (n:De', 'nothing', 12],
    ['MATCH /* (n:De', 'nothing', 12],
    ['RETURN 12', 'nothing', 7],
    ['MATCH (n) RET', 'word', 10],
    ['MATCH (n) RETURN {a: 1, b', 'word', 24],
    ['MATCH (n) WHERE EXISTS { MAT', 'word', 25],
  ])('%j: %s', (before, is, from) => {
    expect(spot(before)).toMatchObject({ is, from });
  });

  test('a property by its variable, a key by its pattern', () => {
    expect(spot('MATCH (d:Deployment) RETURN d.tro')).toEqual({ is: 'property', of: 'd', from: 30 });
    expect(spot('MATCH (d:Deployment {tro')).toMatchObject({ is: 'key', names: { labels: ['Deployment'] } });
    expect(spot("MATCH (d:Deployment {id: 'x', t")).toMatchObject({ is: 'key' });
    expect(spot('MATCH ()-[r:ABOUT {')).toMatchObject({ is: 'key', names: { types: ['ABOUT'] } });
    expect(spot('MATCH (d:Deployment) MATCH (d {t')).toMatchObject({ names: { labels: ['Deployment'] } });
  });

  test('is told of any beginning of any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[(){}[\]:|$`'"/*\n .,a-zA-Z=]*$/), text => {
        const { from } = spotAt(text);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('the labels and types of variables are read from patterns, conditions and renamings', () => {
  const found = variablesIn(
    'MATCH (d:Deployment)<-[r:ABOUT|SAYS]-(c) WHERE c:Claim WITH d AS x, c, {k: 1} AS m RETURN x, `odd name`',
  );
  expect(Object.fromEntries(found)).toMatchObject({
    d: { labels: ['Deployment'], types: [] },
    r: { labels: [], types: ['ABOUT', 'SAYS'] },
    c: { labels: ['Claim'] },
    x: { labels: ['Deployment'] },
    m: { labels: [], types: [] },
  });
});

describe('what is wrong in a statement', () => {
  test('is a property that no element of its label has, with the one that was meant', () => {
    const statement = 'MATCH (d:Deployment)\nWHERE d.troopHigh > d.troopsLow RETURN d.colour, d.toString()';
    expect(strangersIn(statement, schema)).toEqual([
      { name: 'troopHigh', of: 'Deployment', near: 'troopsHigh', line: 2, column: 9 },
      { name: 'colour', of: 'Deployment', near: null, line: 2, column: 42 },
    ]);
  });

  test('is not said of labels that were not looked at whole, nor of what is no variable', () => {
    expect(strangersIn('MATCH (c:Claim) RETURN c.unseen', schema)).toEqual([]);
    expect(strangersIn('MATCH (d:Deployment|Claim) RETURN d.unseen', schema)).toEqual([]);
    expect(strangersIn('MATCH (d:Deployment) RETURN point.distance(d.id, 1) // d.unseen', schema)).toEqual(
      [],
    );
  });

  test('is not said of a variable of which a label is negated', () => {
    for (const said of ['WHERE NOT d:Place', 'WHERE NOT (d.id = 1 OR (d:Place))', 'WHERE d:!Place'])
      expect(strangersIn(`MATCH (d:Deployment) ${said} WITH d AS e RETURN d.odd, e.odd`, schema)).toEqual([]);
    expect(strangersIn('MATCH (d:Deployment&!Place) RETURN d.odd', schema)).toEqual([]);
    const not = 'MATCH (d:Deployment), (p) WHERE NOT (p:Place) AND d.odd = 1 RETURN d';
    expect(strangersIn(not, schema)).toMatchObject([{ name: 'odd', of: 'Deployment' }]);
  });

  test('is said where it stands: Neo4j’s word, and the refusal where there is no error', () => {
    const statement = 'MATCH (n:Plaze)\nRETURN n.troopsHig';
    const diagnostic = {
      severity: 'warning' as const,
      message: 'no such label',
      code: '01N50',
      line: 1,
      column: 10,
    };
    const [warned] = faultsOf(statement, { refused: null, diagnostics: [diagnostic] }, schema);
    expect(warned).toMatchObject({ from: 9, to: 14, change: 'Place' });
    const refused = { code: 'write-refused', detail: 'It would write.' };
    expect(faultsOf('CREATE (n)', { refused, diagnostics: [] }, schema)).toEqual([
      {
        severity: 'error',
        message: 'It would write.',
        from: 0,
        to: 6,
        line: null,
        column: null,
        change: null,
      },
    ]);
    const error = { ...diagnostic, severity: 'error' as const, code: 'x', line: 9, column: 99 };
    const all = faultsOf(statement, { refused, diagnostics: [error] }, undefined);
    expect(all.map(({ message }) => message)).toEqual(['no such label']);
    expect(all[0]?.to).toBeLessThanOrEqual(statement.length);
  });

  test('names are near by a third of their letters', () => {
    expect(nearest('troopHigh', ['troopsLow', 'troopsHigh'])).toBe('troopsHigh');
    expect(nearest('Claims', ['Claim', 'Place'])).toBe('Claim');
    expect(nearest('colour', ['precision'])).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });
});

test('a word is told in one sentence: keywords by the page, functions and procedures by the database', () => {
  const statement = 'optional match (n) RETURN count(n), point.distance(n.a, n.b) // WHERE';
  const at = (text: string) => helpAt(statement, statement.indexOf(text) + 1, schema);
  expect(at('match')?.name).toBe('MATCH');
  expect(at('count')).toMatchObject({ says: expect.stringContaining('rows') as string });
  expect(at('distance')).toMatchObject({ name: 'point.distance(a, b) :: FLOAT', says: 'How far.' });
  expect(at('WHERE')).toBeNull();
});

describe('the tabs', () => {
  const tab = (id: string, text: string, asked: Tab['asked'] = null): Tab => ({
    id,
    text,
    givens: {},
    asked,
  });
  const asked = { statement: 'RETURN 1', given: [] };

  test('are read as they were kept, and anything else is left out', () => {
    const kept = [
      tab('a', 'RETURN $x', { statement: 'RETURN $x', given: [['x', '1']] }),
      { ...tab('b', ''), givens: { x: { sort: 'integer', text: '1' } } },
    ];
    expect(readTabs(JSON.stringify(kept))).toEqual(kept);
    const broken = [null, {}, { ...tab('c', ''), givens: { x: { sort: 'odd', text: '' } } }, 'x'];
    expect(readTabs(JSON.stringify([...broken, tab('d', 'x')]))).toEqual([tab('d', 'x')]);
    for (const text of [null, '', '{', '{}', '"x"']) expect(readTabs(text)).toEqual([]);
  });

  test('a statement that is asked for is found where it was run or stands, else it gets a tab', () => {
    const tabs = [tab('a', 'RETURN 1 // changed', asked), tab('b', 'RETURN 2')];
    // What was written in a tab since stays as it is, but the page opens again as it was left.
    expect(tabOf(tabs, asked, 'a')).toBeUndefined();
    expect(tabOf(tabs, asked, 'b', true)).toBeUndefined();
    expect(tabOf(tabs, asked, 'a', true)?.id).toBe('a');
    expect(tabOf([...tabs, tab('c', 'RETURN 1', asked)], asked, 'b')?.id).toBe('c');
    expect(tabOf(tabs, { statement: 'RETURN 2', given: [] }, 'a')?.id).toBe('b');
    expect(tabOf(tabs, { statement: 'RETURN 3', given: [] }, 'a')).toBeUndefined();
    expect(withAsked(tabs, asked, 'b', 'new').tabs.map(({ id }) => id)).toEqual(['a', 'b', 'new']);
    const used = withAsked(
      [tab('a', ' '), tab('b', 'x')],
      { statement: 'RETURN $n', given: [['n', '1']] },
      'a',
      'new',
    );
    expect(used.id).toBe('a');
    expect(used.tabs[0]).toMatchObject({ text: 'RETURN $n', givens: { n: { sort: 'integer', text: '1' } } });
  });

  test('are not endless, and closing one leads to the next', () => {
    const full = Array.from({ length: mostTabs }, (_, at) => tab(String(at), at === 3 ? '' : 'x'));
    const { tabs } = withAsked(full, asked, '0', 'new');
    expect(tabs).toHaveLength(mostTabs);
    expect(tabs.some(({ id }) => id === '3')).toBe(false);
    expect(beside([tab('a', ''), tab('b', ''), tab('c', '')], 'b')).toBe('c');
    expect(beside([tab('a', ''), tab('b', '')], 'b')).toBe('a');
    expect(beside([emptyTab('a')], 'a')).toBeUndefined();
  });

  test('are called by their title, their first comment or their first words', () => {
    expect(tabName('// title: Who met?\n// group: x\nMATCH (n)')).toBe('Who met?');
    expect(tabName('\n// Which?\nMATCH (n)')).toBe('Which?');
    expect(tabName('MATCH (n)\n  RETURN n')).toBe('MATCH (n) RETURN n');
    expect(tabName('  ')).toBe('');
  });
});

test('the history holds each statement once, the newest first', () => {
  const one = { statement: 'RETURN 1', given: [] };
  const other = { statement: 'RETURN $x', given: [['x', '1']] as [string, string][] };
  const past = withPast(withPast(withPast([], one, '2026-01-01'), other, '2026-01-02'), one, '2026-01-03');
  expect(past.map(({ statement, at }) => [statement, at])).toEqual([
    ['RETURN 1', '2026-01-03'],
    ['RETURN $x', '2026-01-02'],
  ]);
  expect(readHistory(JSON.stringify([...past, { statement: 1 }, null]))).toEqual(past);
});

test('the history holds no more characters than a browser has room for', () => {
  const long = (name: string, length: number) => ({
    statement: `// ${name}${'x'.repeat(length)}`,
    given: [],
  });
  const kept = ['a', 'b', 'c', 'd'].reduce(
    (past, name) => withPast(past, long(name, longestHistory / 3), '2026-01-01'),
    withPast([], { statement: 'RETURN 1', given: [] }, '2026-01-01'),
  );
  expect(kept.map(({ statement }) => statement.slice(0, 4))).toEqual(['// d', '// c', 'RETU']);
  expect(JSON.stringify(kept).length).toBeLessThan(longestHistory);
  const past = withPast(kept, long('e', longestHistory), '2026-01-02');
  expect(past).toEqual(kept);
});

test('nodes of ours and of others are not opened together as one statement', () => {
  const picture = { nodes: [], ties: [], relationships: [], path: null, hidden: [] };
  expect(askedNodes(['kp', 'neo4j:4:x:1'], picture)).toBeNull();
  expect(askedNodes(['neo4j:4:x:1', 'kp'], picture)).toBeNull();
  expect(askedNodes(['neo4j:4:x:1', 'neo4j:4:x:2'], picture)?.about.ids).toBe('neo4j:4:x:1,neo4j:4:x:2');
});

test.each([
  ['half a line', (stream: ReadableStreamDefaultController) => stream.close()],
  ['a lost connection', (stream: ReadableStreamDefaultController) => stream.error(new TypeError('network'))],
])('%s is told as a server that does not answer, after what had come', async (_, breakOff) => {
  const columns = '{"is":"columns","columns":["n"]}\n';
  let sent = false;
  const body = new ReadableStream({
    pull(stream) {
      if (sent) return breakOff(stream);
      sent = true;
      stream.enqueue(new TextEncoder().encode(`${columns}{"is":"ro`));
    },
  });
  const headers = { 'Content-Type': 'application/x-ndjson' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
  try {
    const came = streamCypher({ statement: 'RETURN 1 AS n' }, new AbortController().signal);
    expect((await came.next()).value).toEqual({ is: 'columns', columns: ['n'] });
    await expect(came.next()).rejects.toMatchObject({ name: 'ApiProblem', code: 'unreachable' });
  } finally {
    vi.unstubAllGlobals();
  }
});
