import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { noteLimits } from '../state/notes.ts';
import { t } from '../texts/index.ts';
import './notes.css';

type Props = {
  /** The text as it is; empty for a new note. */
  text: string;
  onKeep(text: string): void;
  onCancel(): void;
  /** Left out for a note that isn’t there yet. */
  onDelete?: () => void;
};

/** So near to the limit (characters) it is said how much room is left. */
const nearly = 200;

/** Where a note is written: plain text. */
export function NoteEditor({ text, onKeep, onCancel, onDelete }: Props) {
  const [written, setWritten] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(text.length, text.length);
  }, [text.length]);
  const left = noteLimits.text - written.length;
  const keep = () => (written.trim() === '' && !onDelete ? onCancel() : onKeep(written));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        rows={4}
        value={written}
        maxLength={noteLimits.text}
        aria-label={t('notes:text')}
        onChange={event => setWritten(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="note-buttons">
        <button
          type="button"
          className="button primary"
          disabled={written.trim() === ''}
          title={t('notes:hint')}
          onClick={keep}
        >
          {t('notes:keep')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('notes:cancel')}
        </button>
        {onDelete && (
          <button type="button" className="button" onClick={onDelete}>
            {t('notes:delete')}
          </button>
        )}
        {left < nearly && (
          <span className="muted" role="status">
            {t('notes:left', { count: left })}
          </span>
        )}
      </div>
    </div>
  );
}
