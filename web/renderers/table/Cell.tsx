import type { ReactNode } from 'react';
import { GradeBadge } from '../../panels/GradeBadge.tsx';
import { t } from '../../texts/index.ts';
import type { Column, Row } from './column.ts';

type Props<R extends Row> = { column: Column<R>; row: R; sign(row: R): ReactNode };

/** What stands in one cell; what is cut off for want of room is in its tooltip. */
export function Cell<R extends Row>({ column, row, sign }: Props<R>) {
  const text = column.text(row);
  if (column.look === 'name')
    return (
      <span className="cell-name" title={text}>
        {sign(row)} <strong>{text}</strong>
      </span>
    );
  if (text === '')
    return (
      <span className="muted">
        <span aria-hidden="true">{'–'}</span>
        <span className="visually-hidden">{t('common:nothing')}</span>
      </span>
    );
  if (column.look === 'grade') return <GradeBadge grade={text} />;
  if (column.look === 'status' && text !== 'happened') return <span className="tag planned">{text}</span>;
  return <span title={text}>{text}</span>;
}
