import type { Places, Point } from '../types.ts';

/** How often all are looked at at most: a crowd that cannot part any better is left as it is. */
const roundsFor = (nodes: number) => (nodes > 1_000 ? 80 : 240);

/**
 * Pushes nodes apart that stand too near; fixed ones don't move. What stands on one spot parts in directions that don't
 * depend on chance.
 * @param roomOf the radius of what a node keeps free round itself
 */
export function apart(at: Places, roomOf: (id: string) => number, fixed: Set<string> = new Set()): Places {
  const spots = Object.entries(at).map(([id, { x, y }]) => ({
    x,
    y,
    room: roomOf(id),
    still: fixed.has(id),
  }));
  const widest = 2 * spots.reduce((most, { room }) => Math.max(most, room), 1);
  for (let round = 0; round < roundsFor(spots.length); round += 1) if (!pushOnce(spots, widest)) break;
  return Object.fromEntries(
    Object.keys(at).map((id, index) => [id, asPoint(spots[index] ?? { x: 0, y: 0 })]),
  );
}

type Spot = Point & { room: number; still: boolean };
const asPoint = ({ x, y }: Point): Point => ({ x, y });

const keyOf = (column: number, row: number) => (column + 1_000_000) * 4_000_000 + row + 1_000_000;

function pushOnce(spots: Spot[], cellSize: number): boolean {
  const cells = new Map<number, number[]>();
  const cellOf = (spot: Point) => [Math.floor(spot.x / cellSize), Math.floor(spot.y / cellSize)] as const;
  for (const [index, spot] of spots.entries()) {
    const key = keyOf(...cellOf(spot));
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  }
  let pushed = false;
  for (const [index, spot] of spots.entries()) {
    const [column, row] = cellOf(spot);
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of cells.get(keyOf(column + dx, row + dy)) ?? [])
          if (other > index && part(spot, spots[other] as Spot, index + other)) pushed = true;
  }
  return pushed;
}

/** Parts two spots, where they are too near. */
function part(one: Spot, other: Spot, turn: number): boolean {
  const gap = one.room + other.room;
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= gap || (one.still && other.still)) return false;
  const angle = turn * 2.399963;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(angle), Math.sin(angle)];
  const push = gap - distance + 0.5;
  const share = one.still || other.still ? 1 : 0.5;
  if (!one.still) {
    one.x -= ux * push * share;
    one.y -= uy * push * share;
  }
  if (!other.still) {
    other.x += ux * push * share;
    other.y += uy * push * share;
  }
  return true;
}
