import { AsyncLocalStorage } from 'node:async_hooks';
import { Gone } from './clock.ts';
import { toGraphError } from './errors.ts';
import { GraphError, type GraphErrorCode } from './graph.ts';

const asking = new AsyncLocalStorage<string>();

/** Does something for a request: what it sends to Neo4j carries its id. */
export const onBehalfOf = <T>(requestId: string, work: () => T): T => asking.run(requestId, work);

/** What Neo4j's log and `SHOW TRANSACTIONS` tell of our transactions: whose they are, and for which request. */
export function metadata(): { app: string; requestId?: string } {
  const requestId = asking.getStore();
  return requestId === undefined ? { app: 'entente' } : { app: 'entente', requestId };
}

/** A statement that was run: how it ended, and how long it took until its last row was here or taken. */
export type Ran = {
  /** The name of its file below cypher/; else what it is: `ad hoc`, `explain`, `own query`. */
  name: string;
  /** Its text: of one with a name of a file, what it is anyway. */
  statement: string;
  requestId: string | undefined;
  rows: number;
  milliseconds: number;
  outcome: 'ok' | 'gone' | GraphErrorCode;
};

/** Sessions are counted by what they are for; each of these has connections of its own. */
export type Pool = 'graph' | 'plans' | 'statements';

/** Who is told of what is sent to Neo4j. */
export type Watch = {
  ran(told: Ran): void;
  /** A session was opened. @returns what to call when it is closed */
  opened(pool: Pool): () => void;
};

export const unwatched: Watch = { ran: () => undefined, opened: () => () => undefined };

/** Begins to time a statement. @returns what to call when it has ended: with its rows, or with why it failed (null: nobody wants it any more) */
export function timing({ ran }: Watch, name: string, statement: string) {
  const started = performance.now();
  const requestId = asking.getStore();
  const tell = (outcome: Ran['outcome'], rows: number) =>
    ran({ name, statement, requestId, rows, milliseconds: performance.now() - started, outcome });
  return {
    ended: (rows: number) => tell('ok', rows),
    failed(thrown: unknown, rows = 0) {
      const error = toGraphError(thrown);
      const isGone = error === null || error instanceof Gone;
      tell(error instanceof GraphError ? error.code : isGone ? 'gone' : 'other', rows);
    },
  };
}
