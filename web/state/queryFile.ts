// The file of a saved query as a form holds it, and back. The server reads and checks it; docs/queries.md has the grammar.
import type { Value } from '../../server/contract/graph.ts';
import { headerKeys } from '../../server/contract/headerKeys.ts';
import type { AsksAbout, Chart, QueryParameter, SavedQueryDetails } from '../../server/contract/queries.ts';
import { tokens } from './cypherTokens.ts';
import { textsOf } from './question.ts';

/** A parameter as it is typed: values are texts, as in the form that asks for them. */
export type DraftParameter = Pick<QueryParameter, 'name' | 'type' | 'list' | 'range' | 'description'> & {
  need: 'must' | 'may' | 'default';
  /** Of a range: from and to. */
  default: string[];
  choices: string[];
  least: string;
  most: string;
};

/** A query that is being written. */
export type Draft = {
  id: string;
  title: string;
  description: string;
  group: string;
  tags: string[];
  by: string;
  first: number | null;
  shows: SavedQueryDetails['shows'];
  chart: Chart | null;
  on: AsksAbout[];
  parameters: DraftParameter[];
  example: Record<string, Value>;
  expect: string | null;
  statement: string;
};

/** What of a draft a line of its file is made from. */
export type Part =
  | 'title'
  | 'description'
  | 'group'
  | 'tags'
  | 'shows'
  | 'chart'
  | 'on'
  | 'example'
  | 'statement'
  | `parameter ${string}`;

const begins = new RegExp(`^//\\s?(${headerKeys.join('|')}):`);

/** A file’s statement: what stands below its header, or all of it where it has none. */
export function statementOf(text: string): string {
  if (!begins.test(text)) return text.trim();
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex(line => !line.startsWith('//'));
  return end < 0 ? '' : lines.slice(end).join('\n').trim();
}

/** A draft of nothing but a statement. */
export const draftOf = (statement: string): Draft =>
  withParameters({
    id: '',
    title: '',
    description: '',
    group: '',
    tags: [],
    by: '',
    first: null,
    shows: 'table',
    chart: null,
    on: [],
    parameters: [],
    example: {},
    expect: null,
    statement: statementOf(statement),
  });

/** A draft that begins as a saved query is, perhaps with another statement. */
export const draftFrom = (query: SavedQueryDetails, statement = query.text): Draft =>
  withParameters({
    id: query.id,
    title: query.title,
    description: query.description,
    group: query.group,
    tags: query.tags,
    by: query.by,
    first: query.first,
    shows: query.shows,
    chart: query.chart,
    on: query.on,
    parameters: query.parameters.map(typed),
    example: query.example,
    expect: query.expect,
    statement: statementOf(statement),
  });

const typed = (parameter: QueryParameter): DraftParameter => ({
  name: parameter.name,
  type: parameter.type,
  list: parameter.list,
  range: parameter.range,
  description: parameter.description,
  need: parameter.required ? 'must' : parameter.default === null ? 'may' : 'default',
  default: parameter.range ? boundsOf(parameter.default) : textsOf(parameter.default),
  choices: (parameter.choices ?? []).flatMap(textsOf),
  least: textsOf(parameter.least)[0] ?? '',
  most: textsOf(parameter.most)[0] ?? '',
});

const boundsOf = (value: Value): string[] => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return ['', ''];
  const { from, to } = value as Record<string, Value>;
  return [textsOf(from ?? null)[0] ?? '', textsOf(to ?? null)[0] ?? ''];
};

/** The names of the parameters that a statement uses, in its order. */
export const parametersUsed = (statement: string): string[] => [
  ...new Set(
    tokens(statement)
      .filter(({ is }) => is === 'parameter')
      .map(({ text }) => text.replace(/^\$`?|`$/g, '')),
  ),
];

/**
 * Declares what the statement uses. What was declared stays as it is, and is kept while the statement does not use it: a part
 * that is cut out and put back finds it again. What was only guessed of a name that is no longer used goes.
 */
export function withParameters(draft: Draft): Draft {
  const used = parametersUsed(draft.statement);
  const kept = draft.parameters.filter(one => used.includes(one.name) || isTold(one));
  const added = used
    .filter(name => !kept.some(one => one.name === name))
    .map(name => guessed(name, draft.statement));
  return { ...draft, parameters: [...kept, ...added] };
}

/** Whether somebody filled in anything about a parameter. */
const isTold = ({ description, default: texts, choices, least, most }: DraftParameter) =>
  [description, ...texts, ...choices, least, most].some(text => text.trim() !== '');

/** A draft as it is shown and written: without what its statement does not use. */
export function onlyUsed(draft: Draft): Draft {
  const used = parametersUsed(draft.statement);
  const parameters = draft.parameters.filter(({ name }) => used.includes(name));
  const example = Object.fromEntries(Object.entries(draft.example).filter(([name]) => used.includes(name)));
  const on = draft.on.filter(({ fills }) => fills.every(name => used.includes(name)));
  return { ...draft, parameters, example, on };
}

/** What a parameter most likely is, by the way it is used. */
function guessed(name: string, statement: string): DraftParameter {
  const plain = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const used = `\\$(?:${plain}(?![\\p{L}\\p{N}_])|\`${plain}\`)`;
  const uses = (pattern: string) =>
    new RegExp(
      pattern.replace('NAME', () => used),
      'iu',
    ).test(statement);
  const type = uses('NAME\\.(from|to|text)\\b')
    ? 'date'
    : uses('\\b(LIMIT|SKIP|OFFSET)\\s+NAME')
      ? 'integer'
      : 'text';
  return {
    name,
    type,
    list: uses('\\bIN\\s+NAME'),
    range: false,
    description: '',
    need: uses('NAME\\s+IS\\s+NULL') ? 'may' : 'must',
    default: [],
    choices: [],
    least: '',
    most: '',
  };
}

