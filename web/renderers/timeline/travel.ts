import type { LaidLane, Placed } from './layout.ts';

/**
 * Where a key leads: left and right in time within the lane, up and down to the nearest event of the rows that way, Home
 * and End to the first and last of all. Null where there is none, or the key means nothing.
 * @param from the mark that has the keyboard; null for none yet
 */
export function led(lanes: LaidLane[], key: string, from: Placed | null): Placed | null {
  const all = lanes.flatMap(({ marks }) => marks);
  const inTime = [...all].sort((one, other) => one.x - other.x || one.y - other.y);
  if (key === 'Home') return inTime[0] ?? null;
  if (key === 'End') return inTime.at(-1) ?? null;
  if (!/^Arrow/.test(key)) return null;
  if (!from) return inTime[0] ?? null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const lane = lanes.find(({ marks }) => marks.some(one => one.key === from.key));
    const own = inTime.filter(one => lane?.marks.includes(one));
    const at = own.findIndex(one => one.key === from.key);
    return own[at + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  const down = key === 'ArrowDown' ? 1 : -1;
  let best: { one: Placed; cost: number } | null = null;
  for (const one of all) {
    const away = (one.y - from.y) * down;
    if (away <= 0) continue;
    // A row is near, whatever lies beside; a mark far beside is further than one some rows on.
    const cost = away * 4 + Math.abs(one.x - from.x);
    if (!best || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}
