// The parameters of a statement of one's own: nobody declares them, so their type is told by hand or by how they look.
import type { Value } from '../../server/contract/graph.ts';
import { parametersUsed } from '../state/queryFile.ts';
import type { Question } from '../state/view.ts';

export const sorts = [
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'list',
  'map',
  'null',
  'element',
] as const;
export type Sort = (typeof sorts)[number];

/** What is filled in for a parameter, as it is typed. */
export type Given = { sort: Sort; text: string };
export type Givens = Record<string, Given>;

/** What is wrong with a value; each has a text of its own. */
export type Fault = 'missing' | 'integer' | 'range' | 'decimal' | 'boolean' | 'list' | 'map' | 'element';

const whole = /^[+-]?\d+$/;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

/** A value as the API takes it, or what is wrong with it. */
export function toValue({ sort, text }: Given): { value: Value } | { fault: Fault } {
  const typed = text.trim();
  switch (sort) {
    case 'null':
      return { value: null };
    case 'integer': {
      if (!whole.test(typed)) return { fault: 'integer' };
      if (BigInt(typed.replace('+', '')) < least || BigInt(typed.replace('+', '')) > most)
        return { fault: 'range' };
      return { value: integer(typed) };
    }
    case 'decimal':
      if (/^(NaN|-?Infinity)$/.test(typed)) return { value: { $type: 'Float', value: typed } };
      if (!decimal.test(typed) || !Number.isFinite(Number(typed))) return { fault: 'decimal' };
      return { value: float(typed) };
    case 'boolean':
      if (!/^(true|false|yes|no)$/i.test(typed)) return { fault: 'boolean' };
      return { value: /^(true|yes)$/i.test(typed) };
    case 'list':
      return read(typed, 'list');
    case 'map':
      return read(typed, 'map');
    case 'element':
      return typed === '' ? { fault: 'element' } : { value: typed };
    default:
      return { value: text };
  }
}

/** Beyond what JSON numbers hold without loss it goes as text with a tag. */
const integer = (text: string): Value =>
  Number.isSafeInteger(Number(text)) ? Number(text) : { $type: 'Integer', value: text.replace('+', '') };

/** A decimal that happens to be whole would be taken for an integer. */
const float = (text: string): Value =>
  Number.isInteger(Number(text)) ? { $type: 'Float', value: String(Number(text)) } : Number(text);

function read(text: string, sort: 'list' | 'map'): { value: Value } | { fault: Fault } {
  try {
    const value = JSON.parse(text, exact as (key: string, value: unknown) => unknown) as Value;
    const fits = sort === 'list' ? Array.isArray(value) : isMap(value);
    return fits ? { value } : { fault: sort };
  } catch {
    return { fault: sort };
  }
}

const isMap = (value: Value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Numbers as they are written, in browsers that tell it (ECMAScript 2026, JSON.parse source text access).
 * @throws RangeError where a number is beyond what a decimal holds: it would be sent as null
 */
function exact(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value === 'number' && !Number.isFinite(value) && !whole.test(context?.source ?? ''))
    throw new RangeError(String(value));
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return whole.test(context.source) ? integer(context.source) : float(context.source);
}

/** What a text looks like. */
export function looksLike(text: string): Sort {
  if (whole.test(text)) return 'integer';
  if (decimal.test(text)) return 'decimal';
  if (/^(true|false)$/.test(text)) return 'boolean';
  if (text === 'null') return 'null';
  if (/^\[[\s\S]*\]$/.test(text)) return 'list';
  return /^\{[\s\S]*\}$/.test(text) ? 'map' : 'text';
}

const told = new RegExp(`^(${sorts.join('|')}):`);

/** A value as links and the trail hold it: with its type before it where it does not look like that. */
export const written = ({ sort, text }: Given): string => {
  if (sort === 'null') return 'null';
  return looksLike(text) === sort && !told.test(text) ? text : `${sort}:${text}`;
};

export function readWritten(text: string): Given {
  const sort = told.exec(text)?.[1] as Sort | undefined;
  return sort ? { sort, text: text.slice(sort.length + 1) } : { sort: looksLike(text), text };
}

/** What a link gives, by name. */
export const givensOf = (given: Question['given']): Givens =>
  Object.fromEntries(given.map(([name, text]) => [name, readWritten(text)]));

/** What a link carries: of the names that the statement uses those that are filled in. */
export const givenOf = (statement: string, givens: Givens): Question['given'] =>
  parametersUsed(statement).flatMap((name): [string, string][] => {
    const given = Object.hasOwn(givens, name) ? givens[name] : undefined;
    return given ? [[name, written(given)]] : [];
  });

/** Every parameter that a statement uses, as the API takes them, and what is wrong with those that it does not take. */
export function toParameters(
  statement: string,
  givens: Givens,
): { parameters: Record<string, Value>; faults: Record<string, Fault> } {
  const parameters: Record<string, Value> = {};
  const faults: Record<string, Fault> = {};
  for (const name of parametersUsed(statement)) {
    const given = Object.hasOwn(givens, name) ? givens[name] : undefined;
    const found = given ? toValue(given) : { fault: 'missing' as const };
    if ('fault' in found) faults[name] = found.fault;
    else parameters[name] = found.value;
  }
  return { parameters, faults };
}
