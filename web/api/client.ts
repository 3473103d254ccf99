import type { Asking } from '../../server/contract/asking.ts';
import type { Behind } from '../../server/contract/behind.ts';
import type {
  CypherLimits,
  CypherRequest,
  CypherResult,
  Explained,
  ExplainRequest,
} from '../../server/contract/cypher.ts';
import type {
  ClaimStack,
  NeighbourCounts,
  Neighbours,
  NodeDetails,
  SourceDetails,
  Sources,
} from '../../server/contract/elements.ts';
import type { Exported } from '../../server/contract/export.ts';
import type { Value } from '../../server/contract/graph.ts';
import type { IdsFound } from '../../server/contract/ids.ts';
import type { Model } from '../../server/contract/model.ts';
import type { Level, Overview, TieDetails } from '../../server/contract/overview.ts';
import type { Paths } from '../../server/contract/paths.ts';
import type { PlacesFound } from '../../server/contract/places.ts';
import type { Problem } from '../../server/contract/problem.ts';
import type {
  ImportedQueries,
  ImportQueriesRequest,
  RunQueryResult,
  SavedQueries,
  SavedQueryDetails,
  SaveQueryRequest,
} from '../../server/contract/queries.ts';
import type { Reported } from '../../server/contract/reported.ts';
import type { Rests } from '../../server/contract/rests.ts';
import type { Health } from '../../server/contract/routes.ts';
import type { Schema } from '../../server/contract/schema.ts';
import type { SearchGroup, SearchResult } from '../../server/contract/search.ts';
import type { Timeline } from '../../server/contract/timeline.ts';
import type { SavedView, SavedViews, SaveViewRequest } from '../../server/contract/views.ts';
import { t } from '../texts/index.ts';
import { remember } from './asked.ts';

/** The API said no, or nothing at all (`code` unreachable). */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly code: Problem['code'] | 'unreachable';
  readonly requestId: string | null;
  readonly faults: NonNullable<Problem['faults']>;

  constructor(
    code: ApiProblem['code'],
    message: string,
    requestId: string | null = null,
    faults: ApiProblem['faults'] = [],
  ) {
    super(message);
    this.code = code;
    this.requestId = requestId;
    this.faults = faults;
  }

  /** Whether the same request may go through later. */
  get passes(): boolean {
    return this.code === 'unreachable' || this.code === 'graph-unavailable';
  }
}

/** An answer that takes longer (milliseconds) isn’t waited for: the page says that nobody answers, and tries again. */
const patience = 15_000;

function get<T>(path: string, query: Record<string, string> = {}, signal?: AbortSignal): Promise<T> {
  const parameters = new URLSearchParams(query).toString();
  return ask(`${path}${parameters ? `?${parameters}` : ''}`, {}, signal);
}

const post = <T>(path: string, body: unknown, signal?: AbortSignal) =>
  ask<T>(
    path,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    signal,
  );

const put = <T>(path: string, body: unknown) =>
  ask<T>(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

async function ask<T>(path: string, request: RequestInit, signal?: AbortSignal): Promise<T> {
  const waited = AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(patience)]);
  const response = await open(path, { ...request, signal: waited }, signal);
  const body: unknown = await response.json();
  remember(body, path);
  return body as T;
}

/**
 * An answer of which the body is still to be read.
 * @param signal the caller’s own, whose abort is no fault
 * @throws ApiProblem where the server says no, or does not answer
 */
