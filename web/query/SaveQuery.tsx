import './saving/saving.css';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { api } from '../api/client.ts';
import { type Draft, draftFrom, draftOf, toFile, withParameters } from '../state/queryFile.ts';
import { idFor } from '../state/story.ts';
import { save as keepFile } from '../taking/save.ts';
import { t } from '../texts/own.ts';
import { FileText } from './FileText.tsx';
import { AboutFields } from './saving/AboutFields.tsx';
import { ClashNote } from './saving/ClashNote.tsx';
import { MenuFields } from './saving/MenuFields.tsx';
import { ParameterFields } from './saving/ParameterFields.tsx';
import { StatementField } from './saving/StatementField.tsx';
import { useModal } from './saving/useModal.ts';
import { useSaving } from './saving/useSaving.ts';

/** What a query of one’s own is saved from. */
export type SaveQueryProps = {
  /** The statement alone, without a header. */
  statement: string;
  /** The saved query that it comes from: one’s own is changed, one that is shipped is copied. */
  from?: SavedQueryDetails;
  /** Copies also one’s own. */
  copy?: boolean;
  /** It is saved; the list of queries is already asked for anew. */
  onSaved(details: SavedQueryDetails): void;
  onClose(): void;
};

/** A dialog in which a statement becomes a saved query: its header, its file’s name, and the statement itself. */
export function SaveQuery({ statement, from, copy = false, onSaved, onClose }: SaveQueryProps) {
  const saved = useQuery({ queryKey: ['queries'], queryFn: ({ signal }) => api.queries(signal) });
  const known = saved.data?.queries ?? [];
  const taken = known.map(({ id }) => id);
  const changes = from?.own === true && !copy;
  const [begin] = useState<Draft>(() => firstDraft(statement, from, changes, taken));
  const [draft, setDraft] = useState(begin);
  // A name that was not typed goes with the title.
  const [named, setNamed] = useState(changes);
  const [leaving, setLeaving] = useState(false);
  const saving = useSaving(changes && from ? { id: from.id, version: from.version } : null, onSaved);
  const dialog = useModal();

  const change = (part: Partial<Draft>) => {
    setLeaving(false);
    if (part.id !== undefined) setNamed(true);
    const next = { ...draft, ...part };
    if (part.title !== undefined && !named) next.id = part.title.trim() && idFor(part.title, taken, 'query');
    setDraft(part.statement === undefined ? next : withParameters(next));
  };
  const close = () => (JSON.stringify(draft) === JSON.stringify(begin) ? onClose() : setLeaving(true));
  const focusOn = (part: string) =>
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>(part)?.focus());
  const save = async () => {
    await saving.save(draft);
    focusOn('[aria-invalid="true"]');
  };
  const user = saved.data?.user ?? null;
  // As the server will write it.
  const file = toFile(user === null ? draft : { ...draft, by: user }).text;
  // The form has no field for it: it can be left out.
  const atExample = saving.faultsOf('example');
  const canSave = saved.data?.saving !== false;
  const submit = () => {
    if (canSave && !saving.busy) void save();
  };
  return (
    <dialog
      ref={dialog}
      className="save-query"
      aria-labelledby="save-query-title"
      onCancel={event => {
        event.preventDefault();
        close();
      }}
      // A browser may close it at the second Escape without asking.
      onClose={() => {
        if (!dialog.current?.open) onClose();
      }}
      onKeyDown={event => event.stopPropagation()}
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <header>
          <h2 id="save-query-title">
            {t(changes ? 'own:save.change' : from ? 'own:save.copy' : 'own:save.new')}
          </h2>
          <button type="button" className="eye" aria-label={t('own:save.close')} onClick={close}>
            <IconX size={17} />
          </button>
        </header>
        <div className="save-body">
          <div className="save-column">
            <AboutFields draft={draft} change={change} saving={saving} known={known} />
            <ParameterFields draft={draft} change={change} saving={saving} />
            <MenuFields draft={draft} change={change} saving={saving} />
          </div>
          <div className="save-column">
            <StatementField
              statement={draft.statement}
              onChange={next => change({ statement: next })}
              onSave={submit}
              saving={saving}
            />
            <h3>{t('own:save.file')}</h3>
            <FileText text={file} name={t('own:save.file')} className="save-file" />
          </div>
        </div>
        <footer>
          {saving.clash && (
            <ClashNote
              clash={saving.clash}
              onReplace={theirs => {
                saving.replace(theirs);
                void saving.save(draft);
              }}
              onTake={theirs => {
                saving.change(theirs);
                setDraft(draftFrom(theirs));
              }}
              onRename={() => {
                saving.change(null);
                // The one that was to be changed stays as it is.
                change({ id: idFor(draft.title, [...taken, draft.id], 'query') });
                focusOn('.save-id input');
              }}
            />
          )}
          {saving.problem && (
            <p className="save-fault" role="alert">
              {saving.problem.message}
            </p>
          )}
          {saving.faults.length > 0 && (
            <p className="save-fault" role="alert">
              {t('own:save.faults', { count: saving.faults.length })}{' '}
              {atExample.map(({ message }) => message).join(' ')}{' '}
              {atExample.length > 0 && (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    saving.clear();
                    change({ example: {}, expect: null });
                  }}
                >
                  {t('own:save.noExample')}
                </button>
              )}
            </p>
          )}
          {!canSave && <p className="save-hint">{t('own:save.off')}</p>}
          {canSave && user !== null && <p className="save-hint">{t('own:save.as', { name: user })}</p>}
          {leaving ? (
            <div className="save-buttons" role="alert">
              <strong>{t('own:save.leave')}</strong>
              <span className="spacer" />
              <button type="button" className="button" onClick={() => setLeaving(false)}>
                {t('own:save.stay')}
              </button>
              <button type="button" className="button primary" onClick={onClose}>
                {t('own:save.discard')}
              </button>
            </div>
          ) : (
            <div className="save-buttons">
              <button
                type="button"
                className="button"
                onClick={() =>
                  keepFile(`${draft.id || 'query'}.cypher`, new Blob([file], { type: 'text/plain' }))
                }
              >
                {t('own:save.download')}
              </button>
              <span className="spacer" />
              <button type="button" className="button" onClick={close}>
                {t('own:save.cancel')}
              </button>
              <button type="submit" className="button primary" disabled={!canSave || saving.busy}>
                {t('own:save.do')}
              </button>
            </div>
          )}
        </footer>
      </form>
    </dialog>
  );
}

/** What the fields begin with: as it was saved, as a copy under a free name, or all but empty. */
function firstDraft(
  statement: string,
  from: SavedQueryDetails | undefined,
  changes: boolean,
  taken: string[],
): Draft {
  if (!from) return draftOf(statement);
  const draft = draftFrom(from, statement);
  if (changes) return draft;
  const title = t('own:save.copyOf', { title: from.title });
  // What the first screen offers, and what the tests want of a query, stays with the original.
  return { ...draft, title, id: idFor(title, taken, 'query'), first: null, expect: null };
}
