import type { Value } from './graph.ts';
import { isFigure, plainText } from './rowsText.ts';

/** Columns never get narrower than this to fit a width. */
const narrowest = 12;

/** Signs that drive a terminal, or end a line, are no text: what is stored may hold any. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many places of a terminal a text takes: letters of East Asia two, marks above letters none. */
function places(text: string): number {
  let count = 0;
  for (const sign of text.normalize('NFC'))
    count += /[\p{M}\p{Cf}]/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return count;
}

/**
 * Rows for people to read in a terminal: columns in line, figures to the right, nothing cut.
 * @param width places of a line: cells are broken into several lines to keep within; null leaves every row on one line
 */
export function alignedTable(columns: string[], rows: Value[][], width: number | null): string {
  const cells = rows.map(row => columns.map((_, at) => printable(plainText(row[at]))));
  const natural = columns.map((column, at) =>
    Math.max(places(printable(column)), ...cells.map(row => places(row[at] ?? '')), 1),
  );
  const widths = width === null ? natural : fitted(natural, width);
  const toRight = columns.map((_, at) => {
    const held = rows.map(row => row[at] ?? null).filter(value => value !== null);
    return held.length > 0 && held.every(isFigure);
  });
  const lines = (row: string[]) => {
    const parts = row.map((cell, at) => broken(cell, widths[at] ?? narrowest));
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      parts
        .map((part, at) => padded(part[line] ?? '', widths[at] ?? 0, toRight[at] === true))
        .join('  ')
        .trimEnd(),
    );
  };
  const rule = widths.map(one => '─'.repeat(one)).join('  ');
  return [...lines(columns.map(printable)), rule, ...cells.flatMap(lines)].map(line => `${line}\n`).join('');
}

function padded(text: string, width: number, toRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - places(text)));
  return toRight ? blanks + text : text + blanks;
}

/** The widest column gives way first, until all of them fit or none may get narrower. */
function fitted(natural: number[], width: number): number[] {
  const widths = [...natural];
  const room = width - 2 * (natural.length - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** A text in lines of that width at most, broken at blanks and slashes where there are any. */
function broken(text: string, width: number): string[] {
  if (places(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[ /])/)) {
    if (places(line) + places(word.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const sign of word) {
      if (sign !== ' ' && places(line) + places(sign) > width) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return [...lines, line.trimEnd()].filter(one => one !== '');
}
