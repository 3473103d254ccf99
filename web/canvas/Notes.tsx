import { IconNote } from '@tabler/icons-react';
import type cytoscape from 'cytoscape';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import type { Note, NoteEvent } from '../state/notes.ts';
import type { Selection } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { NoteCard } from './NoteCard.tsx';
import { putNote } from './putNote.ts';
import type { Point } from './types.ts';

type Props = {
  cy: cytoscape.Core;
  notes: Note[];
  /** Where a new note is being written. */
  draft: Point | null;
  onDraft(at: Point | null): void;
  onNote(event: NoteEvent): void;
  onSelect(selection: Selection): void;
};

/** Notes over the canvas: cards that can be moved where they are pinned to a spot, marks at elements that have some. */
export function Notes({ cy, notes, draft, onDraft, onNote, onSelect }: Props) {
  const layer = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const place = useCallback(() => {
    for (const child of layer.current?.children ?? []) if (child instanceof HTMLElement) putNote(cy, child);
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
  const marked = marksOf(notes);
  return (
    <section ref={layer} className="canvas-notes" aria-label={t('notes:layer')}>
      {notes.map(({ id, text, on }) => {
        if (on.type !== 'canvas') return null;
        if (open !== id)
          return (
            <NoteCard
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

/** Notes by the element that they are on. */
function marksOf(notes: Note[]): [id: string, of: Note[]][] {
  const byElement = new Map<string, Note[]>();
  for (const note of notes)
    if (note.on.type === 'element') byElement.set(note.on.id, [...(byElement.get(note.on.id) ?? []), note]);
  return [...byElement];
}
