import type { Timeline } from '../../server/contract/timeline.ts';
import { type Days, toDay, toX } from './days.ts';

export type Scale = 'linear' | 'root';
/** A rectangle of a bar; `later`: of events that were first reported after the chosen day. */
export type Piece = { kind: string; events: number; later: boolean; y: number; height: number };
export type Bar = { from: string; to: string; events: number; x: number; width: number; pieces: Piece[] };

type Bins = Pick<Timeline, 'unit' | 'bins'>;
type Measures = { axis: Days; width: number; height: number; scale: Scale };

/**
 * Bars of a histogram, stacked by kind, at least a pixel high and two wide.
 * @param passing what passes the filter
 * @param sooner the same without a day of reporting, where one is set: what it has more stands on top as `later`
 */
export function toBars(passing: Bins, sooner: Bins | undefined, kinds: string[], measures: Measures): Bar[] {
  const { axis, width, height, scale } = measures;
  // Until both answers of a new unit have come, the bins of one can't be told from those of the other.
  const whole = sooner?.unit === passing.unit ? sooner : passing;
  const known = new Map(passing.bins.map(bin => [bin.from, bin]));
  const most = tallest(whole);
  return whole.bins.filter(onAxis(axis)).map(bin => {
    const here = known.get(bin.from);
    const count = (of: typeof here, kind: string) => of?.kinds.find(one => one.kind === kind)?.events ?? 0;
    const counts = [
      ...kinds.map(kind => ({ kind, later: false, events: count(here, kind) })),
      ...kinds.map(kind => ({ kind, later: true, events: count(bin, kind) - count(here, kind) })),
    ].filter(({ events }) => events > 0);
    const full = lengthOf(bin.events, most, height, scale);
    let y = height;
    const pieces = counts.map(one => {
      const tall = (full * one.events) / bin.events;
      y -= tall;
      return { ...one, y, height: tall };
    });
    const x = Math.max(0, toX(toDay(bin.from), axis, width));
    const span = Math.min(width, toX(toDay(bin.to) + 1, axis, width)) - x;
    return {
      from: bin.from,
      to: bin.to,
      events: bin.events,
      x,
      width: Math.max(2, span > 4 ? span - 1 : span),
      pieces,
    };
  });
}

const onAxis =
  (axis: Days) =>
  ({ from, to }: { from: string; to: string }) =>
    toDay(to) >= axis.from && toDay(from) <= axis.to;

/** The most events that a bin holds. */
export const tallest = ({ bins }: Bins): number => Math.max(0, ...bins.map(bin => bin.events));

function lengthOf(events: number, most: number, height: number, scale: Scale): number {
  if (most === 0) return 0;
  const share = scale === 'root' ? Math.sqrt(events / most) : events / most;
  return Math.max(1, share * height);
}
