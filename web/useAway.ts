import { notifyManager, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { ApiProblem, api } from './api/client.ts';

/** How often a page that lies open asks whether the graph can be asked (milliseconds). */
const pulse = 5_000;

/** Why a question of anything on the screen has no answer now, where a later try may have one; else null. */
export function useAway(): ApiProblem | null {
  useQuery({ queryKey: ['ready'], queryFn: api.ready, refetchInterval: pulse });
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  );
  return useSyncExternalStore(subscribe, () => {
    for (const { state } of cache.findAll({ type: 'active' })) {
      if (state.error instanceof ApiProblem && state.error.passes) return state.error;
    }
    return null;
  });
}
