import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { PlacesFound } from '../../../server/contract/places.ts';
import { api } from '../../api/client.ts';
import type { View } from '../../state/view.ts';
import { toPlaced } from './placed.ts';

type Query = Record<string, string>;

/** What was read last stays while there is no answer. */
function useAnswer(query: Query, enabled: boolean) {
  const last = useRef<PlacesFound | undefined>(undefined);
  const { data, error } = useQuery({
    queryKey: ['places', query],
    queryFn: ({ signal }) => api.places(query, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  last.current = data ?? last.current;
  return { data: last.current, error };
}

/**
 * What passes the filter on the map, what is reported only later, and `all` there is under no filter, by which the map
 * is laid out, so that no change of the filter moves it.
 */
export function usePlaces(query: Query, { hidden, only }: Pick<View, 'hidden' | 'only'>, ready: boolean) {
  const { reportedBy, ...sooner } = query;
  const all = useAnswer({ planned: 'true' }, ready);
  const passing = useAnswer(query, ready);
  const later = useAnswer(sooner, ready && reportedBy !== undefined);
  const placed = useMemo(
    () =>
      passing.data &&
      toPlaced(passing.data, reportedBy === undefined ? undefined : later.data, { hidden, only }),
    [passing.data, later.data, reportedBy, hidden, only],
  );
  const laidOut = useMemo(
    () => all.data && toPlaced(all.data, undefined, { hidden: [], only: null }),
    [all.data],
  );
  return { placed, all: laidOut, extent: passing.data?.extent, error: all.error ?? passing.error };
}
