import type { Value } from '../../contract/graph.ts';
import { Unreadable } from '../faults.ts';
import { Cursor, readLiteral } from '../literals.ts';
import type { Foreign } from './compose.ts';
import { partStatements, withoutComments } from './statements.ts';

/** What was found in a script: Cypher to make a query of, or why not. Lines are those of the script. */
export type Found = { line: number } & ({ foreign: Foreign } | { fault: string });

/**
 * The statements of a script. Neo4j Browser keeps each saved script as a text whose first line, a comment, is its name by
 * convention (neo4j/neo4j-browser, src/shared/modules/favorites/favoritesDuck.ts).
 * @param named what it is called where no comment says
 */
export function readScript(
  script: string,
  named: { title: string; group: string; description: string; titled?: boolean },
): Found[] {
  const known: Record<string, unknown> = {};
  const parts = partStatements(script.replace(/\r\n?/g, '\n'));
  const statements = parts.filter(({ text }) => !withoutComments(text).startsWith(':')).length;
  let count = 0;
  const found: Found[] = [];
  for (const { text, line } of parts) {
    if (withoutComments(text).startsWith(':')) {
      const parameter = readParam(withoutComments(text));
      if (parameter) known[parameter.name] = parameter.value;
      else found.push({ line, fault: 'is a command of Neo4j Browser, not Cypher' });
      continue;
    }
    const [, comment] = /^\/\/+[^\S\n]*(\S[^\n]*)\n/.exec(text) ?? [];
    const takesComment = comment !== undefined && (!named.titled || statements > 1);
    const statement = takesComment ? text.slice(text.indexOf('\n') + 1) : text;
    count += 1;
    const at = statements > 1 ? ` (${count})` : '';
    const title = takesComment ? comment : `${named.title}${at}`;
    const foreign = { ...named, title, statement, known };
    const above = text.slice(0, text.length - statement.trimStart().length);
    found.push({ line: line + above.split('\n').length - 1, foreign });
  }
  return found;
}

/** `:param days => 60`: what it is set to, or null where a header cannot say it. */
function readParam(command: string): { name: string; value: Value } | null {
  const [, name, written] = /^:param\s+`?(\w+)`?\s*(?:=>|:)\s*(.+)$/.exec(command) ?? [];
  if (name === undefined || written === undefined) return null;
  try {
    const cursor = new Cursor(written.replace(/^"(.*)"$/, "'$1'"));
    const value = readLiteral(cursor);
    return cursor.rest() === '' ? { name, value } : null;
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null;
    throw thrown;
  }
}
