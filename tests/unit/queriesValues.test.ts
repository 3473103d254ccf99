import { describe, expect, test } from 'vitest';
import type { Value } from '../../server/contract/graph.ts';
import type { ParameterType } from '../../server/contract/queries.ts';
import { checkParameters, InvalidParameters } from '../../server/queries/index.ts';

const parameter = (type: ParameterType, details: object = {}) => ({
  name: 'x',
  type,
  list: false,
  range: false,
  choices: null,
  least: null,
  most: null,
  default: null,
  required: true,
  description: 'x',
  ...details,
});
const check = (type: ParameterType, x: Value, details: object = {}) =>
  checkParameters([parameter(type, details)], { x }).get('x');
function faultsOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof InvalidParameters) return thrown.faults;
    throw thrown;
  }
  return [];
}

describe('a value that fits', () => {
  test.each<[ParameterType, Value, unknown]>([
    ['text', '', ''],
    ['text', 'Київ 🙂', 'Київ 🙂'],
    ['integer', 0, 0n],
    ['integer', -Number.MAX_SAFE_INTEGER, -9007199254740991n],
    ['integer', { $type: 'Integer', value: '9223372036854775807' }, 9223372036854775807n],
    ['integer', { $type: 'Integer', value: '-9223372036854775808' }, -9223372036854775808n],
    ['decimal', 2, 2],
    ['decimal', 1.5, 1.5],
    ['decimal', { $type: 'Integer', value: '9007199254740994' }, 9007199254740994],
    ['decimal', { $type: 'Float', value: '1e300' }, 1e300],
    ['boolean', false, false],
    ['date', '2024-10', { text: '2024-10', from: '2024-10-01', to: '2024-10-31' }],
    ['date', '../2024-11-01', { text: '../2024-11-01', from: null, to: '2024-11-01' }],
    ['actor', 'kp', 'kp'],
  ])('as %s: %j', (type, given, checked) => {
    expect(check(type, given)).toEqual(checked);
    expect(check(type, [given, given], { list: true })).toEqual([checked, checked]);
  });
});

describe('a range that fits', () => {
  test.each<[ParameterType, Value, unknown]>([
    ['integer', { from: 1, to: 5 }, { from: 1n, to: 5n }],
    ['integer', { from: 5, to: 5 }, { from: 5n, to: 5n }],
    ['integer', { to: 5 }, { from: null, to: 5n }],
    ['decimal', { from: 1.5, to: null }, { from: 1.5, to: null }],
    [
      'date',
      { from: '2024-10', to: '2024-11~' },
      { text: '2024-10/2024-11~', from: '2024-10-01', to: '2024-11-30' },
    ],
    ['date', { from: null, to: '2024' }, { text: '../2024', from: null, to: '2024-12-31' }],
    [
      'date',
      { from: '2024-10', to: '2024-10-05' },
      { text: '2024-10/2024-10-05', from: '2024-10-01', to: '2024-10-05' },
    ],
  ])('of %s: %j', (type, given, checked) => {
    expect(check(type, given, { range: true })).toEqual(checked);
  });

  test('and one without any end is as good as none', () => {
    const range = { range: true, required: false };
    expect(check('integer', { from: null, to: null }, range)).toBe(null);
    expect(check('date', {}, { ...range, default: { from: '2024', to: null } })).toMatchObject({
      from: '2024-01-01',
    });
    expect(faultsOf(() => check('integer', {}, { range: true }))).toEqual([
      { at: 'parameters.x', message: 'must be given' },
    ]);
  });
});

describe('a range that does not fit is told with its end', () => {
  test.each<[ParameterType, Value, string, RegExp]>([
    ['integer', 5, '', /must be a range/],
    ['integer', [1, 5], '', /must be a range/],
    ['integer', { from: 1, to: 5, step: 2 }, '', /must be a range/],
    ['integer', { from: 5, to: 1 }, '', /begins at 5 and ends at 1/],
    ['integer', { from: 1.5, to: 5 }, '.from', /must be a whole number/],
    ['decimal', { from: 1, to: 'x' }, '.to', /must be a finite number/],
    ['date', { from: '2024-11', to: '2024-10' }, '', /'2024-11\/2024-10' ends before it begins/],
    ['date', { from: '2024-10/2024-11', to: null }, '.from', /must be one date/],
    ['date', { from: '2024-13', to: null }, '.from', /is not an EDTF date/],
  ])('of %s: %j', (type, given, at, message) => {
    expect(faultsOf(() => check(type, given, { range: true }))).toEqual([
      { at: `parameters.x${at}`, message: expect.stringMatching(message) },
    ]);
  });
});

