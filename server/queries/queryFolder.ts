import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { QueryFault } from './faults.ts';
import { readQueryFile, stampOf } from './queryFile.ts';
import type { SavedQueryFile } from './savedQuery.ts';

export type FolderState = { queries: SavedQueryFile[]; faults: QueryFault[] };
type Kept = { stamp: string; query: SavedQueryFile | null; faults: QueryFault[] };

/**
 * A folder of saved queries, of which only what was changed is read anew. While a file is at fault, what it last was
 * without one is kept beside the fault.
 * @param own whether it is the folder of people's own, which need not be there
 * @param below the folder that the names of files are told from
 */
export function openQueryFolder(folder: string, own: boolean, below: string): () => FolderState {
  const shown = shownBelow(folder, below);
  let kept = new Map<string, Kept>();
  return () => {
    const names = namesIn(folder, own);
    const state = () => ({
      queries: [...kept.values()].flatMap(({ query }) => query ?? []),
      faults: [...kept.values()].flatMap(({ faults }) => faults),
    });
    if (names === null) {
      const fault = { file: shown(''), line: 1, message: 'is not a folder that can be read' };
      return { ...state(), faults: [fault] };
    }
    const now = new Map<string, Kept>();
    for (const name of names) {
      const stamp = stampOf(path.join(folder, name));
      const before = kept.get(name);
      if (before?.stamp === stamp) {
        now.set(name, before);
        continue;
      }
      const { query, faults } = readQueryFile(folder, name, shown(name), own);
      now.set(name, { stamp, query: query ?? before?.query ?? null, faults });
    }
    kept = now;
    return state();
  };
}

/** How a folder's files are named to people: below the checkout, or below the folder itself where it lies elsewhere. */
export function shownBelow(folder: string, below: string): (name: string) => string {
  const within = path.relative(below, folder);
  const outside = within.startsWith('..') || path.isAbsolute(within);
  const base = outside ? path.basename(folder) : within;
  return name => path.join(base, name).split(path.sep).join('/');
}

/** Names of the files, without hidden ones and a README; null where it is no folder that can be read. */
function namesIn(folder: string, own: boolean): string[] | null {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.') && !/^readme/i.test(name))
      .sort();
  } catch (thrown) {
    return own && (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null;
  }
}
