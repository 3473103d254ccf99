import type { GraphNode, Value } from '../../../server/contract/graph.ts';
import { toCell } from '../../state/cells.ts';
import { type Look, lookOf } from './look.ts';

/** Visits the nodes in a value, also within lists, maps and paths. */
export function eachNode(value: Value, visit: (node: GraphNode) => void): void {
  if (value === null || typeof value !== 'object') return;
  const cell = toCell(value);
  if (cell.is === 'node') visit(cell.node);
  else if (cell.is === 'path') cell.nodes.forEach(visit);
  else if (cell.is === 'list') for (const one of cell.values) eachNode(one, visit);
  else if (cell.is === 'map') for (const [, one] of cell.entries) eachNode(one, visit);
}

type Point = Extract<Look, { is: 'point' }>;

/** Visits the points in a value, also within lists and maps. */
export function eachPoint(value: Value, visit: (point: Point) => void): void {
  if (value === null || typeof value !== 'object') return;
  const look = lookOf(value);
  if (look.is === 'point') visit(look);
  else if (look.is === 'list') for (const one of look.values) eachPoint(one, visit);
  else if (look.is === 'map') for (const [, one] of look.entries) eachPoint(one, visit);
}

/** By what a row is called where it is drawn: its first node, else its first text or figure; `but` is left out. */
export function captionOf(row: Value[], but: number | null = null): string {
  let text: string | null = null;
  for (const [index, value] of row.entries()) {
    if (index === but || value === null) continue;
    let named: string | null = null;
    eachNode(value, node => {
      named ??= node.caption;
    });
    if (named !== null) return named;
    if (typeof value === 'string' && lookOf(value).is === 'text') text ??= value;
    else if (typeof value === 'number') text ??= String(value);
  }
  return text ?? '';
}
