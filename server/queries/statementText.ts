/**
 * What can be told of a statement without Neo4j: how deep its brackets nest, and braces among them, and its text without
 * strings and comments.
 */
export function scanStatement(statement: string): { depth: number; braces: number; code: string } {
  let depth = 0;
  let open = 0;
  let braces = 0;
  let deepest = 0;
  let code = '';
  for (let at = 0; at < statement.length; at += 1) {
    const skipped = endOfQuoted(statement, at);
    if (skipped > at) {
      code += ' ';
      at = skipped - 1;
      continue;
    }
    const sign = statement.charAt(at);
    if (sign === '`') {
      const closing = statement.indexOf('`', at + 1);
      const end = closing < 0 ? statement.length : closing;
      code += statement.slice(at, end + 1);
      at = end;
      continue;
    }
    if (sign === '{') braces = Math.max(braces, ++open);
    else if (sign === '}') open -= 1;
    if ('([{'.includes(sign)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(sign)) depth -= 1;
    code += sign;
  }
  return { depth: deepest, braces, code };
}

/** Where a string or comment that begins here ends; here itself where none does. Names in backticks are code. */
export function endOfQuoted(text: string, at: number): number {
  const end = (closing: string, from: number) => {
    const found = text.indexOf(closing, from);
    return found < 0 ? text.length : found + closing.length;
  };
  if (text.startsWith('//', at)) {
    // As in Neo4j’s grammar, a carriage return alone ends the line too.
    const found = text.slice(at).search(/[\r\n]/);
    return found < 0 ? text.length : at + found + 1;
  }
  if (text.startsWith('/*', at)) return end('*/', at + 2);
  const quote = text.charAt(at);
  if (quote !== "'" && quote !== '"') return at;
  for (let next = at + 1; next < text.length; next += 1) {
    if (text.charAt(next) === '\\') next += 1;
    else if (text.charAt(next) === quote) return next + 1;
  }
  return text.length;
}
