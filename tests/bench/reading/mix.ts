import type { Overview } from '../../../server/contract/overview.ts';
import type { SavedQueries } from '../../../server/contract/queries.ts';
import { randomFrom } from '../bigDossier.ts';

/** One request of a reader, and by what name its figures are told. */
export type Asked = { name: string; path: string; body?: string };

const statement = `MATCH (actor:Actor)-[]->(event:Event)<-[]-(other:Actor) WHERE actor.id = $id
RETURN other, count(DISTINCT event) AS events ORDER BY events DESC, other.id LIMIT 25`;

/** How often (out of forty) a reader asks what: mostly what a click on the canvas or in the inspector asks. */
const weights: Record<string, number> = {
  'overview, states': 4,
  'overview, actors': 3,
  'overview, events': 2,
  node: 6,
  neighbours: 5,
  claims: 6,
  tie: 3,
  timeline: 2,
  search: 3,
  paths: 2,
  source: 1,
  'saved query': 2,
  statement: 1,
};

/** Everything that readers may ask of the dossier that is served, by name. */
export async function everythingAsked(address: string): Promise<Map<string, Asked[]>> {
  const read = async <T>(at: string) => (await (await fetch(`${address}${at}`)).json()) as T;
  const [states, actors, events] = await Promise.all(
    ['states', 'actors', 'events'].map(level => read<Overview>(`/api/overview?level=${level}&planned=true`)),
  );
  const { queries } = await read<SavedQueries>('/api/queries');
  const { sources } = await read<{ sources: { source: { id: string } }[] }>('/api/sources');
  const ids = [...(actors?.nodes ?? []), ...(events?.nodes ?? [])].map(({ id }) => encodeURIComponent(id));
  const some = <T>(all: T[], most: number) => spread(all, most);
  const named = (name: string, paths: string[]) =>
    [name, paths.map((path): Asked => ({ name, path }))] as const;
  const posted = (name: string, sent: { path: string; body: object }[]) =>
    [name, sent.map(({ path, body }): Asked => ({ name, path, body: JSON.stringify(body) }))] as const;
  const pairs = some(actors?.ties ?? [], 20).map(({ a, b }) => [a, b].map(encodeURIComponent));
  return new Map([
    named('overview, states', ['/api/overview?level=states', '/api/overview?level=states&planned=true']),
    named('overview, actors', ['/api/overview?level=actors', '/api/overview?level=actors&reliability=B']),
    named('overview, events', ['/api/overview?level=events']),
    named(
      'node',
      some(ids, 40).map(id => `/api/nodes/${id}`),
    ),
    named(
      'neighbours',
      some(ids, 40).map(id => `/api/nodes/${id}/neighbours`),
    ),
    named(
      'claims',
      some(ids, 40).map(id => `/api/nodes/${id}/claims`),
    ),
    named(
      'tie',
      (states?.ties ?? []).map(({ a, b }) => `/api/ties/${a}/${b}?level=states`),
    ),
    named('timeline', ['/api/timeline', '/api/timeline?planned=true']),
    named(
      'search',
      ['Lavrov', 'Kursk', 'missiles', 'Пхеньян', 'troops sent'].map(
        q => `/api/search?q=${encodeURIComponent(q)}`,
      ),
    ),
    named(
      'paths',
      pairs.map(([from, to]) => `/api/paths?from=${from}&to=${to}`),
    ),
    named(
      'source',
      some(sources, 20).map(({ source }) => `/api/sources/${encodeURIComponent(source.id)}`),
    ),
    posted(
      'saved query',
      queries.map(({ id, example }) => ({ path: `/api/queries/${id}/run`, body: { parameters: example } })),
    ),
    posted(
      'statement',
      some(actors?.nodes ?? [], 20).map(({ id }) => ({
        path: '/api/cypher',
        body: { statement, parameters: { id } },
      })),
    ),
  ]);
}

/** What one reader asks one after the other, the same for a reader of this number on every run. */
export function readingOf(all: Map<string, Asked[]>, reader: number, count = 120): Asked[] {
  const random = randomFrom(reader + 1);
  const pick = <T>(of: T[]) => of[Math.floor(random() * of.length)] as T;
  const names = Object.entries(weights).flatMap(([name, weight]) => Array<string>(weight).fill(name));
  return Array.from({ length: count }, () => pick(all.get(pick(names)) ?? []));
}

/** So many of a list, taken evenly from all of it. */
const spread = <T>(all: T[], most: number): T[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
