import type { Value } from '../contract/graph.ts';
import { Unreadable } from './faults.ts';
import { fitsInteger } from './tagged.ts';

/** Reads the value of a header's key from left to right; blanks between its parts don't count. */
export class Cursor {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes what matches here, or nothing. */
  take(pattern: RegExp): string | null {
    const here = new RegExp(`\\s*(${pattern.source})`, 'uy');
    here.lastIndex = this.at;
    const found = here.exec(this.text);
    if (!found) return null;
    this.at = here.lastIndex;
    return found[1] ?? '';
  }

  /** Reads what stands within brackets. @throws Unreadable where they nest too deep */
  within<T>(read: () => T): T {
    if (this.depth >= 50) throw new Unreadable('nests more than 50 deep');
    this.depth += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }

  /** What is left, without blanks around it. */
  rest(): string {
    return this.text.slice(this.at).trim();
  }

  /** @throws Unreadable saying what was expected, and what stands there */
  expected(what: string): never {
    const rest = this.rest();
    throw new Unreadable(rest === '' ? `${what} is missing at the end` : `expected ${what} at '${rest}'`);
  }
}

export const identifier = /[A-Za-z][A-Za-z0-9_]*/;

/**
 * A value as a header writes it: 'text', 60, 1.5, true, null, ['a', 'b'], {from: 1, to: 9}.
 * @throws Unreadable
 */
export function readLiteral(cursor: Cursor): Value {
  const quoted = cursor.take(/'(?:[^'\\]|\\.)*'/);
  if (quoted !== null) return quoted.slice(1, -1).replace(/\\(.)/gu, '$1');
  if (cursor.take(/\[/) !== null) return cursor.within(() => readList(cursor));
  if (cursor.take(/\{/) !== null) return cursor.within(() => readMap(cursor));
  const word = cursor.take(/(?:true|false|null)\b/);
  if (word !== null) return word === 'null' ? null : word === 'true';
  const number = cursor.take(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/);
  if (number !== null) return toNumber(number);
  return cursor.expected("a value ('text', 60, 1.5, true, false, null, [ … ] or { … })");
}

function readList(cursor: Cursor): Value[] {
  const values: Value[] = [];
  if (cursor.take(/\]/) !== null) return values;
  for (;;) {
    values.push(readLiteral(cursor));
    if (cursor.take(/\]/) !== null) return values;
    if (cursor.take(/,/) === null) cursor.expected("',' or ']'");
  }
}

function readMap(cursor: Cursor): Value {
  const entries = new Map<string, Value>();
  if (cursor.take(/\}/) !== null) return {};
  for (;;) {
    const name = cursor.take(identifier) ?? cursor.expected('a name');
    if (entries.has(name)) throw new Unreadable(`'${name}' is given twice`);
    if (cursor.take(/:/) === null) cursor.expected("':'");
    entries.set(name, readLiteral(cursor));
    if (cursor.take(/\}/) !== null) return Object.fromEntries(entries);
    if (cursor.take(/,/) === null) cursor.expected("',' or '}'");
  }
}

/** A value as a header writes it, so that `readLiteral` gives it back. */
export function writeLiteral(value: Value): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    if (value.$type === 'Integer') return String(value.value);
    const entries = Object.entries(value).map(([name, inner]) => `${name}: ${writeLiteral(inner)}`);
    return `{${entries.join(', ')}}`;
  }
  // Digits alone would be an INTEGER there.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return Number(value).toExponential();
  return String(value);
}

/**
 * As in Cypher, digits alone are an INTEGER, and a point or an exponent makes a FLOAT. Beyond 64 bits there is no
 * INTEGER; digits alone are then the number that they come closest to.
 */
function toNumber(text: string): Value {
  const number = Number(text);
  if (Number.isSafeInteger(number) || !/^-?\d+$/.test(text) || !fitsInteger(BigInt(text))) return number;
  return { $type: 'Integer', value: text };
}

/**
 * `days = 60, of = 'kp'`, up to what isn't a comma.
 * @throws Unreadable
 */
export function readPairs(cursor: Cursor): Map<string, Value> {
  const pairs = new Map<string, Value>();
  do {
    const name = cursor.take(identifier) ?? cursor.expected('a name');
    if (pairs.has(name)) throw new Unreadable(`'${name}' is given twice`);
    if (cursor.take(/=/) === null) cursor.expected("'='");
    pairs.set(name, readLiteral(cursor));
  } while (cursor.take(/,/) !== null);
  return pairs;
}
