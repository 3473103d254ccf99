import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { BackupError } from './backupError.ts';
import { counting, inWords, type Line, type Part } from './elements.ts';
import { format, type Manifest, manifestName, manifest as manifestShape } from './manifest.ts';
import type { OwnFile } from './ownFiles.ts';
import { listZip, openEntry, Unzippable, type ZipEntry } from './zipReader.ts';

/** A backup that was found whole. */
export type Backup = {
  manifest: Manifest;
  /** Every line of the graph, nodes first. Can be gone through again. */
  lines(): AsyncGenerator<Line & { element: unknown }>;
  ownFiles(): Promise<OwnFile[]>;
};

/**
 * Opens a backup and checks all of it: every file's SHA-256, and that the graph in it is the one that was counted.
 * @param graphVersion the newest version of the graph that this program knows
 * @throws BackupError with what is wrong with it, in a sentence
 */
export async function openBackup(
  file: string,
  { graphVersion, report }: { graphVersion: number; report: (line: string) => void },
): Promise<Backup> {
  try {
    const entries = new Map(listZip(file).map(entry => [entry.name, entry]));
    const manifest = await readManifest(file, entries);
    if (manifest.graphVersion > graphVersion) throw new BackupError(tooNew(file, manifest.entente));
    const stray = [...entries.keys()].find(
      name => name !== manifestName && !manifest.files.some(part => part.name === name),
    );
    if (stray) throw damaged(file, `${stray} does not belong to it`);
    report(`Checking ${file} …`);
    for (const part of manifest.files) {
      const entry = entries.get(part.name);
      if (!entry) throw damaged(file, `${part.name} is missing`);
      if (entry.bytes !== part.bytes || (await sumOf(openEntry(file, entry))) !== part.sha256)
        throw damaged(file, `${part.name} is not what was written`);
    }
    const backup = contentOf(file, manifest, entries);
    await mustBeAsCounted(file, backup);
    return backup;
  } catch (thrown) {
    throw inPlainWords(file, thrown);
  }
}

const damaged = (file: string, what: string) =>
  new BackupError(`${file} is damaged: ${what}. Take another backup; nothing was written.`);
const foreign = (file: string, why: string) =>
  new BackupError(`${file} is no backup of Entente: ${why}. Nothing was written.`);
const tooNew = (file: string, by: string) =>
  `${file} was made by a newer Entente (${by}) than this one can read: upgrade Entente. Nothing was written.`;

async function readManifest(file: string, entries: Map<string, ZipEntry>): Promise<Manifest> {
  const entry = entries.get(manifestName);
  if (!entry) throw foreign(file, `it holds no ${manifestName}`);
  const text = (await contentOfEntry(file, entry)).toString('utf8');
  let held: Record<string, unknown>;
  try {
    held = JSON.parse(text);
  } catch {
    throw damaged(file, `${manifestName} is no JSON`);
  }
  if (held?.backup !== 'entente') throw foreign(file, `its ${manifestName} is not one of ours`);
  if (Number(held.format) > format) throw new BackupError(tooNew(file, String(held.entente)));
  const read = manifestShape.safeParse(held);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw damaged(file, `${manifestName}, ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The whole content of a small file within. */
async function contentOfEntry(file: string, entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of openEntry(file, entry)) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc) throw damaged(file, `${entry.name} is not what was written`);
  return content;
}

async function sumOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

function contentOf(file: string, manifest: Manifest, entries: Map<string, ZipEntry>): Backup {
  const named = (folder: string) =>
    manifest.files.flatMap(({ name }) => {
      const entry = entries.get(name);
      return entry && name.startsWith(folder) ? [entry] : [];
    });
  return {
    manifest,
    async *lines() {
      for (const part of ['nodes', 'relationships'] satisfies Part[])
        for (const entry of named(`graph/${part}-`))
          for await (const text of linesIn(openEntry(file, entry)))
            yield { part, text, element: JSON.parse(text) };
    },
    async ownFiles() {
      const files: OwnFile[] = [];
      for (const entry of [...named('queries/'), ...named('views/')])
        files.push({ name: entry.name, content: await contentOfEntry(file, entry) });
      return files;
    },
  };
}

async function* linesIn(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function mustBeAsCounted(file: string, { manifest, lines }: Backup): Promise<void> {
  const count = counting();
  for await (const line of lines()) count.add(line, line.element);
  const { digest } = count.figures();
  if (digest !== manifest.graph.digest)
    throw damaged(file, `it holds ${inWords(count.counts)} instead of ${inWords(manifest.graph)}`);
}

function inPlainWords(file: string, thrown: unknown): unknown {
  if (thrown instanceof Unzippable)
    return thrown.why === 'no-zip'
      ? foreign(file, 'it is no ZIP file')
      : new BackupError(`${file} is cut off: its end is missing. Take another backup; nothing was written.`);
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BackupError(`There is no ${file}.`);
  if (code?.startsWith('Z_') || (thrown instanceof RangeError && !syscall))
    return damaged(file, 'a part of it cannot be unpacked');
  return code && syscall ? new BackupError(`${file} cannot be read: ${(thrown as Error).message}.`) : thrown;
}
