import type { Standing } from './clusters.ts';

/** Where most lies: marks that are too close on the whole map, to be drawn larger beside it. */
export type Crowd = Standing[];

/** Marks within this share of the map’s width belong together. */
const near = 0.1;
/** So many insets at most, and so many places each at least. */
const [most, least] = [2, 3];

/**
 * The crowds of a map: chains of marks that lie near each other and would be drawn on top of each other, those with most
 * events first. One that is nearly all of the map needs no inset.
 * @param standing where marks stand when all of the map is seen
 */
export function crowds(standing: Standing[], width: number): Crowd[] {
  const left = new Set(standing);
  const found: Crowd[] = [];
  for (const begin of standing) {
    if (!left.delete(begin)) continue;
    const crowd = [begin];
    for (const one of crowd)
      for (const other of left)
        if (Math.hypot(one.x - other.x, one.y - other.y) < width * near) {
          left.delete(other);
          crowd.push(other);
        }
    found.push(crowd);
  }
  return found
    .filter(crowd => crowd.length >= least && isSmall(crowd, width))
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, most);
}

const weight = (crowd: Crowd) => crowd.reduce((sum, { mark }) => sum + mark.events.length, 0);

const isSmall = (crowd: Crowd, width: number) => {
  const spread = (of: number[]) => Math.max(...of) - Math.min(...of);
  return Math.max(spread(crowd.map(({ x }) => x)), spread(crowd.map(({ y }) => y))) < width * 0.4;
};
