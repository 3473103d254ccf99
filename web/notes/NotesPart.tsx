import { IconNote, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useShared } from '../panels/context.ts';
import { type Note, type NotedOn, noteLimits, notesOn } from '../state/notes.ts';
import { t } from '../texts/index.ts';
import { NoteEditor } from './NoteEditor.tsx';
import './notes.css';

type Props = {
  on: Exclude<NotedOn, { type: 'canvas' }>;
  /** Whether one can be written here too. */
  adding?: boolean;
};

/** What was noted on an element or a claim, to be read, changed and deleted, and room for another note. */
export function NotesPart({ on, adding = true }: Props) {
  const { view, dispatch } = useShared();
  const [writing, setWriting] = useState<'new' | string | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const notes = notesOn(view.notes, on.id);
  const full = view.notes.length >= noteLimits.notes;
  if (notes.length === 0 && !adding) return null;
  const close = () => {
    setWriting(null);
    // The keyboard goes on where it was.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('.add-note, .eye')?.focus());
  };
  return (
    <div ref={part} className={adding ? 'notes-part pad' : 'notes-part'}>
      {notes.length > 0 && (
        <ul aria-label={t('notes:head')}>
          {notes.map(note => (
            <li key={note.id} className="note-card">
              {writing === note.id ? (
                <NoteEditor
                  text={note.text}
                  onCancel={close}
                  onKeep={text => {
                    dispatch({ type: 'noteChanged', id: note.id, text });
                    close();
                  }}
                />
              ) : (
                <Written
                  note={note}
                  onChange={() => setWriting(note.id)}
                  onDelete={() => {
                    dispatch({ type: 'noteRemoved', id: note.id });
                    close();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {writing === 'new' && (
        <NoteEditor
          text=""
          onCancel={close}
          onKeep={text => {
            dispatch({ type: 'noted', on, text });
            close();
          }}
        />
      )}
      {adding && writing !== 'new' && (
        <button type="button" className="link add-note" disabled={full} onClick={() => setWriting('new')}>
          <IconPlus size={13} aria-hidden="true" />{' '}
          {full ? t('notes:full', { most: noteLimits.notes }) : t('notes:on')}
        </button>
      )}
    </div>
  );
}

type WrittenProps = { note: Note; onChange(): void; onDelete(): void };

function Written({ note, onChange, onDelete }: WrittenProps) {
  return (
    <>
      <IconNote size={15} aria-hidden="true" />
      <p>{note.text}</p>
      <button type="button" className="eye" aria-label={t('notes:change')} onClick={onChange}>
        <IconPencil size={14} />
      </button>
      <button type="button" className="eye" aria-label={t('notes:delete')} onClick={onDelete}>
        <IconTrash size={14} />
      </button>
    </>
  );
}