describe('choices and bounds', () => {
  test.each<[ParameterType, Value, object, RegExp | null]>([
    ['text', 'a', { choices: ['a', 'b'] }, null],
    ['text', 'c', { choices: ['a', 'b'] }, /must be one of 'a', 'b'/],
    ['integer', { $type: 'Integer', value: '2' }, { choices: [1, 2] }, null],
    ['date', '2024', { choices: ['2024-01'] }, /must be one of '2024-01'/],
    ['integer', 1, { least: 1, most: 5 }, null],
    ['integer', 6, { least: 1, most: 5 }, /must be from 1 to 5/],
    ['decimal', 0.5, { least: 1 }, /must be 1 at least/],
    ['decimal', 5.5, { most: 5 }, /must be 5 at most/],
    ['date', '2024-06', { least: '2024', most: '2024' }, null],
    ['date', '2024', { most: '2024-06' }, /must be '2024-06' at most/],
    ['date', '2024/..', { most: '2025' }, /must be '2025' at most/],
    ['date', '../2024', { least: '2000' }, /must be '2000' at least/],
  ])('%s %j within %j', (type, given, limits, message) => {
    if (message) expect(() => check(type, given, limits)).toThrow(message);
    else expect(() => check(type, given, limits)).not.toThrow();
  });

  test('bind both ends of a range', () => {
    const within = (x: Value) => faultsOf(() => check('integer', x, { range: true, least: 1, most: 5 }));
    expect(within({ from: 1, to: null })).toEqual([]);
    expect(within({ from: 0, to: 9 }).map(({ at }) => at)).toEqual(['parameters.x.from', 'parameters.x.to']);
  });
});

describe('a value that does not fit is told with its parameter', () => {
  test.each<[ParameterType, Value, RegExp]>([
    ['text', 1, /must be text/],
    ['text', '\uD83D', /half a character/],
    ['integer', '1', /must be a whole number/],
    ['integer', 1.5, /must be a whole number/],
    ['integer', true, /must be a whole number/],
    ['integer', 2 ** 53, /beyond 2\^53/],
    ['integer', [1], /must be a whole number/],
    ['integer', { $type: 'Integer', value: '9223372036854775808' }, /64 bits/],
    ['integer', { $type: 'Integer', value: '1e3' }, /must be a whole number/],
    ['decimal', '1.5', /must be a finite number/],
    ['decimal', Number.POSITIVE_INFINITY, /must be a finite number/],
    ['decimal', { $type: 'Float', value: 'NaN' }, /must be a finite number/],
    ['boolean', 'true', /must be true or false/],
    ['boolean', 0, /must be true or false/],
    ['date', 20241001, /must be text/],
    ['date', '2024-02-30', /is not an EDTF date/],
    ['date', 'yesterday', /is not an EDTF date/],
    ['decimal', { $type: 'Float', value: '0x10' }, /must be a number/],
    ['event', '', /must be an id/],
    ['place', { id: 'kyiv' }, /must be text/],
  ])('as %s: %j', (type, given, message) => {
    const whole = expect.stringMatching(message);
    expect(faultsOf(() => check(type, given))).toEqual([{ at: 'parameters.x', message: whole }]);
    expect(faultsOf(() => check(type, [given], { list: true }))).toEqual([
      { at: 'parameters.x.0', message: whole },
    ]);
  });

  test('and so is a list that is none, one that nobody declared and one that must be given, all at once', () => {
    const declared = [parameter('text', { list: true }), parameter('text', { name: 'y' })];
    expect(faultsOf(() => checkParameters(declared, { x: 'a', constructor: 1 }))).toEqual([
      { at: 'parameters.constructor', message: 'there is no such parameter; it takes x, y' },
      { at: 'parameters.x', message: 'must be a list' },
      { at: 'parameters.y', message: 'must be given' },
    ]);
  });
});

test('what is left out or null takes its default, or null where it is optional', () => {
  const declared = [
    parameter('integer', { default: 60, required: false }),
    parameter('text', { name: 'y', required: false }),
    parameter('boolean', { name: 'z', default: false, required: false }),
  ];
  const whole = new Map<string, unknown>([
    ['x', 60n],
    ['y', null],
    ['z', false],
  ]);
  expect(checkParameters(declared, {})).toEqual(whole);
  expect(checkParameters(declared, { x: null, y: null, z: null })).toEqual(whole);
});
