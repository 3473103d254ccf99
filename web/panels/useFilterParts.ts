import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { type FilterPart, filterParts } from '../state/filterParts.ts';
import { useShared } from './context.ts';

/** What the view's filter leaves out, part by part, in words. */
export function useFilterParts(): FilterPart[] {
  const {
    view: { filter },
    kinds,
  } = useShared();
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => api.sources({}, signal),
    enabled: filter.without.length > 0,
  });
  const nameOf = (id: string) => {
    const source = sources.data?.sources.find(one => one.source.id === id)?.source;
    return String(source?.properties.publisher ?? source?.caption ?? id);
  };
  return filterParts(filter, kinds, nameOf);
}
