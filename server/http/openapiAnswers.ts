import { type Problem, type ProblemCode, problems } from '../contract/problem.ts';
import type { RouteName } from '../contract/routes.ts';

/** What any request may meet. */
const general: ProblemCode[] = [
  'malformed-request',
  'invalid-parameter',
  'unauthorized',
  'host-refused',
  'not-acceptable',
  'request-timeout',
  'too-many-requests',
  'headers-too-large',
  'graph-forbidden',
  'internal',
  'not-ready',
  'graph-unavailable',
];
/** What one with a body may meet besides. */
const ofBodies: ProblemCode[] = ['invalid-body', 'body-too-large', 'not-json'];

const ref = (part: string, name: string) => ({ $ref: `#/components/${part}/${name}` });
const toExample = (code: ProblemCode) => ref('examples', code);

/** The headers of the answers, to be referred to. */
export const headers = {
  'X-Request-Id': {
    description: 'The id of the request, as the log has it; one that was sent is kept',
    required: true,
    schema: { type: 'string', minLength: 1 },
    example: '5f0c2d1e',
  },
  ETag: {
    description: 'Of this state of what is answered: sent as If-None-Match it saves the same answer',
    schema: { type: 'string' },
    example: 'W/"4Jq0vPn3wY0"',
  },
  'Cache-Control': {
    description: '`no-cache`: may be kept, and is asked for anew each time; `no-store`: is not kept',
    schema: { type: 'string', enum: ['no-cache', 'no-store'] },
  },
  'Content-Disposition': {
    description: 'The name of the file',
    schema: { type: 'string' },
    example: 'attachment; filename="entente.csv"',
  },
  RateLimit: {
    description: 'What is left of each limit (`r`), and the seconds until it is whole again (`t`)',
    schema: { type: 'string' },
    example: '"requests"; r=5999; t=60',
  },
  'RateLimit-Policy': {
    description: 'The limits: requests (`q`) in so many seconds (`w`)',
    schema: { type: 'string' },
    example: '"requests"; q=6000; w=60',
  },
  'Retry-After': {
    description: 'Seconds after which to ask again',
    schema: { type: 'string', pattern: '^[0-9]+$' },
    example: '5',
  },
};

const refs = (names: (keyof typeof headers)[]) =>
  Object.fromEntries(names.map(name => [name, ref('headers', name)]));
const ofAll = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'] as const;

export const answerHeaders = ({ cached, file }: { cached: boolean; file: boolean }) =>
  refs([
    ...ofAll,
    'Cache-Control',
    ...(cached ? (['ETag'] as const) : []),
    ...(file ? (['Content-Disposition'] as const) : []),
  ]);

/** Where an answer leads on: what it holds → what another route takes. */
const leads: Partial<Record<RouteName, { [N in RouteName]?: Record<string, string> }>> = {
  search: { node: { id: '$response.body#/hits/0/open' } },
  sources: { source: { id: '$response.body#/sources/0/source/id' } },
  queries: { runQuery: { id: '$response.body#/queries/0/id' } },
  saveQuery: {
    query: { id: '$response.body#/id' },
    deleteQuery: { id: '$response.body#/id', version: '$response.body#/version' },
  },
  saveView: { deleteView: { id: '$response.body#/id', version: '$response.body#/version' } },
};
export const linksOf = (name: RouteName): object =>
  Object.fromEntries(
    Object.entries(leads[name] ?? {}).map(([to, parameters]) => [to, { operationId: to, parameters }]),
  );

/** The answers to what is refused or fails, by status, each with the problems that have it. */
export function problemAnswers(route: {
  method: string;
  body?: unknown;
  problems?: readonly ProblemCode[];
}): object {
  const codes = [...general, ...(route.body ? ofBodies : []), ...(route.problems ?? [])];
  const statuses = [...new Set(codes.map(code => problems[code].status))].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map(status => {
      const of = [...new Set(codes)].filter(code => problems[code].status === status);
      const waits = status === 429 || status === 503;
      return [
        status,
        {
          description: of.map(code => problems[code].title).join('; or '),
          headers: refs(waits ? [...ofAll, 'Retry-After'] : [...ofAll]),
          content: {
            'application/problem+json': {
              schema: ref('schemas', 'Problem'),
              examples: Object.fromEntries(of.map(code => [code, toExample(code)])),
            },
          },
        },
      ];
    }),
  );
}

/** An example of each problem, by its code. */
export function problemExamples(): Record<string, { summary: string; value: Problem }> {
  const faulty: Partial<Record<ProblemCode, Problem['faults']>> = {
    'invalid-parameter': [{ at: 'limit', message: 'must be a whole number' }],
    'invalid-body': [{ at: 'statement', message: 'Invalid input: expected string, received undefined' }],
    'cypher-fault': [{ at: 'statement', message: "Invalid input 'RETRUN'", line: 1, column: 14 }],
  };
  return Object.fromEntries(
    (Object.keys(problems) as ProblemCode[]).map(code => {
      const { status, title } = problems[code];
      const faults = faulty[code];
      const detail = faults ? `${faults[0]?.at}: ${faults[0]?.message}` : `${title}.`;
      const value: Problem = {
        type: `urn:entente:problem:${code}`,
        title,
        status,
        code,
        detail,
        requestId: '5f0c2d1e',
        ...(faults ? { faults } : {}),
      };
      return [code, { summary: title, value }];
    }),
  );
}
