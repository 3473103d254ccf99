import { describe, expect, test } from 'vitest';
import type { GraphNode, Value } from '../../server/contract/graph.ts';
import { model } from '../../server/model/model.ts';
import { chartColumns, charted, usualChart } from '../../web/query/result/chart.ts';
import { daysOf } from '../../web/query/result/days.ts';
import { toTsvText } from '../../web/query/result/files.ts';
import { graphOf } from '../../web/query/result/graphOf.ts';
import { inTime, timeColumns, usualColumns } from '../../web/query/result/inTime.ts';
import { lookOf } from '../../web/query/result/look.ts';
import { onMap } from '../../web/query/result/onMap.ts';
import { nextSort, ordered } from '../../web/query/result/order.ts';
import type { Answered } from '../../web/query/result/types.ts';
import { waysFor } from '../../web/query/result/ways.ts';
import { durationInWords, momentInWords, pointInWords, rowsInWords } from '../../web/query/result/words.ts';

const kinds = new Map(model.kinds.map(kind => [kind.name, kind]));
const tagged = (value: object): Value => value as Value;
const node = (
  id: string,
  kind: string,
  properties: GraphNode['properties'] = {},
  labels: string[] = [],
): Value => tagged({ $type: 'Node', id, kind, labels, caption: `The ${id}`, properties, support: null });
const joined = (from: string, type: string, to: string): Value =>
  tagged({
    $type: 'Relationship',
    id: `${from}|${type}|${to}`,
    type,
    from,
    to,
    properties: {},
    support: null,
  });
const point = (srid: number, ...coordinates: number[]): Value => ({ $type: 'Point', srid, coordinates });
const answer = (columns: string[], ...rows: Value[][]): Answered => ({ columns, rows });

describe('a value is shown', () => {
  test.each<[Value, object]>([
    [
      { $type: 'Float', value: 'NaN' },
      { is: 'number', text: 'NaN', plain: false },
    ],
    [
      { $type: 'Integer', value: '9007199254740993' },
      { is: 'number', text: '9007199254740993', plain: true },
    ],
    ['', { is: 'bare', text: '' }],
    ['null', { is: 'bare', text: 'null' }],
    ['2024-10/2024-11', { is: 'date', text: '2024-10/2024-11' }],
    ['2024-10-23T14:05+02:00[Europe/Berlin]', { is: 'moment', time: '14:05', zone: '+02:00[Europe/Berlin]' }],
    ['2024-10-23T14:05:06.123456789', { is: 'moment', time: '14:05:06.123456789', zone: '' }],
    ['14:05:06Z', { is: 'time', time: '14:05:06', zone: 'Z' }],
    [
      'P1Y2M3DT4H5M6.5S',
      {
        is: 'duration',
        parts: expect.arrayContaining([
          ['month', '2'],
          ['second', '6.5'],
        ]),
      },
    ],
    ['PT0S', { is: 'duration', parts: [] }],
    ['P', { is: 'text', text: 'P' }],
    ['Perhaps', { is: 'text', text: 'Perhaps' }],
    [point(4326, 37, 55), { is: 'point', srid: 4326, coordinates: [37, 55] }],
    [
      { $type: 'Bytes', base64: 'AAH/' },
      { is: 'bytes', size: 3, start: ['00', '01', 'ff'], whole: true },
    ],
    [
      { $type: 'Bytes', base64: 'AAECAwQFBgcICQ==' },
      { is: 'bytes', size: 10, whole: false },
    ],
    [
      { $type: 'Bytes', base64: '' },
      { is: 'bytes', size: 0, start: [], whole: true },
    ],
  ])('%j as %j', (value, look) => {
    expect(lookOf(value)).toMatchObject(look);
  });

  test('in words where ISO text has none, and in the zone in which it is given', () => {
    const read = <T>(text: string) => lookOf(text) as T;
    expect(durationInWords(read('P1Y2DT3S'))).toBe('1 year, 2 days, 3 seconds');
    expect(momentInWords(read('2024-10-23T14:05:06+02:00[Europe/Berlin]'))).toBe(
      '23 Oct 2024, 14:05:06 +02:00 Europe/Berlin',
    );
    expect(momentInWords(read('2024-10-23T14:05Z'))).toBe('23 Oct 2024, 14:05 UTC');
    expect(pointInWords(lookOf(point(4979, 37, 55, 120)) as never)).toBe(
      'longitude 37, latitude 55, height 120, SRID 4979',
    );
    expect([rowsInWords([0]), rowsInWords([0, 1, 2, 3, 4, 5, 6, 7])]).toEqual([
      'row 1',
      'rows 1, 2, 3, 4, 5, 6 and 2 more',
    ]);
  });
});