export async function open(path: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`/api${path}`, request).catch((thrown: unknown) => {
    if (signal?.aborted) throw thrown;
    throw new ApiProblem('unreachable', t('common:server.unreachable'));
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw new ApiProblem('unreachable', t('common:server.another'));
  if (response.ok) return response;
  const { code, detail, requestId, faults } = (await response.json()) as Problem;
  throw new ApiProblem(code, detail, requestId, faults);
}

const at = encodeURIComponent;
type Query = Record<string, string>;

/** One function for each route. */
export const api = {
  health: () => get<Health>('/health'),
  model: () => get<Model>('/model'),
  overview: (level: Level, query: Query, signal?: AbortSignal) =>
    get<Overview>('/overview', { level, ...query }, signal),
  search: (q: string, signal?: AbortSignal, limit = 12, part: { group?: SearchGroup; each?: string } = {}) =>
    get<SearchResult>('/search', { q, limit: String(limit), ...part }, signal),
  ids: (ids: string, signal?: AbortSignal) => get<IdsFound>('/ids', { ids }, signal),
  behind: (request: string, signal?: AbortSignal) => get<Behind>('/behind', { request }, signal),
  node: (id: string, query: Query, signal?: AbortSignal) =>
    get<NodeDetails>(`/nodes/${at(id)}`, query, signal),
  claims: (id: string, query: Query, signal?: AbortSignal) =>
    get<ClaimStack>(`/nodes/${at(id)}/claims`, { ...query, limit: '500' }, signal),
  counts: (id: string, query: Query, signal?: AbortSignal) =>
    get<NeighbourCounts>(`/nodes/${at(id)}/neighbours/counts`, query, signal),
  neighbours: (id: string, query: Query) => get<Neighbours>(`/nodes/${at(id)}/neighbours`, query),
  tie: (a: string, b: string, level: 'states' | 'actors', query: Query, signal?: AbortSignal) =>
    get<TieDetails>(`/ties/${at(a)}/${at(b)}`, { level, ...query }, signal),
  paths: (query: Query, signal?: AbortSignal) => get<Paths>('/paths', query, signal),
  exported: (level: Level, query: Query, signal?: AbortSignal) =>
    get<Exported>('/export', { format: 'json', level, ...query }, signal),
  timeline: (query: Query, signal?: AbortSignal) => get<Timeline>('/timeline', query, signal),
  places: (query: Query, signal?: AbortSignal) => get<PlacesFound>('/places', query, signal),
  reported: (level: 'states' | 'actors', query: Query, signal?: AbortSignal) =>
    get<Reported>('/reported', { level, ...query }, signal),
  rests: (on: string, query: Query, signal?: AbortSignal) => get<Rests>('/rests', { on, ...query }, signal),
  sources: (query: Query, signal?: AbortSignal) => get<Sources>('/sources', query, signal),
  source: (id: string, query: Query, signal?: AbortSignal) =>
    get<SourceDetails>(`/sources/${at(id)}`, query, signal),
  views: (signal?: AbortSignal) => get<SavedViews>('/views', {}, signal),
  saveView: (id: string, request: SaveViewRequest) => put<SavedView>(`/views/${at(id)}`, request),
  deleteView: (id: string, version: string) =>
    ask<SavedView>(`/views/${at(id)}?${new URLSearchParams({ version })}`, { method: 'DELETE' }),
  queries: (signal?: AbortSignal) => get<SavedQueries>('/queries', {}, signal),
  savedQuery: (id: string, signal?: AbortSignal) => get<SavedQueryDetails>(`/queries/${at(id)}`, {}, signal),
  runQuery: (id: string, parameters: Record<string, Value>, signal?: AbortSignal, limit?: number) =>
    post<RunQueryResult>(`/queries/${at(id)}/run`, { parameters, ...(limit ? { limit } : {}) }, signal),
  saveQuery: (id: string, request: SaveQueryRequest) => put<SavedQueryDetails>(`/queries/${at(id)}`, request),
  deleteQuery: (id: string, version: string) =>
    ask<SavedQueryDetails>(`/queries/${at(id)}?${new URLSearchParams({ version })}`, { method: 'DELETE' }),
  importQueries: (request: ImportQueriesRequest) => post<ImportedQueries>('/query-sets', request),
  cypher: (request: Partial<CypherRequest> & { statement: string }, signal?: AbortSignal) =>
    post<CypherResult>('/cypher', request, signal),
  explain: (request: Partial<ExplainRequest> & { statement: string }, signal?: AbortSignal) =>
    post<Explained>('/cypher/explain', request, signal),
  cypherLimits: (signal?: AbortSignal) => get<CypherLimits>('/cypher', {}, signal),
  asking: (about: Query, signal?: AbortSignal) => get<Asking>('/asking', about, signal),
  schema: (signal?: AbortSignal) => get<Schema>('/schema', {}, signal),
};
