import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isWritable, presentVersion, putFile } from '../files/keep.ts';
import { versionOf } from '../files/version.ts';
import { type Graph, GraphError, type Row, type Runner } from '../graph/graph.ts';
import { applySchema, inFigures, takeGraph } from '../load/index.ts';
import { BackupError } from './backupError.ts';
import { counting, inWords, linesOf, type NodeLine, type Part } from './elements.ts';
import type { Folder } from './manifest.ts';
import { mostMemory, mustFit, type Present, tooLarge } from './memory.ts';
import type { Backup } from './open.ts';
import type { OwnFile, OwnFolders } from './ownFiles.ts';

export type RestoreOptions = {
  folders: OwnFolders;
  /** Puts the backup in the place of what is there. */
  replace: boolean;
  report: (line: string) => void;
};

/** What became of people's own queries and views, by their files. */
export type FilesReport = { written: string[]; same: string[]; kept: string[]; homeless: string[] };

/** Elements sent at a time. */
const batch = 5_000;
/** The most that the writing may take, in milliseconds. */
const longest = 30 * 60_000;

/**
 * Puts a backup's graph into an empty one, or in the place of the one that is there: all of it in one transaction, which
 * is committed only when what can be read in it is what was saved; or nothing. Then the files.
 * @throws BackupError, GraphError
 */
export async function restoreBackup(
  graph: Graph,
  backup: Backup,
  options: RestoreOptions,
): Promise<FilesReport> {
  const { replace } = options;
  const present = await mayRestore((name: string) => graph.read(name), replace);
  await mustFit(graph, backup.manifest, present);
  await applySchema(graph);
  const restoring = async (runner: Runner) => {
    await takeGraph(runner);
    await mayRestore(runner.run, replace);
    await writeGraph(runner, backup, options);
    await runner.run('load/set-graph-version', { version: backup.manifest.graphVersion });
    await mustBeSame(runner, backup);
  };
  try {
    await graph.write(restoring, { exact: true, timeout: longest });
  } catch (thrown) {
    if (!(thrown instanceof GraphError) || thrown.code !== 'too-large') throw thrown;
    throw tooLarge(backup.manifest, present, await mostMemory(graph).catch(() => null), thrown);
  }
  return writeFiles(await backup.ownFiles(), options);
}

/** @returns how much is there @throws BackupError where the graph holds what would be lost or mixed */
async function mayRestore(run: (name: string) => Promise<Row[]>, replace: boolean): Promise<Present> {
  const [found] = await run('backup/count');
  const present = { nodes: Number(found?.nodes), relationships: Number(found?.relationships) };
  const [{ nodes = 0, relationships = 0 } = {}] = await run('backup/left-out');
  if (present.nodes > 0 && !replace)
    throw new BackupError(
      `The graph holds ${inFigures(present.nodes)} nodes of Entente already: restore into an empty one, or add --replace to put the backup in its place. Nothing was written.`,
    );
  if (Number(relationships) > 0)
    throw new BackupError(
      `${inFigures(Number(relationships))} relationships between nodes of Entente and of others would be lost: delete them first. Nothing was written.`,
    );
  if (replace && Number(nodes) > 0)
    throw new BackupError(
      `${inFigures(Number(nodes))} nodes labelled Entente have no id, which nothing of ours makes, and would be lost: delete them or take the label off first. Nothing was written.`,
    );
  return present;
}

async function writeGraph(runner: Runner, { manifest, lines }: Backup, { replace, report }: RestoreOptions) {
  const statements: Record<Part, string> = {
    nodes: replace ? 'backup/merge-nodes' : 'load/create-nodes',
    relationships: 'load/create-relationships',
  };
  const ids: unknown[] = [];
  if (replace) await runner.run('backup/delete-relationships');
  const all = manifest.graph.nodes + manifest.graph.relationships;
  let done = 0;
  let rows: unknown[] = [];
  let part: Part = 'nodes';
  const send = async () => {
    if (rows.length === 0) return;
    await runner.run(statements[part], { rows });
    done += rows.length;
    rows = [];
    report(`Writing the graph: ${inFigures(done)} of ${inFigures(all)} elements`);
  };
  for await (const line of lines()) {
    if (line.part !== part || rows.length === batch) await send();
    part = line.part;
    rows.push(line.element);
    if (replace && part === 'nodes') ids.push((line.element as NodeLine).properties.id);
  }
  await send();
  // Last: each look at the index would have to go through all that was deleted.
  if (replace) await runner.run('backup/delete-others', { ids });
}

/** @throws BackupError where what was written, still uncommitted, reads differently from what was saved */
async function mustBeSame(runner: Runner, { manifest }: Backup): Promise<void> {
  const count = counting();
  for await (const line of linesOf(runner.run)) count.add(line);
  if (count.figures().digest === manifest.graph.digest) return;
  throw new BackupError(
    `Neo4j did not take the graph as it was saved (${inWords(count.counts)} instead of ${inWords(manifest.graph)}). Nothing was written.`,
  );
}

/** Files that are there and differ are kept, unless they are to be replaced. Nothing is deleted. */
function writeFiles(files: OwnFile[], { folders, replace }: RestoreOptions): FilesReport {
  const report: FilesReport = { written: [], same: [], kept: [], homeless: [] };
  for (const { name, content } of files) {
    const [folder, base] = [path.dirname(name) as Folder, path.basename(name)];
    const home = folders[folder];
    if (home === null || !isWritable(home)) {
      report.homeless.push(name);
      continue;
    }
    const file = path.join(home, base);
    const present = presentVersion(file);
    if (present === versionOf(content)) report.same.push(name);
    else if (present !== null && !replace) report.kept.push(name);
    else {
      mkdirSync(home, { recursive: true });
      putFile(file, content);
      report.written.push(name);
    }
  }
  return report;
}
