import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isWritable, presentVersion, putFile } from '../files/keep.ts';
import { versionOf } from '../files/version.ts';
import { type Graph, GraphError, type Row, type Runner } from '../graph/graph.ts';
import { applySchema, inFigures, takeGraph } from '../load/index.ts';
import { BackupError } from './backupError.ts';
import { counting, inWords, linesOf, type Part } from './elements.ts';
import type { Folder } from './manifest.ts';
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
  await mayRestore((name: string) => graph.read(name), replace);
  await applySchema(graph);
  const restoring = async (runner: Runner) => {
    await takeGraph(runner);
    await mayRestore(runner.run, replace);
    if (replace) await runner.run('backup/delete-all');
    await writeGraph(runner, backup, options.report);
    await runner.run('load/set-graph-version', { version: backup.manifest.graphVersion });
    await mustBeSame(runner, backup);
  };
  try {
    await graph.write(restoring, { exact: true, timeout: longest });
  } catch (thrown) {
    throw thrown instanceof GraphError && thrown.code === 'too-large' ? tooLarge(backup, thrown) : thrown;
  }
  return writeFiles(await backup.ownFiles(), options);
}

const tooLarge = ({ manifest }: Backup, cause: GraphError) =>
  new BackupError(
    `Neo4j has too little memory to take ${inWords(manifest.graph)} at once: restore with ENTENTE_HEAP=2g or more while nothing else runs, or give a Neo4j of your own a larger heap and db.memory.transaction.max. Nothing was written.`,
    { cause },
  );

/** @throws BackupError where the graph holds what would be lost or mixed */
async function mayRestore(run: (name: string) => Promise<Row[]>, replace: boolean): Promise<void> {
  const [{ count = 0 } = {}] = await run('backup/count');
  const [{ nodes = 0, relationships = 0 } = {}] = await run('backup/left-out');
  if (Number(count) > 0 && !replace)
    throw new BackupError(
      `The graph holds ${inFigures(Number(count))} nodes of Entente already: restore into an empty one, or add --replace to put the backup in its place. Nothing was written.`,
    );
  if (Number(relationships) > 0)
    throw new BackupError(
      `${inFigures(Number(relationships))} relationships between nodes of Entente and of others would be lost: delete them first. Nothing was written.`,
    );
  if (replace && Number(nodes) > 0)
    throw new BackupError(
      `${inFigures(Number(nodes))} nodes labelled Entente have no id, which nothing of ours makes, and would be lost: delete them or take the label off first. Nothing was written.`,
    );
}

const statements: Record<Part, string> = {
  nodes: 'load/create-nodes',
  relationships: 'load/create-relationships',
};

async function writeGraph(runner: Runner, { manifest, lines }: Backup, report: RestoreOptions['report']) {
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
  }
  await send();
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
