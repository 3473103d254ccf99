import type { RefObject } from 'react';
import type { Line } from './arrange.ts';
import type { Row } from './column.ts';
import { useCellKeys } from './useCellKeys.ts';
import type { RowActions } from './useRowActions.ts';

/** Pixels of a line. */
export const lineHeight = 36;

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

/** The keys of a grid of the view: Space adds a row to the selection, Enter reads it. */
export function useGridKeys<R extends Row>({ lines, rows, columns, box, scrollTo, fold, actions }: Props<R>) {
  return useCellKeys({
    lines: lines.length,
    columns,
    lineHeight,
    box,
    scrollTo,
    act: (event, at) => {
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
    },
  });
}
