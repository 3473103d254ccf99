import type { Value } from '../../../server/contract/graph.ts';
import { asText, isFigure, plainText, toCsv, toJson } from '../../../server/contract/rowsText.ts';
import type { Answered } from './types.ts';

/** A table as RFC 4180 has it. The mark at the beginning tells spreadsheets that names in other scripts are UTF-8. */
export const toCsvFile = ({ columns, rows }: Pick<Answered, 'columns' | 'rows'>): Blob =>
  new Blob(['\uFEFF', toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });

/** An array with an object for each row, whole numbers beyond 2^53 as digits. */
export const toJsonFile = ({ columns, rows }: Pick<Answered, 'columns' | 'rows'>): Blob =>
  new Blob([toJson(columns, rows)], { type: 'application/json' });

/** Rows as a spreadsheet takes them from the clipboard: tabs between, one line a row, columns first. */
export function toTsvText(columns: string[], rows: Value[][]): string {
  const field = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const cell = (value: Value) => {
    const text = plainText(value);
    return field(isFigure(value) ? text : asText(text));
  };
  return [columns.map(column => field(asText(column))), ...rows.map(row => row.map(cell))]
    .map(cells => `${cells.join('\t')}\r\n`)
    .join('');
}
