import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { ApiProblem } from './api/client.ts';

/** Why a question of anything on the screen has no answer now, where a later try may have one; else null. */
export function useAway(): ApiProblem | null {
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
