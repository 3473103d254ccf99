import path from 'node:path';
import { makeBackup } from '../../server/backup/make.ts';
import { openBackup } from '../../server/backup/open.ts';
import type { OwnFolders } from '../../server/backup/ownFiles.ts';
import { restoreBackup } from '../../server/backup/restore.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { folderWith } from './dossiers.ts';

const quiet = () => undefined;
/** People keep neither queries nor views. */
export const nowhere: OwnFolders = { queries: null, views: null };
/** What a backup is made with where a test doesn't care. */
export const plain = { folders: nowhere, entente: '0.1.0', report: quiet, warn: quiet };

/** Makes a backup in a folder of its own, which goes when the test ends. */
export async function backUp(graph: Graph, options: Partial<Parameters<typeof makeBackup>[1]> = {}) {
  const file = path.join(folderWith({}), 'kept.zip');
  return { file, made: await makeBackup(graph, { ...plain, file, ...options }) };
}

export const open = (file: string) => openBackup(file, { graphVersion: 1, report: quiet });

export const restore = async (
  graph: Graph,
  file: string,
  options: Partial<Parameters<typeof restoreBackup>[2]> = {},
) =>
  await restoreBackup(graph, await open(file), {
    folders: nowhere,
    replace: false,
    report: quiet,
    ...options,
  });
