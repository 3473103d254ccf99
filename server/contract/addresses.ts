import type { RouteName, routes } from './routes.ts';

type Routes = typeof routes;

/**
 * Method and path of each route, for those who ask: without the schemas of the table of routes, which would weigh on the
 * page. The compiler sees that they are the same.
 */
export const addresses: { readonly [N in RouteName]: `${Routes[N]['method']} ${Routes[N]['path']}` } = {
  health: 'get /api/health',
  ready: 'get /api/ready',
  model: 'get /api/model',
  overview: 'get /api/overview',
  search: 'get /api/search',
  node: 'get /api/nodes/{id}',
  neighbours: 'get /api/nodes/{id}/neighbours',
  neighbourCounts: 'get /api/nodes/{id}/neighbours/counts',
  claims: 'get /api/nodes/{id}/claims',
  tie: 'get /api/ties/{a}/{b}',
  paths: 'get /api/paths',
  timeline: 'get /api/timeline',
  places: 'get /api/places',
  reported: 'get /api/reported',
  ids: 'get /api/ids',
  rests: 'get /api/rests',
  sources: 'get /api/sources',
  source: 'get /api/sources/{id}',
  behind: 'get /api/behind',
  queries: 'get /api/queries',
  query: 'get /api/queries/{id}',
  runQuery: 'post /api/queries/{id}/run',
  saveQuery: 'put /api/queries/{id}',
  deleteQuery: 'delete /api/queries/{id}',
  exportQueries: 'get /api/query-sets',
  importQueries: 'post /api/query-sets',
  views: 'get /api/views',
  saveView: 'put /api/views/{id}',
  deleteView: 'delete /api/views/{id}',
  export: 'get /api/export',
  cypher: 'post /api/cypher',
  cypherStream: 'post /api/cypher/stream',
  explain: 'post /api/cypher/explain',
  cypherLimits: 'get /api/cypher',
  asking: 'get /api/asking',
  schema: 'get /api/schema',
};
