import type { Value } from '../contract/graph.ts';
import type { ParameterType, QueryParameter } from '../contract/queries.ts';
import { readEdtf, type Span } from '../model/edtf.ts';
import { InvalidParameters, Unreadable } from './faults.ts';
import { mustBeWithin } from './limits.ts';
import { readTagged } from './tagged.ts';

/** One value that fits: whole numbers are bigint, decimals number, dates their text and bounds. */
export type CheckedOne = string | number | bigint | boolean | Span;
/** From and to, of which either is null where it is open. */
export type NumberRange = { from: number | bigint | null; to: number | bigint | null };
/** A value that fits its parameter. A range of dates is one date: its first and its last possible day. */
export type Checked = null | CheckedOne | NumberRange | Checked[];

const checks: Record<ParameterType, (value: Value) => CheckedOne> = {
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
  date: readDate,
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

function readDate(value: Value): Span {
  const text = readText(value);
  try {
    return readEdtf(text);
  } catch (thrown) {
    throw new Unreadable((thrown as Error).message);
  }
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
type Kept = Pick<QueryParameter, 'type' | 'list' | 'range' | 'choices' | 'least' | 'most'>;

function checkOne(kept: Kept, value: Value, at: string): Found {
  return trying(at, () => {
    const read = checks[kept.type];
    const checked = read(value);
    mustBeWithin(kept, checked, read);
    return checked;
  });
}

function trying(at: string, check: () => Checked): Found {
  try {
    return { checked: check(), faults: [] };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return { checked: null, faults: [{ at, message: thrown.message }] };
  }
}

/** Checks a value that is given (not null) against the type of its parameter, its choices and bounds. */
export function checkValue(kept: Kept, value: Value, at: string): Found {
  if (kept.range) return checkRange(kept, value, at);
  if (!kept.list) return checkOne(kept, value, at);
  if (!Array.isArray(value)) return { checked: null, faults: [{ at, message: 'must be a list' }] };
  const each = value.map((one, index) => checkOne(kept, one, `${at}.${index}`));
  return { checked: each.map(one => one.checked), faults: each.flatMap(one => one.faults) };
}

/** The ends of a range, or null where the value is none. */
function endsOf(value: Value): { from: Value; to: Value } | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { from = null, to = null, ...others } = value;
  return Object.keys(others).length === 0 ? { from, to } : null;
}

function checkRange(kept: Kept, value: Value, at: string): Found {
  const ends = endsOf(value);
  if (!ends) return { checked: null, faults: [{ at, message: 'must be a range: {from, to}' }] };
  const end = (name: 'from' | 'to'): Found =>
    ends[name] === null ? { checked: null, faults: [] } : checkEnd(kept, ends[name], `${at}.${name}`);
  const [from, to] = [end('from'), end('to')];
  const faults = [...from.faults, ...to.faults];
  if (faults.length > 0) return { checked: null, faults };
  return trying(at, () =>
    kept.type === 'date'
      ? dates(from.checked as Span | null, to.checked as Span | null)
      : numbers(from.checked as NumberRange['from'], to.checked as NumberRange['to']),
  );
}

/** An end is one date: what is a range itself would say twice where it ends. */
function checkEnd(kept: Kept, value: Value, at: string): Found {
  if (kept.type === 'date' && typeof value === 'string' && /[/[{]/.test(value))
    return { checked: null, faults: [{ at, message: 'must be one date, not a range or a set of them' }] };
  return checkOne(kept, value, at);
}

function numbers(from: NumberRange['from'], to: NumberRange['to']): NumberRange {
  if (from !== null && to !== null && from > to) throw new Unreadable(`begins at ${from} and ends at ${to}`);
  return { from, to };
}

/** Two dates → what the one date `from/to` would be. */
function dates(from: Span | null, to: Span | null): Span {
  const text = `${from?.text ?? '..'}/${to?.text ?? '..'}`;
  const [first, last] = [from?.from ?? null, to?.to ?? null];
  if (first !== null && last !== null && first > last)
    throw new Unreadable(`'${text}' ends before it begins`);
  return { text, from: first, to: last };
}

/** A range without any end says as little as nothing. */
function given(parameter: QueryParameter, value: Value | undefined): Value {
  const ends = parameter.range && value !== undefined ? endsOf(value) : null;
  return ends && ends.from === null && ends.to === null ? null : (value ?? null);
}

/**
 * The values of a run, checked; what is left out, or null, takes its default.
 * @throws InvalidParameters with every fault, at `parameters.<name>`
 */
export function checkParameters(
  parameters: QueryParameter[],
  values: Record<string, Value>,
): Map<string, Checked> {
  const names = parameters.map(({ name }) => name);
  const strangers = Object.keys(values).filter(name => !names.includes(name));
  const takes = names.length > 0 ? `it takes ${names.join(', ')}` : 'it takes none';
  const faults = strangers.map(name => ({
    at: `parameters.${name}`,
    message: `there is no such parameter; ${takes}`,
  }));
  const checked = new Map<string, Checked>();
  for (const parameter of parameters) {
    const { name, required } = parameter;
    const at = `parameters.${name}`;
    const value = given(parameter, Object.hasOwn(values, name) ? values[name] : null) ?? parameter.default;
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
