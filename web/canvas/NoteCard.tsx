import type cytoscape from 'cytoscape';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { NoteEvent } from '../state/notes.ts';
import { t } from '../texts/index.ts';
import type { Point } from './types.ts';

/** How far a key moves a note, and how far the pointer goes before it is a drag, in pixels. */
const step = { key: 10, withShift: 50, drag: 4 };
const ways: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

type Props = {
  cy: cytoscape.Core;
  id: string;
  text: string;
  on: Point;
  onNote(event: NoteEvent): void;
  place(): void;
  onOpen(): void;
  onGone(): void;
};

/** A note that is pinned to a spot: it can be dragged, moved by keys, opened and deleted. */
export function NoteCard({ cy, id, text, on, onNote, place, onOpen, onGone }: Props) {
  const drag = useRef<{ x: number; y: number; to: Point | null } | null>(null);
  const move = (to: Point) => onNote({ type: 'noteMoved', id, to });
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = drag.current;
    if (!from || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.to && Math.hypot(dx, dy) < step.drag) return;
    from.to = { x: on.x + dx / cy.zoom(), y: on.y + dy / cy.zoom() };
    event.currentTarget.dataset.at = `${from.to.x} ${from.to.y}`;
    place();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way && !event.ctrlKey && !event.metaKey) {
      const by = (event.shiftKey ? step.withShift : step.key) / cy.zoom();
      move({ x: on.x + way[0] * by, y: on.y + way[1] * by });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onNote({ type: 'noteRemoved', id });
      onGone();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="canvas-note"
      data-note={id}
      data-at={`${on.x} ${on.y}`}
      aria-label={t('notes:note', { text })}
      title={t('notes:keys')}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, to: null };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        if (drag.current?.to) move(drag.current.to);
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onClick={() => {
        const dragged = drag.current?.to;
        drag.current = null;
        if (!dragged) onOpen();
      }}
    >
      <span>{text}</span>
    </button>
  );
}
