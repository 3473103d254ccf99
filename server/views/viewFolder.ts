import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type SavedView,
  type SavedViewContent,
  type SavedViews,
  viewId,
  viewLimits,
} from '../contract/views.ts';
import { inTurn } from '../files/inTurn.ts';
import { isWritable, mustBeAsSeen, presentVersion, putFile } from '../files/keep.ts';
import { SavingRefused } from '../files/refused.ts';
import { largest, readView, type ViewFault, writeView } from './viewFile.ts';

export type ViewFolder = {
  list(): Omit<SavedViews, 'user'>;
  save(id: string, replaces: string | null, content: SavedViewContent): SavedView;
  remove(id: string, version: string): SavedView;
};

/**
 * The saved views of a folder, read anew at every request, since people change and review the files by hand too. All
 * of it is synchronous: between the look at a file and its change nothing else of this server comes, nor of another.
 * @param folder null: views are neither listed nor saved
 */
export function openViewFolder(folder: string | null, { readOnly }: { readOnly: boolean }): ViewFolder {
  const fileOf = (id: string) => path.join(folder ?? '', `${id}.yaml`);
  const read = () => (folder === null ? { views: [], faults: [] } : readAll(folder));
  const mustSave = () => {
    if (folder === null || readOnly) throw new SavingRefused('off', 'This server saves no views.');
    if (!isWritable(folder))
      throw new SavingRefused('off', 'The folder of the saved views cannot be written.');
  };
  const changing: ViewFolder = {
    list() {
      const { views, faults } = read();
      return {
        views: views.slice(0, viewLimits.views),
        faults,
        saving: folder !== null && !readOnly && isWritable(folder),
        extent: { total: views.length, returned: Math.min(views.length, viewLimits.views) },
      };
    },
    save(id, replaces, content) {
      mustSave();
      const present = presentVersion(fileOf(id));
      mustBeAsSeen(`saved view '${id}'`, replaces, present);
      const { views } = read();
      const named = views.find(one => one.id !== id && sameName(one.name, content.name));
      if (named)
        throw new SavingRefused('clash', `There is already a saved view '${named.name}' (${named.file}).`);
      if (present === null && views.length >= viewLimits.views)
        throw new SavingRefused('full', `A folder holds ${viewLimits.views} saved views at most.`);
      const text = writeView(content, new Date().toISOString().replace(/\.\d+Z$/, 'Z'));
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > largest)
        throw new SavingRefused('full', `A saved view is at most ${largest / 1024} KiB large.`);
      putFile(fileOf(id), bytes);
      return only(readView(path.basename(fileOf(id)), id, bytes));
    },
    remove(id, version) {
      mustSave();
      const present = presentVersion(fileOf(id));
      if (present === null) throw new SavingRefused('missing', `There is no saved view '${id}'.`);
      mustBeAsSeen(`saved view '${id}'`, version, present);
      const removed = only(readView(path.basename(fileOf(id)), id, readFileSync(fileOf(id))));
      rmSync(fileOf(id));
      return removed;
    },
  };
  return {
    ...changing,
    save: (...asked) => inTurn(folder, () => changing.save(...asked)),
    remove: (...asked) => inTurn(folder, () => changing.remove(...asked)),
  };
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function only(read: ReturnType<typeof readView>): SavedView {
  if ('view' in read) return read.view;
  const [fault] = read.faults;
  throw new SavingRefused('clash', `${fault?.file}:${fault?.line}: ${fault?.message}`);
}

function readAll(folder: string): { views: SavedView[]; faults: ViewFault[] } {
  const views: SavedView[] = [];
  const faults: ViewFault[] = [];
  for (const name of namesIn(folder, faults)) {
    const id = name.replace(/\.yaml$/, '');
    const fault = (message: string) => faults.push({ file: name, line: 1, message });
    if (id === name || !viewId.safeParse(id).success) {
      fault('is not named like a saved view: small letters, digits and hyphens, then .yaml');
      continue;
    }
    const file = path.join(folder, name);
    try {
      const { size } = statSync(file);
      const read = readView(name, id, size > largest ? new Uint8Array(largest + 1) : readFileSync(file));
      if ('view' in read) views.push(read.view);
      else faults.push(...read.faults);
    } catch (thrown) {
      fault(`cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  }
  const order = new Intl.Collator('en', { numeric: true });
  views.sort((one, other) => order.compare(one.name, other.name) || order.compare(one.id, other.id));
  return { views, faults };
}

/** Names of the folder’s files, without hidden ones and a README; none where there is no folder yet. */
function namesIn(folder: string, faults: ViewFault[]): string[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.') && !/^readme/i.test(name))
      .sort();
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      faults.push({
        file: path.basename(folder),
        line: 1,
        message: `is not a folder that can be read (${code})`,
      });
    return [];
  }
}
