import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Told to this page when it stores something; the browser tells only the other pages. */
const changed = 'entente:stored';
/** For browsers that store nothing, or nothing more: it lasts as long as the page. */
const unstored = new Map<string, string>();

const textAt = (at: string): string | null => {
  try {
    // What could not be stored is newer than what is.
    return unstored.get(at) ?? localStorage.getItem(at);
  } catch {
    return unstored.get(at) ?? null;
  }
};

function subscribe(onChange: () => void): () => void {
  addEventListener('storage', onChange);
  addEventListener(changed, onChange);
  return () => {
    removeEventListener('storage', onChange);
    removeEventListener(changed, onChange);
  };
}

/** What this browser keeps under a name, the same in all parts and pages of it, and how to change it. */
export function useStored<T>(
  at: string,
  read: (text: string | null) => T,
): [T, (change: (now: T) => T) => void] {
  const text = useSyncExternalStore(
    subscribe,
    useCallback(() => textAt(at), [at]),
  );
  const held = useMemo(() => read(text), [read, text]);
  const change = useCallback(
    (next: (now: T) => T) => {
      // Read anew: another page may have changed it meanwhile.
      const stored = JSON.stringify(next(read(textAt(at))));
      try {
        localStorage.setItem(at, stored);
        unstored.delete(at);
      } catch {
        unstored.set(at, stored);
      }
      dispatchEvent(new Event(changed));
    },
    [at, read],
  );
  return [held, change];
}
