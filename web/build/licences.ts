import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const project = path.join(import.meta.dirname, '..', '..');
const read = (...parts: string[]) => readFileSync(path.join(project, ...parts), 'utf8');

/**
 * What the page is made of, for whoever gets it: `licences.txt` with the licence of Entente and of every package of which
 * something is in the page, `changes.txt` with the changelog, and for our own commands `.packages.json`, the folders of
 * these packages, which isn't served.
 * @param always packages that come bundled already, by their folders: which further file tells of what they are made of
 * @returns a plugin for the page, and one for each of its workers, which are bundled by themselves
 */
export function licences(always: Record<string, string>): { page: Plugin; worker(): Plugin } {
  const folders = new Set(Object.keys(always));
  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = folderOf(id);
          // Of a stylesheet nothing is left in the script, but all of it in the styles.
          if (folder !== null && (renderedLength > 0 || isStyle(id))) folders.add(folder);
        }
  };
  return {
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(options, bundle, isWrite) {
        collect.call(this, options, bundle, isWrite);
        const sorted = [...folders].sort();
        this.emitFile({ type: 'asset', fileName: '.packages.json', source: JSON.stringify(sorted) });
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: textOf(sorted, always) });
        this.emitFile({ type: 'asset', fileName: 'changes.txt', source: read('CHANGELOG.md') });
      },
    },
    worker: () => ({ name: 'licences-of-worker', apply: 'build', generateBundle: collect }),
  };
}

const isStyle = (id: string) => /\.css($|\?)/.test(id);

/** The folder of the package that a module is from, as the lock file names it: `node_modules/react`. */
function folderOf(id: string): string | null {
  const file = path.relative(project, id.replace(/^\0/, '').replace(/\?.*$/, ''));
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.split(path.sep).join('/'))?.[0] ?? null;
}

/** @throws where a package brings no text: one has to be put into `missing/`, with the notice that its sources bear */
function textOf(folders: string[], further: Record<string, string>): string {
  const packages = folders.map(folder => {
    const { name, version, license } = JSON.parse(read(folder, 'package.json'));
    const texts = readdirSync(path.join(project, folder))
      .filter(file => /^(licen[cs]e|copying|notice)/i.test(file) || file === further[folder])
      .map(file => read(folder, file).trim());
    if (texts.length === 0) texts.push(read('web', 'build', 'missing', `${name}.txt`).trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const own = `Entente (MIT)\n\n${read('LICENSE').trim()}`;
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `Entente, and what is in its page\n\n${[own, ...packages].join(rule)}\n`;
}
