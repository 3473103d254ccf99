import { lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { queryId } from '../contract/queries.ts';
import { inTurn } from '../files/inTurn.ts';
import { isWritable, mustBeAsSeen, presentVersion, putFile } from '../files/keep.ts';
import { SavingRefused } from '../files/refused.ts';
import { QueriesError } from './faults.ts';
import { largest } from './queryFile.ts';
import { type FolderState, openQueryFolder, shownBelow } from './queryFolder.ts';
import type { SavedQueryFile } from './savedQuery.ts';

/** The most files of one's own. */
const most = 1_000;

/** What is to be saved under an id; `replaces` and the version of `renames` are what its sender saw. */
export type ToSave = {
  id: string;
  text: string;
  replaces: string | null;
  renames?: { id: string; version: string } | undefined;
};

/** The saved queries: those that come with Entente, which are never written, and people's own. */
export type QueryFolders = {
  /** What is there now: whatever was changed is read anew. */
  read(): FolderState & { saving: boolean };
  /** @throws SavingRefused where nothing is saved here */
  mustSave(): void;
  /** Saves all of them or, where one is refused, none. @throws SavingRefused */
  save(files: ToSave[]): SavedQueryFile[];
  /** @throws SavingRefused */
  remove(id: string, version: string): SavedQueryFile;
  /** How a file of one's own is named to people. */
  shown(id: string): string;
  /** The folders, to be watched. */
  folders: string[];
};

/**
 * Opens both folders. All that changes files is synchronous: between the look at a file and its change nothing else of
 * this server comes, nor of another that shares the folder.
 * @param own null: nothing is saved
 * @param below the folder that the names of files are told from
 * @throws QueriesError with every fault of every file
 */
export function openQueryFolders(
  { queries, ownQueries, readOnly }: { queries: string; ownQueries: string | null; readOnly: boolean },
  below: string,
): QueryFolders {
  const readShipped = openQueryFolder(queries, false, below);
  const readOwn = ownQueries === null ? null : openQueryFolder(ownQueries, true, below);
  const shown = shownBelow(ownQueries ?? '', below);
  const shownId = (id: string) => shown(`${id}.cypher`);
  const fileOf = (id: string) => {
    if (!queryId.safeParse(id).success) throw new SavingRefused('clash', `'${id}' is no name of a file.`);
    return path.join(ownQueries ?? '', `${id}.cypher`);
  };

  function read() {
    const shipped = readShipped();
    const own = readOwn?.() ?? { queries: [], faults: [] };
    const named = new Map(shipped.queries.map(query => [query.id, query]));
    const hidden = own.queries.filter(({ id }) => named.has(id));
    const clashes = hidden.map(({ id, file }) => ({
      file,
      line: 1,
      message: `is named like ${named.get(id)?.file}, which comes with Entente`,
    }));
    return {
      queries: inOrder([...shipped.queries, ...own.queries.filter(query => !hidden.includes(query))]),
      faults: [...shipped.faults, ...own.faults, ...clashes],
    };
  }
  const start = read();
  if (start.faults.length > 0) throw new QueriesError(start.faults);

  function mustSave() {
    if (ownQueries === null || readOnly) throw new SavingRefused('off', 'This server saves no queries.');
    if (!isWritable(ownQueries))
      throw new SavingRefused('off', 'The folder of one’s own queries cannot be written.');
  }
  /** Where a query may be written or deleted, and the version that is there now. */
  function ownFile(id: string) {
    const file = fileOf(id);
    const shipped = readShipped().queries.find(query => query.id === id);
    if (shipped)
      throw new SavingRefused('clash', `'${id}' comes with Entente (${shipped.file}) and stays as it is.`);
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new SavingRefused('clash', `${shownId(id)} is a link: change it where it leads to.`);
    return { file, present: presentVersion(file) };
  }
  function mustFit({ id, text, replaces, renames }: ToSave) {
    if (Buffer.byteLength(text) > largest)
      throw new SavingRefused('full', `A saved query has ${largest / 1024} KiB at most.`);
    const { file, present } = ownFile(id);
    mustBeAsSeen(`saved query '${id}'`, replaces, present);
    if (!renames) return { file, text, from: null, present };
    if (renames.id === id) throw new SavingRefused('clash', `It is called '${id}' already.`);
    const from = ownFile(renames.id);
    if (from.present === null) throw new SavingRefused('missing', `There is no saved query '${renames.id}'.`);
    mustBeAsSeen(`saved query '${renames.id}'`, renames.version, from.present);
    return { file, text, from: from.file, present };
  }
  const only = (id: string): SavedQueryFile => {
    const { queries: there, faults } = read();
    const fault = faults.find(({ file }) => file === shownId(id));
    const found = there.find(query => query.id === id);
    if (found && !fault) return found;
    throw new SavingRefused(
      'clash',
      fault ? `${fault.file}:${fault.line}: ${fault.message}` : `${id} is gone.`,
    );
  };

  const changing: QueryFolders = {
    read: () => ({ ...read(), saving: ownQueries !== null && !readOnly && isWritable(ownQueries) }),
    mustSave,
    save(files) {
      mustSave();
      const fitting = files.map(mustFit);
      const added = fitting.filter(({ from, present }) => from === null && present === null).length;
      if (added > 0 && (readOwn?.().queries.length ?? 0) + added > most)
        throw new SavingRefused('full', `A folder holds ${most} saved queries at most.`);
      const undo: (() => void)[] = [];
      try {
        for (const { file, text, from, present } of fitting) {
          // First the name, then the content: at no moment are both there, or neither.
          if (from !== null) {
            const replaced = present === null ? null : readFileSync(file);
            renameSync(from, file);
            undo.push(() => {
              renameSync(file, from);
              if (replaced !== null) putFile(file, replaced);
            });
          } else if (present === null) undo.push(() => rmSync(file, { force: true }));
          putFile(file, new TextEncoder().encode(text));
        }
      } catch (thrown) {
        for (const step of undo.reverse()) step();
        throw thrown;
      }
      return files.map(({ id }) => only(id));
    },
    remove(id, version) {
      mustSave();
      const { file, present } = ownFile(id);
      if (present === null) throw new SavingRefused('missing', `There is no saved query '${id}'.`);
      mustBeAsSeen(`saved query '${id}'`, version, present);
      const removed = only(id);
      rmSync(file);
      return removed;
    },
    shown: shownId,
    folders: [queries, ...(ownQueries === null ? [] : [ownQueries])],
  };
  return {
    ...changing,
    save: files => inTurn(ownQueries, () => changing.save(files)),
    remove: (...asked) => inTurn(ownQueries, () => changing.remove(...asked)),
  };
}

/** In the order of their groups' and files' names. */
export function inOrder(queries: SavedQueryFile[]): SavedQueryFile[] {
  return [...queries].sort((one, other) => compare(one.group, other.group) || compare(one.id, other.id));
}

/** By code point, the same on every machine. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
