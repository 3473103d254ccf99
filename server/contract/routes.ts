import { z } from 'zod';
import { asking, askingQuery } from './asking.ts';
import { behind, behindQuery } from './behind.ts';
import {
  cypherChunk,
  cypherLimits,
  cypherRequest,
  cypherResult,
  explained,
  explainRequest,
} from './cypher.ts';
import {
  claimStack,
  claimsQuery,
  neighbourCounts,
  neighbours,
  neighboursQuery,
  nodeDetails,
  sourceDetails,
  sources,
} from './elements.ts';
import { exported, exportQuery } from './export.ts';
import { viewFilterQuery } from './filter.ts';
import { idsFound, idsQuery } from './ids.ts';
import { model } from './model.ts';
import { overview, overviewQuery, tieDetails, tieEventsQuery } from './overview.ts';
import { paths, pathsQuery } from './paths.ts';
import { places, placesQuery } from './places.ts';
import {
  deleteQueryQuery,
  importedQueries,
  importQueriesRequest,
  queryId,
  querySetQuery,
  runQueryRequest,
  runQueryResult,
  savedQueries,
  savedQueryDetails,
  saveQueryRequest,
} from './queries.ts';
import { reported, reportedQuery } from './reported.ts';
import { rests, restsQuery } from './rests.ts';
import { schema } from './schema.ts';
import { searchQuery, searchResult } from './search.ts';
import { timeline, timelineQuery } from './timeline.ts';
import { deleteViewQuery, savedView, savedViews, saveViewRequest, viewId } from './views.ts';

const neo4j = z.object({ version: z.string(), edition: z.string() });

/** GET /api/health: answered with 200 as long as the process serves, whatever becomes of Neo4j. */
export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  neo4j: neo4j.nullable().describe('null while it does not answer'),
  detail: z.string().nullable().describe('why the graph cannot be asked now, in a sentence'),
});
export type Health = z.infer<typeof health>;

/** GET /api/ready: answered with 200 only while the graph can be asked. */
export const ready = z.object({ status: z.literal('ready'), version: z.string(), neo4j });

const someId = (of: string) => z.string().min(1).max(1_000).describe(`id of ${of}`);
const element = z.object({ id: someId('an element, as it is or was') });
const source = z.object({ id: someId('a source') });
const query = z.object({ id: someId('a saved query') });
const none = z.object({});

/** Why a statement may not be run or answered; besides these every route knows those of any request. */
const ofStatements = [
  'cypher-fault',
  'write-refused',
  'procedure-refused',
  'query-too-large',
  'query-timeout',
] as const;

/**
 * The table of routes. One with `files` answers with a file to keep, of one of these media types; `response` is then
 * what a file of JSON holds. One with a `stream` answers in lines of that media type, each as `response` says. `problems`
 * are those of its own. One that `reads` changes nothing although it is a POST. The Express app, the OpenAPI document
 * and the tests are made from it; examples.ts holds a request of each.
 */
