import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Timeline } from '../../../server/contract/timeline.ts';
import { api } from '../../api/client.ts';
import { useShared } from '../../panels/context.ts';

/** The most that the API gives at once. */
const most = '5000';

/**
 * The events that pass the filter with who takes part, the same without a day of reporting where one is set, and how
 * many events each actor is in under no filter at all (only while the lanes are actors).
 */
export function useTold() {
  const { view, query, folds, kinds } = useShared();
  const level = view.level === 'states' ? 'states' : 'actors';
  const ready = kinds.size > 0;
  const { reportedBy, ...others } = query;
  const who = { ...folds, level };
  const asked: Record<string, string> = { ...others, ...who, limit: most };
  if (view.time.reports) asked.reports = 'true';
  const passing = useAnswer(reportedBy === undefined ? asked : { ...asked, reportedBy }, ready);
  const sooner = useAnswer(asked, ready && reportedBy !== undefined);
  const all = useAnswer({ planned: 'true', ...who, limit: '0' }, ready && view.time.lanes === 'actor');
  return {
    passing: passing.data,
    sooner: reportedBy === undefined ? undefined : sooner.data,
    all: all.data,
    error: passing.error ?? sooner.error,
  };
}

/** What was read last stays while there is no answer. */
function useAnswer(query: Record<string, string>, enabled: boolean) {
  const last = useRef<Timeline | undefined>(undefined);
  const { data, error } = useQuery({
    queryKey: ['timeline', query],
    queryFn: ({ signal }) => api.timeline(query, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  last.current = data ?? last.current;
  return { data: last.current, error };
}
