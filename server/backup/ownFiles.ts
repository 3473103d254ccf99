import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Folder, folders } from './manifest.ts';

/** Where people's own queries and saved views are kept; null: nowhere. */
export type OwnFolders = Record<Folder, string | null>;

/** A file larger than any query or view is somebody else's. */
const largest = 16 * 1024 * 1024;

export type OwnFile = { name: string; content: Uint8Array };

/**
 * What people have saved, and what else lies in their folders: all files but hidden ones.
 * @returns the names of files that are too large, too
 */
export function readOwnFiles(where: OwnFolders): { files: OwnFile[]; tooLarge: string[] } {
  const files: OwnFile[] = [];
  const tooLarge: string[] = [];
  for (const folder of folders) {
    const base = where[folder];
    for (const name of base === null ? [] : namesIn(base)) {
      const file = path.join(base ?? '', name);
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found?.isFile()) continue;
      if (found.size > largest) tooLarge.push(file);
      else files.push({ name: `${folder}/${name}`, content: readFileSync(file) });
    }
  }
  return { files, tooLarge };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.') && !name.includes('\\'))
      .sort();
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw thrown;
  }
}
