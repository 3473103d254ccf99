import type { Value } from '../../server/contract/graph.ts';
import { toParameters } from '../../server/contract/parameterText.ts';
import type { QueryParameter } from '../../server/contract/queries.ts';
import { daysOf } from '../query/result/days.ts';
import { type Form, pointed } from '../state/question.ts';
import type { Question } from '../state/view.ts';
import { type Given, type Sort, toValue, written } from './parameters.ts';

/**
 * The parameters of a saved query as those of a statement of one’s own.
 * @param sent as they went to Neo4j, where it was asked: a date is then what its bounds are
 */
export const fromQuestion = (
  parameters: QueryParameter[],
  form: Form,
  sent: Record<string, Value> = {},
): Question['given'] =>
  parameters.map((parameter): [string, string] => {
    const { name } = parameter;
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    return [name, written(value === undefined ? ofForm(parameter, form) : ofValue(parameter, value))];
  });

const sortOf = ({ type }: QueryParameter): Sort =>
  type === 'text' || type === 'integer' || type === 'decimal' || type === 'boolean' || type === 'date'
    ? type
    : 'element';

function ofValue(parameter: QueryParameter, value: Value): Given {
  const sort = sortOf(parameter);
  if (value === null) return { sort: 'null', text: 'null' };
  if (Array.isArray(value)) return { sort: 'list', text: JSON.stringify(value) };
  if (typeof value !== 'object')
    return { sort: typeof value === 'string' && sort === 'integer' ? 'text' : sort, text: String(value) };
  if (value.$type === 'Integer' || value.$type === 'Float') return { sort, text: String(value.value) };
  return { sort: 'map', text: JSON.stringify(value) };
}

/** Before it was asked: what is typed, as the form takes it. */
function ofForm(parameter: QueryParameter, form: Form): Given {
  const sort = sortOf(parameter);
  const asked = pointed([parameter], form);
  const texts = (asked.get(parameter.name) ?? []).filter(text => text.trim() !== '');
  const [first] = texts;
  if (parameter.list) {
    const values = texts.map(text => {
      const found = toValue({ sort, text });
      return 'value' in found ? found.value : text;
    });
    return { sort: 'list', text: JSON.stringify(values) };
  }
  if (first === undefined) return { sort: 'null', text: 'null' };
  const value = toParameters([parameter], asked)[parameter.name] ?? null;
  if (parameter.range) return ofValue(parameter, spanOfRange(parameter, value));
  return sort === 'date' ? ofValue(parameter, spanOf(first.trim()) ?? first) : { sort, text: first };
}

/** A date with its bounds, as the server sends it; null for what this does not read of EDTF, such as sets and centuries. */
function spanOf(text: string): { text: string; from: string | null; to: string | null } | null {
  const [, year] = /^(\d{4})[~?%]?$/.exec(text) ?? [];
  const days = year === undefined ? daysOf(text) : { from: `${year}-01-01`, to: `${year}-12-31` };
  return days && { text, ...days };
}

/** A range of dates goes as the one date from its begin to its end; one without any end as nothing. */
function spanOfRange({ type }: QueryParameter, range: Value): Value {
  const { from = null, to = null } = range as Record<string, Value>;
  if (from === null && to === null) return null;
  if (type !== 'date') return range;
  const [first, last] = [from, to].map(end => (typeof end === 'string' ? spanOf(end) : null));
  // An end that is not read goes as it is: as an open one, it would ask for something else.
  if ((from !== null && !first) || (to !== null && !last)) return range;
  return {
    text: `${String(from ?? '..')}/${String(to ?? '..')}`,
    from: first?.from ?? null,
    to: last?.to ?? null,
  };
}
