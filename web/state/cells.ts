import type { GraphNode, GraphRelationship, Value } from '../../server/contract/graph.ts';
import { t } from '../texts/index.ts';

/** A value of a cell, told apart: what the contract tags with `$type`, and the rest as JSON has it. */
export type Cell =
  | { is: 'nothing' }
  | { is: 'text' | 'number' | 'flag'; text: string }
  | { is: 'node'; node: GraphNode }
  | { is: 'relationship'; relationship: GraphRelationship }
  | { is: 'path'; nodes: GraphNode[]; relationships: GraphRelationship[] }
  | { is: 'list'; values: Value[] }
  | { is: 'map'; entries: [string, Value][] };

export function toCell(value: Value | undefined): Cell {
  if (value === null || value === undefined) return { is: 'nothing' };
  if (typeof value === 'string') return { is: 'text', text: value };
  if (typeof value === 'number') return { is: 'number', text: String(value) };
  if (typeof value === 'boolean')
    return { is: 'flag', text: value ? t('words:figure.yes') : t('words:figure.no') };
  if (Array.isArray(value)) return { is: 'list', values: value };
  const held: unknown = value;
  switch (value.$type) {
    case 'Node':
      return { is: 'node', node: held as GraphNode };
    case 'Relationship':
      return { is: 'relationship', relationship: held as GraphRelationship };
    case 'Path': {
      const { nodes, relationships } = held as { nodes: GraphNode[]; relationships: GraphRelationship[] };
      return { is: 'path', nodes, relationships };
    }
    case 'Integer':
    case 'Float':
      return { is: 'number', text: String(value.value) };
    case 'Point':
      return { is: 'text', text: `(${(value.coordinates as Value[]).join(', ')}), SRID ${value.srid}` };
    case 'Bytes':
      return { is: 'text', text: `base64 ${value.base64}` };
    case 'Map':
      return { is: 'map', entries: value.entries as [string, Value][] };
    default:
      return { is: 'map', entries: Object.entries(value) };
  }
}

/** A column’s name as people read it: firstReported → First reported. */
export function columnTitle(name: string): string {
  const words = /^\w+$/.test(name)
    ? name.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`)
    : name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Values that stay where they are, each with its place as its key: equal ones may stand side by side. */
export const keyed = <T>(values: T[]): { key: number; value: T }[] =>
  values.map((value, key) => ({ key, value }));
