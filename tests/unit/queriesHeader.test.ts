import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../server/contract/graph.ts';
import { parameterType } from '../../server/contract/queries.ts';
import { QueriesError, readQueries, tidied } from '../../server/queries/index.ts';
import { Cursor, readLiteral, writeLiteral } from '../../server/queries/literals.ts';
import { readSavedQuery } from '../../server/queries/savedQuery.ts';
import { folderWith } from '../support/dossiers.ts';
import { workedExample } from '../support/savedQueries.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

const needed = ['title: Q?', 'description: D.', 'group: G', 'shows: table'];
/** A file with what is needed in its first four lines, then these, then the statement. */
const fileWith = (lines: string[], statement = 'RETURN 1 AS n') =>
  `${[...needed, ...lines].map(line => `// ${line}`).join('\n')}\n${statement}\n`;
const read = (text: string) => readSavedQuery('q.cypher', 'q', text);
const faultsOf = (text: string) => read(text).faults.map(({ line, message }) => `${line}: ${message}`);

test('a header is read into the query that people see', () => {
  const text = fileWith(
    [
      'tags: aid, far away',
      'by: Anna K',
      'parameter: days integer from 1 to 365 = 60 — how far',
      '  back to look',
      "parameter: sides list of actor = ['kp', 'ru'] -- whose",
      'parameter: by date optional — when',
      "parameter: word text of 'said', 'denied' = 'said' — which",
      "parameter: span range of date from '2020' = {from: '2024-10', to: null} — within",
      'on: selection sides',
      "example: days = 30, by = '2024-10'",
      "expect: row event = 'it\\'s', n = -1.5 no row n = null",
    ],
    "RETURN $days, $sides, date($by.to), $word, date($span.from), '$text' // $comment",
  );
  expect(faultsOf(text)).toEqual([]);
  const plain = { list: false, range: false, choices: null, least: null, most: null, default: null };
  expect(read(text).query).toEqual({
    id: 'q',
    title: 'Q?',
    description: 'D.',
    group: 'G',
    tags: ['aid', 'far away'],
    by: 'Anna K',
    first: null,
    shows: 'table',
    chart: null,
    on: [{ what: 'selection', fills: ['sides'] }],
    own: false,
    parameters: [
      {
        ...plain,
        name: 'days',
        type: 'integer',
        least: 1,
        most: 365,
        default: 60,
        required: false,
        description: 'how far back to look',
      },
      {
        ...plain,
        name: 'sides',
        type: 'actor',
        list: true,
        default: ['kp', 'ru'],
        required: false,
        description: 'whose',
      },
      { ...plain, name: 'by', type: 'date', required: false, description: 'when' },
      {
        ...plain,
        name: 'word',
        type: 'text',
        choices: ['said', 'denied'],
        default: 'said',
        required: false,
        description: 'which',
      },
      {
        ...plain,
        name: 'span',
        type: 'date',
        range: true,
        least: '2020',
        default: { from: '2024-10', to: null },
        required: false,
        description: 'within',
      },
    ],
    example: { days: 30, by: '2024-10' },
    file: 'q.cypher',
    text,
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    expect: "row event = 'it\\'s', n = -1.5 no row n = null",
    expected: [
      { absent: false, columns: { event: "it's", n: -1.5 } },
      { absent: true, columns: { n: null } },
    ],
    statementLine: 16,
  });
});

test('a chart names its columns, and a query may be asked about several things', () => {
  const text = fileWith(
    [
      "chart: line x = 'date', y = ['low', 'high'], series = 'side'",
      'parameter: one actor — one',
      'parameter: other element — other',
      'on: tie one, other',
      'on: actor one',
      'on: event other',
      'on: source other',
    ],
    'RETURN $one, $other',
  ).replace('shows: table', 'shows: chart');
  expect(faultsOf(text)).toEqual([]);
  expect(read(text).query).toMatchObject({
    shows: 'chart',
    chart: { as: 'line', x: 'date', y: ['low', 'high'], series: 'side' },
    on: [
      { what: 'tie', fills: ['one', 'other'] },
      { what: 'actor', fills: ['one'] },
      { what: 'event', fills: ['other'] },
      { what: 'source', fills: ['other'] },
    ],
  });
  const plain = fileWith(["chart: bar x = 'a', y = 'b'"]).replace('shows: table', 'shows: chart');
  expect(read(plain).query?.chart).toEqual({ as: 'bar', x: 'a', y: ['b'], series: null });
});

