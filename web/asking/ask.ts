import type { UseQueryOptions } from '@tanstack/react-query';
import type { Asking } from '../../server/contract/asking.ts';
import { api } from '../api/client.ts';

/** How the Cypher is asked for that gives something; the answer is kept while the page is open. */
export const askedInCypher = (about: Record<string, string>) =>
  ({
    queryKey: ['asking', about],
    queryFn: ({ signal }) => api.asking(about, signal),
    staleTime: Number.POSITIVE_INFINITY,
  }) satisfies UseQueryOptions<Asking>;
