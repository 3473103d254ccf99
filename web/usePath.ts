import { useQuery } from '@tanstack/react-query';
import type { Path, Paths } from '../server/contract/paths.ts';
import { api } from './api/client.ts';
import { toPathQuery } from './state/query.ts';
import type { View } from './state/view.ts';

/** What is known of the path that the view asks for; all of it undefined or null where it asks for none. */
export type PathFound = {
  found: Paths | undefined;
  chosen: Path | undefined;
  /** Whether the paths are those of the last filter or bound, and the new ones are on their way. */
  stale: boolean;
  error: Error | null;
};

/** Asks for the paths between the view's two ends, under its filter. */
export function usePath({ path }: View, query: Record<string, string>, ready: boolean): PathFound {
  const asked = path?.to ? toPathQuery({ from: path.from, to: path.to, steps: path.steps }, query) : null;
  const answer = useQuery({
    queryKey: ['paths', path?.from, path?.to, asked],
    queryFn: ({ signal }) => api.paths(asked ?? {}, signal),
    enabled: ready && asked !== null,
    // Another filter or bound keeps the old paths until the new ones come; other ends do not.
    placeholderData: (old, last) =>
      last?.queryKey[1] === path?.from && last?.queryKey[2] === path?.to ? old : undefined,
  });
  const found = asked === null ? undefined : answer.data;
  return {
    found,
    chosen: found?.paths[path?.chosen ?? 0] ?? found?.paths[0],
    stale: answer.isPlaceholderData,
    error: asked === null ? null : answer.error,
  };
}
