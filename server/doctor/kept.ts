import { lastBackup } from '../backup/names.ts';
import { projectFolder } from '../config.ts';
import { openQueryFolders, QueriesError } from '../queries/index.ts';
import { openViewFolder } from '../views/viewFolder.ts';
import { type Check, type Found, fault, note, ok, reasonOf } from './finding.ts';

/** Files at fault that are named; of more it is said how many. */
const named = 5;

function faultsInWords(faults: { file: string; line: number; message: string }[]): Found[] {
  const told = faults.slice(0, named).map(({ file, line, message }) => fault(`${file}:${line}: ${message}`));
  const more = faults.length - told.length;
  return [...told, ...(more > 0 ? [fault(`and ${more} more`)] : [])];
}

export const queries: Check = {
  name: 'Saved queries',
  look(config) {
    try {
      const { queries } = openQueryFolders({ ...config, readOnly: true }, projectFolder).read();
      return [
        ok(`${queries.length} in ${config.queries} and ${config.ownQueries ?? 'no folder of one’s own'}`),
      ];
    } catch (thrown) {
      return thrown instanceof QueriesError ? faultsInWords(thrown.faults) : [fault(reasonOf(thrown))];
    }
  },
};

export const views: Check = {
  name: 'Saved views',
  look({ views: folder }) {
    if (folder === null) return [note('VIEWS is set to nothing: browsers keep them')];
    const { extent, faults } = openViewFolder(folder, { readOnly: true }).list();
    return faults.length > 0 ? faultsInWords(faults) : [ok(`${extent.total} in ${folder}`)];
  },
};

const day = 24 * 60 * 60_000;
/** A backup older than so many days is worth a word. */
const oldBackup = 7;

export const backups: Check = {
  name: 'Backups',
  look({ backups: folder }) {
    const last = lastBackup(folder);
    if (last === null) return [note(`none in ${folder}`, 'npm run backup makes one')];
    const days = Math.floor((Date.now() - last.made.getTime()) / day);
    const words = `the last one is of ${last.made.toISOString().slice(0, 16).replace('T', ' ')} UTC: ${last.file}`;
    return [days > oldBackup ? note(`${words}, ${days} days ago`, 'npm run backup makes one') : ok(words)];
  },
};
