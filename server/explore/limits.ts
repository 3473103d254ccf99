import { type CypherLimits, mostRows } from '../contract/cypher.ts';
import type { Limits } from '../graph/adhoc.ts';
import { textBounds } from './gate.ts';

/** What a statement may take and give here, for whoever is about to write one. */
export function cypherLimits({ timeout, rows, bytes, atOnce }: Limits): CypherLimits {
  return {
    timeout,
    rows,
    mostRows,
    bytes,
    statementBytes: textBounds.bytes,
    depth: textBounds.depth,
    atOnce: { ...atOnce },
  };
}
