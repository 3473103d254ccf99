import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Line } from './arrange.ts';
import type { Row } from './column.ts';
import type { RowActions } from './useRowActions.ts';

/** Pixels of a line. */
export const lineHeight = 36;
/** The heads of columns are the line before the first. */
export const top = -1;
type Place = { line: number; column: number };

type Props<R extends Row> = {
  lines: Line<R>[];
  rows: R[];
  columns: number;
  box: RefObject<HTMLDivElement | null>;
  /** Brings a line into sight. */
  scrollTo: RefObject<(line: number) => void>;
  fold(id: string): void;
  actions: RowActions<R>;
};

/**
 * One cell of the grid has the keyboard (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): arrows, Home and End,
 * PageUp and PageDown lead to others, Space adds a row to the selection, Enter reads it.
 */
export function useGridKeys<R extends Row>({ lines, rows, columns, box, scrollTo, fold, actions }: Props<R>) {
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const goes = useRef(false);
  const at = { line: Math.min(place.line, lines.length - 1), column: Math.min(place.column, columns - 1) };

  // Every time: the cell may come into the page only after it was scrolled to.
  useEffect(() => {
    if (!goes.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-at="${at.line} ${at.column}"]`);
    if (!cell) return;
    goes.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = ({ line, column }: Place) => {
    const next = {
      line: Math.max(top, Math.min(lines.length - 1, line)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    goes.current = true;
    setPlace(next);
    if (next.line !== top) scrollTo.current(next.line);
  };

  const act = (event: KeyboardEvent): boolean => {
    const line = lines[at.line];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      actions.selectAll(rows);
      return true;
    }
    if (!line || !(event.key === ' ' || event.key === 'Enter')) return false;
    if (line.is === 'head') fold(line.id);
    else if (event.key === ' ') actions.select(line.row, true);
    else actions.read(line.row);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || (event.target as HTMLElement).closest('input, select, .filters')) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / lineHeight) - 2);
    const next = placeAfter(event, at, { lines: lines.length, columns, page });
    if (next) go(next);
    else if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    onKeyDown,
    /** What a cell needs to be reached. */
    at: (line: number, column: number) => ({
      'data-at': `${line} ${column}`,
      tabIndex: at.line === line && at.column === column ? 0 : -1,
      onFocus: () => {
        if (at.line !== line || at.column !== column) setPlace({ line, column });
      },
    }),
    range: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return at.line < 0 || shown.includes(at.line) ? shown : [...shown, at.line].sort((a, b) => a - b);
    },
    /** Where the keyboard begins. */
    begin: (line: number) => setPlace(now => ({ ...now, line })),
  };
}

/** The cell to which a key leads, which may lie outside; null where it leads nowhere. */
function placeAfter(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { line, column }: Place,
  { lines, columns, page }: { lines: number; columns: number; page: number },
): Place | null {
  const whole = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { line: line + 1, column };
    case 'ArrowUp':
      return { line: line - 1, column };
    case 'ArrowRight':
      return { line, column: column + 1 };
    case 'ArrowLeft':
      return { line, column: column - 1 };
    case 'PageDown':
      return { line: Math.max(0, line) + page, column };
    case 'PageUp':
      return { line: Math.max(0, line - page), column };
    case 'Home':
      return { line: whole ? 0 : line, column: 0 };
    case 'End':
      return { line: whole ? lines - 1 : line, column: columns - 1 };
    default:
      return null;
  }
}
