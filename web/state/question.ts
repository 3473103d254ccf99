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
  if (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'from' in value &&
    'to' in value
  )
    return rangeText(
      ...([value.from, value.to].map(end => textsOf(end ?? null)[0] ?? '') as [string, string]),
    );
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const filled = (form: Form, name: string): string[] =>
  (form.get(name) ?? []).map(text => text.trim()).filter(text => text !== '');

/** The two ends of a range as a form and a link have it, `1..5`; one value alone is both. */
export function endsOf(text: string): [from: string, to: string] {
  // The open ends of an EDTF interval (`../2024-10`) part nothing.
  const [, from, to] = /^(.*?)(?<!\/)\.\.(?!\/)(.*)$/.exec(text) ?? [null, text, text];
  return [from?.trim() ?? '', to?.trim() ?? ''];
}

/** The same as one text; empty where both are. A number’s point without decimals would be taken for one that parts the ends. */
export const rangeText = (from: string, to: string): string =>
  from.trim() === '' && to.trim() === ''
    ? ''
    : `${from.trim().replace(/^([+-]?\d+)\.$/, '$1')}..${to.trim()}`;

/**
 * A number as somebody typed it, with a comma before its decimals, as it is written here. A comma before three digits may
 * as well part thousands: that stays as it is, and the server refuses it.
 */
export const withPoint = (text: string): string =>
  /^\s*[+-]?\d*,\d+\s*$/.test(text) && !/^\s*[+-]?\d{1,3},\d{3}\s*$/.test(text)
    ? text.trim().replace(',', '.')
    : text;

/** The form as it is asked: numbers with a decimal comma have a point. */
export function pointed(parameters: QueryParameter[], form: Form): Form {
  const decimals = parameters.filter(({ type }) => type === 'decimal');
  return new Map([
    ...form,
    ...decimals.map(({ name, range }): [string, string[]] => [
      name,
      (form.get(name) ?? []).map(text =>
        range && text.includes('..')
          ? rangeText(...(endsOf(text).map(withPoint) as [string, string]))
          : withPoint(text),
      ),
    ]),
  ]);
}

/** Whether a number or a date of the calendar lies outside of what its parameter lets in: which bound it breaks. */
export function boundBroken({ type, least, most }: QueryParameter, text: string): 'least' | 'most' | null {
  if ((type !== 'integer' && type !== 'decimal') || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()))
    return null;
  const figure = Number(text);
  if (least !== null && figure < Number(textOf(least))) return 'least';
  return most !== null && figure > Number(textOf(most)) ? 'most' : null;
}

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
