import { endOfQuoted } from '../statementText.ts';

/** A statement of a script, and the line in which it begins. */
export type Statement = { text: string; line: number };

/**
 * Parts a script at its semicolons. A line that begins with a colon where a statement could begin is a command of Neo4j
 * Browser’s, and a part of its own.
 */
export function partStatements(script: string): Statement[] {
  const parts: Statement[] = [];
  let begin = 0;
  let lines = 1;
  const close = (end: number) => {
    const text = script.slice(begin, end);
    const lead = /^\s*/.exec(text)?.[0] ?? '';
    if (text.trim() !== '') parts.push({ text: text.trim(), line: lines + lead.split('\n').length - 1 });
    lines += script.slice(begin, end + 1).split('\n').length - 1;
    begin = end + 1;
  };
  for (let at = 0; at < script.length; at += 1) {
    const end = endOfQuoted(script, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    const sign = script.charAt(at);
    if (sign === ';') close(at);
    else if (sign === ':' && /^\s*$/.test(script.slice(begin, at))) {
      const found = script.indexOf('\n', at);
      at = found < 0 ? script.length : found;
      close(at);
    }
  }
  close(script.length);
  return parts.filter(({ text }) => withoutComments(text) !== '');
}

/** A statement without the comments before it. */
export function withoutComments(statement: string): string {
  let rest = statement.trim();
  for (;;) {
    const end = rest.startsWith('//') || rest.startsWith('/*') ? endOfQuoted(rest, 0) : 0;
    if (end === 0) return rest;
    rest = rest.slice(end).trim();
  }
}
