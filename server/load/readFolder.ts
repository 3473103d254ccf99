import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './faults.ts';
import { limits } from './limits.ts';
import { listFiles, unreadable } from './listFiles.ts';
import { readYaml, type SourceFile } from './readYaml.ts';

export type { Path } from './locate.ts';
export type { SourceFile } from './readYaml.ts';

const inMegabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/**
 * Reads every `.yaml` file of a folder; `whole` is false where one of them could not be read or parsed.
 * @throws DossierError where the folder can't be read or is no dossier; faults of files are returned with what could be
 * read.
 */
export function readFolder(folder: string): { files: SourceFile[]; faults: Fault[]; whole: boolean } {
  const faults: Fault[] = [];
  const names = listFiles(folder, faults);
  if (names.length === 0 && faults.length === 0)
    throw unreadable(folder, 'there is no .yaml file in this folder');
  const refused = faults.length;
  // Looked at before anything is read, so that no folder fills the memory.
  const sizes = names.map(name => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  const bytes = sizes.filter(size => size <= limits.fileBytes).reduce((sum, size) => sum + size, 0);
  if (bytes > limits.bytes) {
    const most = inMegabytes(limits.bytes);
    throw unreadable(
      folder,
      `a dossier holds ${most} MB at most and this one ${inMegabytes(bytes)} MB: part it`,
    );
  }
  const read = names.flatMap(name => readBytes(folder, name, faults) ?? []);
  const files = read.flatMap(file => readYaml(file.name, file.bytes, faults) ?? []);
  return { files, faults, whole: refused === 0 && files.length === names.length };
}

function readBytes(
  folder: string,
  name: string,
  faults: Fault[],
): { name: string; bytes: Uint8Array } | null {
  const tell = (message: string) => {
    faults.push({ file: name, line: 1, column: 1, message });
    return null;
  };
  try {
    const full = path.join(folder, name);
    const { size } = statSync(full);
    if (size > limits.fileBytes)
      return tell(
        `a file holds ${inMegabytes(limits.fileBytes)} MB at most and this one ${inMegabytes(size)} MB: part it`,
      );
    return { name, bytes: readFileSync(full) };
  } catch (thrown) {
    return tell(`the file cannot be read (${(thrown as NodeJS.ErrnoException).code})`);
  }
}
