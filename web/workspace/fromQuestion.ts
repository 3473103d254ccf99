import type { Value } from '../../server/contract/graph.ts';
import type { QueryParameter } from '../../server/contract/queries.ts';
import type { Form } from '../state/question.ts';
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
    return [
      name,
      written(value === undefined ? ofForm(parameter, form.get(name) ?? []) : ofValue(parameter, value)),
    ];
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
function ofForm(parameter: QueryParameter, typed: string[]): Given {
  const sort = sortOf(parameter);
  const texts = typed.filter(text => text.trim() !== '');
  const [first] = texts;
  if (parameter.list) {
    const values = texts.map(text => {
      const found = toValue({ sort, text });
      return 'value' in found ? found.value : text;
    });
    return { sort: 'list', text: JSON.stringify(values) };
  }
  if (first === undefined) return { sort: 'null', text: 'null' };
  return { sort: parameter.range ? 'map' : sort, text: first };
}
