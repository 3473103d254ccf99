import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { Schema } from '../../server/contract/schema.ts';
import { parametersUsed } from '../state/queryFile.ts';
import { t } from '../texts/workspace.ts';
import { askLanguage } from './language.ts';
import { type Names, type Spot, spotAt, variablesIn } from './statement.ts';

/** What completion knows: the live schema, once it is read, and what the parameters panel holds. */
export type Known = { schema: Schema | undefined; parameters: string[] };

/** Completes what is being written, by where it stands; `known` is read anew each time. */
export const completing =
  (known: () => Known) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const statement = context.state.doc.toString();
    const spot = spotAt(statement.slice(0, context.pos));
    if (spot.is === 'nothing') return null;
    const typed = context.pos - spot.from;
    // Where anything may stand nothing is offered before a letter is typed, unless it is asked for.
    if (spot.is === 'word' && typed === 0 && !context.explicit) return null;
    // The grammar may take a while; what is typed meanwhile is asked about anew.
    if (spot.is === 'word') context.addEventListener('abort', () => undefined, { onDocChange: true });
    const options =
      spot.is === 'word'
        ? await wordsAt(statement, context.pos, spot.from, known())
        : optionsFor(spot, statement, known());
    if (context.aborted || options.length === 0) return null;
    return { from: spot.from, options, validFor: /^\$?[\p{L}\p{N}_.-]*$/u };
  };

type Elements = Schema['labels'] | Schema['types'];

function optionsFor(spot: Spot, statement: string, { schema, parameters }: Known): Completion[] {
  switch (spot.is) {
    case 'parameter': {
      const names = new Set([...parameters, ...parametersUsed(statement)]);
      return [...names].map(name => ({
        label: `$${quoted(name)}`,
        type: 'variable',
        detail: t('workspace:offers.parameter'),
      }));
    }
    case 'label':
      return elements(schema?.labels ?? [], 'class');
    case 'type':
      return elements(schema?.types ?? [], 'type');
    case 'id':
      return (schema?.actors ?? []).map(({ id, caption }) => ({ label: id, detail: caption, type: 'text' }));
    case 'property':
      return properties(schema, variablesIn(statement).get(spot.of));
    case 'key':
      return properties(schema, spot.names).map(one => ({ ...one, apply: `${one.label}: ` }));
    default:
      return [];
  }
}

const elements = (all: Elements, type: string): Completion[] =>
  [...all]
    .sort((one, other) => other.count - one.count)
    .map(({ name, count }, at) => ({
      label: name,
      apply: quoted(name),
      detail: count.toLocaleString(),
      type,
      boost: -Math.min(at, 50),
    }));

/** Those of its labels and types; where nobody says what it is, every property there is. */
function properties(schema: Schema | undefined, names: Names | undefined): Completion[] {
  if (!schema) return [];
  const all = [...schema.labels, ...schema.types];
  const its = [
    ...schema.labels.filter(({ name }) => names?.labels.includes(name)),
    ...schema.types.filter(({ name }) => names?.types.includes(name)),
  ];
  const found = new Map<string, Completion>();
  for (const element of its.length > 0 ? its : all)
    for (const { name, types } of element.properties) {
      if (found.has(name)) continue;
      const detail = its.length > 0 ? `${element.name} ${types.join(' | ')}` : types.join(' | ');
      found.set(name, { label: name, apply: quoted(name), detail, type: 'property' });
    }
  return [...found.values()];
}

/** What the grammar lets stand here: keywords, functions, procedures, and the variables that there are. */
async function wordsAt(statement: string, at: number, from: number, known: Known): Promise<Completion[]> {
  const variables = [...variablesIn(`${statement.slice(0, from)} ${statement.slice(at)}`)];
  const held = variables.map(
    ([name, { labels, types }]): Completion => ({
      label: name,
      apply: quoted(name),
      detail: [...new Set([...labels, ...types])].join(', '),
      type: 'variable',
      boost: 20,
    }),
  );
  const told = await askLanguage({ does: 'complete', statement, at, schema: {} });
  if (told?.is !== 'completions') return [...held, ...callables(known.schema, true, true)];
  const found = told.found.some(({ kind }) => kind === kinds.variable) ? held : [];
  const words = told.found.filter(({ label, kind }) => kind === kinds.keyword && !isWriting(label));
  found.push(...words.map(({ label }): Completion => ({ label, type: 'keyword', boost: -1 })));
  // Where an expression may stand the grammar offers CASE, where a procedure may nothing at all.
  const expression = words.some(({ label }) => label === 'CASE' || label === 'NOT');
  const call = /\b(CALL|OPTIONAL CALL)\s+[\w.]*$/i.test(statement.slice(0, at));
  return [...found, ...callables(known.schema, expression, call)];
}

/** Of the language server protocol. */
const kinds = { variable: 6, keyword: 14 } as const;

/** What the server refuses anyway is not offered. */
const writing =
  /^(CREATE|MERGE|DELETE|DETACH|NODETACH|SET|REMOVE|INSERT|DROP|ALTER|GRANT|DENY|REVOKE|START|STOP|TERMINATE|ENABLE|DEALLOCATE|REALLOCATE|RENAME|LOAD|FOREACH|USE|FILTER|LET|SHOW|DRYRUN|CYPHER|EXPLAIN|PROFILE)\b/;
const isWriting = (label: string) => writing.test(label);

const callables = (schema: Schema | undefined, functions: boolean, procedures: boolean): Completion[] => [
  ...(functions ? (schema?.functions ?? []) : []).map(one => callable(one, 'function')),
  ...(procedures ? (schema?.procedures ?? []) : []).map(one => callable(one, 'method')),
];

function callable({ name, signature, description }: Schema['functions'][number], type: string): Completion {
  return {
    label: name,
    type,
    boost: -5,
    info: `${signature}\n${description}`,
    // The cursor stands between the brackets.
    apply: (view, completion, from, to) =>
      view.dispatch({
        changes: { from, to, insert: `${name}()` },
        selection: { anchor: from + name.length + 1 },
        annotations: pickedCompletion.of(completion),
      }),
  };
}

/** A name as Cypher takes it: in backticks where it isn’t a plain word. */
export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
