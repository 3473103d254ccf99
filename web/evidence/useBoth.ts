import { useQueries } from '@tanstack/react-query';
import { useShared } from '../panels/context.ts';

/** Asks the same of two elements, under the view’s filter; both answers, or why there is none (null: they are on their way). */
export function useBoth<T>(
  what: string,
  ids: [string, string],
  ask: (id: string, query: Record<string, string>, signal: AbortSignal) => Promise<T>,
): { both: [T, T] } | { error: Error | null } {
  const { query } = useShared();
  const [one, other] = useQueries({
    queries: ids.map(id => ({
      queryKey: [what, id, query],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(id, query, signal),
    })),
  });
  if (one?.data !== undefined && other?.data !== undefined) return { both: [one.data, other.data] };
  return { error: one?.error ?? other?.error ?? null };
}