test('the worked example of docs/queries.md is a saved query, and the page tells of every type', () => {
  expect(workedExample().faults).toEqual([]);
  for (const type of parameterType.options) expect(textOf('docs/queries.md')).toContain(`\`${type}\``);
});

describe('a fault is told with its line:', () => {
  const use = 'RETURN $n AS n';
  const cases: [string, string, string[]][] = [
    [
      'no header',
      'RETURN 1',
      [
        "1: 'title' is missing",
        "1: 'description' is missing",
        "1: 'group' is missing",
        "1: 'shows' is missing",
      ],
    ],
    ['an empty value', fileWith([]).replace('// group: G', '// group:'), ["3: 'group' is empty"]],
    [
      'an unknown key',
      fileWith(['colour: red']),
      [
        "5: there is no key 'colour'; the keys are title, description, group, tags, by, first, parameter, on, shows, chart, example, expect",
      ],
    ],
    ['a place that is none', fileWith(['first: 0']), ["5: first: '0' is no whole number from 1 to 99"]],
    [
      'a beginning that needs something filled in',
      fileWith(['first: 1', 'parameter: n integer — how many'], use),
      ['5: first: it must be possible to ask it with nothing filled in'],
    ],
    ['a key given twice', fileWith(['title: R?']), ["5: 'title' stands in line 1 already"]],
    [
      'a line that is neither',
      fileWith(['just words']),
      ["5: is neither 'key: value' nor set in to continue the line above; a blank line ends the header"],
    ],
    [
      'nothing to continue',
      `//   words\n${fileWith([])}`,
      ['1: continues a line, but no key stands above it'],
    ],
    [
      'a way of showing there is not',
      fileWith([]).replace('shows: table', 'shows: pie'),
      ["4: shows: there is no 'pie'; it shows graph, table, timeline, map, chart"],
    ],
    ['no statement', fileWith([], ''), ['5: there is no statement below the header']],
    ['an undeclared parameter', fileWith([], 'RETURN 1,\n  $n AS n'), ["6: '$n' is not declared"]],
    [
      'an undeclared parameter in backticks',
      fileWith([], 'RETURN $`a b` AS n'),
      ["5: '$a b' is not declared"],
    ],
    [
      'an unused parameter',
      fileWith(['parameter: n integer — n'], "RETURN '$n' AS `$n` // $n"),
      ["5: parameter: the statement does not use '$n'"],
    ],
    [
      'a parameter declared twice',
      fileWith(['parameter: n integer — n', 'parameter: n text — n'], use),
      ["6: parameter: 'n' is declared twice"],
    ],
    [
      'no name',
      fileWith(['parameter: 1n integer — n'], 'RETURN $`1n`'),
      ["5: parameter: '1n' is no name of a parameter: letters, digits and _, a letter first"],
    ],
    ['no type', fileWith(['parameter: n'], use), ["5: parameter: the type of 'n' is missing at the end"]],
    [
      'an unknown type',
      fileWith(['parameter: n number — n'], use),
      [
        "5: parameter: there is no type 'number'; the types are text, integer, decimal, boolean, date, actor, event, place, claim, source, element",
      ],
    ],
    [
      'no description',
      fileWith(['parameter: n integer'], use),
      ["5: parameter: '= default', 'optional' or '— what it is for' is missing at the end"],
    ],
    [
      'an empty description',
      fileWith(['parameter: n integer —'], use),
      ["5: parameter: what 'n' is for is missing after the dash"],
    ],
    [
      'a default of the wrong type',
      fileWith(["parameter: n integer = 'x' — n"], use),
      ['5: parameter: the default of n must be a whole number'],
    ],
    [
      'a default within a list',
      fileWith(["parameter: n list of text = ['x', 1] — n"], use),
      ['5: parameter: the default of n.1 must be text'],
    ],
    [
      'a default that is null',
      fileWith(['parameter: n integer = null — n'], use),
      ["5: parameter: write 'optional' for 'n' instead of '= null'"],
    ],
    [
      'a default that cannot be read',
      fileWith(['parameter: n text = x — n'], use),
      ["5: parameter: expected a value ('text', 60, 1.5, true, false, null, [ … ] or { … }) at 'x — n'"],
    ],
    [
      'an example without what must be given',
      fileWith(
        ['parameter: n integer — n', 'parameter: m integer = 1 — m', 'example: m = 2'],
        'RETURN $n, $m',
      ),
      ['7: example: n: must be given'],
    ],
    [
      'an example of the wrong type, with a stranger',
      fileWith(['parameter: n boolean — n', 'example: n = 1, m = 2'], use),
      ['6: example: m: there is no such parameter; it takes n', '6: example: n: must be true or false'],
    ],
    [
      'an example that goes on',
      fileWith(['parameter: n integer — n', 'example: n = 1 m = 2'], use),
      ["6: example: expected ',' and the next value at 'm = 2'"],
    ],
    [
      'a value given twice',
      fileWith(['parameter: n integer — n', 'example: n = 1, n = 2'], use),
      ["6: example: 'n' is given twice"],
    ],
    [
      'an expectation that is no row',
      fileWith(['expect: n = 1']),
      ["5: expect: expected 'row' or 'no row' at 'n = 1'"],
    ],
    [
      'an expectation without an example',
      fileWith(['parameter: n integer — n', 'expect: row n = 1'], use),
      ['6: expect: needs an example with the values that must be given'],
    ],
    [
      'a season',
      fileWith(["parameter: n date = '2024-21' — n"], 'RETURN date($n.to)'),
      [
        "5: parameter: the default of n '2024-21' is a season; write the months that are meant, such as 2024-03/2024-05",
      ],
    ],
    ...(
      [
        ['text from 1', "'n' cannot have bounds; integer, decimal, date can"],
        ['boolean of true', "'n' cannot have choices; text, integer, decimal, date can"],
        ['integer from 5 to 1', 'the lower bound of n must be 1 at most'],
        ["integer from 'x'", 'the bound of n must be a whole number'],
        ['integer from 1 to 5 = 6', 'the default of n must be from 1 to 5'],
        ['integer from 1 = 0', 'the default of n must be 1 at least'],
        ['list of integer to 5 = [1, 6]', 'the default of n.1 must be 5 at most'],
        ["text of 'a', 'b' = 'c'", "the default of n must be one of 'a', 'b'"],
        ["text of 'a', 1", 'the choice of n must be text'],
        ["text of 'a', 'a'", "a choice of 'n' is given twice"],
        ['integer of 1, 2 from 1', "'n' has either choices or bounds"],
        ['range of text', 'there is no range of text; there are ranges of integer, decimal, date'],
        ['range of integer = 5', 'the default of n must be a range: {from, to}'],
        ['range of integer = {from: 5, to: 1}', 'the default of n begins at 5 and ends at 1'],
        ['range of integer from 1 = {from: 0}', 'the default of n.from must be 1 at least'],
        ['range of integer = {from: 1, until: 2}', 'the default of n must be a range: {from, to}'],
        ['range of integer = {from: 1', "expected ',' or '}' at '— n'"],
      ] as [string, string][]
    ).map(([type, message]): [string, string, string[]] => [
      `a parameter: ${type}`,
      fileWith([`parameter: n ${type} — n`], 'RETURN $n.from, $n.to'),
      [expect.stringContaining(`5: parameter: ${message}`)],
    ]),
    [
      'a range compared as a whole',
      fileWith(['parameter: n range of integer — n'], 'RETURN 1 > $n'),
      ["5: parameter: use the range 'n' as $n.from and $n.to, of which either may be null"],
    ],
    [
      'a date beyond its bounds',
      fileWith(["parameter: n date from '2024' to '2025' = '../2024-05' — n"], 'RETURN date($n.to)'),
      ["5: parameter: the default of n must be from '2024' to '2025'"],
    ],
    ['a tag that is none', fileWith(['tags: a,, b']), ['5: tags: a tag is missing beside a comma']],
    ['a tag given twice', fileWith(['tags: a, a']), ["5: tags: 'a' stands there twice"]],
    [
      'nobody who saved it',
      fileWith(['by:']),
      ['5: by: must be a name of 100 characters at most, without backslashes or control characters'],
    ],
    [
      'an escape in a name',
      fileWith(['by: A\\u000aB']),
      ['5: by: must be a name of 100 characters at most, without backslashes or control characters'],
    ],
    [
      'a name that is too long',
      fileWith([`by: ${'a'.repeat(101)}`]),
      ['5: by: must be a name of 100 characters at most, without backslashes or control characters'],
    ],
    [
      'a chart of what is none',
      fileWith(["chart: bar x = 'a', y = 'b'"]),
      ["5: chart: it shows a table; write 'shows: chart'"],
    ],
    ...(
      [
        ["pie x = 'a', y = 'b'", "there is no 'pie'; there are bar, line, scatter"],
        ["bar y = 'b'", 'x must be the name of a column'],
        ["bar x = 'a'", 'y must be the name of a column, or a list of names'],
        ["bar x = 'a', y = []", 'y must be the name of a column, or a list of names'],
        ["bar x = 'a', y = 'b', series = 1", 'series must be the name of a column'],
        ["bar x = 'a', y = 'b', size = 'c'", "there is no 'size'; there are x, y, series"],
        ["bar x = 'a', y = 'b' series", "expected ',' and the next part at 'series'"],
      ] as [string, string][]
    ).map(([chart, message]): [string, string, string[]] => [
      `a chart: ${chart}`,
      fileWith([`chart: ${chart}`]).replace('shows: table', 'shows: chart'),
      [`5: chart: ${message}`],
    ]),
    ...(
      [
        ['person n', "there is no 'person'; there are actor, event, place, claim, source, tie, selection"],
        ['event m', "no parameter is called 'm'"],
        ['event n', "'n' is of type actor, and does not take what is of type event"],
        ['actor n, n', "'n' stands there twice"],
        ['actor n, o', "'actor' fills one parameter"],
        ['tie n', 'a tie fills two parameters'],
        ['tie n, days', "'days' is of type integer, and does not take the ends of a tie"],
        [
          'selection n',
          "'n' must be a list of actor, event, place, claim, source, element to take a selection",
        ],
        ['actor', 'the name of a parameter is missing at the end'],
      ] as [string, string][]
    ).map(([on, message]): [string, string, string[]] => [
      `asking about ${on}`,
      fileWith(
        ['parameter: n actor — n', 'parameter: o actor — o', 'parameter: days integer — d', `on: ${on}`],
        'RETURN $n, $o, $days',
      ),
      [`8: on: ${message}`],
    ]),
    [
      'asking about the same twice',
      fileWith(['parameter: n actor — n', 'on: actor n', 'on: actor n'], use),
      ["7: on: 'actor n' stands twice"],
    ],
    [
      'a date compared as a whole',
      fileWith(['parameter: n date — n'], 'RETURN date() > $n'),
      ["5: parameter: use the date 'n' as date($n.from), date($n.to) or $n.text"],
    ],
    [
      'a bound that is still text',
      fileWith(['parameter: n date — n'], 'RETURN date() > $n.to'),
      ["5: parameter: use the date 'n' as date($n.from), date($n.to) or $n.text"],
    ],
  ];
  test.each(cases)('%s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});

test('every fault of every file stops the start, in one message', () => {
  const folder = folderWith({
    'good.cypher': fileWith([]),
    'bad.cypher': fileWith(['colour: red', 'size: 3']),
    'Bad Name.cypher': fileWith([]),
    'notes.txt': 'words',
    'latin.cypher': Uint8Array.of(0x2f, 0x2f, 0xe9),
    '.hidden': 'words',
  });
  const named = 'is not named like a saved query: small letters, digits and hyphens, then .cypher';
  const keys = 'title, description, group, tags, by, first, parameter, on, shows, chart, example, expect';
  expect(() => readQueries(folder, folder)).toThrow(
    new QueriesError([
      { file: 'bad.cypher', line: 5, message: `there is no key 'colour'; the keys are ${keys}` },
      { file: 'bad.cypher', line: 6, message: `there is no key 'size'; the keys are ${keys}` },
      { file: 'Bad Name.cypher', line: 1, message: named },
      { file: 'latin.cypher', line: 1, message: 'is not a file of text in UTF-8' },
      { file: 'notes.txt', line: 1, message: named },
    ]),
  );
  expect(() => readQueries(`${folder}/nowhere`, folder)).toThrow(
    /^nowhere:1: is not a folder that can be read/,
  );
});

test('queries are in the order of their groups, then of their files; line ends and a byte order mark do not matter', () => {
  const inGroup = (group: string) => fileWith([]).replace('group: G', `group: ${group}`);
  const folder = folderWith({
    'a.cypher': inGroup('Z'),
    'c.cypher': inGroup('A').replaceAll('\n', '\r\n'),
    'b.cypher': `\uFEFF${inGroup('A')}`,
  });
  expect(readQueries(folder, folder).map(({ id, group }) => `${group} ${id}`)).toEqual(['A b', 'A c', 'Z a']);
});

const plain = fc.string({ unit: 'binary' }).filter(text => !/[\n\r\u2028\u2029]/.test(text));
const value = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    plain,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc
      .bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })
      .map(whole => ({ $type: 'Integer', value: String(whole) })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]*$/), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