export const routes = {
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Whether it serves, and what is known of Neo4j',
    params: none,
    query: none,
    response: health,
  },
  ready: {
    method: 'get',
    path: '/api/ready',
    summary: 'Whether the graph can be asked',
    params: none,
    query: none,
    response: ready,
  },
  model: {
    method: 'get',
    path: '/api/model',
    summary: 'The declared kinds',
    params: none,
    query: none,
    response: model,
  },
  overview: {
    method: 'get',
    path: '/api/overview',
    summary: 'The network at one of three levels',
    params: none,
    query: overviewQuery,
    response: overview,
  },
  search: {
    method: 'get',
    path: '/api/search',
    summary: 'Actors, events, places, sources and words of claims',
    params: none,
    query: searchQuery,
    response: searchResult,
  },
  node: {
    method: 'get',
    path: '/api/nodes/{id}',
    summary: 'One element and its roles',
    params: element,
    query: viewFilterQuery,
    response: nodeDetails,
    problems: ['not-found'],
  },
  neighbours: {
    method: 'get',
    path: '/api/nodes/{id}/neighbours',
    summary: 'What is around an element',
    params: element,
    query: neighboursQuery,
    response: neighbours,
    problems: ['not-found'],
  },
  neighbourCounts: {
    method: 'get',
    path: '/api/nodes/{id}/neighbours/counts',
    summary: 'How much is around an element',
    params: element,
    query: viewFilterQuery,
    response: neighbourCounts,
    problems: ['not-found'],
  },
  claims: {
    method: 'get',
    path: '/api/nodes/{id}/claims',
    summary: 'The claim stack of a node, relationship or origin',
    params: element,
    query: claimsQuery,
    response: claimStack,
    problems: ['not-found'],
  },
  tie: {
    method: 'get',
    path: '/api/ties/{a}/{b}',
    summary: 'The events two actors share, in time order',
    params: z.object({ a: someId('an actor'), b: someId('the other actor') }),
    query: tieEventsQuery,
    response: tieDetails,
    problems: ['not-found'],
  },
  paths: {
    method: 'get',
    path: '/api/paths',
    summary: 'The shortest paths between two elements',
    params: none,
    query: pathsQuery,
    response: paths,
    problems: ['not-found'],
  },
  timeline: {
    method: 'get',
    path: '/api/timeline',
    summary: 'The events in time order, and how they lie in time',
    params: none,
    query: timelineQuery,
    response: timeline,
  },
  places: {
    method: 'get',
    path: '/api/places',
    summary: 'Where the events were, and what has no place',
    params: none,
    query: placesQuery,
    response: places,
  },
  reported: {
    method: 'get',
    path: '/api/reported',
    summary: 'The days of reporting, and what one of them added',
    params: none,
    query: reportedQuery,
    response: reported,
  },
  ids: {
    method: 'get',
    path: '/api/ids',
    summary: 'What has these ids, or had them once',
    params: none,
    query: idsQuery,
    response: idsFound,
  },
  rests: {
    method: 'get',
    path: '/api/rests',
    summary: 'What rests on a source, a speaker or an origin',
    params: none,
    query: restsQuery,
    response: rests,
    problems: ['not-found'],
  },
  sources: {
    method: 'get',
    path: '/api/sources',
    summary: 'The documents',
    params: none,
    query: viewFilterQuery,
    response: sources,
  },
  source: {
    method: 'get',
    path: '/api/sources/{id}',
    summary: 'One document’s claims by paragraph',
    params: source,
    query: viewFilterQuery,
    response: sourceDetails,
    problems: ['not-found'],
  },
  behind: {
    method: 'get',
    path: '/api/behind',
    summary: 'The statements behind an exploring request',
    params: none,
    query: behindQuery,
    response: behind,
    problems: ['not-found'],
  },
  queries: {
    method: 'get',
    path: '/api/queries',
    summary: 'The saved queries',
    params: none,
    query: none,
    response: savedQueries,
  },
  query: {
    method: 'get',
    path: '/api/queries/{id}',
    summary: 'One saved query, with its file',
    params: query,
    query: none,
    response: savedQueryDetails,
    problems: ['not-found'],
  },
  runQuery: {
    method: 'post',
    path: '/api/queries/{id}/run',
    summary: 'Run a saved query',
    params: query,
    query: none,
    body: runQueryRequest,
    response: runQueryResult,
    problems: ['not-found', ...ofStatements],
    reads: true,
  },
  saveQuery: {
    method: 'put',
    path: '/api/queries/{id}',
    summary: 'Save a query of one’s own under this id',
    params: z.object({ id: queryId.describe('id of a saved query of one’s own') }),
    query: none,
    body: saveQueryRequest,
    response: savedQueryDetails,
    problems: ['not-found', 'read-only', 'clash', ...ofStatements],
  },
  deleteQuery: {
    method: 'delete',
    path: '/api/queries/{id}',
    summary: 'Delete a query of one’s own; the answer is what it was',
    params: z.object({ id: queryId.describe('id of a saved query of one’s own') }),
    query: deleteQueryQuery,
    response: savedQueryDetails,
    problems: ['not-found', 'read-only', 'clash'],
  },
  exportQueries: {
    method: 'get',
    path: '/api/query-sets',
    summary: 'A set of saved queries as a ZIP archive of their files',
    params: none,
    query: querySetQuery,
    response: z.unknown(),
    files: ['application/zip'],
    problems: ['not-found'],
  },
  importQueries: {
    method: 'post',
    path: '/api/query-sets',
    summary: 'Take in a set of saved queries',
    params: none,
    query: none,
    body: importQueriesRequest,
    response: importedQueries,
    problems: ['read-only', 'clash', ...ofStatements],
  },
  views: {
    method: 'get',
    path: '/api/views',
    summary: 'The saved views',
    params: none,
    query: none,
    response: savedViews,
  },
  saveView: {
    method: 'put',
    path: '/api/views/{id}',
    summary: 'Save a view under this id',
    params: z.object({ id: viewId.describe('id of a saved view') }),
    query: none,
    body: saveViewRequest,
    response: savedView,
    problems: ['read-only', 'clash'],
  },
  deleteView: {
    method: 'delete',
    path: '/api/views/{id}',
    summary: 'Delete a saved view; the answer is what it was',
    params: z.object({ id: viewId.describe('id of a saved view') }),
    query: deleteViewQuery,
    response: savedView,
    problems: ['not-found', 'read-only', 'clash'],
  },
  export: {
    method: 'get',
    path: '/api/export',
    summary: 'A view as a file: JSON, CSV, GraphML, GEXF, iCalendar, BibTeX, CSL-JSON or GeoJSON',
    params: none,
    query: exportQuery,
    response: exported,
    files: [
      'application/json',
      'text/csv',
      'application/graphml+xml',
      'application/gexf+xml',
      'text/calendar',
      'application/x-bibtex',
      'application/vnd.citationstyles.csl+json',
      'application/geo+json',
    ],
  },
  cypher: {
    method: 'post',
    path: '/api/cypher',
    summary: 'Run a Cypher statement that reads',
    params: none,
    query: none,
    body: cypherRequest,
    response: cypherResult,
    problems: ofStatements,
    reads: true,
  },
  cypherStream: {
    method: 'post',
    path: '/api/cypher/stream',
    summary: 'Run a Cypher statement that reads, and have its rows as they come',
    params: none,
    query: none,
    body: cypherRequest,
    response: cypherChunk,
    stream: 'application/x-ndjson',
    problems: ofStatements,
    reads: true,
  },
  explain: {
    method: 'post',
    path: '/api/cypher/explain',
    summary: 'What Neo4j says of a statement, without running it',
    params: none,
    query: none,
    body: explainRequest,
    response: explained,
    problems: ofStatements,
    reads: true,
  },
  cypherLimits: {
    method: 'get',
    path: '/api/cypher',
    summary: 'What a statement may take and give here',
    params: none,
    query: none,
    response: cypherLimits,
  },
  asking: {
    method: 'get',
    path: '/api/asking',
    summary: 'The Cypher that gives what is on the screen',
    params: none,
    query: askingQuery,
    response: asking,
  },
  schema: {
    method: 'get',
    path: '/api/schema',
    summary: 'What is in the database: labels, types, properties and patterns',
    params: none,
    query: none,
    response: schema,
  },
} as const;

export type RouteName = keyof typeof routes;
