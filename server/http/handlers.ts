import type { Explore } from '../explore/index.ts';
import { untagged } from '../explore/parameters.ts';
import { runCypher } from '../explore/runCypher.ts';
import type { SavedQueriesAnswers } from '../explore/savedQueries.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import type { Graph } from '../graph/graph.ts';
import type { Handlers } from './handle.ts';

/** Which question answers which route. */
export function createHandlers(
  explore: Explore,
  savedQueries: SavedQueriesAnswers,
  graph: Graph,
  adHoc: AdHoc,
  version: string,
): Handlers {
  return {
    health: async () => ({ status: 'ok', version, neo4j: await explore.describe() }),
    model: () => explore.model(),
    overview: ({ query }) => explore.overview(query),
    search: ({ query }) => explore.search(query),
    node: ({ params, query }) => explore.node(params.id, query),
    neighbours: ({ params, query }) => explore.neighbours(params.id, query),
    neighbourCounts: ({ params, query }) => explore.neighbourCounts(params.id, query),
    claims: ({ params, query }) => explore.claims(params.id, query),
    tie: ({ params, query }) => explore.tie(params, query),
    paths: ({ query }) => explore.paths(query),
    timeline: ({ query }) => explore.timeline(query),
    reported: ({ query }) => explore.reported(query),
    sources: ({ query }) => explore.sources(query),
    source: ({ params, query }) => explore.source(params.id, query),
    queries: () => savedQueries.list(),
    query: ({ params }) => savedQueries.details(params.id),
    runQuery: ({ params, body, signal }) => savedQueries.run(params.id, body, signal),
    export: ({ query }) => explore.export(query),
    cypher: ({ body: { statement, parameters }, signal }) =>
      runCypher(graph, adHoc, { statement, parameters: untagged(parameters) }, signal),
  };
}
