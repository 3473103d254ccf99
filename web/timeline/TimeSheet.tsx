import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Reference } from '../../server/contract/graph.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';

/** A list that opens above the strip. */
export function TimeSheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <section className="time-sheet" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          className="eye"
          aria-label={t('timeline:sheet.close', { title })}
          onClick={onClose}
        >
          <IconX size={16} />
        </button>
      </header>
      <div className="sheet-body">{children}</div>
    </section>
  );
}

type GroupProps<T> = {
  title: string;
  list: { items: T[]; extent: { total: number; returned: number } };
  children(item: T): ReactNode;
};

/** Things of one sort under a heading that counts them; nothing where there are none. */
export function SheetGroup<T>({ title, list: { items, extent }, children }: GroupProps<T>) {
  if (extent.total === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="count">{extent.total}</span>
      </h3>
      <ul>{items.map(children)}</ul>
      {extent.returned < extent.total && <p className="muted">{t('timeline:sheet.part', extent)}</p>}
    </>
  );
}

/** An event to select, with what is to be said of it. */
export function SheetEvent({
  event,
  planned = false,
  children,
}: {
  event: Reference;
  planned?: boolean;
  children?: ReactNode;
}) {
  const { kinds, open } = useShared();
  return (
    <li>
      <button type="button" onClick={() => open(event.id)}>
        <Glyph kind={kinds.get(event.kind)} size={15} planned={planned} />
        <span className="main">
          {event.caption}
          {planned && <span className="tag planned">{t('common:planned')}</span>}
          {children && <span className="muted">{children}</span>}
        </span>
      </button>
    </li>
  );
}
