import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** The heads of columns are the line before the first. */
export const top = -1;
export type Place = { line: number; column: number };

type Props = {
  lines: number;
  columns: number;
  /** Pixels of a line, or about so many. */
  lineHeight: number;
  box: RefObject<HTMLDivElement | null>;
  /** Brings a line into sight. */
  scrollTo: RefObject<(line: number) => void>;
  /** What a key that leads nowhere does at a cell; whether it does something. */
  act(event: KeyboardEvent, at: Place): boolean;
};

/**
 * One cell of a grid has the keyboard (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): arrows, Home and End, PageUp and
 * PageDown lead to others.
 */
export function useCellKeys({ lines, columns, lineHeight, box, scrollTo, act }: Props) {
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const goes = useRef(false);
  const at = { line: Math.min(place.line, lines - 1), column: Math.min(place.column, columns - 1) };

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
      line: Math.max(top, Math.min(lines - 1, line)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    goes.current = true;
    setPlace(next);
    if (next.line !== top) scrollTo.current(next.line);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || (event.target as HTMLElement).closest('input, select, .filters')) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / lineHeight) - 2);
    const next = placeAfter(event, at, { lines, columns, page });
    if (next) go(next);
    else if (!act(event, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    place: at,
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
