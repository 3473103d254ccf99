import { useEffect, useMemo } from 'react';
import type { Overview } from '../../../server/contract/overview.ts';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/lanes.ts';
import { lanesByActor, lanesByKind } from './lanes.ts';
import { isHidden, toMarks } from './marks.ts';
import { useTold } from './useTold.ts';

/** The lanes of the view, and what of the events stands in none of them; undefined before the first answer. */
export function useLanes(overview: Overview | undefined) {
  const { view, kinds, learn } = useShared();
  const { passing, sooner, all, error } = useTold();
  const { hidden, only, filter, time } = view;
  const told = sooner ?? passing;
  useEffect(() => {
    if (told) learn([...told.events.map(({ event }) => event), ...told.actors]);
  }, [told, learn]);
  const drawable = useMemo(
    () => passing && toMarks(passing.events, sooner?.events, filter.reportedBy),
    [passing, sooner, filter.reportedBy],
  );
  const marks = useMemo(
    () => drawable?.filter(mark => !isHidden(mark, hidden, only)),
    [drawable, hidden, only],
  );
  const lanes = useMemo(() => {
    if (!marks || !told) return undefined;
    if (time.lanes === 'kind') {
      const totals = new Map(overview?.kinds.map(({ kind, total }) => [kind, total]));
      return lanesByKind(marks, kinds, totals);
    }
    const off = new Set(filter.kindsOff);
    const actors = told.actors.filter(({ id, kind }) => !off.has(kind) && !hidden.includes(id));
    const totals = new Map(all?.actors.map(({ id, events }) => [id, events]));
    return lanesByActor(marks, actors, kinds, { totals, nobody: t('lanes:nobody') });
  }, [marks, told, all, time.lanes, overview, kinds, filter.kindsOff, hidden]);
  return {
    lanes,
    marks,
    /** Events that are hidden, one by one or with all their actors. */
    hidden: (drawable?.length ?? 0) - (marks?.length ?? 0),
    actors: told?.actors ?? [],
    undated: passing?.events.filter(({ event }) => !event.properties.from && !event.properties.to) ?? [],
    extent: told?.extent,
    error,
  };
}
