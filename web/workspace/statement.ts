// What a statement says of its variables, read from its words alone: quick, also while it is half written.
import { beginning, lineTokens, type Token, tokens } from '../state/cypherTokens.ts';

/** Labels and types that a variable is said to have; `negated` where any is one that it is said not to have. */
export type Names = { labels: string[]; types: string[]; negated?: true };

export const bare = (name: string) => name.replace(/^`(.*)`$/, '$1');
export const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && /^(`|[\p{L}_])/u.test(token.text);
const solid = (found: Token[]): Token[] =>
  found.filter(({ is, text }) => is !== 'comment' && text.trim() !== '');

/** What is said anywhere in a statement of each variable. */
export function variablesIn(statement: string): Map<string, Names> {
  const found = new Map<string, Names>();
  const of = (name: string): Names => {
    const names = found.get(name) ?? { labels: [], types: [] };
    found.set(name, names);
    return names;
  };
  const all = solid(tokens(statement));
  /** Of each open bracket whether what it holds is negated. */
  const open: boolean[] = [];
  all.forEach((token, at) => {
    const before = all[at - 1];
    const not = open.at(-1) === true || /^(not|!)$/i.test(before?.text ?? '');
    if (token.text === '(') open.push(not);
    if (token.text === ')') open.pop();
    if (token.is === 'plain' && isWord(token) && before && /^[([]$/.test(before.text)) of(bare(token.text));
    if (token.is === 'plain' && isWord(token) && all[at + 1]?.text === ':') {
      const names = namesAfter(all, at + 1);
      if (names.labels.length + names.types.length === 0) return;
      const all_ = of(bare(token.text));
      all_.labels.push(...names.labels);
      all_.types.push(...names.types);
      if (not || names.negated) all_.negated = true;
    }
    // Renamed on the way: `WITH d AS x`.
    if (token.text.toUpperCase() === 'AS' && token.is === 'keyword') {
      const [from, first, to] = [all[at - 1], all[at - 2], all[at + 1]];
      if (!isWord(to)) return;
      const names = of(bare(to.text));
      const plain = from?.is === 'plain' && first && (first.text === ',' || first.is === 'keyword');
      const same = plain ? found.get(bare(from.text)) : undefined;
      if (same && same !== names) {
        names.labels.push(...same.labels);
        names.types.push(...same.types);
        if (same.negated) names.negated = true;
      }
    }
  });
  return found;
}

/** The labels and types of an expression that begins with the `:` at this place. */
function namesAfter(all: Token[], at: number): Names {
  const names: Names = { labels: [], types: [] };
  for (let next = at; next < all.length; next += 1) {
    const token = all[next];
    if (token?.is === 'label') names.labels.push(bare(token.text));
    else if (token?.is === 'type') names.types.push(bare(token.text));
    else if (!token || !/^[:|&!]$/.test(token.text)) break;
    else if (token.text === '!') names.negated = true;
  }
  return names;
}

/** What can be written at the end of a text; `from` is where the word that is being written begins. */
export type Spot = { from: number } & (
  | { is: 'nothing' | 'parameter' | 'label' | 'type' | 'id' | 'word' }
  | { is: 'property'; of: string }
  | { is: 'key'; names: Names }
);

/** @param before the statement up to the cursor */
export function spotAt(before: string): Spot {
  const at = beginning();
  const all: Token[] = [];
  for (const line of before.split('\n')) all.push(...lineTokens(line, at), { is: 'plain', text: '\n' });
  all.pop();
  const last = all.at(-1);
  const found = solid(all);
  const word = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const from = before.length - word.length;
  if (at.inside !== '' && at.inside !== '/') {
    const start = before.length - (last?.text.length ?? 1) + 1;
    return { is: isId(found) ? 'id' : 'nothing', from: start };
  }
  if (at.inside === '/' || last?.is === 'comment' || last?.is === 'text') return { is: 'nothing', from };
  if (last?.is === 'parameter' || last?.text === '$')
    return { is: 'parameter', from: before.length - last.text.length };
  if (/^\d/.test(word)) return { is: 'nothing', from };
  if (last?.is === 'label' || last?.is === 'type') return { is: last.is, from };
  const earlier = word === '' ? found : found.slice(0, -1);
  const [name, sign] = [earlier.at(-2), earlier.at(-1)];
  if (at.named && at.open.at(-1) !== '{') return { is: at.open.at(-1) === '[' ? 'type' : 'label', from };
  if (sign?.text === '.' && isWord(name)) return { is: 'property', of: bare(name.text), from };
  if (at.open.at(-1) === '{' && (sign?.text === '{' || sign?.text === ',')) {
    const names = namesBeforeMap(earlier, before);
    if (names) return { is: 'key', names, from };
  }
  return { is: 'word', from };
}

/** Whether a text that is being written is an id: `{id: '…`, `x.id = '…`, `x.id IN ['…`. */
function isId(found: Token[]): boolean {
  const back = found.slice(0, -1).map(({ text }) => text);
  while (/^[[,=:]$|^IN$/i.test(back.at(-1) ?? '') || /^['"]/.test(back.at(-1) ?? '')) back.pop();
  return back.at(-1) === 'id' && back.length < found.length - 1;
}

/** The labels or types of the pattern whose map is open at the end; null where it is no pattern’s. */
function namesBeforeMap(found: Token[], statement: string): Names | null {
  let depth = 0;
  let at = found.length - 1;
  for (; at >= 0; at -= 1) {
    const text = found[at]?.text ?? '';
    if (/^[)\]}]$/.test(text)) depth += 1;
    if (/^[([{]$/.test(text)) {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  const opened = found.slice(0, at);
  const start = opened.findLastIndex(({ text }) => /^[([]$/.test(text));
  const inside = opened.slice(start + 1);
  const isPattern = start >= 0 && inside.every(token => /^[:|&!*.\d]+$/.test(token.text) || isWord(token));
  if (!isPattern || inside.some(({ is }) => is === 'keyword')) return null;
  const names = namesAfter(
    inside,
    inside.findIndex(({ text }) => text === ':'),
  );
  const variable = inside[0];
  if (names.labels.length + names.types.length > 0 || !variable) return names;
  return variablesIn(statement).get(bare(variable.text)) ?? names;
}
