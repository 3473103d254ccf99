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
 * How a date or a range would have to be used, where it isn't: both are maps. Compared as a whole, or a day without
 * `date()`, they would silently find nothing.
 * @returns null where it is used as what it is
 */
export function misuse(statement: string, { name, type, list, range }: QueryParameter): string | null {
  if (list || !(range || type === 'date')) return null;
  const isDate = type === 'date';
  const { code } = scanStatement(statement);
  const all = code.match(new RegExp(`\\$${name}\\b`, 'g'))?.length ?? 0;
  const ends = isDate
    ? `\\bdate\\s*\\(\\s*\\$${name}\\.(from|to)\\s*\\)|\\$${name}\\.text\\b`
    : `\\$${name}\\.(from|to)\\b`;
  const right = new RegExp(`${ends}|\\$${name}(\\.(from|to))?\\s+IS\\s+(NOT\\s+)?NULL\\b`, 'gi');
  if ((code.match(right)?.length ?? 0) === all) return null;
  return isDate
    ? `use the date '${name}' as date($${name}.from), date($${name}.to) or $${name}.text`
    : `use the range '${name}' as $${name}.from and $${name}.to, of which either may be null`;
}
