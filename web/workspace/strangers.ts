// Names in a statement that the schema does not have.
import type { Schema } from '../../server/contract/schema.ts';
import { beginning, lineTokens, type Token } from '../state/cypherTokens.ts';
import { bare, isWord, type Names, variablesIn } from './statement.ts';

/** A property that none of a variable’s labels or types has. */
export type Stranger = { name: string; of: string; near: string | null; line: number; column: number };

/**
 * Properties that are asked of a variable and that no element of its labels or types has; only where all of them were
 * looked at and none is negated, so that nothing true is called wrong. Lines and columns from 1.
 */
export function strangersIn(statement: string, schema: Schema): Stranger[] {
  const variables = variablesIn(statement);
  const found: Stranger[] = [];
  const held: (Token & { line: number; column: number })[] = [];
  const at = beginning();
  statement.split('\n').forEach((text, index) => {
    let column = 1;
    for (const token of lineTokens(text, at)) {
      if (token.is !== 'comment' && token.text.trim() !== '')
        held.push({ ...token, line: index + 1, column });
      column += token.text.length;
    }
  });
  held.forEach(({ text, line, column }, place) => {
    const [variable, dot, next, before] = [
      held[place - 2],
      held[place - 1],
      held[place + 1],
      held[place - 3],
    ];
    if (dot?.text !== '.' || !isWord(variable) || before?.text === '.' || next?.text === '(') return;
    const names = variables.get(bare(variable.text));
    const of = names && elementsOf(names, schema);
    const name = bare(text);
    if (!of || of.length === 0 || of.some(one => one.properties.some(property => property.name === name)))
      return;
    const near = nearest(name, [
      ...new Set(of.flatMap(one => one.properties.map(property => property.name))),
    ]);
    found.push({ name, of: [...new Set(of.map(one => one.name))].join(', '), near, line, column });
  });
  return found;
}

/** What the schema holds of them; nothing where it does not know one of them whole, or one is negated. */
function elementsOf({ labels, types, negated }: Names, schema: Schema) {
  if (negated) return [];
  const known = [
    ...labels.map(name => schema.labels.find(one => one.name === name)),
    ...types.map(name => schema.types.find(one => one.name === name)),
  ];
  const whole = known.filter(one => one !== undefined && one.count <= schema.sample);
  return whole.length === known.length ? whole.filter(one => one !== undefined) : [];
}

/** The name that differs least, by no more than about a third of its letters; null where none is near. */
export function nearest(name: string, names: string[]): string | null {
  const allowed = Math.max(1, Math.floor(name.length / 3));
  const [best] = names
    .map(one => ({ one, by: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  return best && best.by <= allowed ? best.one : null;
}

/** How many letters are to be put in, left out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
