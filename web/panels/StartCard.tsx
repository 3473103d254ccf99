import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { sign: ReactNode; title: string; says: string; onOpen(): void };

/** A way in: what it asks, and how much there is of it. */
export function StartCard({ sign, title, says, onOpen }: Props) {
  return (
    <li>
      <button type="button" className="start-card" onClick={onOpen}>
        {sign}
        <span className="main">
          <strong>{title}</strong>
          <span className="muted">{says}</span>
        </span>
        <IconChevronRight size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
