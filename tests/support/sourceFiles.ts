import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../server/config.ts';

/** Every file below a folder of the project whose name ends so, as paths from the project's folder, sorted. */
export function filesBelow(folder: string, ends: RegExp): string[] {
  return readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name).split(path.sep).join('/'))
    .filter(name => ends.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .sort();
}

export const textOf = (file: string): string => readFileSync(path.join(projectFolder, file), 'utf8');

/** What a TypeScript file imports, as it is written there. */
export function importsIn(text: string): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap(pattern => [...text.matchAll(pattern)].map(match => String(match[1])));
}

/**
 * Which of the project's files each file imports.
 * @param read what of a file's text counts
 */
export function importGraph(files: string[], read = (text: string) => text): Map<string, string[]> {
  const known = new Set(files);
  return new Map(
    files.map(file => {
      const found = importsIn(read(textOf(file)))
        .filter(target => target.startsWith('.'))
        .map(target => path.posix.join(path.posix.dirname(file), target.replace(/\?.*$/, '')))
        .filter(target => known.has(target));
      return [file, [...new Set(found)]];
    }),
  );
}
