import { type FSWatcher, watch } from 'node:fs';
import type { QueryFault } from './faults.ts';
import type { QueryFolders } from './queryFolders.ts';

/** Editors write a file in several steps: what follows within this time (milliseconds) is one change. */
const settled = 150;

/**
 * Watches the folders of saved queries and tells what a change put wrong, and when nothing is any more. Whoever asks for
 * the queries is given what is there in any case, also where a folder cannot be watched.
 * @param tell is given each sentence once
 * @returns ends it
 */
export function watchQueries(queries: Pick<QueryFolders, 'read' | 'folders'>, tell: (line: string) => void) {
  const watchers = new Map<string, FSWatcher>();
  let told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  function look() {
    watchAll();
    const lines = queries.read().faults.map(inWords);
    for (const line of lines) if (!told.has(line)) tell(line);
    if (told.size > 0 && lines.length === 0) tell('The saved queries have no faults any more.');
    told = new Set(lines);
  }
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(look, settled);
  }
  function leave(folder: string) {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }
  /** A folder of one's own is there only once something was saved. */
  function watchAll() {
    for (const folder of ended ? [] : queries.folders.filter(one => !watchers.has(one))) {
      try {
        const watcher = watch(folder, { persistent: false }, changed);
        watcher.on('error', () => leave(folder));
        watchers.set(folder, watcher);
      } catch {
        // It isn't there, or the machine watches no more.
      }
    }
  }
  watchAll();
  return () => {
    ended = true;
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) leave(folder);
  };
}

const inWords = ({ file, line, message }: QueryFault) => `${file}:${line}: ${message}`;
