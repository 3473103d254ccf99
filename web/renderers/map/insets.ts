import type { Standing } from './clusters.ts';

/** Where most lies: marks that are too close on the whole map, to be drawn larger beside it. */
export type Crowd = Standing[];

/** Marks within this share of the map’s width belong together. */
const near = 0.085;
/** No wider and no higher than this, as shares of it: a larger part would be no larger in an inset. */
const largest = { width: 0.16, height: 0.095 };
/** So many insets at most, and so many places each at least. */
const [most, least] = [2, 3];

/**
 * The crowds of a map: chains of marks that lie near each other, without those at their edges where they are too long,
 * those with most events first.
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
    found.push(trimmed(crowd, width));
  }
  return found
    .filter(crowd => crowd.length >= least)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, most);
}

const weight = (crowd: Crowd) => crowd.reduce((sum, { mark }) => sum + mark.events.length, 0);

/** Leaves out what lies farthest from the middle of all the events until the rest is small enough. */
function trimmed(crowd: Crowd, width: number): Crowd {
  const middle = (axis: 'x' | 'y') =>
    crowd.reduce((sum, one) => sum + one[axis] * one.mark.events.length, 0) / weight(crowd);
  const [x, y] = [middle('x'), middle('y')];
  const off = (one: Standing) =>
    Math.max(Math.abs(one.x - x) / largest.width, Math.abs(one.y - y) / largest.height);
  const kept = [...crowd].sort((one, other) => off(one) - off(other));
  const spread = (axis: 'x' | 'y') => {
    const values = kept.map(one => one[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  while (spread('x') > width * largest.width || spread('y') > width * largest.height) kept.pop();
  return crowd.filter(one => kept.includes(one));
}
