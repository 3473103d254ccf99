import type { Value } from './contract/graph.ts';
import type { QueryParameter, SavedQuery } from './contract/queries.ts';
import { plainText } from './contract/rowsText.ts';

export const usage = `Usage: npm run query -- NAME [key=value …] [--csv | --json] [--limit N]
       npm run query -- NAME --help     what it asks, and what can be filled in
       npm run query                    lists the saved queries

A list is given by repeating its key (of=kp of=ru), a range as 1..5, ..5 or 1..; what is left out takes its default.
Standard output holds the answer alone; 'npm run query --silent -- …' keeps npm’s own heading away.`;

/** Every query by group, in the order in which they come, each with its title. */
export function listed(queries: SavedQuery[]): string {
  const width = Math.max(0, ...queries.map(({ id }) => id.length));
  const lines = queries.flatMap(({ id, group, title }, at) => [
    ...(queries[at - 1]?.group === group ? [] : [`${at === 0 ? '' : '\n'}${group}`]),
    `  ${id.padEnd(width)}  ${title}`,
  ]);
  return lines.map(line => `${line}\n`).join('');
}

/** What a query asks, what can be filled in, and how it is called with its example. */
export function helpOf(query: SavedQuery): string {
  const { id, title, description, parameters, example } = query;
  const width = Math.max(0, ...parameters.map(({ name }) => name.length));
  const lines = parameters.map(
    parameter => `  ${parameter.name.padEnd(width)}  ${typeOf(parameter)}: ${parameter.description}`,
  );
  const words = parameters.flatMap(({ name, range }) =>
    textsOf(example[name] ?? null, range).map(text => `${name}=${text}`),
  );
  const call = ['npm run query --', id, ...words.map(quoted)].join(' ');
  return `${[title, description, ...(lines.length > 0 ? ['', ...lines] : []), '', call].join('\n')}\n`;
}

function typeOf({
  type,
  list,
  range,
  choices,
  least,
  most,
  required,
  default: byDefault,
}: QueryParameter): string {
  const sort = `${list ? 'list of ' : range ? 'range of ' : ''}${type}`;
  const among = choices === null ? '' : `, one of ${choices.map(plainText).join(', ')}`;
  const bounds = [
    least === null ? [] : `from ${plainText(least)}`,
    most === null ? [] : `up to ${plainText(most)}`,
  ]
    .flat()
    .map(bound => `, ${bound}`)
    .join('');
  const given = textsOf(byDefault, range).join(', ');
  const needed = required ? ', must be given' : byDefault === null ? ', optional' : `, else ${given}`;
  return `${sort}${among}${bounds}${needed}`;
}

/** The texts by which a value is given on the command line. */
function textsOf(value: Value, range: boolean): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap(one => textsOf(one, range));
  if (range && typeof value === 'object') return [`${plainText(value.from)}..${plainText(value.to)}`];
  return [plainText(value)];
}

const quoted = (word: string) => (/^[\w=.,:/~+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
