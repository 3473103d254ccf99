import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { SavedView, SavedViewContent } from '../../server/contract/views.ts';
import { api } from '../api/client.ts';
import { keptAt, readKept } from '../state/kept.ts';
import { idFor } from '../state/story.ts';
import { t } from '../texts/index.ts';

/** A saved view, and where it is kept. */
export type Listed = SavedView & { where: 'server' | 'browser' };

const stored = (): string | null => {
  try {
    return localStorage.getItem(keptAt);
  } catch {
    return null;
  }
};

/** All saved views, of the server and of this browser, and what can be done with them; each throws what went wrong. */
export function useSavedViews() {
  const queries = useQueryClient();
  const read = useQuery({ queryKey: ['views'], queryFn: ({ signal }) => api.views(signal) });
  const [kept, setKept] = useState(() => readKept(stored()));
  const where: Listed['where'] = read.data?.saving ? 'server' : 'browser';
  const all = useMemo<Listed[]>(
    () => [
      ...(read.data?.views ?? []).map(one => ({ ...one, where: 'server' as const })),
      ...(kept ?? []).map(one => ({ ...one, where: 'browser' as const })),
    ],
    [read.data, kept],
  );

  const keep = useCallback((change: (views: SavedView[]) => SavedView[]) => {
    // Another page of this browser may have kept some meanwhile.
    const now = readKept(stored());
    if (now === null) throw new Error(t('views:drawer.damaged'));
    const next = change(now);
    try {
      localStorage.setItem(keptAt, JSON.stringify(next));
    } catch {
      throw new Error(t('views:save.unstored'));
    }
    setKept(next);
  }, []);

  const refresh = () => queries.invalidateQueries({ queryKey: ['views'] });

  /** Saves a view anew, or in the place of one; `id`: under this id, where it is free. */
  const save = async (content: SavedViewContent, replaces: Listed | null, id?: string): Promise<Listed> => {
    const at =
      replaces?.id ??
      id ??
      idFor(
        content.name,
        all.map(one => one.id),
      );
    const name = content.name.trim();
    const twin = all.find(
      one => one !== replaces && one.id !== replaces?.id && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (twin) throw new Error(t('views:save.taken', { name: twin.name }));
    if ((replaces?.where ?? where) === 'server') {
      try {
        const saved = await api.saveView(at, {
          replaces: replaces?.version ?? null,
          content: { ...content, name },
        });
        return { ...saved, where: 'server' };
      } finally {
        await refresh();
      }
    }
    const saved: SavedView = {
      ...content,
      name,
      id: at,
      file: '',
      version: crypto.randomUUID(),
      saved: new Date().toISOString(),
    };
    keep(views => [...views.filter(one => one.id !== at), saved]);
    return { ...saved, where: 'browser' };
  };

  const remove = async (one: Listed): Promise<void> => {
    if (one.where === 'browser') return keep(views => views.filter(other => other.id !== one.id));
    try {
      await api.deleteView(one.id, one.version);
    } finally {
      await refresh();
    }
  };

  return {
    all,
    where,
    /** Who signed in, where a proxy tells: what is saved bears this name. */
    user: read.data?.user ?? null,
    faults: read.data?.faults ?? [],
    extent: read.data?.extent,
    ready: read.data !== undefined || read.error !== null,
    error: read.error,
    damaged: kept === null,
    /** Whether it can be neither changed nor deleted: the server lists it and saves nothing. */
    isFixed: (one: Listed) => one.where === 'server' && where !== 'server',
    save,
    remove,
  };
}
export type SavedViewsHeld = ReturnType<typeof useSavedViews>;

/** What of a saved view is content: all but where and when it was saved. */
export const contentOf = ({ name, caption, by, dossier, view, story }: SavedView): SavedViewContent => ({
  name,
  caption,
  by,
  dossier,
  ...(view ? { view } : {}),
  ...(story ? { story } : {}),
});
