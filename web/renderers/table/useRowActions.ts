import { useMemo } from 'react';
import { useShared } from '../../panels/context.ts';
import type { Row } from './column.ts';

export type RowActions<R extends Row> = {
  /** Selects what the row tells of, alone or beside what is selected; what is not drawn yet comes into the picture. */
  select(row: R, beside: boolean): void;
  /** Selects it and goes on to what is said of it. */
  read(row: R): void;
  /** Selects all of these rows that are nodes of the picture. */
  selectAll(rows: R[]): void;
  menu(row: R, event: { clientX: number; clientY: number; preventDefault(): void }): void;
};

export function useRowActions<R extends Row>(): RowActions<R> {
  const { dispatch, picture, open, openMenu } = useShared();
  return useMemo(() => {
    const drawn = new Set(picture.nodes.map(node => node.id));
    // A role stands in the inspector alone, as a tie does on its own.
    const isAlone = ({ id, selection }: R) => selection.type === 'tie' || id.includes('|');
    const select = (row: R, beside: boolean) => {
      if (isAlone(row)) dispatch({ type: 'selected', selection: row.selection });
      else if (!beside) open(row.id);
      else {
        if (!drawn.has(row.id)) dispatch({ type: 'nodesAdded', ids: [row.id] });
        dispatch({ type: 'besideSelected', id: row.id });
      }
    };
    return {
      select,
      read(row) {
        select(row, false);
        document.querySelector<HTMLElement>('.inspector')?.focus();
      },
      selectAll: rows =>
        dispatch({ type: 'nodesSelected', ids: rows.map(({ id }) => id).filter(id => drawn.has(id)) }),
      menu(row, event) {
        event.preventDefault();
        openMenu({ x: event.clientX, y: event.clientY, id: drawn.has(row.id) ? row.id : null });
      },
    };
  }, [dispatch, picture, open, openMenu]);
}