describe('rows', () => {
  test('are sorted by size, whole numbers whole, with nothing last either way and equals as they came', () => {
    const rows: Value[][] = [
      [null],
      [{ $type: 'Integer', value: '9007199254740993' }],
      [9007199254740991],
      [{ $type: 'Integer', value: '9007199254740992' }],
      [{ $type: 'Float', value: 'NaN' }],
      [-1.5],
      [-1.5],
    ];
    expect(ordered(rows, { column: 0, down: false })).toEqual([5, 6, 2, 3, 1, 4, 0]);
    expect(ordered(rows, { column: 0, down: true })).toEqual([4, 1, 3, 2, 5, 6, 0]);
    expect(ordered(rows, null)).toBeNull();
  });

  test('are sorted by words with their figures by size', () => {
    expect(ordered([['row 10'], ['row 9'], [null], ['Äpfel']], { column: 0, down: false })).toEqual([
      3, 1, 0, 2,
    ]);
  });

  test('are sorted up, down and no more', () => {
    const up = nextSort(null, 1);
    const down = nextSort(up, 1);
    expect([up, down, nextSort(down, 1), nextSort(down, 0)]).toEqual([
      { column: 1, down: false },
      { column: 1, down: true },
      null,
      { column: 0, down: false },
    ]);
  });

  test('are copied for a spreadsheet: digits bare, formulas disarmed, tabs quoted', () => {
    expect(
      toTsvText(
        ['big', 'text'],
        [
          [{ $type: 'Integer', value: '9007199254740993' }, '=1+1'],
          [-5, 'a\tb'],
        ],
      ),
    ).toBe('big\ttext\r\n9007199254740993\t\'=1+1\r\n-5\t"a\tb"\r\n');
  });
});

test('nodes and relationships are found in paths, lists and maps while the end has not come', () => {
  const path = tagged({
    $type: 'Path',
    nodes: [node('a', 'state'), node('b', 'state')],
    relationships: [joined('a', 'X', 'b')],
  });
  const { nodes, relationships } = graphOf(answer(['x'], [[path, { deep: [node('c', 'state')] }]]));
  expect([nodes.map(({ id }) => id), relationships.map(({ id }) => id)]).toEqual([
    ['a', 'b', 'c'],
    ['a|X|b'],
  ]);
});

describe('an answer in time', () => {
  const event = (id: string, properties: GraphNode['properties']) => node(id, 'meeting', properties);
  const dated = { date: '2024-10-23', from: '2024-10-23', to: '2024-10-23' };

  test.each([
    ['2024-10', { from: '2024-10-01', to: '2024-10-31' }],
    ['2024-02/2024-03-05', { from: '2024-02-01', to: '2024-03-05' }],
    ['../2024-11-01', { from: null, to: '2024-11-01' }],
    ['2024-11-01/..', { from: '2024-11-01', to: null }],
    ['2024-10-23T23:30-05:00', { from: '2024-10-23', to: '2024-10-23' }],
    ['2024-13', null],
    ['2024-02-30', null],
    ['soon', null],
  ])('%s lies within %j', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });

  test('draws its events once each, and counts the rows without a day', () => {
    const result = answer(
      ['event', 'checked'],
      [event('a', dated), '2025-01-01'],
      [event('a', dated), '2025-01-02'],
      [event('b', {}), '2025-01-03'],
      [null, null],
    );
    const columns = timeColumns(result, kinds);
    expect(columns.map(({ name, by }) => [name, by])).toEqual([
      ['event', 'events'],
      ['checked', 'dates'],
    ]);
    const told = inTime(result, usualColumns(columns), kinds);
    expect([told.marks.map(({ id }) => id), told.undated, told.rows.get('a')]).toEqual([['a'], 2, [0, 1]]);
    expect(told.lanes.map(({ title }) => title)).toEqual(['Meetings']);
    const checked = inTime(result, columns.slice(1), kinds);
    expect([checked.marks.map(({ node: { caption } }) => caption), checked.undated]).toEqual([
      ['The a', 'The a', 'The b'],
      1,
    ]);
  });
});

