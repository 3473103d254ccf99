import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { BackupError } from './backupError.ts';
import { counting, inWords, type Line, type Part } from './elements.ts';
import { format, type Manifest, manifestName, manifest as manifestShape } from './manifest.ts';
import type { OwnFile } from './ownFiles.ts';
import { Unzippable, ZipReader } from './zipReader.ts';

/** A backup that was found whole. */
export type Backup = {
  manifest: Manifest;
  /** Every line of the graph, nodes first. Can be gone through again. */
  lines(): AsyncGenerator<Line & { element: unknown }>;
  ownFiles(): Promise<OwnFile[]>;
  close(): void;
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
  let zip: ZipReader | null = null;
  try {
    zip = await ZipReader.open(file);
    const { entries } = zip;
    const manifest = await readManifest(file, zip);
    if (manifest.graphVersion > graphVersion) throw new BackupError(tooNew(file, manifest.entente));
    const stray = [...entries.keys()].find(
      name => name !== manifestName && !manifest.files.some(part => part.name === name),
    );
    if (stray) throw damaged(file, `${stray} does not belong to it`);
    report(`Checking ${file} …`);
    for (const part of manifest.files) {
      const entry = entries.get(part.name);
      if (!entry) throw damaged(file, `${part.name} is missing`);
      if (entry.uncompressedSize !== part.bytes || (await sumOf(zip.read(entry))) !== part.sha256)
        throw damaged(file, `${part.name} is not what was written`);
    }
    const backup = contentOf(file, manifest, zip);
    await mustBeAsCounted(file, backup);
    return backup;
  } catch (thrown) {
    zip?.close();
    throw inPlainWords(file, thrown);
  }
}

const damaged = (file: string, what: string) =>
  new BackupError(`${file} is damaged: ${what}. Take another backup; nothing was written.`);
const foreign = (file: string, why: string) =>
  new BackupError(`${file} is no backup of Entente: ${why}. Nothing was written.`);
const tooNew = (file: string, by: string) =>
  `${file} was made by a newer Entente (${by}) than this one can read: upgrade Entente. Nothing was written.`;

async function readManifest(file: string, zip: ZipReader): Promise<Manifest> {
  const entry = zip.entries.get(manifestName);
  if (!entry) throw foreign(file, `it holds no ${manifestName}`);
  const text = (await contentOfEntry(file, zip, entry)).toString('utf8');
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
async function contentOfEntry(file: string, zip: ZipReader, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip.read(entry)) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw damaged(file, `${entry.fileName} is not what was written`);
  return content;
}

async function sumOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}

function contentOf(file: string, manifest: Manifest, zip: ZipReader): Backup {
  const named = (folder: string) =>
    manifest.files.flatMap(({ name }) => {
      const entry = zip.entries.get(name);
      return entry && name.startsWith(folder) ? [entry] : [];
    });
  return {
    manifest,
    async *lines() {
      for (const part of ['nodes', 'relationships'] satisfies Part[])
        for (const entry of named(`graph/${part}-`))
          for await (const text of linesIn(zip.read(entry))) yield { part, text, element: JSON.parse(text) };
    },
    async ownFiles() {
      const files: OwnFile[] = [];
      for (const entry of [...named('queries/'), ...named('views/')])
        files.push({ name: entry.fileName, content: await contentOfEntry(file, zip, entry) });
      return files;
    },
    close: () => zip.close(),
  };
}

async function* linesIn(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of content) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
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

const ofZip: Record<Unzippable['why'], (file: string) => BackupError> = {
  'no-zip': file => foreign(file, 'it is no ZIP file'),
  'cut-off': file =>
    new BackupError(`${file} is cut off: its end is missing. Take another backup; nothing was written.`),
  damaged: file => damaged(file, 'a part of it cannot be unpacked'),
};

function inPlainWords(file: string, thrown: unknown): unknown {
  if (thrown instanceof Unzippable) return ofZip[thrown.why](file);
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BackupError(`There is no ${file}.`);
  return code && syscall ? new BackupError(`${file} cannot be read: ${(thrown as Error).message}.`) : thrown;
}
