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
  /(?<comment>\/\/.*|\/\*.*?(?:\*\/|$))|(?<text>'(?:\\.?|[^'\\])*(?:'|$)|"(?:\\.?|[^"\\])*(?:"|$))|(?<parameter>\$(?!(?:any|all)\s*\()[\p{L}\p{N}_]+|\$`[^`]*`)|(?<word>`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)|(?<rest>\s+|\d[\w.]*|[^\s])/gu;
const closed = /^(?:\/\*.*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")$/;
/** The rest of what began on a line before, by its first sign. */
const rest: Record<string, RegExp> = {
  '/': /^.*?(?:\*\/|$)/,
  "'": /^(?:\\.?|[^'\\])*(?:'|$)/,
  '"': /^(?:\\.?|[^"\\])*(?:"|$)/,
};

/** How far a statement is read, from line to line. */
export type Reading = {
  /** The brackets that are open, to tell `(n:Label)` from `[r:TYPE]` and from `{key: value}`. */
  open: string[];
  /** Whether a label or a type comes next. */
  named: boolean;
  /** The last word or sign, and what it was. */
  last: Token;
  /** The first sign of a comment or text that goes on on the next line; empty where none does. */
  inside: string;
};

export const beginning = (): Reading => ({
  open: [],
  named: false,
  last: { is: 'plain', text: '' },
  inside: '',
});

/** The tokens of one line, for its colours only: their texts make up the line again. `at` goes on to the line’s end. */
export function lineTokens(line: string, at: Reading): Token[] {
  const found: Token[] = [];
  let from = 0;
  if (at.inside !== '') {
    const [text = ''] = rest[at.inside]?.exec(line) ?? [];
    if (text !== '') found.push({ is: at.inside === '/' ? 'comment' : 'text', text });
    if (closed.test(`${at.inside === '/' ? '/*' : at.inside}${text}`)) at.inside = '';
    from = text.length;
  }
  for (const { 0: text, groups = {} } of line.slice(from).matchAll(pattern)) {
    const push = (is: Token['is']) => {
      found.push({ is, text });
      if (is !== 'comment' && text.trim() !== '') at.last = { is, text };
    };
    if (groups.comment !== undefined || groups.text !== undefined) {
      push(groups.text === undefined ? 'comment' : 'text');
      if (!text.startsWith('//') && !closed.test(text)) at.inside = text.charAt(0);
    } else if (groups.parameter !== undefined) push('parameter');
    else if (groups.word !== undefined) {
      if (at.named && at.open.at(-1) !== '{') push(at.open.at(-1) === '[' ? 'type' : 'label');
      else push(keywords.has(text.toUpperCase()) && !/^(\.|AS)$/i.test(at.last.text) ? 'keyword' : 'plain');
      at.named = false;
    } else {
      if (/[([{]/.test(text)) at.open.push(text);
      if (/[)\]}]/.test(text)) at.open.pop();
      // After a label or a type `|`, `&` and `!` lead to another one.
      if (/^[:|&!]$/.test(text))
        at.named = text === ':' || at.named || at.last.is === 'label' || at.last.is === 'type';
      else at.named &&= text.trim() === '';
      push('plain');
    }
  }
  return found;
}

/** The tokens line by line. */
export function tokenLines(statement: string): Token[][] {
  const at = beginning();
  return statement.split('\n').map(line => lineTokens(line, at));
}

/** The tokens of a statement: their texts make it up again. */
export const tokens = (statement: string): Token[] =>
  tokenLines(statement).flatMap((line, index): Token[] =>
    index === 0 ? line : [{ is: 'plain', text: '\n' }, ...line],
  );
