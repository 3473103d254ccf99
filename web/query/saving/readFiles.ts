import { unzipSync } from 'fflate';
import { t } from '../../texts/own.ts';

/** Files as the API takes them, and what could not be read of those that were chosen. */
export type ReadFiles = { files: { name: string; text: string }[]; unread: string[] };

/** A larger file (bytes) is not read, nor what is larger in an archive: the server takes no more at once. */
const largest = 2 ** 20;
/** So many files are sent at most. */
const most = 500;
const isQueries = (name: string) =>
  /\.(cypher|cyp|cql|txt|json|csv)$/i.test(name) && !/(^|\/)[._]/.test(name);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads files that were chosen or dropped; what an archive holds counts as chosen. */
export async function readFiles(chosen: File[]): Promise<ReadFiles> {
  const read: ReadFiles = { files: [], unread: [] };
  const tooLarge = (name: string) => t('own:import.tooLarge', { name, size: largest / 2 ** 20 });
  const take = (name: string, bytes: Uint8Array) => {
    if (read.files.length >= most) {
      read.unread.push(t('own:import.tooMany', { name, most }));
      return;
    }
    try {
      read.files.push({ name, text: utf8.decode(bytes) });
    } catch {
      read.unread.push(t('own:import.unread', { name, message: 'UTF-8' }));
    }
  };
  for (const file of chosen) {
    const name = file.webkitRelativePath || file.name;
    // Of a folder only what can hold queries is meant.
    if (file.webkitRelativePath && !isQueries(name)) continue;
    if (file.size > largest) {
      read.unread.push(tooLarge(name));
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(name)) {
      take(name, bytes);
      continue;
    }
    try {
      const inside = unzipSync(bytes, {
        filter: one => {
          if (!isQueries(one.name)) return false;
          if (one.originalSize > largest) read.unread.push(tooLarge(one.name));
          return one.originalSize <= largest;
        },
      });
      for (const [path, content] of Object.entries(inside)) take(path, content);
    } catch (thrown) {
      read.unread.push(t('own:import.unread', { name, message: (thrown as Error).message }));
    }
  }
  return read;
}
