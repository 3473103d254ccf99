import './saving.css';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { t } from '../../texts/own.ts';
import { useModal } from './useModal.ts';

type Props = { title: string; onClose(): void; onSubmit(): void; footer: ReactNode; children: ReactNode };

/** A dialog of one column. */
export function SmallDialog({ title, onClose, onSubmit, footer, children }: Props) {
  const dialog = useModal();
  const id = useId();
  return (
    <dialog
      ref={dialog}
      className="save-query small"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      // A browser may close it at the second Escape without asking.
      onClose={() => {
        if (!dialog.current?.open) onClose();
      }}
      onKeyDown={event => event.stopPropagation()}
    >
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="eye" aria-label={t('common:close')} onClick={onClose}>
            <IconX size={17} />
          </button>
        </header>
        <div className="save-column">{children}</div>
        <footer>{footer}</footer>
      </form>
    </dialog>
  );
}
