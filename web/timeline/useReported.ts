import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Reported } from '../../server/contract/reported.ts';
import { api } from '../api/client.ts';

type Query = Record<string, string>;

/** Every day with reports, under no filter, so that no change of the filter moves the track; undefined until read. */
export function useAllDays(ready: boolean): string[] | undefined {
  const { data } = useQuery({
    queryKey: ['reported-days'],
    queryFn: ({ signal }) => api.reported('states', { planned: 'true', limit: '0' }, signal),
    enabled: ready,
  });
  return data?.days.map(({ day }) => day);
}

/**
 * The days with reports under the rest of the filter, and what the chosen one added. That of the next one is read
 * ahead, so that playing need not wait for it.
 */
export function useReported(level: 'states' | 'actors', query: Query, ready: boolean) {
  const asked = (asks: Query) => ({
    queryKey: ['reported', level, asks],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.reported(level, asks, signal),
  });
  const { data, isPlaceholderData } = useQuery({
    ...asked(query),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  // What was read last stays while there is no answer.
  const last = useRef<Reported | undefined>(undefined);
  last.current = data ?? last.current;
  const day = query.reportedBy;
  const next = day === undefined ? undefined : nextDay(data?.days.map(one => one.day) ?? [], day);
  useQuery({ ...asked({ ...query, reportedBy: next ?? '' }), enabled: ready && next !== undefined });
  return { told: last.current, settled: data !== undefined && !isPlaceholderData };
}

/** The first day with reports after one; none after all of them. */
export const nextDay = (days: string[], day: string | undefined): string | undefined =>
  day === undefined ? undefined : days.find(one => one > day);

/** The last day with reports before one; of all of them, the last but one. */
export const previousDay = (days: string[], day: string | undefined): string | undefined =>
  days.findLast(one => one < (day ?? days.at(-1) ?? ''));
