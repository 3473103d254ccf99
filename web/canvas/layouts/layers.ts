import type { Places } from '../types.ts';
import { distances, gap, type LayoutRequest, neighbours } from './request.ts';

const [betweenLayers, betweenColumns, betweenRows] = [180, gap * 1.4, gap * 1.25];
const sweeps = 8;

/**
 * Layers from left to right: by the steps from the beginnings, or, where there are none, along the stored direction of
 * the lines. In a layer nodes stand near those they are joined to; a full layer takes several columns.
 */
export function layers({ nodes, edges, from }: LayoutRequest): Places {
  const next = neighbours(nodes, edges);
  const there = from.filter(id => next.has(id));
  const ranks =
    there.length > 0
      ? distances(there, next)
      : alongLines(
          nodes.map(({ id }) => id),
          edges,
        );
  const last = Math.max(0, ...ranks.values());
  const rows: string[][] = Array.from({ length: last + 2 }, () => []);
  // What can't be reached stands in a layer of its own, at the far end.
  for (const { id } of nodes) rows[ranks.get(id) ?? last + 1]?.push(id);
  order(rows, next);
  const tallest = Math.max(6, Math.ceil(Math.sqrt(nodes.length * 3)));
  const at: Places = {};
  let x = 0;
  for (const layer of rows.filter(row => row.length > 0)) {
    const columns = Math.ceil(layer.length / tallest);
    const height = Math.ceil(layer.length / columns);
    for (const [index, id] of layer.entries()) {
      const row = Math.floor(index / columns);
      at[id] = { x: x + (index % columns) * betweenColumns, y: (row - (height - 1) / 2) * betweenRows };
    }
    x += betweenLayers + (columns - 1) * betweenColumns;
  }
  return at;
}

/** The longest way along the lines that leads to each node; lines that would close a circle don't count. */
function alongLines(ids: string[], edges: [string, string][]): Map<string, number> {
  const out = new Map(ids.map(id => [id, [] as string[]]));
  for (const [a, b] of edges) if (a !== b && out.has(b)) out.get(a)?.push(b);
  const state = new Map<string, 'open' | 'done'>();
  const ordered: string[] = [];
  const forward = new Map<string, string[]>();
  for (const start of ids) {
    const stack = state.has(start) ? [] : [{ id: start, index: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { id: string; index: number };
      state.set(top.id, 'open');
      const other = out.get(top.id)?.[top.index];
      top.index += 1;
      if (other === undefined) {
        state.set(top.id, 'done');
        ordered.unshift(top.id);
        stack.pop();
      } else if (state.get(other) !== 'open') {
        forward.set(top.id, [...(forward.get(top.id) ?? []), other]);
        if (!state.has(other)) stack.push({ id: other, index: 0 });
      }
    }
  }
  const ranks = new Map(ids.map(id => [id, 0]));
  for (const id of ordered)
    for (const other of forward.get(id) ?? [])
      ranks.set(other, Math.max(ranks.get(other) ?? 0, (ranks.get(id) ?? 0) + 1));
  return ranks;
}

/** Sorts each layer by the mean place of what its nodes are joined to, back and forth. */
function order(rows: string[][], next: Map<string, string[]>): void {
  const place = new Map<string, number>();
  const settle = (row: string[]) => {
    for (const [index, id] of row.entries()) place.set(id, (index + 0.5) / row.length);
  };
  for (const row of rows) settle(row);
  const mean = (id: string) => {
    const known = (next.get(id) ?? []).flatMap(other => place.get(other) ?? []);
    return known.length === 0
      ? (place.get(id) ?? 0)
      : known.reduce((sum, one) => sum + one, 0) / known.length;
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const means = new Map(row.map(id => [id, mean(id)]));
      row.sort((one, other) => (means.get(one) ?? 0) - (means.get(other) ?? 0));
      settle(row);
    }
  }
}
