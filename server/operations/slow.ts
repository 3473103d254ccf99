import type { Logger } from 'pino';
import type { Ran } from '../graph/watch.ts';
import { withoutValues } from '../queries/withoutValues.ts';

/**
 * Writes down statements that took long, without any value: one of ours by the name of its file, one that somebody
 * wrote by its shape. Neo4j's own log has the same ones under the id of the request.
 * @param least milliseconds; 0 writes none down
 */
export function slowStatements(log: Logger, least: number): (told: Ran) => void {
  return ({ name, statement, requestId, rows, milliseconds, outcome }) => {
    if (least === 0 || milliseconds < least) return;
    const known = name.includes('/');
    const what = known ? { statement: name } : { statement: name, ...withoutValues(statement) };
    log.warn({ requestId, ...what, rows, milliseconds: Math.round(milliseconds), outcome }, 'slow statement');
  };
}
