import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { graphVersion, mustBeOfVersion, readGraphVersion } from '../load/index.ts';
import { BackupError } from './backupError.ts';
import { counting, type Figures, inWords, linesOf, type Part } from './elements.ts';
import { format, type Manifest, manifestName } from './manifest.ts';
import { type OwnFolders, readOwnFiles } from './ownFiles.ts';
import { type PartFile, ZipWriter } from './zipWriter.ts';

export type BackupOptions = {
  /** Where it is written; must not be there yet. */
  file: string;
  folders: OwnFolders;
  /** The version of Entente. */
  entente: string;
  report: (line: string) => void;
  /** Told what the backup is without. */
  warn: (line: string) => void;
};

/** A part of the graph grows to about this many bytes before the next one is begun: ZIP counts to 4 GB. */
const largestPart = 512 * 1024 * 1024;
const attempts = 5;
/** What the name of an unfinished backup ends in. */
const ending = '.entente-partial';
/** Nothing writes to an unfinished backup for so long, in milliseconds, unless whoever made it is gone. */
const forgotten = 60 * 60_000;

/**
 * Writes a backup: all that is ours in the graph, as it was at one moment, and people's own queries and views. It is
 * there whole, under its name, or not at all.
 * @throws BackupError where the file can't be written, or the graph is written to all the time; GraphError
 */
export async function makeBackup(graph: Graph, options: BackupOptions): Promise<Manifest> {
  const { file, report } = options;
  mustBeNew(file);
  const unfinished = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomUUID().slice(0, 8)}${ending}`,
  );
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    sweep(path.dirname(file));
    let before: Figures | null = null;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (attempt > 1) report('Something was written to Neo4j meanwhile: the graph is read again.');
      const { manifest, undisturbed } = await write(graph, unfinished, options);
      // Where somebody else's graph in the same database is written to all the time, ours can still be seen to rest.
      if (undisturbed || manifest.graph.digest === before?.digest) {
        mustBeNew(file);
        renameSync(unfinished, file);
        return manifest;
      }
      before = manifest.graph;
    }
    throw new BackupError(
      `The graph changed while it was read, ${attempts} times: make the backup when nothing is loaded.`,
    );
  } catch (thrown) {
    throw inPlainWords(file, thrown);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function mustBeNew(file: string): void {
  if (existsSync(file)) throw new BackupError(`${file} is there already: name another file.`);
}

/** @returns also whether nothing was committed while the graph was read: else it may be a mixture of two states */
async function write(
  graph: Graph,
  unfinished: string,
  options: BackupOptions,
): Promise<{ manifest: Manifest; undisturbed: boolean }> {
  const { folders, entente, report, warn } = options;
  rmSync(unfinished, { force: true });
  const made = new Date().toISOString();
  const zip = new ZipWriter(unfinished);
  try {
    const state = await graph.state();
    mustBeOfVersion(await readGraphVersion(graph));
    const { figures, parts } = await writeGraph(graph, zip, report);
    const [row] = await graph.read('backup/left-out');
    const undisturbed = (await graph.state()) === state;
    const { files, tooLarge } = readOwnFiles(folders);
    for (const name of tooLarge) warn(`${name} is larger than 16 MB and is left out.`);
    const own = files.map(({ name, content }) => {
      zip.begin(name);
      zip.bytes(content);
      return zip.end();
    });
    const manifest: Manifest = {
      backup: 'entente',
      format,
      entente,
      neo4j: (await graph.describe()).version,
      graphVersion,
      made,
      graph: figures,
      leftOut: { nodes: Number(row?.nodes), relationships: Number(row?.relationships) },
      files: [...parts, ...own],
    };
    zip.begin(manifestName);
    zip.text(`${JSON.stringify(manifest, null, 2)}\n`);
    zip.end();
    zip.finish();
    return { manifest, undisturbed };
  } catch (thrown) {
    zip.abandon();
    throw thrown;
  }
}

async function writeGraph(graph: Graph, zip: ZipWriter, report: BackupOptions['report']) {
  const count = counting();
  const parts: PartFile[] = [];
  const numbers = { nodes: 0, relationships: 0 };
  let current: Part | null = null;
  const run = (name: string, parameters?: Record<string, unknown>) =>
    graph.reading(runner => runner.run(name, parameters), { exact: true });
  for await (const line of linesOf(run)) {
    if (line.part !== current || zip.size > largestPart) {
      if (current !== null) parts.push(zip.end());
      current = line.part;
      numbers[current] += 1;
      zip.begin(`graph/${current}-${numbers[current]}.ndjson`);
    }
    zip.text(`${line.text}\n`);
    count.add(line);
    if ((count.counts.nodes + count.counts.relationships) % 5_000 === 0)
      report(`Reading the graph: ${inWords(count.counts)}`);
  }
  if (current !== null) parts.push(zip.end());
  return { figures: count.figures(), parts };
}

/** Removes what was left behind by backups that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter(name => name.startsWith('.') && name.endsWith(ending))) {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > forgotten) rmSync(file, { force: true });
  }
}

function inPlainWords(file: string, thrown: unknown): unknown {
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return new BackupError(`No space is left for ${file}: make room there, or name a file on another disk.`);
  return code && syscall
    ? new BackupError(`The backup ${file} cannot be made: ${(thrown as Error).message}.`)
    : thrown;
}
