export type Token = {
  is: 'comment' | 'keyword' | 'label' | 'type' | 'text' | 'parameter' | 'plain';
  text: string;
};

const keywords = new Set(
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT CYPHER DESC DESCENDING DISTINCT ELSE END ENDS EXISTS
  FALSE IN IS LIMIT MATCH NONE NOT NULL OF OFFSET ON OPTIONAL OR ORDER REDUCE RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE
  TYPED UNION UNWIND USE USING WHEN WHERE WITH XOR YIELD`.split(/\s+/),
);
const pattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")|(?<parameter>\$\w+|\$`[^`]*`)|(?<word>`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)|(?<rest>\s+|\d[\w.]*|[^\s])/gu;

/** The tokens of a statement, for its colours only: their texts make up the statement again. */
export function tokens(statement: string): Token[] {
  const found: Token[] = [];
  /** The brackets that are open, to tell `(n:Label)` from `[r:TYPE]` and from `{key: value}`. */
  const open: string[] = [];
  let named = false;
  let last = '';
  for (const { 0: text, groups = {} } of statement.matchAll(pattern)) {
    const push = (is: Token['is']) => found.push({ is, text });
    if (groups.comment !== undefined) push('comment');
    else if (groups.text !== undefined) push('text');
    else if (groups.parameter !== undefined) push('parameter');
    else if (groups.word !== undefined) {
      if (named && open.at(-1) !== '{') push(open.at(-1) === '[' ? 'type' : 'label');
      else push(keywords.has(text.toUpperCase()) && !/^(\.|AS)$/i.test(last) ? 'keyword' : 'plain');
      named = false;
    } else {
      if (/[([{]/.test(text)) open.push(text);
      if (/[)\]}]/.test(text)) open.pop();
      named = /^[:|&!]$/.test(text) ? text === ':' || named || isName(found) : named && /^\s+$/.test(text);
      push('plain');
    }
    if (text.trim() !== '') last = text;
  }
  return found;
}

/** Whether the last word was a label or a type, so that `|`, `&` and `!` lead to another one. */
const isName = (found: Token[]): boolean => {
  const before = found.filter(token => token.text.trim() !== '').at(-1);
  return before?.is === 'label' || before?.is === 'type';
};

/** The tokens line by line. */
export function tokenLines(statement: string): Token[][] {
  const lines: Token[][] = [[]];
  for (const { is, text } of tokens(statement)) {
    const [first = '', ...more] = text.split('\n');
    if (first) lines.at(-1)?.push({ is, text: first });
    for (const line of more) lines.push(line ? [{ is, text: line }] : []);
  }
  return lines;
}
