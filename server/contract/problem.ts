import { z } from 'zod';

/** Every way in which the API can say no: code → HTTP status and title. Closed: docs/api.md lists the same. */
export const problems = {
  'invalid-parameter': { status: 400, title: 'A parameter cannot be used' },
  'invalid-body': { status: 400, title: 'The body cannot be used' },
  'malformed-request': { status: 400, title: 'This is no request that can be read' },
  'cypher-fault': { status: 400, title: 'Neo4j cannot run this statement' },
  unauthorized: { status: 401, title: 'Who asks must say who they are' },
  'write-refused': { status: 403, title: 'Statements here only read' },
  'procedure-refused': { status: 403, title: 'This procedure, function or command is not open here' },
  'graph-forbidden': { status: 403, title: 'Neo4j does not let its user do this' },
  'host-refused': { status: 403, title: 'This host or origin is not expected' },
  'read-only': { status: 403, title: 'Nothing is saved here' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This route does not take that method' },
  'not-acceptable': { status: 406, title: 'No form of the answer is accepted' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  clash: { status: 409, title: 'Something else is in the way, or newer' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'not-json': { status: 415, title: 'The body must be JSON' },
  'query-too-large': { status: 422, title: 'The statement is too long, too deep or asks for too much' },
  'query-timeout': { status: 422, title: 'The statement ran too long and was stopped' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The address and the headers are too long' },
  internal: { status: 500, title: 'Something went wrong here' },
  'not-ready': { status: 503, title: 'It is not ready to answer' },
  'graph-unavailable': { status: 503, title: 'Neo4j does not answer' },
} as const;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string(),
    requestId: z.string(),
    faults: z
      .array(
        z.object({
          at: z.string(),
          message: z.string(),
          line: z.int().optional(),
          column: z.int().optional(),
        }),
      )
      .optional()
      .describe('Where it lies: a parameter or body path, or a line and column of the statement'),
  })
  .describe('RFC 9457, `application/problem+json`');
export type Problem = z.infer<typeof problem>;