test('whatever value is written into a header is read back', () => {
  fc.assert(
    fc.property(value, given => {
      const cursor = new Cursor(writeLiteral(given));
      expect(readLiteral(cursor)).toEqual(given);
      expect(cursor.rest()).toBe('');
    }),
  );
});

/** What a file says, apart from how it is laid out. */
function said(text: string) {
  const { query, faults } = read(text);
  expect(faults).toEqual([]);
  const { text: _text, version: _version, statementLine: _line, expect: _rows, ...rest } = query ?? {};
  return { ...rest, statement: text.split('\n').filter(line => line !== '' && !line.startsWith('//')) };
}

test('every shipped query says the same when it is written anew, and is then as it stays', () => {
  for (const file of filesBelow('cypher/queries', /\.cypher$/)) {
    const text = textOf(file);
    const anew = tidied(text);
    expect(said(anew), file).toEqual(said(text));
    expect(tidied(anew), file).toBe(anew);
  }
});

test('whatever words a header holds, they are the same when it is written anew', () => {
  const words = plain.map(text => text.trim()).filter(text => text !== '');
  fc.assert(
    fc.property(words, words, value, (description, group, shown) => {
      const text = fileWith([`expect: row a = ${writeLiteral(shown)} no row b = 'row c = 2'`])
        .replace('D.', () => description)
        .replace('group: G', () => `group: ${group}`);
      expect(said(tidied(text))).toEqual(said(text));
    }),
  );
});

test.each<[string, Value]>([
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', { $type: 'Integer', value: '9007199254740992' }],
  ['-9223372036854775808', { $type: 'Integer', value: '-9223372036854775808' }],
  ['9007199254740992.0', 9007199254740992],
  ['9.007199254740992e+15', 9007199254740992],
  ['9223372036854775808', 2 ** 63],
])('a number is an INTEGER or a FLOAT as in Cypher: %s', (text, given) => {
  expect(readLiteral(new Cursor(text))).toEqual(given);
});

test('whatever text a file holds, it is read or its faults are told', () => {
  const scraps = fc.constantFrom(
    '// ',
    '//   ',
    'title: ',
    'parameter: ',
    'expect: ',
    'row ',
    '=',
    "'",
    '[',
    '\\',
    '`',
    '$a',
    '—',
    '\n',
    'a ',
    '1',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, plain)), parts => {
      const { query, faults } = read(parts.join(''));
      expect(query === null).toBe(faults.length > 0);
    }),
  );
});
