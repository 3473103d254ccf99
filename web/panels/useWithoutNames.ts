import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client.ts';

/** Names of sources, speakers and origins (`origin:ID`) that a filter leaves out, in the order of their ids. */
export function useWithoutNames(ids: string[]): string[] {
  return useQueries({
    queries: ids.map(id => ({
      queryKey: ['name', id],
      queryFn: () => (id.startsWith('origin:') ? originName(id) : elementName(id)),
    })),
    combine: results => results.map((result, index) => result.data ?? ids[index] ?? ''),
  });
}

const originName = async (id: string) => (await api.claims(id, {})).claims[0]?.origin.title ?? id;

async function elementName(id: string): Promise<string> {
  // A link may leave out what isn’t here.
  const [{ found } = { found: null }] = (await api.ids(id)).ids;
  if (found === null) return id;
  const { node } = await api.node(id, {});
  return String(node.properties.publisher ?? node.caption);
}
