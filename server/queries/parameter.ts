import { parameterType, type QueryParameter } from '../contract/queries.ts';
import { Unreadable } from './faults.ts';
import { Cursor, identifier, readLiteral } from './literals.ts';
import { checkValue } from './values.ts';

const types = parameterType.options;

/**
 * `days integer = 60 — how far back to look`: a name, a type, a default or `optional`, and what it is for.
 * @throws Unreadable
 */
export function readParameter(text: string): QueryParameter {
  const cursor = new Cursor(text);
  const name = cursor.take(/[^\s=]+/) ?? cursor.expected('a name');
  if (!new RegExp(`^${identifier.source}$`).test(name))
    throw new Unreadable(`'${name}' is no name of a parameter: letters, digits and _, a letter first`);
  const list = cursor.take(/list\s+of\s/) !== null;
  const word = cursor.take(/[^\s=]+/) ?? cursor.expected(`the type of '${name}'`);
  const type = types.find(known => known === word);
  if (!type) throw new Unreadable(`there is no type '${word}'; the types are ${types.join(', ')}`);
  let byDefault: QueryParameter['default'] = null;
  const optional = cursor.take(/optional\b/) !== null;
  if (!optional && cursor.take(/=/) !== null) {
    byDefault = readLiteral(cursor);
    if (byDefault === null) throw new Unreadable(`write 'optional' for '${name}' instead of '= null'`);
    const [fault] = checkValue({ type, list }, byDefault, name).faults;
    if (fault) throw new Unreadable(`the default of ${fault.at} ${fault.message}`);
  }
  if (cursor.take(/—|--/) === null) cursor.expected("'= default', 'optional' or '— what it is for'");
  const description = cursor.rest();
  if (description === '') throw new Unreadable(`what '${name}' is for is missing after the dash`);
  return {
    name,
    type,
    list,
    range: false,
    choices: null,
    least: null,
    most: null,
    default: byDefault,
    required: byDefault === null && !optional,
    description,
  };
}
