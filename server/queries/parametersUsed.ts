import type { QueryParameter } from '../contract/queries.ts';
import { scanStatement } from './statementText.ts';

/** A parameter where a statement uses it, in backticks or not; or another name in backticks, to be stepped over. */
const use = /\$`((?:[^`]|``)*)`|\$([\p{L}\p{N}_]+)|`(?:[^`]|``)*`/gu;

/** The names of the parameters that a statement uses, outside of strings and comments. */
export function parametersUsed(statement: string): Set<string> {
  const names = [...scanStatement(statement).code.matchAll(use)].map(([, quoted, plain]) => quoted ?? plain);
  return new Set(names.filter(name => name !== undefined));
}

/**
 * Whether a date is used as what it is: a map of texts. Compared as a whole, or a bound without `date()`, it would
 * silently find nothing.
 */
export function misusesDate(statement: string, { name, type, list }: QueryParameter): boolean {
  if (type !== 'date' || list) return false;
  const { code } = scanStatement(statement);
  const all = code.match(new RegExp(`\\$${name}\\b`, 'g'))?.length ?? 0;
  const right = new RegExp(
    `\\bdate\\s*\\(\\s*\\$${name}\\.(from|to)\\s*\\)|\\$${name}\\.text\\b|\\$${name}(\\.(from|to))?\\s+IS\\s+(NOT\\s+)?NULL\\b`,
    'gi',
  );
  return (code.match(right)?.length ?? 0) !== all;
}
