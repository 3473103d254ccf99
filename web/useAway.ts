import { notifyManager, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { ApiProblem, api } from './api/client.ts';

/** How often a page that lies open asks whether the graph can be asked (milliseconds). */
const pulse = 5_000;

/** Why a question of anything on the screen has no answer now, where a later try may have one; else null. */
export function useAway(): ApiProblem | null {
  useQuery({
    queryKey: ['ready'],
    queryFn: api.ready,
    // A browser may ask people to sign in at each of these.
    refetchInterval: ({ state: { error } }) =>
      error instanceof ApiProblem && error.code === 'unauthorized' ? false : pulse,
  });
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  );
  return useSyncExternalStore(subscribe, () => {
    for (const { state, queryKey } of cache.findAll({ type: 'active' })) {
      const { error } = state;
      // Too many statements are no reason to mistrust the picture: their answer says so, and is asked for by hand.
      if (queryKey[0] === 'run' && error instanceof ApiProblem && error.code === 'too-many-requests')
        continue;
      if (error instanceof ApiProblem && error.passes) return error;
    }
    return null;
  });
}
