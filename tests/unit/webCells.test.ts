import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../server/contract/graph.ts';
import { plainText, toCsv, toJson } from '../../server/contract/rowsText.ts';
import { columnTitle, toCell } from '../../web/state/cells.ts';
import { tokenLines, tokens } from '../../web/state/cypherTokens.ts';

const node = (id: string, caption: string): Value => ({
  $type: 'Node',
  id,
  caption,
  labels: [],
  kind: 'state',
  properties: {},
});
const role = (from: string, to: string): Value => ({
  $type: 'Relationship',
  id: `${from}|GAVE|${to}`,
  type: 'GAVE',
  from,
  to,
});

describe('a value of an answer', () => {
  test.each<[Value, string, string]>([
    [null, 'nothing', ''],
    ['text', 'text', 'text'],
    [0, 'number', '0'],
    [-0.1, 'number', '-0.1'],
    [false, 'flag', 'false'],
    [{ $type: 'Integer', value: '9007199254740993' }, 'number', '9007199254740993'],
    [{ $type: 'Float', value: 'NaN' }, 'number', 'NaN'],
    [{ $type: 'Point', srid: 4326, coordinates: [37, 55] }, 'text', '(37, 55), SRID 4326'],
    [{ $type: 'Bytes', base64: 'AAE=' }, 'text', 'base64 AAE='],
    [{ $type: 'Map', entries: [['$type', 'Node']] }, 'map', '$type: Node'],
    [{ one: [1, { deep: null }] }, 'map', 'one: 1; deep: '],
    [node('kp', 'North Korea'), 'node', 'North Korea'],
    [role('kp', 'ru'), 'relationship', 'kp GAVE ru'],
    [
      {
        $type: 'Path',
        nodes: [node('kp', 'KP'), node('x', 'X'), node('ru', 'RU')],
        relationships: [role('kp', 'x'), role('ru', 'x')],
      },
      'path',
      'KP –GAVE→ X ←GAVE– RU',
    ],
    [{ $type: 'something new', value: 1 }, 'map', '$type: something new; value: 1'],
  ])('%j is a %s', (value, is, text) => {
    expect(toCell(value).is).toBe(is);
    expect(plainText(value)).toBe(text);
  });
});

describe('a table as a file', () => {
  test('keeps whole numbers and dates as they are, and quotes as RFC 4180 has it', () => {
    const rows: Value[][] = [
      [{ $type: 'Integer', value: '9007199254740993' }, '2024-10-23', null],
      [-5, 'one, "two"\nthree', true],
    ];
    expect(toCsv(['big', 'when', 'a,b'], rows)).toBe(
      'big,when,"a,b"\r\n9007199254740993,2024-10-23,\r\n-5,"one, ""two""\nthree",true\r\n',
    );
  });

  test('is JSON with every digit, its columns in their order, nodes whole', () => {
    const kp = node('kp', 'North Korea');
    const big: Value = { $type: 'Integer', value: '-9007199254740993' };
    const text = toJson(
      ['2', '1', 'kp'],
      [
        [big, [big, { deep: big }], kp],
        ['2024-10~', null, true],
      ],
    );
    expect(text).toBe(
      `[\n{"2":-9007199254740993,"1":[-9007199254740993,{"deep":-9007199254740993}],"kp":${JSON.stringify(kp)}},\n{"2":"2024-10~","1":null,"kp":true}\n]\n`,
    );
    expect(toJson(['x'], [])).toBe('[]\n');
  });

  test('is JSON that says the same, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.jsonValue(), fc.string())), rows => {
        const read: unknown = JSON.parse(toJson(['a', 'b"'], rows as Value[][]));
        expect(read).toEqual(JSON.parse(JSON.stringify(rows.map(([a, b]) => ({ a, 'b"': b })))));
      }),
    );
  });

  test.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1'])(
    'disarms %j, which a spreadsheet would run',
    text => {
      expect(
        toCsv(['x'], [[text]])
          .split('\r\n')
          .slice(1)
          .join('\r\n'),
      ).toMatch(/^"?'/);
      expect(toCsv(['x'], [[node('x', text)]])).toContain(`'${text}`);
      expect(toCsv([text], [])).toMatch(/^"?'/);
    },
  );
});

test('columns are read as words', () => {
  expect(['firstReported', 'days_after', 'event', 'count(x)', 'iso2'].map(columnTitle)).toEqual([
    'First reported',
    'Days after',
    'Event',
    'Count(x)',
    'Iso2',
  ]);
});

describe('the colours of Cypher', () => {
  const told = (statement: string) =>
    tokens(statement)
      .filter(({ is }) => is !== 'plain')
      .map(({ is, text }) => `${is} ${text}`);

  test('tell keywords, labels, types, texts, parameters and comments apart', () => {
    expect(
      told(
        "// why\nMATCH (a:Actor&!State {id: $id})-[r:GAVE|MADE]->(:Event) WHERE a.name = 'x // y' RETURN a.order AS by",
      ),
    ).toEqual([
      'comment // why',
      'keyword MATCH',
      'label Actor',
      'label State',
      'parameter $id',
      'type GAVE',
      'type MADE',
      'label Event',
      'keyword WHERE',
      "text 'x // y'",
      'keyword RETURN',
      'keyword AS',
    ]);
  });

  test('take nothing away and add nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[(){}[\]:|$`'"/*\n a-zA-Z]*$/)), text => {
        expect(
          tokens(text)
            .map(token => token.text)
            .join(''),
        ).toBe(text);
        expect(
          tokenLines(text)
            .map(line => line.map(token => token.text).join(''))
            .join('\n'),
        ).toBe(text);
      }),
    );
  });
});
