import { type Answered, type Asked, createClient, pathOf } from '../../server/contract/client.ts';
import type { CypherRequest, ExplainRequest } from '../../server/contract/cypher.ts';
import type { Value } from '../../server/contract/graph.ts';
import type { Level } from '../../server/contract/overview.ts';
import type { Problem } from '../../server/contract/problem.ts';
import type { ImportQueriesRequest, SaveQueryRequest } from '../../server/contract/queries.ts';
import type { RouteName } from '../../server/contract/routes.ts';
import type { SearchGroup } from '../../server/contract/search.ts';
import type { SaveViewRequest } from '../../server/contract/views.ts';
import { t } from '../texts/index.ts';
import { remember } from './asked.ts';

type Told = Pick<ApiProblem, 'requestId' | 'faults' | 'retryAfter'>;

/** The API said no, or nothing at all (`code` unreachable). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly code: Problem['code'] | 'unreachable';
  readonly requestId: string | null;
  readonly faults: NonNullable<Problem['faults']>;
  /** Seconds after which the server wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(
    code: ApiProblem['code'],
    message: string,
    { requestId = null, faults = [], retryAfter = null }: Partial<Told> = {},
  ) {
    super(message);
    this.code = code;
    this.requestId = requestId;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may go through later: once the server is back, or people have signed in. */
  get passes(): boolean {
    return ['unreachable', 'graph-unavailable', 'not-ready', 'too-many-requests', 'unauthorized'].includes(
      this.code,
    );
  }
}

/** The page is where the API is, at whatever path: addresses count from there. */
const here = '.';

/** An answer that takes longer (milliseconds) isn’t waited for: the page says that nobody answers, and tries again. */
const patience = 15_000;
/** The same for what runs a query: as long as the server may let it run, and wait for its turn. */
const longPatience = 630_000;

/**
 * An answer of which the body is still to be read.
 * @param signal the caller’s own, whose abort is no fault
 * @throws ApiProblem where the server says no, or does not answer
 */
async function open(path: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  // The API leads nowhere else: what does is a proxy that wants people to sign in.
  const response = await fetch(path, { ...request, redirect: 'manual' }).catch((thrown: unknown) => {
    if (signal?.aborted) throw thrown;
    throw new ApiProblem('unreachable', t('common:server.unreachable'));
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw notOurs(response);
  if (response.ok) return response;
  const { code, detail, requestId, faults } = (await response.json()) as Problem;
  const retryAfter = Number(response.headers.get('retry-after')) || null;
  throw new ApiProblem(code, detail, { requestId, faults: faults ?? [], retryAfter });
}

/** What a proxy answered by itself: sign in, the server is gone, or something that isn’t known. */
function notOurs({ type, status }: Response): ApiProblem {
  if (type === 'opaqueredirect' || status === 401 || status === 403)
    return new ApiProblem('unauthorized', t('common:server.signIn'));
  return new ApiProblem(
    'unreachable',
    t(status >= 500 ? 'common:server.unreachable' : 'common:server.another'),
  );
}

type Query = Record<string, string>;
/** What the page asks: parameters are made of the view, in the words of an address. */
type Asking = {
  params?: Record<string, string>;
  query?: Query;
  body?: unknown;
  signal?: AbortSignal | undefined;
};

const clientWith = (waits: number) =>
  createClient((path, request = {}) => {
    const { signal } = request;
    const waited = AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(waits)]);
    return open(String(path), { ...request, signal: waited }, signal ?? undefined);
  }, here);
const client = clientWith(patience);
const patient = clientWith(longPatience);

async function ask<N extends RouteName>(name: N, asking: Asking = {}): Promise<Answered<N>> {
  const asked = asking as Asked<N>;
  const answer = await (name === 'runQuery' ? patient : client).ask(name, asked);
  remember(answer, pathOf(name, asked));
  return answer;
}

