import { QueriesError } from './faults.ts';
import { openQueryFolder } from './queryFolder.ts';
import { inOrder } from './queryFolders.ts';
import type { SavedQueryFile } from './savedQuery.ts';

export { InvalidParameters, InvalidText, QueriesError, type QueryFault, Unreadable } from './faults.ts';
export { type Imported, readImported } from './importing/index.ts';
export { largest } from './queryFile.ts';
export { openQueryFolders, type QueryFolders } from './queryFolders.ts';
export { idFrom } from './queryIds.ts';
export { type ExpectedRow, readSavedQuery, type SavedQueryFile } from './savedQuery.ts';
export { readTagged } from './tagged.ts';
export { type Checked, checkParameters } from './values.ts';
export { watchQueries } from './watchQueries.ts';
export { tidied } from './writeQuery.ts';

/**
 * Reads every saved query of a folder, in the order of their groups' and files' names.
 * @param below the folder that the names of files are told from
 * @throws QueriesError with every fault of every file
 */
export function readQueries(folder: string, below: string): SavedQueryFile[] {
  const { queries, faults } = openQueryFolder(folder, false, below)();
  if (faults.length > 0) throw new QueriesError(faults);
  return inOrder(queries);
}
