import type { z } from 'zod';
import type { IdsFound, idsQuery } from '../contract/ids.ts';
import type { Runner } from '../graph/graph.ts';
import { GraphNodeValue } from '../graph/values.ts';
import { ofNeo4j, toReference } from './present.ts';

/** What has each of these ids, or had it once; of Neo4j’s own ids (`neo4j:…`) whosever it is. */
export async function ids(runner: Runner, query: z.output<typeof idsQuery>): Promise<IdsFound> {
  const rows = await runner.run('explore/named-elements', { ids: query.ids });
  const found = new Map(rows.map(({ asked, node }) => [asked, node]));
  const foreign = query.ids.filter(id => id.startsWith(ofNeo4j)).map(id => id.slice(ofNeo4j.length));
  if (foreign.length > 0)
    for (const { id, node } of await runner.run('explore/foreign-elements', { ids: foreign }))
      found.set(`${ofNeo4j}${id}`, node);
  return {
    ids: query.ids.map(asked => {
      const node = found.get(asked);
      return { asked, found: node instanceof GraphNodeValue ? toReference(node) : null };
    }),
  };
}

/**
 * The present id of a node or a relationship that may be asked for by a former one: of a relationship (`from|TYPE|to`)
 * both ends are followed. What nothing has stays as it is.
 */
export async function followed(runner: Runner, id: string): Promise<string> {
  const [from = '', type, to, ...rest] = id.split('|');
  const ends = to === undefined ? [id] : [from, to];
  const { ids: found } = await ids(runner, { ids: ends });
  const present = (end: string) => found.find(({ asked }) => asked === end)?.found?.id ?? end;
  return to === undefined ? present(id) : [present(from), type, present(to), ...rest].join('|');
}
