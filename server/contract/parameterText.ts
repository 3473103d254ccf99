import type { Value } from './graph.ts';
import type { QueryParameter } from './queries.ts';

/**
 * What was typed for the parameters of a saved query → their values, as the API takes them. One rule for the form, for links
 * and for the shell. What is empty is left out, and takes its default; a name with several texts is a list.
 */
export function toParameters(
  parameters: QueryParameter[],
  given: Map<string, string[]>,
): Record<string, Value> {
  return Object.fromEntries(
    parameters.flatMap((parameter): [string, Value][] => {
      const texts = (given.get(parameter.name) ?? []).map(text => text.trim()).filter(text => text !== '');
      const values = texts.map(text => typed(text, parameter));
      const [first] = values;
      if (first === undefined) return [];
      return [[parameter.name, parameter.list ? values : first]];
    }),
  );
}

function typed(text: string, { type, range }: QueryParameter): Value {
  return range ? typedRange(text, type) : typedValue(text, type);
}

/** `1..5`, `..5`, `1..` or one value for both ends; the open ends of an EDTF interval (`../2024-10`) part nothing. */
function typedRange(text: string, type: QueryParameter['type']): Value {
  const [, from, to] = /^(.*?)(?<!\/)\.\.(?!\/)(.*)$/.exec(text) ?? [null, text, text];
  const end = (one: string | undefined) => (one?.trim() ? typedValue(one.trim(), type) : null);
  return { from: end(from), to: end(to) };
}

const flags = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** Text that isn’t of the type goes as it is: the server says what is wrong with it. */
function typedValue(text: string, type: QueryParameter['type']): Value {
  if (type === 'integer' && /^[+-]?\d+$/.test(text))
    return Number.isSafeInteger(Number(text))
      ? Number(text)
      : { $type: 'Integer', value: text.replace(/^\+/, '') };
  if (type === 'decimal' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (type === 'boolean') return flags.get(text) ?? text;
  return text;
}
