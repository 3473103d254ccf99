import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { NodeDetails } from '../server/contract/elements.ts';
import type { Overview } from '../server/contract/overview.ts';
import { api } from './api/client.ts';
import { toPicture } from './state/picture.ts';
import { toFolds, toQuery } from './state/query.ts';
import type { View } from './state/view.ts';
import { useAway } from './useAway.ts';
import { usePath } from './usePath.ts';

/** Everything that a view asks of the API, and the picture it makes; what was read last stays while there is no answer. */
export function useNetwork(view: View) {
  const model = useQuery({ queryKey: ['model'], queryFn: api.model, staleTime: Number.POSITIVE_INFINITY });
  const kinds = useMemo(() => new Map(model.data?.kinds.map(kind => [kind.name, kind])), [model.data]);
  const query = useMemo(() => toQuery(view.filter, model.data?.kinds ?? []), [view.filter, model.data]);
  const folds = useMemo(() => toFolds(view.level, view.folds), [view.level, view.folds]);
  const overview = useQuery({
    queryKey: ['overview', view.level, folds, query],
    queryFn: ({ signal }) => api.overview(view.level, { ...folds, ...query }, signal),
    enabled: model.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const { characters: _, ...elementQuery } = query;
  const added = useQueries({
    queries: view.added.map(({ id }) => ({
      queryKey: ['node', id, elementQuery],
      queryFn: () => api.node(id, elementQuery),
      enabled: model.data !== undefined,
    })),
    combine: results => results.flatMap(result => result.data ?? []),
  });
  const path = usePath(view, elementQuery, model.data !== undefined);
  const failed = [model.error, overview.error].find(error => error !== null) ?? null;
  const away = useAway();
  const last = useRef<{ overview: Overview | undefined; added: NodeDetails[]; at: Date | null }>({
    overview: undefined,
    added: [],
    at: null,
  });
  if (!away && overview.isSuccess && !overview.isPlaceholderData)
    last.current = { overview: overview.data, added, at: new Date(overview.dataUpdatedAt) };
  const holds = away !== null || (overview.data === undefined && failed === null);
  const shown = holds ? last.current.overview : overview.data;
  const shownToo = holds ? last.current.added : added;
  const picture = useMemo(
    () =>
      toPicture(
        shown,
        shownToo,
        { hidden: view.hidden, only: view.only },
        path.found,
        path.chosen,
        view.filter.kindsOff,
      ),
    [shown, shownToo, view.hidden, view.only, path.found, path.chosen, view.filter.kindsOff],
  );
  return { kinds, query: elementQuery, folds, shown, picture, path, failed, away, readAt: last.current.at };
}
