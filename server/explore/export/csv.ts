import { stringify } from 'csv-stringify/sync';
import type { Exported, ExportQuery } from '../../contract/export.ts';
import { asText } from '../../contract/rowsText.ts';
import { claimRow, type Flat, nodeRow, noted, otherNotes, relationshipRow, tieRow } from './rows.ts';

type Table = NonNullable<ExportQuery['table']>;

/** Columns that are there even where a table has no rows. */
const firstColumns: Record<Table, string[]> = {
  nodes: ['id', 'kind', 'label'],
  ties: ['id', 'source', 'target', 'character', 'events'],
  relationships: ['id', 'source', 'target', 'relationship'],
  claims: ['id', 'about', 'aspect', 'stance', 'modality'],
};

/**
 * One table as RFC 4180 has it: commas, CRLF, quotes doubled. It begins with a byte order mark, without which Excel
 * takes UTF-8 for something else. What the file says of itself stands in the last columns of every row.
 */
export function toCsv(view: Exported, table: Table): string {
  const rows = noted(rowsOf(view, table), view.notes).map(row => ({ ...row, ...passportOf(view, table) }));
  const columns = [...new Set([...firstColumns[table], ...rows.flatMap(row => Object.keys(row))])];
  const last = Object.keys(passportOf(view, table));
  const header = [...columns.filter(column => !last.includes(column)), ...last];
  return stringify(rows, {
    bom: true,
    header: true,
    columns: header,
    record_delimiter: 'windows',
    cast: { string: asText, number: String, boolean: String },
  });
}

function rowsOf({ content }: Exported, table: Table): Flat[] {
  if (table === 'nodes') return [...content.nodes, ...content.events].map(nodeRow);
  if (table === 'ties') return content.ties.map(tieRow);
  return table === 'claims' ? content.claims.map(claimRow) : content.relationships.map(relationshipRow);
}

function passportOf(view: Exported, table: Table): Flat {
  const { nodes } = view;
  const cut = nodes.returned < nodes.total ? 'the best tied' : 'all';
  return {
    exportTable: table,
    exportDossiers: view.dossiers.map(({ id, title, version }) => `${id} ${version}: ${title}`).join('; '),
    exportLevel: view.level,
    exportFilter: view.filter,
    exportNodes: `${nodes.returned} of ${nodes.total} nodes (${cut})`,
    // Those on elements stand at their rows, each in its own table.
    ...(view.notes.length > 0
      ? {
          exportNotes: otherNotes(
            view.notes.filter(({ on }) => on === null),
            [],
          ),
        }
      : {}),
    exportedAt: view.exported,
  };
}
