import { parseArgs } from 'node:util';
import { mostRows } from './contract/cypher.ts';
import type { SavedQuery } from './contract/queries.ts';
import { didYouMean } from './load/faults.ts';

const options = {
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Asked = {
  /** The id of the query; left out, they are listed. */
  name: string | undefined;
  /** The texts given for each parameter, in their order. */
  given: Map<string, string[]>;
  as: 'table' | 'csv' | 'json';
  limit: number | undefined;
  help: boolean;
};

/** @returns what `npm run query` was asked, or what is wrong with how it was asked */
export function readArguments(words: string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
    const [name, ...pairs] = positionals;
    if (name?.includes('=')) return `The name of a query comes first, before '${name}'.`;
    const given = new Map<string, string[]>();
    for (const pair of pairs) {
      const [, key, text] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (key === undefined || text === undefined) return `'${pair}' is no key=value.`;
      given.set(key, [...(given.get(key) ?? []), text]);
    }
    if (values.csv && values.json) return 'Ask for --csv or for --json, not for both.';
    const limit = values.limit === undefined ? undefined : Number(values.limit);
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= mostRows))
      return `--limit must be a whole number from 1 to ${mostRows}.`;
    const as = values.csv ? 'csv' : values.json ? 'json' : 'table';
    return { name, given, as, limit, help: values.help === true };
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

/** What is given for no parameter of the query, or more than once for one that takes a single value. */
export function strayFaults({ parameters }: SavedQuery, given: Map<string, string[]>): string[] {
  const names = parameters.map(({ name }) => name);
  const takes = `; it takes ${names.length > 0 ? names.join(', ') : 'none'}`;
  return [...given].flatMap(([name, texts]) => {
    const parameter = parameters.find(one => one.name === name);
    if (!parameter) return `${name}: there is no such parameter${didYouMean(name, names) || takes}`;
    const twice = texts.length > 1 && !parameter.list;
    return twice ? `${name}: is given ${texts.length} times, and takes one value` : [];
  });
}
