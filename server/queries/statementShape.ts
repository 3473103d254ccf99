import { scanStatement } from './statementText.ts';

/**
 * What makes Neo4j's parser overflow or its planner go on for ever, neither of which anything can stop. Bounds lie well
 * below what was measured on 5.26 (docs/security.md), and well above what people write.
 */
export const shapeBounds = {
  /** Brackets, CASE and signs before a value (NOT, !) within each other. */
  depth: 50,
  /** Braces within each other: a subquery is planned twice for each that is around it. */
  braces: 10,
  /** Operators in all. */
  operators: 500,
  /** XOR doubles what is planned. */
  xors: 6,
  /** Properties of properties, indexes of indexes, labels beside labels: `a.b.c`, `l[0][0]`, `:A:B`. */
  chain: 60,
  /** Clauses, and relationships in patterns. */
  clauses: 60,
  relationships: 60,
};
type Measured = keyof typeof shapeBounds;
const words: Record<Measured, string> = {
  depth: 'levels of brackets, CASE and NOT within each other',
  braces: 'levels of braces within each other',
  operators: 'operators',
  xors: 'XOR',
  chain: 'steps in a row such as a.b.c',
  clauses: 'clauses',
  relationships: 'relationships in its patterns',
};

/** What of a statement is too much for Neo4j, in words; null where nothing is. */
export function tooMuch(statement: string): string | null {
  if (strangeEscape.test(statement)) return 'A statement has \\u before four digits of 0–9 and A–F only.';
  // Where an escape stands for a quote, either reading may be Neo4j's.
  for (const text of readings(statement)) {
    const found = measureShape(text);
    const over = (Object.keys(found) as Measured[]).find(what => found[what] > shapeBounds[what]);
    if (over)
      return `A statement has ${shapeBounds[over]} ${words[over]} at most, and this one ${found[over]}.`;
  }
  return null;
}

/** Neo4j would read a sign or other scripts’ digits too; nobody writes them. A backslash before makes it no escape. */
const strangeEscape = /(?<!\\)(?:\\\\)*\\u(?![0-9a-f]{4})/i;

/**
 * Neo4j reads `\u0041` as `A` anywhere in a statement, unless a backslash stands before that is none itself: the text as
 * it is, as Neo4j decodes it, and with everything decoded that looks like it.
 */
export function readings(statement: string): Set<string> {
  const letter = (whole: string, hex: string | undefined) =>
    hex === undefined ? whole : String.fromCharCode(Number.parseInt(hex, 16));
  return new Set([
    statement,
    statement.replace(/\\(?:u([0-9a-f]{4})|[\s\S])/gi, letter),
    statement.replace(/\\u+([0-9a-f]{4})/gi, letter),
  ]);
}

const operator = /\b(?:AND|OR|XOR|NOT|IN|IS|CONTAINS|STARTS|ENDS)\b|<=|>=|<>|=~|\|\||[+\-*/%^=<>!|]/gi;
const clause =
  /\b(?:MATCH|WITH|UNWIND|CALL|RETURN|UNION|CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD|FINISH|INSERT|YIELD|USE)\b/gi;
/** The middle of `(a)-[r]->(b)`, `(a)--(b)`, `(a)<-[r]-(b)`, and a quantified part of a path. */
const relationship = /-\s*\[|-\s*-/g;
const steps =
  /(?:\s*\.\s*(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)|\s*\[[^[\]]*\]|\s*[:&|]\s*!*(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`))+/gu;
const step = /\.|\[|[:&|]/g;
const signs = /(?:\b(?:NOT)\b\s*|[!+-]\s*)+/gi;

/** How much there is of each, outside of strings and comments. */
export function measureShape(statement: string): Record<Measured, number> {
  const { depth, braces, code: text } = scanStatement(statement);
  // Else a long run of blanks would be gone through again from each of them.
  const code = text.replace(/\s+/g, ' ');
  const count = (pattern: RegExp, text = code) => text.match(pattern)?.length ?? 0;
  const most = (pattern: RegExp, inner: RegExp) =>
    Math.max(0, ...(code.match(pattern) ?? []).map(text => count(inner, text)));
  return {
    depth: depth + most(signs, /NOT|[!+-]/gi) + deepestCase(code),
    braces,
    operators: count(operator),
    xors: count(/\bXOR\b/gi),
    chain: most(steps, step),
    clauses: count(clause),
    relationships: count(relationship),
  };
}

function deepestCase(code: string): number {
  let [depth, deepest] = [0, 0];
  for (const [word] of code.matchAll(/\b(?:CASE|END)\b/gi)) {
    depth = /case/i.test(word) ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
