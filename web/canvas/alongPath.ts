import type { Point } from './types.ts';

/** How far apart nodes stand at least, and how far along a path that leads beyond what is placed. */
const gap = 84;
const stride = 150;

/**
 * Places the nodes of a path that have no place yet: between the placed ones before and after them, moved aside from
 * the straight line as far as it takes to lie on nothing else.
 * @param taken what else keeps its distance: other nodes, the pills of ties
 */
export function alongPath(path: string[], known: Map<string, Point>, taken: Point[]): Map<string, Point> {
  const placed = new Map<string, Point>();
  const at = (id: string | undefined) => (id === undefined ? undefined : (placed.get(id) ?? known.get(id)));
  const free = (spot: Point) =>
    [...taken, ...known.values(), ...placed.values()].every(
      other => Math.hypot(other.x - spot.x, other.y - spot.y) >= gap,
    );
  for (const [index, id] of path.entries()) {
    if (at(id)) continue;
    const before = at(path[index - 1]);
    const later = path.findIndex((other, place) => place > index && at(other) !== undefined);
    const after = at(path[later]);
    const share = later < 0 ? 1 : 1 / (later - index + 1);
    const start =
      before ?? (after ? { x: after.x - stride * (later - index + 1), y: after.y } : { x: 0, y: 0 });
    const end = after ?? { x: start.x + stride, y: start.y };
    const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const middle = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
    const aside = { x: -(end.y - start.y) / length, y: (end.x - start.x) / length };
    placed.set(id, firstFree(middle, aside, free));
  }
  return placed;
}

/** The first free spot to either side of a point, nearest first; the point itself where all of them are taken. */
function firstFree(middle: Point, aside: Point, free: (spot: Point) => boolean): Point {
  for (let offset = 0; offset <= 600; offset += 24) {
    for (const side of [-offset, offset]) {
      const spot = { x: middle.x + aside.x * side, y: middle.y + aside.y * side };
      if (free(spot)) return spot;
    }
  }
  return middle;
}
