import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import type { Listed } from './useSavedViews.ts';

type Props = {
  saved: Listed;
  /** Whether it is what is on the screen. */
  current?: boolean;
  /** Whether it can only be opened: the server lists it and saves nothing. */
  fixed?: boolean;
  /** Further buttons, before those that all rows have. */
  children?: ReactNode;
  openLabel?: string;
  onOpen(): void;
  onRename(name: string): Promise<boolean>;
  onReplace?: () => void;
  onDelete(): void;
};

/** One saved view or story: its name opens it. */
export function SavedRow({
  saved,
  current = false,
  fixed = false,
  children,
  openLabel,
  onOpen,
  onRename,
  onReplace,
  onDelete,
}: Props) {
  const { name, caption, by, where } = saved;
  const [naming, setNaming] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const done = () => {
    setNaming(null);
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('.link')?.focus());
  };
  const day = dateInWords(saved.saved?.slice(0, 10));
  const about = [
    by && day ? t('views:list.by', { by, when: day }) : by || day,
    ...(where === 'browser' ? [t('views:list.inBrowser')] : []),
  ].filter(Boolean);
  if (naming !== null)
    return (
      <li ref={row} className="views-row">
        <form
          className="views-naming"
          onSubmit={async event => {
            event.preventDefault();
            if (naming.trim() !== '' && (naming === name || (await onRename(naming)))) done();
          }}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            done();
          }}
        >
          <input
            // The person asked for this very field.
            ref={field => field?.focus()}
            aria-label={t('views:list.newName', { name })}
            value={naming}
            maxLength={120}
            onChange={event => setNaming(event.target.value)}
          />
          <button type="submit" className="button primary">
            {t('views:list.renameDo')}
          </button>
          <button type="button" className="button" onClick={done}>
            {t('views:story.cancel')}
          </button>
        </form>
      </li>
    );
  return (
    <li ref={row} className={current ? 'views-row current' : 'views-row'}>
      <div className="main">
        <button
          type="button"
          className="link"
          aria-label={openLabel ?? t('views:list.open', { name })}
          aria-current={current}
          onClick={onOpen}
        >
          {name}
        </button>
        {caption && <p>{caption}</p>}
        {about.length > 0 && <p className="muted">{about.join(' · ')}</p>}
      </div>
      {children}
      {!fixed && (
        <Act label={t('views:list.rename', { name })} onAct={() => setNaming(name)}>
          <IconPencil size={15} />
        </Act>
      )}
      {onReplace && !fixed && (
        <Act label={t('views:list.replace', { name })} onAct={onReplace}>
          <IconDeviceFloppy size={15} />
        </Act>
      )}
      {!fixed && (
        <Act label={t('views:list.delete', { name })} onAct={onDelete}>
          <IconTrash size={15} />
        </Act>
      )}
    </li>
  );
}

type ActProps = { label: string; onAct(): void; disabled?: boolean; children: ReactNode };

/** A button that is a sign, with its words on pointing. */
export const Act = ({ label, onAct, disabled = false, children }: ActProps) => (
  <button type="button" className="eye" aria-label={label} title={label} disabled={disabled} onClick={onAct}>
    {children}
  </button>
);
