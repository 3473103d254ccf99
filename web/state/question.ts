import type { Value } from '../../server/contract/graph.ts';
import type { QueryParameter, SavedQuery } from '../../server/contract/queries.ts';
import type { Question } from './view.ts';

/** What the form of a question holds: the texts of each parameter, one unless it is a list. */
export type Form = Map<string, string[]>;

/** The form as it opens: what a link gives, else the defaults. */
export function formOf(parameters: QueryParameter[], given: Question['given']): Form {
  return new Map(
    parameters.map(({ name, default: fallback }) => {
      const texts = given.filter(([one]) => one === name).map(([, text]) => text);
      return [name, texts.length > 0 ? texts : textsOf(fallback)];
    }),
  );
}

/** A value as the texts a form holds. */
export function textsOf(value: Value): string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value.flatMap(textsOf) : [textOf(value)];
}

const textOf = (value: Value): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && '$type' in value)
    return String(value.value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const filled = (form: Form, name: string): string[] =>
  (form.get(name) ?? []).map(text => text.trim()).filter(text => text !== '');

/** What a link carries of a form: everything that is filled in. */
export const givenOf = (form: Form): Question['given'] =>
  [...form.keys()].flatMap(name => filled(form, name).map((text): [string, string] => [name, text]));

/** What must still be filled in. */
export const missing = (parameters: QueryParameter[], form: Form): QueryParameter[] =>
  parameters.filter(({ name, required }) => required && filled(form, name).length === 0);

/** Names that a link gives and the question does not ask for. */
export const strangers = (parameters: QueryParameter[], given: Question['given']): string[] => [
  ...new Set(given.map(([name]) => name).filter(name => !parameters.some(one => one.name === name))),
];

/** What the list is narrowed to; nothing chosen lets everything in. */
export type Sieve = { groups: string[]; tags: string[]; own: boolean };
export const openSieve: Sieve = { groups: [], tags: [], own: false };

/** The questions of any of the groups, with any of the tags. */
export const passing = (queries: SavedQuery[], { groups, tags, own }: Sieve): SavedQuery[] =>
  queries.filter(
    query =>
      (groups.length === 0 || groups.includes(query.group)) &&
      (tags.length === 0 || tags.some(tag => query.tags.includes(tag))) &&
      (!own || query.own),
  );

/** The questions whose title, description, group or tags hold every word, by group, in the order they came. */
export function grouped(queries: SavedQuery[], words: string): [group: string, SavedQuery[]][] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, SavedQuery[]>();
  for (const query of queries) {
    const text = [query.title, query.description, query.group, ...query.tags].join(' ').toLowerCase();
    if (!wanted.every(word => text.includes(word))) continue;
    groups.set(query.group, [...(groups.get(query.group) ?? []), query]);
  }
  return [...groups];
}

/** How the answer is first shown; a timeline and a chart are drawn as a table for now. */
export const firstShown = ({ shows }: Pick<SavedQuery, 'shows'>): 'graph' | 'table' =>
  shows === 'graph' ? 'graph' : 'table';
