import type { Line } from './arrange.ts';
import type { Row } from './column.ts';

/** Without the rows of groups that are folded. */
export function unfolded<R extends Row>(lines: Line<R>[], folded: ReadonlySet<string>): Line<R>[] {
  if (folded.size === 0) return lines;
  let hides = false;
  return lines.filter(line => {
    if (line.is === 'head') hides = folded.has(line.id);
    return line.is === 'head' || !hides;
  });
}

type Item = { index: number; start: number; end: number };
export type Part = { is: 'line'; index: number } | { is: 'gap'; key: string; size: number };

/** Lines that are in the page, with the room of those that are not: before, between and after them. */
export function withGaps(items: Item[], total: number): Part[] {
  let reached = 0;
  const parts = items.flatMap(({ index, start, end }): Part[] => {
    const gap = start - reached;
    reached = end;
    const line: Part = { is: 'line', index };
    return gap > 0 ? [{ is: 'gap', key: `before ${index}`, size: gap }, line] : [line];
  });
  return total > reached ? [...parts, { is: 'gap', key: 'after', size: total - reached }] : parts;
}
