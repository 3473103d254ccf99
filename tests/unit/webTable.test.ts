import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../server/contract/model.ts';
import { model } from '../../server/model/model.ts';
import { arranger } from '../../web/renderers/table/arrange.ts';
import type { Column, Row } from '../../web/renderers/table/column.ts';
import { unfolded, withGaps } from '../../web/renderers/table/lines.ts';
import { nodeColumns } from '../../web/renderers/table/nodeColumns.ts';
import { choicesInWords, endsInWords } from '../../web/renderers/table/passes.ts';
import { choicesOf, lineRows, linesAt, nodeRows, tieRows } from '../../web/renderers/table/rows.ts';
import { toTsv } from '../../web/renderers/table/tsv.ts';
import { toPicture } from '../../web/state/picture.ts';
import { passing, readSort, sortedBy, sortInWords, type TableView } from '../../web/state/tableView.ts';

type Held = Row & { name: string; kind: string; from?: string; to?: string; count?: number };
const row = (id: string, of: Omit<Held, 'id' | 'selection' | 'name'> & { name?: string }): Held => ({
  id,
  selection: { type: 'node', id },
  name: id,
  ...of,
});
const columns: Column<Held>[] = [
  { id: 'name', caption: 'Name', text: one => one.name, value: one => one.name, filter: 'text', width: 1 },
  {
    id: 'kind',
    caption: 'Kind',
    text: one => one.kind,
    value: one => one.kind,
    group: one => one.kind,
    filter: 'choice',
    width: 1,
  },
  {
    id: 'date',
    caption: 'Date',
    text: one => one.from ?? '',
    value: one => one.from,
    span: one => (one.from || one.to ? { low: one.from ?? null, high: one.to ?? null } : null),
    group: one => (one.from ? `month ${Number(one.from.slice(5, 7))}` : 'undated'),
    filter: 'days',
    width: 1,
  },
  {
    id: 'count',
    caption: 'Count',
    text: one => (one.count === undefined ? '' : `about ${one.count}`),
    value: one => one.count,
    filter: 'range',
    width: 1,
  },
];
const rows = [
  row('b10', { kind: 'strike', from: '2024-11-01', to: '2024-11-01', count: 0 }),
  row('b9', { kind: 'vote', from: '2024-02-01', count: 12 }),
  row('Águeda', { kind: 'strike', count: 3 }),
  row('a', { kind: 'strike', from: '2024-02-10', to: '2024-02-20' }),
];
const arrange = arranger(rows, columns);
const ids = (how: Partial<Omit<TableView, 'rows'>>) =>
  arrange({ sort: [], where: [], group: null, ...how }).rows.map(({ id }) => id);
const where = (column: string, text: string) => ids({ where: [[column, text]] });

