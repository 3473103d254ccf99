import { IconNote } from '@tabler/icons-react';
import type cytoscape from 'cytoscape';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import type { Note, NoteEvent } from '../state/notes.ts';
import type { Selection } from '../state/view.ts';
import { t } from '../texts/index.ts';
import type { Point } from './types.ts';

type Props = {
  cy: cytoscape.Core;
  notes: Note[];
  /** Changes with what is drawn. */
  drawn: unknown;
  /** Where a new note is being written. */
  draft: Point | null;
  onDraft(at: Point | null): void;
  onNote(event: NoteEvent): void;
  onSelect(selection: Selection): void;
};

/** How far a key moves a note, and how far the pointer goes before it is a drag, in pixels. */
const step = { key: 10, withShift: 50, drag: 4 };
/** Between a card and the edge of the picture, in pixels. */
const edge = 6;
const ways: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Notes over the canvas: cards that can be moved where they are pinned to a spot, marks at elements that have some. */
export function Notes({ cy, notes, drawn, draft, onDraft, onNote, onSelect }: Props) {
  const layer = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const place = useCallback(() => {
    for (const child of layer.current?.children ?? []) if (child instanceof HTMLElement) put(cy, child);
  }, [cy]);
  useEffect(() => {
    cy.on('render', place);
    return () => void cy.off('render', place);
  }, [cy, place]);
  // Whatever was rendered anew stands where it belongs before it is seen.
  useEffect(place);
  const focusOn = (note: string | null) =>
    requestAnimationFrame(() => {
      const card = note && layer.current?.querySelector<HTMLElement>(`[data-note="${note}"]`);
      (card || cy.container())?.focus({ preventScroll: true });
    });
  const close = (note: string | null) => {
    setOpen(null);
    onDraft(null);
    focusOn(note);
  };
  const marked = marksOf(notes, drawn ? cy : null);
  return (
    <section ref={layer} className="canvas-notes" aria-label={t('notes:layer')}>
      {notes.map(({ id, text, on }) => {
        if (on.type !== 'canvas') return null;
        if (open !== id)
          return (
            <Card
              key={id}
              {...{ cy, id, text, on, onNote, place }}
              onOpen={() => setOpen(id)}
              onGone={() => focusOn(null)}
            />
          );
        return (
          <div key={id} className="note-writing" data-at={`${on.x} ${on.y}`}>
            <NoteEditor
              text={text}
              onCancel={() => close(id)}
              onKeep={written => {
                onNote({ type: 'noteChanged', id, text: written });
                close(id);
              }}
              onDelete={() => {
                onNote({ type: 'noteRemoved', id });
                close(null);
              }}
            />
          </div>
        );
      })}
      {marked.map(([id, of]) => (
        <button
          key={id}
          type="button"
          className="note-mark"
          data-of={id}
          aria-label={t('notes:marked', { count: of.length, text: of[0]?.text })}
          title={of.map(({ text }) => text).join('\n\n')}
          onClick={() => onSelect({ type: cy.getElementById(id).hasClass('tie') ? 'tie' : 'node', id })}
        >
          <IconNote size={14} />
        </button>
      ))}
      {draft && (
        <div className="note-writing" data-at={`${draft.x} ${draft.y}`}>
          <NoteEditor
            text=""
            onCancel={() => close(null)}
            onKeep={text => {
              onNote({
                type: 'noted',
                on: { type: 'canvas', x: Math.round(draft.x), y: Math.round(draft.y) },
                text,
              });
              close(null);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** Notes by the element that they are on, where that is drawn. */
function marksOf(notes: Note[], cy: cytoscape.Core | null): [id: string, of: Note[]][] {
  const byElement = new Map<string, Note[]>();
  for (const note of notes)
    if (note.on.type === 'element') byElement.set(note.on.id, [...(byElement.get(note.on.id) ?? []), note]);
  return cy ? [...byElement] : [];
}

/** Moves a card or a mark to where it belongs on the screen; hides what is on nothing that is drawn. */
function put(cy: cytoscape.Core, child: HTMLElement): void {
  const { at, of } = child.dataset;
  const spot = at === undefined ? spotOf(cy, of ?? '') : seen(cy, at);
  // Before there is a picture nothing has a place in it.
  child.hidden = spot === null || cy.nodes().empty();
  if (!spot) return;
  // What is being written stays in sight; so does the whole of a card that begins there.
  const writing = child.classList.contains('note-writing');
  const within = (figure: number, size: number, room: number) => {
    const isSeen = writing || (at !== undefined && figure > 0 && figure < room);
    return isSeen ? Math.max(edge, Math.min(figure, room - size - edge)) : figure;
  };
  const x = within(spot.x, child.offsetWidth, cy.width());
  const y = within(spot.y, child.offsetHeight, cy.height());
  child.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function seen(cy: cytoscape.Core, at: string): Point {
  const [x = 0, y = 0] = at.split(' ').map(Number);
  const [pan, zoom] = [cy.pan(), cy.zoom()];
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** At the upper right of a node, beside the middle of a line. */
function spotOf(cy: cytoscape.Core, id: string): Point | null {
  const element = cy.getElementById(id);
  if (element.empty()) return null;
  if (element.isNode()) {
    const [{ x, y }, half] = [element.renderedPosition(), element.renderedWidth() / 2];
    return { x: x + half * 0.7 - 4, y: y - half * 0.7 - 22 };
  }
  const { x, y } = (element as unknown as cytoscape.EdgeSingular).renderedMidpoint();
  return { x: x + 12, y: y - 38 };
}

type CardProps = {
  cy: cytoscape.Core;
  id: string;
  text: string;
  on: Point;
  onNote: Props['onNote'];
  place(): void;
  onOpen(): void;
  onGone(): void;
};

function Card({ cy, id, text, on, onNote, place, onOpen, onGone }: CardProps) {
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
