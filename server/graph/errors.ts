import neo4j, { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorCode } from './graph.ts';

/** Neo4j's status codes (operations manual, "Status codes") → ours, most particular first. */
const rules: [RegExp, GraphErrorCode][] = [
  [/^ServiceUnavailable$|^SessionExpired$|DatabaseUnavailable|\.General\.DatabaseUnavailable/, 'unavailable'],
  [
    /DatabaseError\.(Transaction\.(TransactionStartFailed|TransactionLogError|TransactionCommitFailed)|Database\.)/,
    'broken',
  ],
  [/^Neo\.ClientError\.Security\.Forbidden$/, 'forbidden'],
  [/^Neo\.ClientError\.Security\./, 'unauthorized'],
  [/TransactionTimedOut|LockClientStopped|\.Transaction\.Terminated/, 'timeout'],
  [/MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow/i, 'too-large'],
  [
    /Statement\.AccessMode|\.General\.ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|Forbidden/,
    'write-refused',
  ],
  [/Schema\.ConstraintValidationFailed/, 'constraint'],
  [/^Neo\.ClientError\.Statement\./, 'faulty-statement'],
];

/** What the driver throws → GraphError; anything else stays what it is. */
export function toGraphError(thrown: unknown): unknown {
  if (!(thrown instanceof Neo4jError)) return thrown;
  const unreachable = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED].includes(thrown.code);
  const waited = /acquisition timed out/i.test(thrown.message);
  // The driver has no code for what something else than Neo4j answers.
  const another = /Server responded HTTP|Unknown Bolt protocol/.test(thrown.message);
  const code =
    unreachable || waited || another
      ? 'unavailable'
      : rules.find(([pattern]) => pattern.test(thrown.code))?.[1];
  return new GraphError(code ?? 'other', thrown.code, thrown.message, thrown);
}
