import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withNames } from '../contract/cypherName.ts';
import type { Names } from './graph.ts';

/** Where every statement is. */
export const cypherFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'cypher');
const kept = new Map<string, string>();

/**
 * The text of `cypher/<name>.cypher`. Statements are called by their literal names, so that a test can tell
 * which files are used.
 * @param names labels and types that vary: `` `$label` `` in the text stands for the one called `label`
 * @throws Error naming the file when there is none.
 */
export function statement(name: string, names: Names = {}): string {
  return withNames(fileText(name), names);
}

function fileText(name: string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(cypherFolder, `${name}.cypher`), 'utf8');
  kept.set(name, text);
  return text;
}
