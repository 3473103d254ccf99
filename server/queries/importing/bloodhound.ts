import { z } from 'zod';
import type { Found } from './scripts.ts';
import { readScript } from './scripts.ts';

/**
 * BloodHound Legacy’s customqueries.json: steps of which the last one is `final`; those before it let a person choose
 * what becomes `$result` (CompassSecurity/BloodHoundQueries, customqueries.json).
 */
const step = z.object({
  final: z.boolean().optional(),
  title: z.string().optional(),
  query: z.string(),
  props: z.record(z.string(), z.unknown()).optional(),
});
const legacy = z.object({
  name: z.string(),
  category: z.string().optional(),
  queryList: z.array(step).min(1),
});
/**
 * What BloodHound CE exports, one of these a file (`GET /api/v2/saved-queries/export`, bloodhound.specterops.io), and the
 * BloodHound Query Library with more beside it (SpecterOps/BloodHoundQueryLibrary, docs/query-structure.yml).
 */
const community = z.object({
  name: z.string(),
  query: z.string(),
  description: z.string().nullish(),
  category: z.string().nullish(),
});
/** Neo4j Browser’s own form of a saved script (neo4j/neo4j-browser, favoritesDuck.ts). */
const favorite = z.object({ content: z.string(), folder: z.string().nullish() });

/** The saved queries of a file of JSON, or null where it holds something else. */
export function readJson(
  held: unknown,
  file: string,
): { format: 'bloodhound' | 'neo4j-browser'; found: (text: string) => Found[] } | null {
  const list = z.object({ queries: z.array(z.unknown()) }).safeParse(held);
  const items = list.success ? list.data.queries : Array.isArray(held) ? held : [held];
  if (items.length === 0) return null;
  const favorites = z.array(favorite).safeParse(items);
  if (favorites.success)
    return {
      format: 'neo4j-browser',
      found: text =>
        inOrder(
          text,
          favorites.data,
          ({ content }) => content,
          one =>
            readScript(one.content, {
              title: file,
              group: '',
              description: `Imported from Neo4j Browser (${file}).`,
            }),
        ),
    };
  const known = items.map(item => legacy.safeParse(item).data ?? community.safeParse(item).data ?? null);
  if (known.every(one => one === null)) return null;
  return {
    format: 'bloodhound',
    found: text =>
      inOrder(
        text,
        known,
        one => one?.name ?? '',
        one => fromBloodHound(one, file),
      ),
  };
}

/** Each with the line where its name, or its content, stands. */
function inOrder<T>(
  text: string,
  items: T[],
  needle: (item: T) => string,
  read: (item: T) => Found[],
): Found[] {
  let from = 0;
  return items.flatMap(item => {
    const at = text.indexOf(JSON.stringify(needle(item)), from);
    if (at >= 0) from = at;
    const line = text.slice(0, from).split('\n').length;
    return read(item).map(found => ({ ...found, line }));
  });
}

type Known = z.output<typeof legacy> | z.output<typeof community> | null;

function fromBloodHound(known: Known, file: string): Found[] {
  if (known === null)
    return [{ line: 1, fault: 'is no saved query of BloodHound’s: it has no name, or no query' }];
  const { name } = known;
  const last = 'queryList' in known ? known.queryList.at(-1) : null;
  const query = 'query' in known ? known.query : (last?.query ?? '');
  if (query.trim() === '') return [{ line: 1, fault: `'${name}' holds no Cypher` }];
  const choice = 'queryList' in known ? known.queryList.slice(0, -1).at(-1)?.title : undefined;
  const described = 'description' in known ? (known.description ?? '') : '';
  const named = {
    title: name,
    titled: true,
    group: known.category ?? '',
    description: described.trim() || `Imported from BloodHound (${file}).`,
  };
  return readScript(anyEdges(query), named).map(found =>
    'foreign' in found
      ? {
          ...found,
          foreign: {
            ...found.foreign,
            known: { ...found.foreign.known, ...last?.props },
            ...(choice ? { meant: { result: choice } } : {}),
          },
        }
      : found,
  );
}

/** BloodHound Legacy puts the types of its edge filter into `:{}`; none of them is all of them. */
const anyEdges = (query: string) => query.replace(/(\[\s*\w*\s*):\{\}/g, '$1');
