import type { GraphNode, GraphRelationship, Value } from '../../../server/contract/graph.ts';
import { toCell } from '../../state/cells.ts';
import type { Answered } from './types.ts';

export type AnswerGraph = { nodes: GraphNode[]; relationships: GraphRelationship[] };

const known = new WeakMap<Value[][], AnswerGraph>();

/** The nodes and relationships of an answer: as its end tells them, else as they stand in the rows so far. */
export function graphOf({ graph, rows }: Pick<Answered, 'graph' | 'rows'>): AnswerGraph {
  if (graph) return graph;
  const before = known.get(rows);
  if (before) return before;
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visit = (value: Value) => {
    if (value === null || typeof value !== 'object') return;
    const cell = toCell(value);
    if (cell.is === 'node') nodes.set(cell.node.id, cell.node);
    else if (cell.is === 'relationship') relationships.set(cell.relationship.id, cell.relationship);
    else if (cell.is === 'list') cell.values.forEach(visit);
    else if (cell.is === 'map') for (const [, inner] of cell.entries) visit(inner);
    else if (cell.is === 'path') {
      for (const node of cell.nodes) nodes.set(node.id, node);
      for (const one of cell.relationships) relationships.set(one.id, one);
    }
  };
  for (const row of rows) row.forEach(visit);
  const found = { nodes: [...nodes.values()], relationships: [...relationships.values()] };
  known.set(rows, found);
  return found;
}
