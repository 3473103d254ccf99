import type { Value } from '../contract/graph.ts';
import { parameterType, type QueryParameter } from '../contract/queries.ts';
import { Unreadable } from './faults.ts';
import { Cursor, identifier, readLiteral } from './literals.ts';
import { checkValue } from './values.ts';

const types = parameterType.options;
type Kept = Pick<QueryParameter, 'type' | 'list' | 'range' | 'choices' | 'least' | 'most'>;

/** Types that a range may be of, and that may have bounds. */
const ordered = ['integer', 'decimal', 'date'];
/** Types whose values a header can list. */
const listed = ['text', ...ordered];

/**
 * `days integer from 1 to 365 = 60 — how far back to look`: a name, a type with the values it may have, a default or
 * `optional`, and what it is for.
 * @throws Unreadable
 */
export function readParameter(text: string): QueryParameter {
  const cursor = new Cursor(text);
  const name = cursor.take(/[^\s=]+/) ?? cursor.expected('a name');
  if (!new RegExp(`^${identifier.source}$`).test(name))
    throw new Unreadable(`'${name}' is no name of a parameter: letters, digits and _, a letter first`);
  const kept = readType(cursor, name);
  let byDefault: Value = null;
  const optional = cursor.take(/optional\b/) !== null;
  if (!optional && cursor.take(/=/) !== null) {
    byDefault = readLiteral(cursor);
    if (byDefault === null) throw new Unreadable(`write 'optional' for '${name}' instead of '= null'`);
    mustFit(kept, byDefault, name, 'default');
  }
  if (cursor.take(/—|--/) === null) cursor.expected("'= default', 'optional' or '— what it is for'");
  const description = cursor.rest();
  if (description === '') throw new Unreadable(`what '${name}' is for is missing after the dash`);
  return { name, ...kept, default: byDefault, required: byDefault === null && !optional, description };
}

/** `list of text of 'a', 'b'`, `range of date`, `integer from 1 to 365` */
function readType(cursor: Cursor, name: string): Kept {
  const range = cursor.take(/range\s+of\s/) !== null;
  const list = !range && cursor.take(/list\s+of\s/) !== null;
  const word = cursor.take(/[^\s=]+/) ?? cursor.expected(`the type of '${name}'`);
  const type = types.find(known => known === word);
  if (!type) throw new Unreadable(`there is no type '${word}'; the types are ${types.join(', ')}`);
  if (range && !ordered.includes(type))
    throw new Unreadable(`there is no range of ${type}; there are ranges of ${ordered.join(', ')}`);
  const plain: Kept = { type, list: false, range: false, choices: null, least: null, most: null };
  const choices = readChoices(cursor, plain, name);
  const [least, most] = [readBound(cursor, /from\b/, plain, name), readBound(cursor, /to\b/, plain, name)];
  if (choices && (range || least !== null || most !== null))
    throw new Unreadable(`'${name}' has either choices or bounds`);
  // Each bound lies within the other one.
  if (least !== null) mustFit({ ...plain, most }, least, name, 'lower bound');
  return { type, list, range, choices, least, most };
}

function readChoices(cursor: Cursor, plain: Kept, name: string): Value[] | null {
  if (cursor.take(/of\b/) === null) return null;
  if (!listed.includes(plain.type))
    throw new Unreadable(`'${name}' cannot have choices; ${listed.join(', ')} can`);
  const choices: Value[] = [];
  do {
    const choice = readLiteral(cursor);
    mustFit(plain, choice, name, 'choice');
    if (choices.some(one => JSON.stringify(one) === JSON.stringify(choice)))
      throw new Unreadable(`a choice of '${name}' is given twice`);
    choices.push(choice);
  } while (cursor.take(/,/) !== null);
  return choices;
}

function readBound(cursor: Cursor, word: RegExp, plain: Kept, name: string): Value {
  if (cursor.take(word) === null) return null;
  if (!ordered.includes(plain.type))
    throw new Unreadable(`'${name}' cannot have bounds; ${ordered.join(', ')} can`);
  const bound = readLiteral(cursor);
  mustFit(plain, bound, name, 'bound');
  return bound;
}

function mustFit(kept: Kept, value: Value, name: string, what: string): void {
  const [fault] = checkValue(kept, value, name).faults;
  if (fault) throw new Unreadable(`the ${what} of ${fault.at} ${fault.message}`);
}
