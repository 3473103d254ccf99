import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, hoverTooltip, type KeyBinding, showTooltip, type Tooltip } from '@codemirror/view';
import type { Schema } from '../../server/contract/schema.ts';
import { tokens } from '../state/cypherTokens.ts';
import { t } from '../texts/workspace.ts';

/** What is said of a word, and of which. */
type Help = { from: number; to: number; name: string; says: string };

/** The words that have a sentence of their own in the texts; `STARTS WITH` is told at either of its words. */
export const helped = [
  'ALL',
  'AND',
  'ANY',
  'AS',
  'ASC',
  'BY',
  'CALL',
  'CASE',
  'COLLECT',
  'CONTAINS',
  'COUNT',
  'DESC',
  'DISTINCT',
  'ELSE',
  'END',
  'ENDS',
  'EXISTS',
  'IN',
  'IS',
  'LIMIT',
  'MATCH',
  'NONE',
  'NOT',
  'NULL',
  'OFFSET',
  'ON',
  'OPTIONAL',
  'OR',
  'ORDER',
  'REDUCE',
  'RETURN',
  'SHORTEST',
  'SINGLE',
  'SKIP',
  'STARTS',
  'THEN',
  'UNION',
  'UNWIND',
  'USING',
  'WHEN',
  'WHERE',
  'WITH',
  'XOR',
  'YIELD',
] as const;
type Helped = (typeof helped)[number];
const isHelped = (word: string): word is Helped => (helped as readonly string[]).includes(word);

/** What can be said of the word at a place: of a keyword by the texts, of what is called by the schema. */
export function helpAt(statement: string, place: number, schema: Schema | undefined): Help | null {
  let from = 0;
  for (const { is, text } of tokens(statement)) {
    const to = from + text.length;
    if (from <= place && place <= to && text.trim() !== '') {
      const upper = text.toUpperCase();
      if (is === 'keyword' && isHelped(upper))
        return { from, to, name: upper, says: t(`workspace:help.${upper}`) };
      const called = is === 'comment' || is === 'text' ? null : calledAt(statement, from, schema);
      if (called) return called;
    }
    if (from > place) return null;
    from = to;
  }
  return null;
}

/** A function or procedure, whose name may have dots. */
function calledAt(statement: string, at: number, schema: Schema | undefined): Help | null {
  const before = /[\w.]*$/.exec(statement.slice(0, at))?.[0] ?? '';
  const name = `${before}${/^[\w.]*/.exec(statement.slice(at))?.[0] ?? ''}`;
  const from = at - before.length;
  const found =
    schema?.functions.find(one => one.name.toLowerCase() === name.toLowerCase()) ??
    schema?.procedures.find(one => one.name.toLowerCase() === name.toLowerCase());
  return found ? { from, to: from + name.length, name: found.signature, says: found.description } : null;
}

function tooltip({ from, to, name, says }: Help): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cypher-help';
      const head = document.createElement('code');
      head.textContent = name;
      const text = document.createElement('p');
      text.textContent = says;
      dom.append(head, text);
      dom.setAttribute('role', 'status');
      return { dom };
    },
  };
}

const asked = StateEffect.define<Help | null>();
const shown = StateField.define<Help | null>({
  create: () => null,
  update(held, transaction) {
    for (const effect of transaction.effects) if (effect.is(asked)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : held;
  },
  provide: field => showTooltip.from(field, help => help && tooltip(help)),
});

/** One sentence on the word under the pointer. */
export const helping = (schema: () => Schema | undefined) => [
  shown,
  hoverTooltip((view, place) => {
    const help = helpAt(view.state.doc.toString(), place, schema());
    return help && tooltip(help);
  }),
];

/** F1: one sentence on the word at the cursor; Escape takes it away. */
export const helpKeys = (schema: () => Schema | undefined): KeyBinding[] => [
  {
    key: 'F1',
    run: view => {
      const help = helpAt(view.state.doc.toString(), view.state.selection.main.head, schema());
      view.dispatch({ effects: asked.of(help) });
      return true;
    },
  },
  {
    key: 'Escape',
    run: (view: EditorView) => {
      if (view.state.field(shown) === null) return false;
      view.dispatch({ effects: asked.of(null) });
      return true;
    },
  },
];
