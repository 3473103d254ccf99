import type { Point } from './types.ts';

/** From a spot to the nearest point of a straight line between two others. */
export function distanceTo(spot: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(spot.x - a.x - share * dx, spot.y - a.y - share * dy);
}