test('an answer on a map has places with the events it joins to them, bare points, and counts what has none', () => {
  const place = node('kyiv', 'place', { point: point(4326, 30.5, 50.4), precision: 'city' });
  const foreign = node('neo4j:1', 'other', { at: point(4326, 1, 2) }, ['Buoy']);
  const result = answer(
    ['what', 'at'],
    [
      tagged({
        $type: 'Path',
        nodes: [node('s', 'strike'), place],
        relationships: [joined('s', 'STRUCK', 'kyiv')],
      }),
      null,
    ],
    ['a ship', point(4979, 34, 43, 5)],
    [null, foreign],
    ['a corner', point(7203, 1, 2)],
    [null, node('nowhere', 'place')],
  );
  const told = onMap(result, kinds);
  expect(
    told.marks.map(({ name, precision, events }) => [name, precision, events.map(({ event }) => event.id)]),
  ).toEqual([
    ['The kyiv', 'city', ['s']],
    ['a ship', 'spot', ['1 1 34 43 5']],
    ['The neo4j:1', 'spot', ['neo4j:1']],
  ]);
  expect([told.without, told.elsewhere, told.left]).toEqual([2, 1, 0]);
  expect(told.kinds.get('other Buoy')?.caption).toBe('Buoy');
});

describe('a chart', () => {
  const result = answer(
    ['side', 'day', 'troops', 'large'],
    ['one', '2024-10-01', 12_000, { $type: 'Integer', value: '9007199254740993' }],
    ['two', '2024-10-02', null, 3],
    ['two', '2024-10', 4_000, { $type: 'Float', value: 'NaN' }],
  );
  const columns = chartColumns(result);

  test('takes the columns that its header names, as far as there are such', () => {
    const given = { as: 'scatter' as const, x: 'troops', y: ['large'], series: 'gone' };
    expect(usualChart(columns, given)).toEqual({ ...given, series: null });
    expect(usualChart(columns, { ...given, x: 'gone' }).as).toBe('line');
  });

  test('else picks columns by what they hold', () => {
    const pick = (...names: string[]) =>
      usualChart(
        columns.filter(({ name }) => names.includes(name)),
        null,
      );
    expect(pick('side', 'day', 'troops')).toEqual({ as: 'line', x: 'day', y: ['troops'], series: 'side' });
    expect(pick('side', 'troops')).toEqual({ as: 'bar', x: 'side', y: ['troops'], series: null });
    expect(pick('troops', 'large')).toEqual({ as: 'scatter', x: 'troops', y: ['large'], series: null });
    expect(pick('troops')).toEqual({ as: 'line', x: null, y: ['troops'], series: null });
  });

  test('leaves a gap where there is no figure, counts it, and keeps every digit of large ones', () => {
    const told = charted(result, columns, { as: 'line', x: 'day', y: ['large'], series: null });
    expect(told.points.map(({ y, yText }) => [y, yText])).toEqual([
      [9007199254740992, '9007199254740993'],
      [3, '3'],
      [null, 'NaN'],
    ]);
    expect([told.without, told.spans, told.scale]).toEqual([1, 1, 'time']);
  });

  test('draws a moment without an offset by its own clock, others where they are', () => {
    const at = (text: string) => {
      const one = answer(['at', 'n'], [text, 1]);
      const choice = { as: 'line' as const, x: 'at', y: ['n'], series: null };
      return charted(one, chartColumns(one), choice).points[0]?.x;
    };
    expect(at('2024-10-23T14:05:06.123')).toEqual(new Date('2024-10-23T14:05:06.123Z'));
    expect(at('2024-10-23T14:05')).toEqual(new Date('2024-10-23T14:05Z'));
    expect(at('2024-10-23T14:05Z')).toEqual(new Date('2024-10-23T14:05Z'));
    expect(at('2024-10-23T14:05+02:00[Europe/Berlin]')).toEqual(new Date('2024-10-23T12:05Z'));
  });

  test('sums nothing: rows of the same name stand beside each other', () => {
    const told = charted(result, columns, { as: 'bar', x: 'side', y: ['troops'], series: null });
    expect(told.points.map(({ x, y }) => [x, y])).toEqual([
      ['one', 12_000],
      ['two', null],
      ['two (2)', 4_000],
    ]);
  });
});

test('a way that cannot show an answer says so', () => {
  expect(waysFor(answer(['x'], ['text']), kinds)).toEqual({
    table: null,
    graph: 'graph',
    timeline: 'timeline',
    map: 'map',
    chart: 'chart',
  });
  const all = [node('m', 'meeting', { from: '2024-10-23', to: '2024-10-23' }), point(4326, 1, 2), 3];
  expect(Object.values(waysFor(answer(['event', 'at', 'figure'], all), kinds))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