/** Where a route is, for a link that downloads. */
export const linkTo = <N extends RouteName>(name: N, asking: Asking = {}): string =>
  here + pathOf(name, asking as Asked<N>);

/** One function for each route. */
export const api = {
  ready: () => ask('ready'),
  model: () => ask('model'),
  overview: (level: Level, query: Query, signal?: AbortSignal) =>
    ask('overview', { query: { level, ...query }, signal }),
  search: (q: string, signal?: AbortSignal, limit = 12, part: { group?: SearchGroup; each?: string } = {}) =>
    ask('search', { query: { q, limit: String(limit), ...part }, signal }),
  ids: (ids: string, signal?: AbortSignal) => ask('ids', { query: { ids }, signal }),
  behind: (request: string, signal?: AbortSignal) => ask('behind', { query: { request }, signal }),
  node: (id: string, query: Query, signal?: AbortSignal) => ask('node', { params: { id }, query, signal }),
  claims: (id: string, query: Query, signal?: AbortSignal) =>
    ask('claims', { params: { id }, query: { ...query, limit: '500' }, signal }),
  counts: (id: string, query: Query, signal?: AbortSignal) =>
    ask('neighbourCounts', { params: { id }, query, signal }),
  neighbours: (id: string, query: Query) => ask('neighbours', { params: { id }, query }),
  tie: (a: string, b: string, level: 'states' | 'actors', query: Query, signal?: AbortSignal) =>
    ask('tie', { params: { a, b }, query: { level, ...query }, signal }),
  paths: (query: Query, signal?: AbortSignal) => ask('paths', { query, signal }),
  exported: (level: Level, query: Query, signal?: AbortSignal) =>
    ask('export', { query: { format: 'json', level, ...query }, signal }),
  timeline: (query: Query, signal?: AbortSignal) => ask('timeline', { query, signal }),
  places: (query: Query, signal?: AbortSignal) => ask('places', { query, signal }),
  reported: (level: 'states' | 'actors', query: Query, signal?: AbortSignal) =>
    ask('reported', { query: { level, ...query }, signal }),
  rests: (on: string, query: Query, signal?: AbortSignal) =>
    ask('rests', { query: { on, ...query }, signal }),
  sources: (query: Query, signal?: AbortSignal) => ask('sources', { query, signal }),
  source: (id: string, query: Query, signal?: AbortSignal) =>
    ask('source', { params: { id }, query, signal }),
  views: (signal?: AbortSignal) => ask('views', { signal }),
  saveView: (id: string, body: SaveViewRequest) => ask('saveView', { params: { id }, body }),
  deleteView: (id: string, version: string) => ask('deleteView', { params: { id }, query: { version } }),
  queries: (signal?: AbortSignal) => ask('queries', { signal }),
  savedQuery: (id: string, signal?: AbortSignal) => ask('query', { params: { id }, signal }),
  runQuery: (id: string, parameters: Record<string, Value>, signal?: AbortSignal, limit?: number) =>
    ask('runQuery', { params: { id }, body: { parameters, ...(limit ? { limit } : {}) }, signal }),
  saveQuery: (id: string, body: SaveQueryRequest) => ask('saveQuery', { params: { id }, body }),
  deleteQuery: (id: string, version: string) => ask('deleteQuery', { params: { id }, query: { version } }),
  importQueries: (body: ImportQueriesRequest) => ask('importQueries', { body }),
  explain: (body: Partial<ExplainRequest> & { statement: string }, signal?: AbortSignal) =>
    ask('explain', { body, signal }),
  /** An answer whose lines are still to be read. */
  stream: (body: Partial<CypherRequest> & { statement: string }, signal: AbortSignal) =>
    patient.open('cypherStream', { body, signal }),
  cypherLimits: (signal?: AbortSignal) => ask('cypherLimits', { signal }),
  asking: (about: Query, signal?: AbortSignal) => ask('asking', { query: about, signal }),
  schema: (signal?: AbortSignal) => ask('schema', { signal }),
};
