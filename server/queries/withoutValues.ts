import { createHash } from 'node:crypto';
import { readings } from './statementShape.ts';
import { scanStatement } from './statementText.ts';

/** A shape is told up to so many characters. */
const longest = 500;

/**
 * What may be told of a statement that somebody wrote: its clauses and names, without strings, numbers, comments and
 * names in backticks, which can hold anything. Null where an escape may stand for a quote.
 */
export function shapeOf(statement: string): string | null {
  if (readings(statement).size > 1) return null;
  return scanStatement(statement)
    .code.replace(/`[^`]*`?/g, '`…`')
    .replace(/(?<![\p{L}\p{N}_$])\.?\d[\p{L}\p{N}_.]*/gu, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A shape, cut where it is long, and a word by which statements of the same shape are found. */
export function withoutValues(statement: string): { hash: string; shape: string | null } {
  const shape = shapeOf(statement);
  const hash = createHash('sha256')
    .update(shape ?? '')
    .digest('hex')
    .slice(0, 12);
  return { hash, shape: shape !== null && shape.length > longest ? `${shape.slice(0, longest)} …` : shape };
}