/** Columns of a line of a header, as the server wraps it too. */
const width = 100;

/** The whole file, and which part each of its lines is made from; what the statement does not use is left out. */
export function toFile(whole: Draft): { text: string; parts: Part[] } {
  const draft = onlyUsed(whole);
  const lines: { part: Part; line: string }[] = [];
  const put = (part: Part, key: string, value: string) => {
    for (const line of wrapped(key, value)) lines.push({ part, line });
  };
  put('title', 'title', oneLine(draft.title));
  put('description', 'description', oneLine(draft.description));
  put('group', 'group', oneLine(draft.group));
  const tags = filled(draft.tags);
  if (tags.length > 0) put('tags', 'tags', tags.join(', '));
  if (draft.by !== '') put('title', 'by', draft.by);
  if (draft.first !== null) put('title', 'first', String(draft.first));
  for (const parameter of draft.parameters)
    put(`parameter ${parameter.name}`, 'parameter', declared(parameter));
  for (const { what, fills } of draft.on) put('on', 'on', `${what} ${fills.join(', ')}`);
  put('shows', 'shows', draft.shows);
  if (draft.shows === 'chart' && draft.chart?.x) put('chart', 'chart', chartText(draft.chart));
  const example = Object.entries(draft.example).map(([name, value]) => `${name} = ${literal(value)}`);
  if (example.length > 0) put('example', 'example', example.join(', '));
  if (draft.expect !== null) put('example', 'expect', draft.expect);
  const body = draft.statement.trim();
  // A comment at its top would be read as a part of the header.
  if (body.startsWith('//')) lines.push({ part: 'shows', line: '' });
  const statement = `${body}\n`.split('\n');
  return {
    text: [...lines.map(({ line }) => line), ...statement].join('\n'),
    parts: [...lines.map(({ part }) => part), ...statement.map((): Part => 'statement')],
  };
}

/** What is typed in a list, without what is empty. */
const filled = (texts: string[]) => texts.map(text => text.trim()).filter(Boolean);

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** The lines of a value: parted at single blanks only, since one blank joins them again. */
function wrapped(key: string, value: string): string[] {
  const begin = `// ${key}:`;
  const lines = [begin];
  for (const word of value.split(/(?<! ) (?! )/).filter(Boolean)) {
    const last = lines.at(-1) ?? begin;
    if (last === begin || last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`//   ${word}`);
  }
  return lines;
}

function declared(parameter: DraftParameter): string {
  const { name, list, range, type, choices, least, most, need } = parameter;
  const written = (text: string) => literalOf(type, text);
  const parts = [
    name,
    list ? `list of ${type}` : range ? `range of ${type}` : type,
    filled(choices).length > 0 ? `of ${filled(choices).map(written).join(', ')}` : '',
    least.trim() === '' ? '' : `from ${written(least)}`,
    most.trim() === '' ? '' : `to ${written(most)}`,
    need === 'may' ? 'optional' : need === 'default' ? `= ${defaultText(parameter)}` : '',
    '—',
    oneLine(parameter.description),
  ];
  return parts.filter(Boolean).join(' ');
}

function defaultText({ type, list, range, default: texts }: DraftParameter): string {
  const [first = '', second = ''] = texts;
  if (list)
    return `[${filled(texts)
      .map(text => literalOf(type, text))
      .join(', ')}]`;
  const end = (text: string) => (text.trim() === '' ? 'null' : literalOf(type, text));
  if (range) return `{from: ${end(first)}, to: ${end(second)}}`;
  return literalOf(type, first);
}

function chartText({ as, x, y, series }: Chart): string {
  const up = filled(y).map(quoted);
  const parts = [
    `x = ${quoted(x)}`,
    `y = ${up.length === 1 ? up[0] : `[${up.join(', ')}]`}`,
    ...(series === null ? [] : [`series = ${quoted(series)}`]),
  ];
  return `${as} ${parts.join(', ')}`;
}

/** A typed text as a header writes a value of its type; what is no number stays as it is, for the server to say so. */
function literalOf(type: QueryParameter['type'], text: string): string {
  const plain = text.trim();
  if (type === 'integer' || type === 'decimal') return plain;
  if (type === 'boolean') return plain === 'yes' ? 'true' : plain === 'no' ? 'false' : plain;
  return quoted(text);
}

const quoted = (text: string) => `'${text.replace(/\s*\n\s*/g, ' ').replace(/[\\']/g, '\\$&')}'`;

function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  if ('$type' in value) return String(value.value);
  const entries = Object.entries(value).map(([name, inner]) => `${name}: ${literal(inner)}`);
  return `{${entries.join(', ')}}`;
}

/** What is wrong with a line of the file: at which part, and for the statement in which of its lines, from 1. */
export function placeOf(parts: Part[], line: number): { part: Part; line: number } {
  const part = parts[Math.min(Math.max(line, 1), parts.length) - 1] ?? 'statement';
  const before = parts.indexOf('statement');
  return { part, line: part === 'statement' ? Math.max(1, line - before) : 1 };
}
