import type { Value } from '../../contract/graph.ts';
import type { ImportedQueries } from '../../contract/queries.ts';
import { Unreadable } from '../faults.ts';
import type { Key } from '../header.ts';
import { identifier, writeLiteral } from '../literals.ts';
import { parametersUsed } from '../parametersUsed.ts';
import { scanStatement } from '../statementText.ts';
import { writeQuery } from '../writeQuery.ts';

export type Format = ImportedQueries['queries'][number]['format'];

/** Cypher of another tool’s, with what that tool says about it. */
export type Foreign = {
  title: string;
  description: string;
  group: string;
  statement: string;
  /** Values that the tool gives its parameters. */
  known?: Record<string, unknown>;
  /** What parameters are for, where the tool says. */
  meant?: Record<string, string>;
};

/**
 * Makes a file of a saved query of it: what it lacks of a header is made up so that it can be run, and read.
 * @throws Unreadable where a parameter has a name that no header can declare
 */
export function compose({ title, description, group, statement, known = {}, meant = {} }: Foreign): string {
  const entries: [Key, string][] = [
    ['title', oneLine(title).slice(0, 200)],
    ['description', oneLine(description)],
    ['group', oneLine(group) || 'Imported'],
  ];
  for (const name of parametersUsed(statement)) {
    if (!new RegExp(`^${identifier.source}$`).test(name))
      throw new Unreadable(
        `'$${name}' is no name that a header can declare: letters, digits and _, a letter first`,
      );
    const what = oneLine(meant[name] ?? '') || name;
    entries.push(['parameter', `${name} ${typeAndDefault(statement, name, known[name])} — ${what}`]);
  }
  entries.push(['shows', returnsNames(statement) ? 'graph' : 'table']);
  return writeQuery(entries, statement);
}

/** A value of a header is one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Text, unless a value or the place where it is used says otherwise. */
function typeAndDefault(statement: string, name: string, value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  const type = typeOf(one);
  const alike = !Array.isArray(value) || (value.length > 0 && value.every(each => typeOf(each) === type));
  if (type && alike) {
    const written = writeLiteral(typeof value === 'string' ? oneLine(value) : (value as Value));
    return `${Array.isArray(value) ? 'list of ' : ''}${type} = ${written}`;
  }
  const counts = new RegExp(`\\b(?:LIMIT|SKIP)\\s+(?:toInteger\\s*\\(\\s*)?\\$${name}\\b`, 'i');
  return counts.test(scanStatement(statement).code) ? 'integer' : 'text';
}

function typeOf(value: unknown): string | null {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return null;
  return Number.isSafeInteger(value) ? 'integer' : 'decimal';
}

/** Whether it returns nodes, relationships or paths, as far as its text tells: names alone, and nothing worked out. */
function returnsNames(statement: string): boolean {
  const { code } = scanStatement(statement);
  const items =
    code
      .split(/\bRETURN\b/i)
      .at(-1)
      ?.split(/\b(?:ORDER|SKIP|OFFSET|LIMIT|UNION)\b/i)[0] ?? '';
  const names = items.replace(/^\s*DISTINCT\b/i, '').split(',');
  return names.every(name => /^\s*(?:\*|[A-Za-z_]\w*)\s*$/.test(name));
}
