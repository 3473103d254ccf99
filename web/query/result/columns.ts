import type { GraphNode, Value } from '../../../server/contract/graph.ts';
import { plainText } from '../../../server/contract/rowsText.ts';
import { columnTitle } from '../../state/cells.ts';
import { lookOf } from './look.ts';

/** A column of the table: whether it holds figures alone, and how many pixels wide it is. */
export type TableColumn = { name: string; title: string; numeric: boolean; width: number };

/** Rows by which the look of a column is judged: the first ones, so that it stays while more come. */
const judged = 200;
/** Pixels: of a sign, round the text of a cell, beside the name of a node, and at least and most. */
const [sign, round, glyph, least, most] = [7, 30, 30, 84, 330];

export function columnsOf(columns: string[], rows: Value[][], nodes: Map<string, GraphNode>): TableColumn[] {
  const some = rows.slice(0, judged);
  return columns.map((name, index) => {
    const title = columnTitle(name);
    const held = some.map(row => row[index] ?? null).filter(value => value !== null);
    const numeric = held.length > 0 && held.every(value => lookOf(value).is === 'number');
    const wide = held.map(value => widthOf(value, nodes));
    // A single long one doesn’t make its column wide.
    const usual = wide.sort((one, other) => one - other)[Math.floor(wide.length * 0.9)] ?? 0;
    // Beside the title there is room for the sign of sorting.
    const width = Math.max(least, Math.min(most, Math.max(usual, title.length * sign + round + 16)));
    return { name, title, numeric, width };
  });
}

function widthOf(value: Value, nodes: Map<string, GraphNode>): number {
  const look = lookOf(value);
  if (look.is === 'node') return look.node.caption.length * sign + round + glyph;
  if (look.is === 'path') return most;
  if (look.is === 'list') return Math.max(0, ...look.values.slice(0, 8).map(one => widthOf(one, nodes)));
  if (look.is === 'map')
    return Math.max(
      0,
      ...look.entries.slice(0, 8).map(([key, one]) => key.length * sign + 14 + widthOf(one, nodes)),
    );
  if (look.is === 'relationship') return most;
  const named = look.is === 'text' ? nodes.get(look.text) : undefined;
  if (named) return named.caption.length * sign + round + glyph;
  const text = plainText(value);
  // Digits come in groups.
  return (look.is === 'number' ? text.length * 1.33 : Math.min(60, text.length)) * sign + round;
}
