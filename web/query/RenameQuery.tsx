import { useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { draftFrom } from '../state/queryFile.ts';
import { t } from '../texts/own.ts';
import { ClashNote } from './saving/ClashNote.tsx';
import { FileNameField } from './saving/FileNameField.tsx';
import { Labelled } from './saving/Labelled.tsx';
import { SmallDialog } from './saving/SmallDialog.tsx';
import { useSaving } from './saving/useSaving.ts';

type Props = { query: SavedQueryDetails; onSaved(details: SavedQueryDetails): void; onClose(): void };

/** Another title, or another name for the file of a query of one’s own. */
export function RenameQuery({ query, onSaved, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftFrom(query));
  const saving = useSaving(query, onSaved);
  const others = saving.faults.filter(({ part }) => part !== 'title' && part !== 'id');
  return (
    <SmallDialog
      title={t('own:rename.head')}
      onClose={onClose}
      onSubmit={() => void saving.save(draft)}
      footer={
        <>
          {saving.clash && (
            <ClashNote
              clash={saving.clash}
              onReplace={theirs => {
                saving.replace(theirs);
                void saving.save(draft);
              }}
              onTake={theirs => {
                saving.change(theirs);
                setDraft({ ...draftFrom(theirs), id: draft.id, title: draft.title });
              }}
              onRename={() => {
                saving.clear();
                document.querySelector<HTMLElement>('.save-id input')?.focus();
              }}
            />
          )}
          {[...others, ...(saving.problem ? [saving.problem] : [])].map(({ message }) => (
            <p key={message} className="save-fault" role="alert">
              {message}
            </p>
          ))}
          <div className="save-buttons">
            <span className="spacer" />
            <button type="button" className="button" onClick={onClose}>
              {t('own:save.cancel')}
            </button>
            <button type="submit" className="button primary" disabled={saving.busy}>
              {t('own:rename.do')}
            </button>
          </div>
        </>
      }
    >
      <Labelled label={t('own:save.title')} faults={saving.faultsOf('title')}>
        {about => (
          <input
            {...about}
            value={draft.title}
            maxLength={200}
            onChange={event => setDraft({ ...draft, title: event.target.value })}
          />
        )}
      </Labelled>
      <FileNameField id={draft.id} faults={saving.faultsOf('id')} onId={id => setDraft({ ...draft, id })} />
    </SmallDialog>
  );
}
