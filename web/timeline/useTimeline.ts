import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Timeline } from '../../server/contract/timeline.ts';
import { api } from '../api/client.ts';
import type { View } from '../state/view.ts';
import { clamped, type Days, toDay, toText, unitOf } from './days.ts';

/** The bins, and the events whose dates are not known to the day; the others are only counted. */
const bare = { limit: '0', listed: '300' };

/**
 * The bins of what passes the filter whenever it happened, the same without a day of reporting where one is set, and
 * the span: all that happened under any filter, so that no change of the filter moves the axis; null where no event is
 * dated.
 * @param zoom the days that are looked at closely, as far as there are such; null for all of them
 */
export function useTimeline(query: Record<string, string>, zoom: View['time']['zoom'], ready: boolean) {
  const { from: _from, to: _to, reportedBy, ...others } = query;
  const all = useBins({ planned: 'true' }, ready);
  const happened = useMemo(() => all.data && spanOf(all.data), [all.data]);
  const part = useMemo(() => (zoom && happened ? within(zoom, happened) : null), [zoom, happened]);
  const unit = unitOf(part ?? happened ?? undefined);
  const looked: Record<string, string> = part ? { from: toText(part.from), to: toText(part.to) } : {};
  const asked = { ...others, ...looked, unit };
  const passing = useBins(
    reportedBy === undefined ? asked : { ...asked, reportedBy },
    ready && Boolean(happened),
  );
  const sooner = useBins(asked, ready && Boolean(happened) && reportedBy !== undefined);
  return {
    happened,
    /** What of it is looked at closely; null for all of it. */
    part,
    passing: passing.data,
    sooner: reportedBy === undefined ? undefined : sooner.data,
    error: all.error ?? passing.error,
  };
}

/** A link may look at days of another dossier. */
function within({ from, to }: { from: string; to: string }, all: Days): Days | null {
  const days = { from: clamped(toDay(from), all), to: clamped(toDay(to), all) };
  return days.from < days.to ? days : null;
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
function spanOf({ happened, bins }: Timeline): Days | null {
  if (!happened) return null;
  const parts = [happened, ...bins];
  return {
    from: Math.min(...parts.map(({ from }) => toDay(from))),
    to: Math.max(...parts.map(({ to }) => toDay(to))),
  };
}
