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

/** A value in plain text, whole: for files and for screen readers. */
export function plainText(value: Value): string {
  const cell = toCell(value);
  switch (cell.is) {
    case 'nothing':
      return '';
    case 'node':
      return cell.node.caption;
    case 'relationship':
      return `${cell.relationship.from} ${cell.relationship.type} ${cell.relationship.to}`;
    case 'path':
      return steps(cell)
        .map(([caption, step]) => (step ? `${caption} ${step} ` : caption))
        .join('');
    case 'list':
      return cell.values.map(plainText).join('; ');
    case 'map':
      return cell.entries.map(([key, inner]) => `${key}: ${plainText(inner)}`).join('; ');
    default:
      return cell.text;
  }
}

/** The nodes of a path, each with the relationship that leads on from it, as an arrow. */
export function steps(path: Extract<Cell, { is: 'path' }>): [caption: string, step: string | null][] {
  return path.nodes.map((node, index) => {
    const next = path.relationships[index];
    if (!next) return [node.caption, null];
    return [node.caption, next.from === node.id ? `–${next.type}→` : `←${next.type}–`];
  });
}

/** Text that a spreadsheet would take for a formula, with an apostrophe before it. */
export const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A table as RFC 4180 has it: CRLF, quotes doubled, no text that is a formula; figures stay figures. */
export function toCsv(columns: string[], rows: Value[][]): string {
  const field = (value: Value) => {
    const text = plainText(value);
    const safe = toCell(value).is === 'number' ? text : asText(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('');
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
