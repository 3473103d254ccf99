import type { Behind } from '../contract/behind.ts';
import type { Value } from '../contract/graph.ts';
import { type RouteName, routes } from '../contract/routes.ts';
import { createExplore, type Explore } from '../explore/index.ts';
import type { Graph } from '../graph/graph.ts';
import { type Recorded, recording } from '../graph/recording.ts';
import { type Handlers, readAsked } from './handle.ts';
import { matcher } from './patterns.ts';
import { HttpProblem } from './problems.ts';

/** The exploring routes, and what the server makes of the rows that their statements give. */
export const computes = {
  overview:
    'The server lets through what the filter says of kind, date, status and origin, sums up the events that two actors share as ties, by character and direction, and keeps the best tied nodes where there are too many.',
  search:
    'The server puts claims with the same words together, groups what was found and cuts each group to its limit.',
  node: 'The server lays the support of its events and roles beside the node and leaves out what the filter does not let through.',
  neighbours:
    'The server leaves out what the filter does not let through, keeps the groups asked for, and sorts by best grade, then by date.',
  neighbourCounts:
    'The server leaves out what the filter does not let through, and counts the rest by relationship, month and grade.',
  claims: 'The server groups the claims by aspect and puts them into the order of the days they are about.',
  tie: 'The server finds the events that both actors share, by the pairs of roles that make a tie, and puts them into the order of time.',
  paths:
    'The server searches the shortest paths in memory among the roles and affiliations that these rows give and the filter lets through, and grades each path by its weakest step.',
  timeline:
    'The server leaves out what the filter does not let through, and counts events by days, weeks, months or years.',
  places:
    'The server leaves out what the filter does not let through, and tells events with a point on the map from those whose places nobody bounds and those without any.',
  reported:
    'The server compares what passes with and without the claims of a day, and counts what the day added.',
  rests:
    'The server compares what passes with and without the claims of a source, a speaker or an origin, and says of each event, role and tie what changes.',
  sources: 'The server adds nothing to these rows.',
  source: 'The server groups the claims by paragraph and looks up what contradicts them.',
  ids: 'The server puts the rows into the order of the ids asked for.',
} satisfies Partial<Record<RouteName, string>>;
export type Exploring = keyof typeof computes;
const exploringRoutes = Object.keys(computes) as Exploring[];

/**
 * Which question answers which exploring route.
 * @param at what answers on the state of the graph that a request has been told, if any
 */
export function exploring(at: (state?: string) => Explore): Pick<Handlers, Exploring> {
  return {
    overview: ({ query, state }) => at(state).overview(query),
    search: ({ query, state }) => at(state).search(query),
    node: ({ params, query, state }) => at(state).node(params.id, query),
    neighbours: ({ params, query, state }) => at(state).neighbours(params.id, query),
    neighbourCounts: ({ params, query, state }) => at(state).neighbourCounts(params.id, query),
    claims: ({ params, query, state }) => at(state).claims(params.id, query),
    tie: ({ params, query, state }) => at(state).tie(params, query),
    paths: ({ query, state }) => at(state).paths(query),
    timeline: ({ query, state }) => at(state).timeline(query),
    places: ({ query, state }) => at(state).places(query),
    reported: ({ query, state }) => at(state).reported(query),
    rests: ({ query, state }) => at(state).rests(query),
    sources: ({ query, state }) => at(state).sources(query),
    source: ({ params, query, state }) => at(state).source(params.id, query),
    ids: ({ query, state }) => at(state).ids(query),
  };
}

/**
 * Answers an exploring request once more, for the sake of the statements that it takes.
 * @throws HttpProblem as the request itself would, and invalid-parameter where it is none
 */
export async function behind(graph: Graph, request: string, signal: AbortSignal): Promise<Behind> {
  const { name, params } = routeOf(request);
  const noted = recording(graph);
  await answer(
    name,
    exploring(() => createExplore(noted.graph)),
    { params, request, signal },
  );
  return { request, statements: noted.recorded.map(toStatement), computes: computes[name] };
}

async function answer<N extends Exploring>(
  name: N,
  handlers: Pick<Handlers, Exploring>,
  { params, request, signal }: { params: Record<string, string>; request: string; signal: AbortSignal },
): Promise<void> {
  const handler = handlers[name] as Handlers[N];
  await handler({ ...readAsked(name, params, request), body: undefined, user: null, signal } as Parameters<
    Handlers[N]
  >[0]);
}

/** Which exploring route an address asks for, and the parts of its path. */
function routeOf(request: string): { name: Exploring; params: Record<string, string> } {
  const path = request.split('?')[0] ?? '';
  for (const name of exploringRoutes) {
    const pattern = routes[name].path;
    const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, one]) => String(one));
    const [, ...parts] = matcher(pattern).exec(path) ?? [];
    if (path !== pattern && parts.length === 0) continue;
    return {
      name,
      params: Object.fromEntries(names.map((one, at) => [one, decoded(parts[at] ?? '')])),
    };
  }
  const known = exploringRoutes.map(name => routes[name].path).join(', ');
  throw refused(`must be an address of an exploring route, which are ${known}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused('holds a percent sign that encodes nothing');
  }
}

const refused = (message: string) =>
  new HttpProblem('invalid-parameter', `request: ${message}`, [{ at: 'request', message }]);

const toStatement = ({ name, statement, parameters, rows, milliseconds }: Recorded) => ({
  file: `cypher/${name}.cypher`,
  statement,
  // All of them are plain values; what is left out is bound as null.
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([key, bound]) => [key, (bound ?? null) as Value]),
  ),
  rows,
  milliseconds,
});
