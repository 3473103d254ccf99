import type { Value } from '../contract/graph.ts';
import type { ParameterType, QueryParameter } from '../contract/queries.ts';
import { readEdtf, type Span } from '../model/edtf.ts';
import { InvalidParameters, Unreadable } from './faults.ts';
import { readTagged } from './tagged.ts';

/** A value that fits its parameter: whole numbers are bigint, decimals number, dates their text and bounds. */
export type Checked = null | string | number | bigint | boolean | Span | Checked[];

const checks: Record<ParameterType, (value: Value) => Checked> = {
  text: readText,
  integer: readInteger,
  decimal(value) {
    const number = typeof value === 'number' ? value : readTagged(value, 'Integer', 'Float');
    if (number !== null && Number.isFinite(Number(number))) return Number(number);
    throw new Unreadable('must be a finite number');
  },
  boolean(value) {
    if (typeof value === 'boolean') return value;
    throw new Unreadable('must be true or false');
  },
  date(value) {
    const text = readText(value);
    try {
      return readEdtf(text);
    } catch (thrown) {
      throw new Unreadable((thrown as Error).message);
    }
  },
  // Whether there is one is for the graph to say.
  actor: readId,
  event: readId,
  place: readId,
  claim: readId,
  source: readId,
  element: readId,
};

function readText(value: Value): string {
  if (typeof value !== 'string') throw new Unreadable('must be text');
  if (/\p{Surrogate}/u.test(value)) throw new Unreadable('has half a character (a lone surrogate)');
  return value;
}

function readId(value: Value): string {
  const id = readText(value);
  if (id === '') throw new Unreadable('must be an id');
  return id;
}

function readInteger(value: Value): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value as number);
  if (typeof value === 'number' && Number.isInteger(value))
    throw new Unreadable('is beyond 2^53, where JSON rounds: send {"$type": "Integer", "value": "…"}');
  const whole = readTagged(value, 'Integer');
  if (typeof whole === 'bigint') return whole;
  throw new Unreadable('must be a whole number');
}

/** What is wrong with one value, and where within it; nothing where it fits. */
type Found = { checked: Checked; faults: { at: string; message: string }[] };

function checkOne(type: ParameterType, value: Value, at: string): Found {
  try {
    return { checked: checks[type](value), faults: [] };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { checked: null, faults: [{ at, message: thrown.message }] };
  }
}

/** Checks a value that is given (not null) against the type of its parameter. */
export function checkValue(
  { type, list }: Pick<QueryParameter, 'type' | 'list'>,
  value: Value,
  at: string,
): Found {
  if (!list) return checkOne(type, value, at);
  if (!Array.isArray(value)) return { checked: null, faults: [{ at, message: 'must be a list' }] };
  const each = value.map((one, index) => checkOne(type, one, `${at}.${index}`));
  return { checked: each.map(one => one.checked), faults: each.flatMap(one => one.faults) };
}

/**
 * The values of a run, checked; what is left out, or null, takes its default.
 * @throws InvalidParameters with every fault, at `parameters.<name>`
 */
export function checkParameters(
  parameters: QueryParameter[],
  given: Record<string, Value>,
): Map<string, Checked> {
  const names = parameters.map(({ name }) => name);
  const strangers = Object.keys(given).filter(name => !names.includes(name));
  const takes = names.length > 0 ? `it takes ${names.join(', ')}` : 'it takes none';
  const faults = strangers.map(name => ({
    at: `parameters.${name}`,
    message: `there is no such parameter; ${takes}`,
  }));
  const checked = new Map<string, Checked>();
  for (const parameter of parameters) {
    const { name, required } = parameter;
    const at = `parameters.${name}`;
    const value = (Object.hasOwn(given, name) ? given[name] : null) ?? parameter.default;
    if (value === null) {
      if (required) faults.push({ at, message: 'must be given' });
      checked.set(name, null);
      continue;
    }
    const found = checkValue(parameter, value, at);
    faults.push(...found.faults);
    checked.set(name, found.checked);
  }
  if (faults.length > 0) throw new InvalidParameters(faults);
  return checked;
}
