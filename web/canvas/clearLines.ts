import type { Places, Point } from './types.ts';

/** How often nodes are pushed at most: with many lines there may be no place that is free of all of them. */
const rounds = 60;

/**
 * Pushes nodes off the lines that join others: a line that runs under a third node reads as two lines to it.
 * @param edges pairs of ids
 * @param gap how far, in pixels, the middle of a node keeps from such a line
 * @param still ids of nodes that don't move
 */
export function clearLines(
  positions: Places,
  edges: [string, string][],
  gap: number,
  still: Set<string> = new Set(),
): Places {
  const at = Object.fromEntries(Object.entries(positions).map(([id, spot]) => [id, { ...spot }]));
  const moving = Object.entries(at).flatMap(([id, spot]) => (still.has(id) ? [] : [spot]));
  const lines = edges.flatMap(([from, to]) => {
    const [a, b] = [at[from], at[to]];
    return a && b ? [{ a, b }] : [];
  });
  for (let round = 0; round < rounds; round += 1) {
    let pushed = false;
    for (const spot of moving) {
      for (const { a, b } of lines) {
        if (spot === a || spot === b || isFar(spot, a, b, gap)) continue;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const length = Math.sqrt(dx * dx + dy * dy);
        if (length === 0) continue;
        const along = ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length;
        if (along <= 0 || along >= length) continue;
        const aside = ((spot.x - a.x) * dy - (spot.y - a.y) * dx) / length;
        if (Math.abs(aside) >= gap) continue;
        // One that lies right on the line goes to a side that doesn't depend on chance.
        const push = (gap - Math.abs(aside) + 1) * (aside < 0 ? -1 : 1);
        spot.x += (dy / length) * push;
        spot.y -= (dx / length) * push;
        pushed = true;
      }
    }
    if (!pushed) break;
  }
  return at;
}

/** Whether a spot is further than the gap from the box round a line, and so from the line: most are, and that is told fast. */
const isFar = ({ x, y }: Point, a: Point, b: Point, gap: number): boolean =>
  (x < a.x - gap && x < b.x - gap) ||
  (x > a.x + gap && x > b.x + gap) ||
  (y < a.y - gap && y < b.y - gap) ||
  (y > a.y + gap && y > b.y + gap);
