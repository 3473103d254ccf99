import { IconFolder, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { ImportedQueries } from '../../server/contract/queries.ts';
import { api } from '../api/client.ts';
import { t } from '../texts/own.ts';
import { droppedFiles } from './saving/droppedFiles.ts';
import { readFiles } from './saving/readFiles.ts';
import { SmallDialog } from './saving/SmallDialog.tsx';
import { useOwnQueries } from './useOwnQueries.ts';

type Props = { onSaved(count: number): void; onClose(): void; canSave: boolean };
type Found = { would: ImportedQueries; unread: string[] };

/** Takes in queries of files: first what would be saved, and what not and why; then they are. */
export function ImportQueries({ onSaved, onClose, canSave }: Props) {
  const own = useOwnQueries();
  const [found, setFound] = useState<Found | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = found?.would.queries.filter(({ id }) => !left.includes(id)) ?? [];

  const trying = async (doing: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await doing();
    } catch (thrown) {
      setProblem((thrown as Error).message);
    }
    setBusy(false);
  };
  const check = (files: File[]) =>
    trying(async () => {
      setFound(null);
      setLeft([]);
      const read = await readFiles(files);
      const nothing = { saved: false, queries: [], same: [], faults: [], extent: { total: 0, returned: 0 } };
      const would =
        read.files.length === 0 ? nothing : await api.importQueries({ files: read.files, check: true });
      setFound({ would, unread: read.unread });
    });
  const save = () =>
    trying(async () => {
      try {
        const files = chosen.map(({ id, text }) => ({ name: `${id}.cypher`, text }));
        const done = await api.importQueries({ files });
        if (done.saved) onSaved(done.queries.length);
        else setFound({ would: done, unread: [] });
      } finally {
        await own.refresh();
      }
    });

  return (
    <SmallDialog
      title={t('own:import.head')}
      onClose={onClose}
      onSubmit={() => chosen.length > 0 && canSave && void save()}
      footer={
        <>
          {problem !== null && (
            <p className="save-fault" role="alert">
              {problem}
            </p>
          )}
          {!canSave && <p className="save-hint">{t('own:page.off')}</p>}
          <div className="save-buttons">
            {found && (
              <button type="button" className="button" onClick={() => setFound(null)}>
                {t('own:import.again')}
              </button>
            )}
            <span className="spacer" />
            <button type="button" className="button" onClick={onClose}>
              {t('own:save.cancel')}
            </button>
            {chosen.length > 0 && (
              <button type="submit" className="button primary" disabled={busy || !canSave}>
                {t('own:import.do', { count: chosen.length })}
              </button>
            )}
          </div>
        </>
      }
    >
      {found ? (
        <FoundInFiles
          found={found}
          left={left}
          onLeave={(id, out) => setLeft(out ? [...left, id] : left.filter(one => one !== id))}
        />
      ) : (
        <Choosing busy={busy} onFiles={files => void check(files)} />
      )}
    </SmallDialog>
  );
}

function Choosing({ busy, onFiles }: { busy: boolean; onFiles(files: File[]): void }) {
  const field = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(files => {
      if (files.length > 0) onFiles(files);
    });
  };
  return (
    <>
      <p>{t('own:import.about')}</p>
      <fieldset
        className={over ? 'set-drop over' : 'set-drop'}
        aria-label={t('own:import.choose')}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={field}
          type="file"
          hidden
          multiple
          accept=".cypher,.cyp,.cql,.txt,.json,.csv,.zip"
          onChange={event => onFiles([...(event.target.files ?? [])])}
        />
        <button type="button" className="button" disabled={busy} onClick={() => field.current?.click()}>
          <IconUpload size={16} /> {t('own:import.choose')}
        </button>
        <input
          ref={input => {
            folder.current = input;
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          hidden
          onChange={event => onFiles([...(event.target.files ?? [])])}
        />
        <button type="button" className="button" disabled={busy} onClick={() => folder.current?.click()}>
          <IconFolder size={16} /> {t('own:import.folder')}
        </button>
        <span>{t('own:import.drop')}</span>
      </fieldset>
      <p role="status">{busy ? t('own:import.checking') : ''}</p>
    </>
  );
}

type FoundProps = { found: Found; left: string[]; onLeave(id: string, out: boolean): void };

/** What would be saved, each to be left out, and what would not. */
function FoundInFiles({ found: { would, unread }, left, onLeave }: FoundProps) {
  const refused = [
    ...unread,
    ...would.faults.map(({ file, line, message }) => t('own:list.fault', { file, line, message })),
  ];
  return (
    <div role="status">
      {would.queries.length === 0 ? (
        <p>{t('own:import.nothing')}</p>
      ) : (
        <h3>{t('own:import.would', { count: would.queries.length })}</h3>
      )}
      <ul className="set-list">
        {would.queries.map(({ id, title, from, format }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!left.includes(id)}
                onChange={event => onLeave(id, !event.target.checked)}
              />
              <span>
                {title}
                <span className="muted">
                  {' '}
                  {t('own:import.from', { id, from })}
                  {format === 'entente' ? '' : ` · ${t(`own:import.format.${format}`)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <>
          <h3>{t('own:import.refused', { count: refused.length })}</h3>
          <ul className="set-faults">
            {refused.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
