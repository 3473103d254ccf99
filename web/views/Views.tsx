import { IconBookmarks, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShared } from '../panels/context.ts';
import { partsOf, viewOf } from '../state/story.ts';
import { t } from '../texts/index.ts';
import { SavedRow } from './SavedRow.tsx';
import { SaveForm } from './SaveForm.tsx';
import { Stories } from './Stories.tsx';
import { contentOf, type Listed, useSavedViews } from './useSavedViews.ts';
import './views.css';

/** The drawer of saved views and stories: save, open, rename, delete, tell. */
export default function Views({ onClose }: { onClose(): void }) {
  const { view, dispatch } = useShared();
  const held = useSavedViews();
  const panel = useRef<HTMLElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<Listed | null>(null);
  const views = held.all.filter(one => one.view);
  const here = partsOf(view).join('\n');

  // The keyboard comes along, and goes back to where it was.
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  /** Does something that may go wrong, and says either. */
  const trying = async (doing: () => Promise<string | null>) => {
    setSaid(null);
    setProblem(null);
    setDeleted(null);
    try {
      setSaid(await doing());
      return true;
    } catch (thrown) {
      setProblem((thrown as Error).message);
      return false;
    }
  };
  const saved = async (...given: Parameters<typeof held.save>) => {
    const { name } = await held.save(...given);
    return t('views:save.saved', { name });
  };
  const remove = (one: Listed) =>
    trying(async () => {
      await held.remove(one);
      setDeleted(one);
      panel.current?.focus({ preventScroll: true });
      return null;
    });
  const rename = (one: Listed, name: string) => trying(() => saved({ ...contentOf(one), name }, one));
  const open = (one: Listed) => {
    const { view: opened, ignored } = viewOf(one.view ?? [], one.dossier);
    dispatch({ type: 'viewOpened', view: opened });
    setProblem(ignored.length > 0 ? t('views:list.ignored', { parts: ignored.join(', ') }) : null);
    if (matchMedia('(max-width: 900px)').matches) onClose();
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="views"
      aria-label={t('views:drawer.title')}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.nativeEvent.stopImmediatePropagation();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <IconBookmarks size={18} aria-hidden="true" />
        <h2>{t('views:drawer.title')}</h2>
        <button type="button" className="eye" aria-label={t('views:drawer.close')} onClick={onClose}>
          <IconX size={17} />
        </button>
      </header>
      <div className="views-body">
        <SaveForm
          where={held.ready ? held.where : null}
          user={held.user}
          onSave={given =>
            trying(() => saved({ ...given, dossier: view.dossier, view: partsOf(view) }, null))
          }
        />
        {problem !== null && (
          <p className="views-problem" role="alert">
            {problem}
          </p>
        )}
        {held.error && (
          <p className="views-problem" role="alert">
            {held.error.message}
          </p>
        )}
        {held.damaged && <p className="views-problem">{t('views:drawer.damaged')}</p>}
        <section>
          <h3>{t('views:list.views')}</h3>
          {held.ready && views.length === 0 && <p className="muted">{t('views:list.none')}</p>}
          <ul>
            {views.map(one => (
              <SavedRow
                key={`${one.where} ${one.id}`}
                saved={one}
                current={one.view?.join('\n') === here}
                fixed={held.isFixed(one)}
                onOpen={() => open(one)}
                onRename={name => rename(one, name)}
                onReplace={() =>
                  trying(() => saved({ ...contentOf(one), dossier: view.dossier, view: partsOf(view) }, one))
                }
                onDelete={() => remove(one)}
              />
            ))}
          </ul>
        </section>
        <Stories
          held={held}
          onTold={onClose}
          onRename={rename}
          onDelete={remove}
          onSave={(content, replaces) => trying(() => saved(content, replaces))}
        />
        {held.extent && held.extent.returned < held.extent.total && (
          <p className="muted">{t('views:drawer.part', held.extent)}</p>
        )}
        {held.faults.length > 0 && (
          <section>
            <h3>{t('views:drawer.unusable')}</h3>
            <ul className="views-faults">
              {held.faults.map(({ file, line, message }) => (
                <li key={`${file} ${line} ${message}`}>{t('views:drawer.fault', { file, line, message })}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="views-said" role="status">
        {said}
        {deleted && (
          <>
            {t('views:list.deleted', { name: deleted.name })}
            <button
              type="button"
              className="button"
              onClick={() => trying(() => saved(contentOf(deleted), null, deleted.id))}
            >
              {t('views:list.undo')}
            </button>
          </>
        )}
      </div>
    </aside>
  );
}
