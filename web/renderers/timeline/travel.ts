import type { Lane } from './lanes.ts';
import { keyOf, type LaidLane, type Placed } from './layout.ts';
import type { Mark } from './marks.ts';

/** An event in one of its lanes. */
export type Held = { key: string; mark: Mark };

/** Every event in every lane, in the order of time. */
export const inTime = (lanes: Lane[]): (Held & { lane: string })[] =>
  lanes
    .flatMap(lane => lane.marks.map(mark => ({ lane: lane.id, key: keyOf(lane, mark), mark })))
    .sort((one, other) => one.mark.at - other.mark.at || (one.key < other.key ? -1 : 1));

/**
 * Where a key leads: left and right in time within the lane, Home and End to the first and last of all, up and down to
 * the nearest event of the rows that way. Null where there is none, or the key means nothing.
 * @param from the event that has the keyboard; null for none yet
 * @param laid the rows that are there
 */
export function led(lanes: Lane[], key: string, from: Held | null, laid: LaidLane[]): Held | null {
  if (!/^(Arrow|Home|End)/.test(key)) return null;
  const all = inTime(lanes);
  if (key === 'End') return all.at(-1) ?? null;
  const now = all.find(one => one.key === from?.key);
  if (key === 'Home' || !now) return all[0] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return ofRows(laid, now.key, key === 'ArrowDown' ? 1 : -1);
  const own = all.filter(({ lane }) => lane === now.lane);
  return own[own.indexOf(now) + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
}

function ofRows(laid: LaidLane[], key: string, way: 1 | -1): Held | null {
  const all = laid.flatMap(({ marks }) => marks);
  const from = all.find(one => one.key === key);
  if (!from) return null;
  let best: { one: Placed; cost: number } | null = null;
  for (const one of all) {
    const away = (one.y - from.y) * way;
    if (away <= 0) continue;
    // A row is near, whatever lies beside; a mark far beside is further than one some rows on.
    const cost = away * 4 + Math.abs(one.x - from.x);
    if (!best || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}
