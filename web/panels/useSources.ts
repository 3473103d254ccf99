import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useShared } from './context.ts';

/** The documents, with how many claims of each there are, and with how many pass the filter. */
export function useSources() {
  const { query } = useShared();
  const all = useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => api.sources({}, signal) });
  const passing = useQuery({
    queryKey: ['sources', query],
    queryFn: ({ signal }) => api.sources(query, signal),
    placeholderData: old => old,
  });
  return { all, passing };
}
