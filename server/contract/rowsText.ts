import type { GraphNode, GraphRelationship, Value } from './graph.ts';

/**
 * The rows of an answer as text that people keep: plain, CSV and JSON. One rule for the page, the shell and the tools.
 * Whole numbers keep every digit, dates stay as they were given.
 */

/** A value in plain text, whole: for files, tables in a shell, and screen readers. Nodes stand by their captions. */
export function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(plainText).join('; ');
  const held: unknown = value;
  switch (value.$type) {
    case 'Node':
      return (held as GraphNode).caption;
    case 'Relationship': {
      const { from, type, to } = held as GraphRelationship;
      return `${from} ${type} ${to}`;
    }
    case 'Path':
      return pathText(held as Path);
    case 'Integer':
    case 'Float':
      return String(value.value);
    case 'Point':
      return `(${(value.coordinates as Value[]).join(', ')}), SRID ${value.srid}`;
    case 'Bytes':
      return `base64 ${value.base64}`;
    case 'Map':
      return mapText(value.entries as [string, Value][]);
    default:
      return mapText(Object.entries(value));
  }
}

type Path = { nodes: GraphNode[]; relationships: GraphRelationship[] };

function pathText({ nodes, relationships }: Path): string {
  return nodes
    .map(({ id, caption }, index) => {
      const next = relationships[index];
      if (!next) return caption;
      return `${caption} ${next.from === id ? `–${next.type}→` : `←${next.type}–`} `;
    })
    .join('');
}

const mapText = (entries: [string, Value][]) =>
  entries.map(([key, inner]) => `${key}: ${plainText(inner)}`).join('; ');

/** Whether a value is a figure, which files hold as bare digits. */
export const isFigure = (value: Value | undefined): boolean =>
  typeof value === 'number' || (isTagged(value) && (value.$type === 'Integer' || value.$type === 'Float'));

const isTagged = (value: Value | undefined): value is { [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Text that a spreadsheet would take for a formula, with an apostrophe before it (OWASP, CSV injection). */
export const asText = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** A table as RFC 4180 has it: CRLF, quotes doubled, no text that is a formula; figures stay figures. */
export function toCsv(columns: string[], rows: Value[][]): string {
  const field = (value: Value | undefined) => {
    const text = plainText(value);
    const safe = isFigure(value) ? text : asText(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const cells = (row: Value[]) => columns.map((_, at) => field(row[at]));
  return [columns.map(field), ...rows.map(cells)].map(line => `${line.join(',')}\r\n`).join('');
}

/**
 * A table as a JSON array, an object a row, each on a line of its own, its columns in their order. Values are those of the
 * API, save whole numbers beyond 2^53: they are digits, as JSON allows; who reads them as 64 bits loses nothing.
 */
export function toJson(columns: string[], rows: Value[][]): string {
  const names = columns.map(column => JSON.stringify(column));
  const line = (row: Value[]) =>
    `{${names.map((name, at) => `${name}:${jsonText(row[at] ?? null)}`).join(',')}}`;
  return rows.length === 0 ? '[]\n' : `[\n${rows.map(line).join(',\n')}\n]\n`;
}

function jsonText(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!isTagged(value)) return JSON.stringify(value);
  if (value.$type === 'Integer' && typeof value.value === 'string' && /^-?\d+$/.test(value.value))
    return value.value;
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`);
  return `{${entries.join(',')}}`;
}
