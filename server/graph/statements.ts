import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where every statement is. */
export const cypherFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'cypher');
const kept = new Map<string, string>();

/**
 * The text of `cypher/<name>.cypher`. Statements are called by their literal names, so that a test can tell
 * which files are used.
 * @throws Error naming the file when there is none.
 */
export function statement(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(cypherFolder, `${name}.cypher`), 'utf8');
  kept.set(name, text);
  return text;
}
