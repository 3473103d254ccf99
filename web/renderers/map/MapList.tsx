import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { GradeBadge } from '../../panels/GradeBadge.tsx';
import { Rows } from '../../panels/Rows.tsx';
import { Scrolling } from '../../query/Scrolling.tsx';
import { selectedNodes } from '../../state/select.ts';
import { t } from '../../texts/map.ts';
import type { EventAt } from './placed.ts';
import { eventAtInWords } from './words.ts';

type Props = { title: string; onClose(): void; children: ReactNode };

/** A list over the map. The keyboard goes into it; Escape closes it, and gives the keyboard back. */
export function MapList({ title, onClose, children }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes the list alone, and leaves the selection.
    event.stopPropagation();
    onClose();
  };
  return (
    <div className="map-list" role="dialog" aria-label={title} onKeyDown={onKeyDown}>
      <header>
        <h2>{title}</h2>
        <button
          ref={close}
          type="button"
          className="eye"
          aria-label={t('map:list.close', { title })}
          onClick={onClose}
        >
          <IconX size={16} />
        </button>
      </header>
      <Scrolling name={title} className="map-list-body">
        {children}
      </Scrolling>
    </div>
  );
}

/** Events under a place, or under none. */
export function EventRows({ events }: { events: EventAt[] }) {
  const { kinds, view, dispatch, openMenu } = useShared();
  const chosen = new Set(selectedNodes(view));
  return (
    <Rows of={events}>
      {at => (
        <li key={at.event.id}>
          <button
            type="button"
            className="list-item"
            data-event={at.event.id}
            {...(chosen.has(at.event.id) ? { 'aria-current': true } : {})}
            onClick={event =>
              event.shiftKey || event.ctrlKey || event.metaKey
                ? dispatch({ type: 'besideSelected', id: at.event.id })
                : dispatch({ type: 'selected', selection: { type: 'node', id: at.event.id } })
            }
            onContextMenu={event => {
              event.preventDefault();
              event.stopPropagation();
              openMenu({ x: event.clientX, y: event.clientY, id: at.event.id });
            }}
          >
            <Glyph kind={kinds.get(at.event.kind)} size={18} planned={at.planned} hollow={at.untold} />
            <span className="main">
              <strong>{at.event.caption}</strong>
              <br />
              <span className="muted">{eventAtInWords(at)}</span>
            </span>
            <GradeBadge grade={(at.roles[0]?.relationship.support ?? at.event.support)?.grade ?? null} />
          </button>
        </li>
      )}
    </Rows>
  );
}
