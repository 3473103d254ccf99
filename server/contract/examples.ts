import type { z } from 'zod';
import type { RouteName, routes } from './routes.ts';

type Routes = typeof routes;
type Params<T> = string extends keyof T ? unknown : { params: T };
/** A request that a route answers: the values of its path, of its address and of its body. */
export type Example<N extends RouteName> = Params<z.input<Routes[N]['params']>> & {
  query?: z.input<Routes[N]['query']>;
} & (Routes[N] extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : unknown);

const statement = 'MATCH (s:State) RETURN s.name AS name, s.iso2 AS code ORDER BY name LIMIT 3';

/**
 * One request of each route, which the default dossier answers; the versions of files alone are not those that lie
 * there. The OpenAPI document shows them and the tests send them.
 */
export const examples: { [N in RouteName]: Example<N> } = {
  health: {},
  ready: {},
  model: {},
  overview: { query: { level: 'states', reportedBy: '2024-11-30' } },
  search: { query: { q: 'lavrov', limit: '5' } },
  node: { params: { id: 'deployment-russia-2024-10' } },
  neighbours: { params: { id: 'kp' }, query: { groups: 'SIGNED:out:treaty' } },
  neighbourCounts: { params: { id: 'kp' } },
  claims: { params: { id: 'kp|DEPLOYED|deployment-russia-2024-10' }, query: { limit: '20' } },
  tie: { params: { a: 'kp', b: 'ru' }, query: { level: 'states' } },
  paths: { query: { from: 'austin', to: 'kp' } },
  timeline: { query: { planned: 'true', limit: '50' } },
  places: { query: { planned: 'true', limit: '50' } },
  reported: { query: { planned: 'true', reportedBy: '2024-10-24' } },
  ids: { query: { ids: 'kp,nobody' } },
  rests: { query: { on: 'kr-nis' } },
  sources: {},
  source: { params: { id: 'voa-2024-10-24' } },
  behind: { query: { request: '/api/overview?level=states&planned=true' } },
  queries: {},
  query: { params: { id: 'who-met-around-deployments' } },
  runQuery: { params: { id: 'who-met-around-deployments' }, body: { parameters: { days: 60 } } },
  saveQuery: {
    params: { id: 'states-by-name' },
    body: {
      text: `// title: Which states are there?\n// group: Mine\n// shows: table\n${statement}\n`,
      replaces: null,
    },
  },
  deleteQuery: { params: { id: 'states-by-name' }, query: { version: '3f2a' } },
  exportQueries: { query: { ids: 'how-tied,votes' } },
  importQueries: {
    body: {
      files: [
        {
          name: 'states.cypher',
          text: `// title: Which states are there?\n// group: Mine\n// shows: table\n${statement}\n`,
        },
      ],
      check: true,
    },
  },
  views: {},
  saveView: {
    params: { id: 'troops' },
    body: { replaces: null, content: { name: 'Troops', view: ['level=events', 'reportedBy=2024-11-02'] } },
  },
  deleteView: { params: { id: 'troops' }, query: { version: '3f2a' } },
  export: { query: { format: 'json', level: 'events', planned: 'true' } },
  cypher: { body: { statement: 'MATCH (s:State {id: $id}) RETURN s', parameters: { id: 'kp' } } },
  cypherStream: { body: { statement } },
  explain: { body: { statement } },
  cypherLimits: {},
  asking: { query: { about: 'tie', ids: 'kp,ru', level: 'states' } },
  schema: {},
};
