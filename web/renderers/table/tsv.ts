import { asText } from '../../../server/contract/rowsText.ts';
import type { Column, Row } from './column.ts';

/**
 * Rows as a spreadsheet takes them from the clipboard: tabs between, one line a row, captions first. What holds a tab, a
 * line break or a quote is quoted with its quotes doubled (as RFC 4180 has it); what would be taken for a formula
 * gets an apostrophe before it. Figures are bare digits, so that they can be added up.
 */
export function toTsv<R extends Row>(rows: R[], columns: Column<R>[]): string {
  const field = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const cell = (column: Column<R>, row: R) => {
    const value = column.filter === 'range' && !column.span ? column.value(row) : undefined;
    return field(typeof value === 'number' ? String(value) : asText(column.text(row)));
  };
  return [
    columns.map(({ caption }) => field(asText(caption))),
    ...rows.map(row => columns.map(column => cell(column, row))),
  ]
    .map(cells => `${cells.join('\t')}\r\n`)
    .join('');
}
