import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Timeline } from '../../server/contract/timeline.ts';
import { api } from '../api/client.ts';
import type { Span } from './brush.ts';
import { type Days, toDay, toText, unitOf } from './days.ts';

/** No events, since only the bins are drawn. */
const bare = { limit: '0' };

/**
 * The bins of what passes the filter whenever it happened, the same without a day of reporting where one is set, and
 * the span: all there is under any filter, so that no change of the filter moves the axis.
 * @param part what of the span is looked at; null for all of it
 */
export function useTimeline(query: Record<string, string>, part: Days | null, ready: boolean) {
  const { from: _from, to: _to, reportedBy, ...others } = query;
  const all = useBins({ planned: 'true' }, ready);
  const span = all.data && spanOf(all.data);
  const unit = unitOf(part ?? span?.happened);
  const looked: Record<string, string> = part ? { from: toText(part.from), to: toText(part.to) } : {};
  const asked = { ...others, ...looked, unit };
  const passing = useBins(
    reportedBy === undefined ? asked : { ...asked, reportedBy },
    ready && Boolean(span),
  );
  const sooner = useBins(asked, ready && Boolean(span) && reportedBy !== undefined);
  return {
    span,
    passing: passing.data,
    sooner: reportedBy === undefined ? undefined : sooner.data,
    error: all.error ?? passing.error,
  };
}

/** What was read last stays while there is no answer. */
function useBins(query: Record<string, string>, enabled: boolean) {
  const last = useRef<Timeline | undefined>(undefined);
  const { data, error } = useQuery({
    queryKey: ['timeline', query],
    queryFn: ({ signal }) => api.timeline({ ...query, ...bare }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  last.current = data ?? last.current;
  return { data: last.current, error };
}

/** As long as whole bins, so that none is cut at its ends; null where no event is dated. */
function spanOf({ happened, reported, bins }: Timeline): Span | null {
  const days = (...parts: { from: string; to: string }[]) => ({
    from: Math.min(...parts.map(({ from }) => toDay(from))),
    to: Math.max(...parts.map(({ to }) => toDay(to))),
  });
  return happened && { happened: days(happened, ...bins), reported: reported && days(reported) };
}
