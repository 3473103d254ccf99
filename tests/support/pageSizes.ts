import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the built page: bytes as a browser gets them with gzip, and whether it is read before anything is drawn. */
export type PageFile = { name: string; gzip: number; shell: boolean };

/** Scripts and styles of the built page, the largest first; fonts and the layout's worker, read beside, are not in the shell. */
export function pageFiles(folder: string): PageFile[] {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return readdirSync(path.join(folder, 'assets'))
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => ({
      name,
      gzip: gzipSync(readFileSync(path.join(folder, 'assets', name))).length,
      shell: page.includes(`/assets/${name}`),
    }))
    .sort((one, other) => other.gzip - one.gzip);
}

/** What is read before anything is drawn, in bytes with gzip. */
export const shellSize = (files: PageFile[]): number =>
  files.reduce((sum, file) => sum + (file.shell ? file.gzip : 0), 0);
