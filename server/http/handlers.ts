import { explain } from '../explore/explain.ts';
import type { Explore } from '../explore/index.ts';
import { cypherLimits } from '../explore/limits.ts';
import { untagged } from '../explore/parameters.ts';
import { runCypher, streamCypher } from '../explore/runCypher.ts';
import type { SavedQueriesAnswers } from '../explore/savedQueries.ts';
import type { AdHoc } from '../graph/adhoc.ts';
import type { Graph } from '../graph/graph.ts';
import type { ViewFolder } from '../views/viewFolder.ts';
import { behind, exploring } from './behind.ts';
import type { Handlers } from './handle.ts';
import { type Condition, healthHandlers } from './health.ts';

/**
 * Which question answers which route.
 * @param exploreAt answers on the state of the graph that a request has been told, if any
 */
export function createHandlers(
  exploreAt: (state?: string) => Explore,
  savedQueries: SavedQueriesAnswers,
  graph: Graph,
  adHoc: AdHoc,
  views: ViewFolder,
  condition: Condition,
): Handlers {
  const explore = exploreAt();
  return {
    ...healthHandlers(condition),
    model: () => explore.model(),
    ...exploring(exploreAt),
    behind: ({ query, signal }) => behind(graph, query.request, signal),
    queries: ({ user }) => ({ ...savedQueries.list(), user }),
    query: ({ params }) => savedQueries.details(params.id),
    runQuery: ({ params, body, signal }) => savedQueries.run(params.id, body, signal),
    saveQuery: ({ params, body, user, signal }) => savedQueries.save(params.id, body, user, signal),
    deleteQuery: ({ params, query }) => savedQueries.remove(params.id, query.version),
    exportQueries: ({ query }) => savedQueries.export(query),
    importQueries: ({ body, user, signal }) => savedQueries.import(body, user, signal),
    views: ({ user }) => ({ ...views.list(), user }),
    saveView: ({ params, body: { replaces, content }, user }) =>
      views.save(params.id, replaces, user === null ? content : { ...content, by: user }),
    deleteView: ({ params, query }) => views.remove(params.id, query.version),
    export: ({ query }) => explore.export(query),
    cypher: ({ body, signal }) =>
      runCypher(graph, adHoc, { ...body, parameters: untagged(body.parameters) }, signal),
    cypherStream: ({ body, signal }) =>
      streamCypher(graph, adHoc, { ...body, parameters: untagged(body.parameters) }, signal),
    explain: ({ body, signal }) =>
      explain(graph, adHoc, { ...body, parameters: untagged(body.parameters) }, signal),
    cypherLimits: () => cypherLimits(adHoc.limits),
    asking: ({ query }) => explore.asking(query),
    schema: () => explore.schema(),
  };
}
