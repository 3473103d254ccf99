import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { GraphError } from '../graph/graph.ts';

/** What every line has, whoever writes it: when, how bad, what. */
const lines = {
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (level: string) => ({ level }) },
};

/**
 * The log: a line of JSON for each thing told. Only at `debug` does it hold what people ask for: addresses whole, and
 * what Neo4j says of a statement.
 */
export function openLog(level: string, to?: DestinationStream): Logger {
  const err = level === 'debug' ? pino.stdSerializers.err : withoutValues;
  return pino({ ...lines, level, serializers: { err } }, to ?? pino.destination({ dest: 1, sync: true }));
}

/** Says lines of our own, which have no fields, as JSON. */
export function openLines(fd: 1 | 2): Logger {
  return pino({ ...lines, level: 'info' }, pino.destination({ dest: fd, sync: true }));
}

/** Of these Neo4j or its driver says what became of a connection; of others, what stands in statement and data. */
const tellable = ['unavailable', 'unauthorized'];

/** An error as far as it holds no value that anybody asked for; nor its cause, which may be Neo4j's. */
function withoutValues(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { name, message, stack = '' } = thrown;
  const frames = stack.slice(stack.search(/^ {4}at /m)).split('\n');
  const at = frames.map(line => line.trim()).filter(line => line.startsWith('at '));
  if (!(thrown instanceof GraphError)) return { type: name, message, at };
  const { code, neo4jCode } = thrown;
  return { type: name, code, neo4jCode, ...(tellable.includes(code) ? { message } : {}), at };
}
