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
