import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useShared } from '../panels/context.ts';
import { newGesture } from './gesture.ts';
import { nextDay, previousDay } from './useReported.ts';

/** How long (milliseconds) a day stays at each speed, once everything is drawn that it shows. */
export const speeds = { slow: 4_000, normal: 2_000, fast: 1_000 } as const;
export type Speed = keyof typeof speeds;

/**
 * Steps “reported by” through the days with reports: by hand, or one after the other. It waits until a day is drawn
 * before it goes on, and ends at the last day, or when the date is changed by something else.
 * @param days those with reports under the rest of the filter, in order
 * @param last the last day of all: to be there is to have no date set
 */
export function usePlay(days: string[], last: string | undefined, settled: boolean) {
  const { view, dispatch } = useShared();
  const [speed, setSpeed] = useState<Speed>('normal');
  /** The gesture of a run of playing, and the date that it set last. */
  const [run, setRun] = useState<{ gesture: number; day: string | undefined } | null>(null);
  const day = view.filter.reportedBy;
  const [previous, next] = [previousDay(days, day), nextDay(days, day)];

  const go = (to: string, gesture: number) => {
    const reportedBy = to === last ? undefined : to;
    dispatch({ type: 'timeMoved', change: { reportedBy }, gesture });
    return reportedBy;
  };
  const step = (to: string | undefined) => {
    setRun(null);
    if (to !== undefined) go(to, newGesture());
  };
  const play = () => {
    const begin = next ?? days[0];
    if (begin === undefined) return;
    const gesture = newGesture();
    setRun({ gesture, day: go(begin, gesture) });
  };
  const reading = useIsFetching() > 0;
  const tick = useRef<() => void>(() => undefined);
  tick.current = () => {
    if (run && next !== undefined) setRun({ ...run, day: go(next, run.gesture) });
    else setRun(null);
  };
  const interrupted = run !== null && (run.day !== day || view.question !== null);
  useEffect(() => {
    if (interrupted) setRun(null);
  }, [interrupted]);
  const waits = run === null || reading || !settled;
  useEffect(() => {
    // The date is one of what the timer is set anew for.
    if (waits || (day === undefined && last === undefined)) return;
    const timer = setTimeout(() => tick.current(), speeds[speed]);
    return () => clearTimeout(timer);
  }, [waits, speed, day, last]);
  return {
    playing: run !== null,
    previous,
    next,
    speed,
    setSpeed,
    step,
    flip: () => (run ? setRun(null) : play()),
  };
}
