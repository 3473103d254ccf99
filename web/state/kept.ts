// Saved views that the browser keeps, for servers that save none. The shape is that of the server's.
import type { SavedView } from '../../server/contract/views.ts';

/** Where they are kept in the browser. */
export const keptAt = 'entente.views';

/** What the browser kept; null where it is no longer readable. */
export function readKept(text: string | null): SavedView[] | null {
  if (text === null) return [];
  try {
    const held: unknown = JSON.parse(text);
    return Array.isArray(held) && held.every(isSaved) ? held : null;
  } catch {
    return null;
  }
}

const texts = ['id', 'file', 'version', 'name', 'caption', 'by', 'dossier'];

function isSaved(held: unknown): held is SavedView {
  if (typeof held !== 'object' || held === null) return false;
  const one = held as Record<string, unknown>;
  const isList = (list: unknown, each: (item: unknown) => boolean) => Array.isArray(list) && list.every(each);
  const isStep = (step: unknown) => {
    const { view, caption } = (step ?? {}) as Record<string, unknown>;
    return typeof view === 'string' && typeof caption === 'string';
  };
  return (
    texts.every(name => typeof one[name] === 'string') &&
    (isList(one.view, part => typeof part === 'string') || isList(one.story, isStep))
  );
}
