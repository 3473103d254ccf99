import { expect, test } from 'vitest';
import { alignedTable } from '../../server/contract/alignedTable.ts';
import type { Value } from '../../server/contract/graph.ts';

test('columns stand in line, figures to the right, whatever script a name is in', () => {
  const rows: Value[][] = [
    ['최선희', 5, null],
    ['Ivo', { $type: 'Integer', value: '9007199254740993' }, 'é'],
  ];
  expect(alignedTable(['who', 'n', 'x'], rows, null)).toBe(
    [
      'who                    n  x',
      '──────  ────────────────  ─',
      '최선희                 5',
      'Ivo     9007199254740993  é',
      '',
    ].join('\n'),
  );
});

test('what would drive a terminal, or break a line, is blank', () => {
  expect(alignedTable(['a\u001b[31m'], [['x\u001b]0;title\u0007\ny']], null)).toBe(
    'a [31m\n──────────────\nx ]0;title y\n'.replace('──────────────', '────────────'),
  );
});

test('cells are broken into lines to fit a width, and nothing is lost', () => {
  const text = 'one two three four five six seven eight nine ten';
  const told = alignedTable(
    ['short', 'long'],
    [
      ['a', text],
      ['b', 'z'.repeat(50)],
    ],
    30,
  );
  expect(told.split('\n').every(line => line.length <= 30)).toBe(true);
  const column = told
    .split('\n')
    .slice(2)
    .map(line => line.slice(7));
  expect(column.join(' ')).toContain('one two three four');
  expect(column.join(' ').replaceAll(/\s+/g, ' ')).toContain(text);
  expect(column.join('').replace(/[^z]/g, '')).toBe('z'.repeat(50));
});

test('no rows are a heading', () => {
  expect(alignedTable(['a', 'b'], [], 80)).toBe('a  b\n─  ─\n');
});
