import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { type Problem, type ProblemCode, problems } from '../contract/problem.ts';
import { StatementRefused } from '../explore/errors.ts';
import { Refused } from '../explore/gate.ts';
import { InvalidQuery, NotFound } from '../explore/index.ts';
import { SavingRefused } from '../files/refused.ts';
import { faultText, positionOf } from '../graph/diagnostics.ts';
import { brokenWords, GraphError, type GraphErrorCode } from '../graph/graph.ts';
import { InvalidParameters, InvalidText } from '../queries/index.ts';
import { note } from './metrics.ts';
import { routeOf } from './patterns.ts';
import { isOpened, problemPage } from './problemPage.ts';
import { endStream, isStream } from './stream.ts';

/** A request that can't be answered, with what its sender may know. */
export class HttpProblem extends Error {
  override name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly faults: Problem['faults'];
  /** Seconds after which the same may be asked again, where that helps. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, faults?: Problem['faults'], retryAfter?: number) {
    super(detail);
    this.code = code;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }
}

const ofGraph: Partial<Record<GraphErrorCode, ProblemCode>> = {
  unavailable: 'graph-unavailable',
  broken: 'graph-unavailable',
  unauthorized: 'graph-unavailable',
  forbidden: 'graph-forbidden',
  timeout: 'query-timeout',
  'too-large': 'query-too-large',
  'faulty-statement': 'cypher-fault',
  'write-refused': 'write-refused',
  'other-version': 'graph-unavailable',
};
const ofSaving: Record<SavingRefused['why'], ProblemCode> = {
  off: 'read-only',
  clash: 'clash',
  missing: 'not-found',
  full: 'body-too-large',
};
/** Whose words may reach the sender: faults of a statement are the writer's own. */
const tellable: GraphErrorCode[] = ['faulty-statement', 'timeout', 'too-large', 'write-refused'];

/** Anything thrown → the problem to answer with. What isn't known says nothing of the inside. */
export function toHttpProblem(thrown: unknown): HttpProblem {
  if (thrown instanceof HttpProblem) return thrown;
  if (thrown instanceof NotFound) return new HttpProblem('not-found', thrown.message);
  if (thrown instanceof InvalidQuery) {
    const { at, message } = thrown;
    return new HttpProblem('invalid-parameter', `${at}: ${message}`, [{ at, message }]);
  }
  if (thrown instanceof InvalidParameters)
    return new HttpProblem('invalid-body', thrown.message, thrown.faults);
  if (thrown instanceof InvalidText)
    return new HttpProblem(
      'invalid-body',
      thrown.message,
      thrown.faults.map(({ line, message }) => ({ at: 'text', message, line })),
    );
  if (thrown instanceof StatementRefused)
    return new HttpProblem(thrown.code, thrown.message, [
      { at: 'text', message: thrown.message, line: thrown.line },
    ]);
  if (thrown instanceof Refused) return new HttpProblem(thrown.code, thrown.message);
  if (thrown instanceof SavingRefused) return new HttpProblem(ofSaving[thrown.why], thrown.message);
  if (thrown instanceof GraphError) return ofGraphError(thrown);
  const type = (thrown as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large')
    return new HttpProblem(
      'body-too-large',
      `The body is larger than ${(thrown as { limit: number }).limit / 1024} KiB.`,
    );
  if (type === 'entity.parse.failed')
    return new HttpProblem('invalid-body', 'The body is not JSON that can be read.');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new HttpProblem('not-json', 'The body must be JSON in UTF-8.');
  if (thrown instanceof URIError)
    return new HttpProblem('invalid-parameter', 'The address has a % that stands for nothing.');
  return ofRequest(thrown) ?? new HttpProblem('internal', 'The log says more under the id of this request.');
}

/** What Express and its parts refuse: they throw errors with a status and say who is at fault by it. */
function ofRequest(thrown: unknown): HttpProblem | null {
  const { status } = (thrown ?? {}) as { status?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  if (status === 404) return new HttpProblem('not-found', 'There is nothing at this address.');
  if (status === 405) return new HttpProblem('method-not-allowed', 'Only GET and HEAD are taken here.');
  return new HttpProblem('malformed-request', 'The request cannot be read.');
}

function ofGraphError(error: GraphError): HttpProblem {
  const code = ofGraph[error.code] ?? 'internal';
  if (error.code === 'broken') return new HttpProblem(code, brokenWords);
  if (error.code === 'other-version') return new HttpProblem(code, error.message);
  if (error.code === 'unauthorized')
    return new HttpProblem('graph-unavailable', 'Neo4j refuses the user or the password that Entente has.');
  if (code === 'graph-unavailable') return new HttpProblem(code, 'Neo4j does not answer.');
  if (code === 'graph-forbidden')
    return new HttpProblem(code, 'The log says which right is missing, under the id of this request.');
  if (!tellable.includes(error.code))
    return new HttpProblem('internal', 'The log says more under the id of this request.');
  if (error.code === 'timeout')
    return new HttpProblem(
      code,
      'The statement ran too long and was stopped: narrow its pattern, or bound its paths.',
    );
  const position = positionOf(error);
  const message = faultText(error);
  return new HttpProblem(code, message, position ? [{ at: 'statement', message, ...position }] : undefined);
}

/** Answers with RFC 9457 problem details; whoever opened a page reads them as one. */
export function sendProblem(response: Response, problem: HttpProblem): void {
  const body = toBody(problem, String(response.getHeader('X-Request-Id') ?? ''));
  const wait = problems[problem.code].status === 503 ? 5 : problem.retryAfter;
  if (wait !== undefined) response.setHeader('Retry-After', String(wait));
  note(response, { problem: problem.code });
  response.removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  response.status(body.status);
  if (isOpened(response.req)) response.type('html').send(problemPage(body));
  else response.type('application/problem+json').send(JSON.stringify(body));
}

export const toBody = ({ code, message, faults }: HttpProblem, requestId: string): Problem => ({
  type: `urn:entente:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  code,
  detail: message,
  requestId,
  ...(faults ? { faults } : {}),
});

/** The last stop of every failure: logs what is ours to know, answers what is the sender's. */
export function problemHandler(log: Logger, away: () => string | null): ErrorRequestHandler {
  return (thrown: unknown, request: Request, response: Response, _next) => {
    const found = toHttpProblem(thrown);
    const said = found.code === 'graph-unavailable' ? away() : null;
    const problem = said === null ? found : new HttpProblem(found.code, said);
    const { status } = problems[problem.code];
    const requestId = response.getHeader('X-Request-Id');
    if (status >= 500 || problem.code === 'graph-forbidden')
      log.error({ requestId, route: routeOf(request), err: thrown }, problem.code);
    if (!response.headersSent) sendProblem(response, problem);
    else if (isStream(response)) endStream(response, problem);
    else response.destroy();
  };
}
