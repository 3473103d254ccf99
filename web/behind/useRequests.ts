import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { addressOf } from '../api/asked.ts';

const separator = '\n';

/** The addresses by which all that is on the screen now was asked for. */
export function useRequests(): string[] {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  );
  const joined = useSyncExternalStore(subscribe, () =>
    cache
      .findAll({ type: 'active' })
      .flatMap(({ state }) => addressOf(state.data) ?? [])
      .sort()
      .join(separator),
  );
  return joined === '' ? [] : joined.split(separator);
}