describe('the rows of the table', () => {
  test('stand as they were given, and again so after they were arranged', () => {
    const given = rows.map(({ id }) => id);
    expect(ids({})).toEqual(given);
    expect(ids({ sort: [{ column: 'name', down: true }], where: [['kind', 'vote']] })).toEqual(['b9']);
    expect(ids({})).toEqual(given);
  });

  test('are sorted by several columns, figures by size, words as people do, nothing last either way', () => {
    expect(ids({ sort: [{ column: 'name', down: false }] })).toEqual(['a', 'Águeda', 'b9', 'b10']);
    expect(ids({ sort: [{ column: 'count', down: false }] })).toEqual(['b10', 'Águeda', 'b9', 'a']);
    expect(ids({ sort: [{ column: 'count', down: true }] })).toEqual(['b9', 'Águeda', 'b10', 'a']);
    const both = [
      { column: 'kind', down: true },
      { column: 'date', down: false },
    ];
    expect(ids({ sort: both })).toEqual(['b9', 'a', 'b10', 'Águeda']);
  });

  test('pass by words in any order, without capitals and accents', () => {
    expect(where('name', 'AGU')).toEqual(['Águeda']);
    expect(where('name', '0 b1')).toEqual(['b10']);
    expect(where('name', 'x')).toEqual([]);
  });

  test('pass by some of the values, and by figures where 0 is one', () => {
    expect(where('kind', choicesInWords(['vote', 'treaty']))).toEqual(['b9']);
    expect(where('count', '0..3')).toEqual(['b10', 'Águeda']);
    expect(where('count', endsInWords('', '0'))).toEqual(['b10']);
    expect(where('count', '3..')).toEqual(['b9', 'Águeda']);
    expect(where('count', 'many..')).toHaveLength(rows.length);
  });

  test('pass by days that they may mean: an open end reaches on, and what is undated stays', () => {
    expect(where('date', '2024-02-15..2024-03-01')).toEqual(['b9', 'Águeda', 'a']);
    expect(where('date', '2025-01-01..')).toEqual(['b9', 'Águeda']);
  });

  test('stand under heads with their number, in the order of what is under them', () => {
    const { lines } = arrange({ sort: [{ column: 'name', down: false }], where: [], group: 'date' });
    const told = lines.map(line => (line.is === 'head' ? `${line.label}: ${line.rows}` : line.row.id));
    expect(told).toEqual(['month 2: 2', 'a', 'b9', 'month 11: 1', 'b10', 'undated: 1', 'Águeda']);
    const folded = unfolded(lines, new Set(['head month 2']));
    expect(folded.map(({ id }) => id)).toEqual([
      'head month 2',
      'head month 11',
      'b10',
      'head undated',
      'Águeda',
    ]);
  });

  test('do not mind columns that they have not, nor one that cannot be grouped by', () => {
    const how = { sort: [{ column: 'none', down: true }], where: [['none', 'x']] as [string, string][] };
    expect(ids({ ...how, group: 'none' })).toHaveLength(rows.length);
    expect(arrange({ sort: [], where: [], group: 'name' }).lines).toHaveLength(rows.length);
  });
});

describe('what is chosen of the table', () => {
  test('sorts up, then down, then no more; with Shift beside what it is sorted by', () => {
    const up = sortedBy([], 'a');
    expect(up).toEqual([{ column: 'a', down: false }]);
    const down = sortedBy(up, 'a');
    expect(down).toEqual([{ column: 'a', down: true }]);
    expect(sortedBy(down, 'a')).toEqual([]);
    const two = sortedBy(down, 'b', { too: true });
    expect(sortInWords(two)).toBe('-a,b');
    expect(readSort('-a,b')).toEqual(two);
    expect(sortInWords(sortedBy(two, 'a', { too: true }))).toBe('b');
    expect(sortedBy(two, 'b')).toEqual([{ column: 'b', down: true }]);
  });

  test('sorts figures from the most down first', () => {
    const most = sortedBy([], 'a', { downFirst: true });
    expect(sortInWords(most)).toBe('-a');
    const least = sortedBy(most, 'a', { downFirst: true });
    expect(sortInWords(least)).toBe('a');
    expect(sortedBy(least, 'a', { downFirst: true })).toEqual([]);
  });

  test('lets pass what was written last, and everything where it is empty', () => {
    const one = passing([], 'a', 'x');
    expect(passing(one, 'a', 'y')).toEqual([['a', 'y']]);
    expect(passing(one, 'a', '')).toEqual([]);
  });
});

describe('the lines in the page', () => {
  test('have room before, between and after them for those that are not', () => {
    const at = (index: number) => ({ index, start: index * 10, end: index * 10 + 10 });
    const parts = withGaps([at(2), at(3), at(7)], 100);
    expect(parts.map(part => (part.is === 'gap' ? -part.size : part.index))).toEqual([
      -20, 2, 3, -30, 7, -20,
    ]);
    expect(withGaps([], 0)).toEqual([]);
  });
});

describe('rows for a spreadsheet', () => {
  const tsv = (name: string) => toTsv([row('x', { kind: 'k', name })], columns.slice(0, 1));
  test('quote what would break a line or a cell, and keep formulas as text', () => {
    expect(tsv('a\tb')).toBe('Name\r\n"a\tb"\r\n');
    expect(tsv('a\nb')).toBe('Name\r\n"a\nb"\r\n');
    expect(tsv('say "no"')).toBe('Name\r\n"say ""no"""\r\n');
    expect(['=1+1', '+1', '-1', '@x', '\tx', '\rx'].map(tsv)).toEqual([
      "Name\r\n'=1+1\r\n",
      "Name\r\n'+1\r\n",
      "Name\r\n'-1\r\n",
      "Name\r\n'@x\r\n",
      'Name\r\n"\'\tx"\r\n',
      'Name\r\n"\'\rx"\r\n',
    ]);
  });

  test('hold figures as bare digits, and nothing where there is none', () => {
    const [, b9, , a] = rows as [Held, Held, Held, Held];
    expect(toTsv([b9, a], columns.slice(3))).toBe('Count\r\n12\r\n\r\n');
  });

  test('always have as many cells as there are columns', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        const [, line = ''] = tsv(name).split(/\r\n(.*)/s);
        const bare = line.replace(/"(?:[^"]|"")*"/g, '');
        expect(bare.replace(/\r\n$/, '')).not.toMatch(/[\t\n\r]/);
      }),
    );
  });
});

describe('the tables of a view', () => {
  const kinds = new Map<string, Kind>(model.kinds.map(kind => [kind.name, kind]));
  const node = (id: string, kind: string, properties = {}) => ({
    id,
    kind,
    labels: [],
    caption: id,
    properties,
    support: null,
  });
  const tie = (a: string, b: string, events: number) =>
    ({ id: `${a}|${b}|conflict`, a, b, character: 'conflict', events, planned: 0, kinds: [] }) as never;
  const overview = {
    level: 'events',
    nodes: [
      node('y', 'strike', { from: '2024-02-01' }),
      node('x', 'strike', { from: '2024-01-01' }),
      node('ru', 'state'),
      node('ua', 'state'),
    ],
    relationships: [
      { id: 'ru|LAUNCHED|x', type: 'LAUNCHED', from: 'ru', to: 'x', properties: {}, support: null },
      { id: 'x|STRUCK|ua', type: 'STRUCK', from: 'x', to: 'ua', properties: {}, support: null },
    ],
    ties: [tie('ru', 'ua', 1), tie('kp', 'ru', 4)],
    totals: { events: { total: 2, returned: 2 } },
  } as never;
  const picture = toPicture(overview, []);

  test('are its ties or events first, then each kind, all nodes and relationships, with how many there are', () => {
    expect(choicesOf(picture, kinds, overview).map(({ rows: of, count }) => `${of} ${count}`)).toEqual([
      'ties 1',
      'events 2',
      'state 2',
      'strike 2',
      'nodes 4',
      'relationships 2',
    ]);
  });

  test('order nodes by kind and date, ties by events, and tell how many lines are at each', () => {
    expect(nodeRows(picture.nodes, kinds, linesAt(picture)).map(({ id, lines }) => `${id} ${lines}`)).toEqual(
      ['ru 2', 'ua 2', 'x 2', 'y 0'],
    );
    expect(tieRows(picture).map(({ id }) => id)).toEqual(['ru|ua|conflict']);
  });

  test('read a role as its kind declares it, whichever way it is stored', () => {
    expect(lineRows(picture, kinds).map(({ caption }) => caption)).toEqual(['launched', 'struck']);
  });

  test('have the fields and properties of a kind as columns where it is alone', () => {
    const of = (kind: string) =>
      nodeColumns(nodeRows([node('n', kind)], kinds)).map(({ caption }) => caption);
    expect(of('deployment')).toContain('Troops (people)');
    expect(of('state')).toContain('ISO 3166 code');
    const both = nodeColumns(nodeRows([node('n', 'state'), node('m', 'strike')], kinds));
    expect(both.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'kind', 'date', 'grade']));
    expect(both.map(({ id }) => id)).not.toContain('iso2');
  });
});
