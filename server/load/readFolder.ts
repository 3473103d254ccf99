import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, isPair, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import { DossierError, type Fault } from './faults.ts';

/** A way into a YAML document: keys of mappings and positions in lists. */
export type Path = (string | number)[];

/** One file of a dossier, parsed, that can say where something stands. */
export type SourceFile = {
  name: string;
  content: unknown;
  /** The fault of this file at a path; at the key itself where `key` is given. */
  fault(path: Path, message: string, key?: string): Fault;
};

/**
 * What a dossier may weigh, so that it fits one transaction of our own Neo4j. Measured against its limit of 300 MB:
 * 10,000 claims on 500 events are written, 16,000 fail when they are committed.
 */
export const limits = { bytes: 16 * 1024 * 1024, claims: 10_000 };

/**
 * Reads every `.yaml` file of a folder; `whole` is false where one of them could not be parsed.
 * @throws DossierError where the folder or a file can't be read; faults of YAML are returned with what could be read.
 */
export function readFolder(folder: string): { files: SourceFile[]; faults: Fault[]; whole: boolean } {
  const names = yamlFiles(folder);
  if (names.length === 0) throw unreadable(folder, 'there is no .yaml file in this folder');
  const bytes = names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  if (bytes > limits.bytes) {
    const size = Math.ceil(bytes / 1024 / 1024);
    throw unreadable(
      folder,
      `a dossier holds ${limits.bytes / 1024 / 1024} MB at most and this one ${size} MB: part it`,
    );
  }
  const faults: Fault[] = [];
  const files = names.flatMap(name => readYaml(folder, name, faults) ?? []);
  return { files, faults, whole: files.length === names.length };
}

const unreadable = (file: string, message: string) =>
  new DossierError([{ file, line: 1, column: 1, message }]);

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.ya?ml$/.test(name) && statSync(path.join(folder, name)).isFile())
      .sort();
  } catch (thrown) {
    throw unreadable(folder, `the folder cannot be read (${(thrown as Error).message})`);
  }
}

function readYaml(folder: string, name: string, faults: Fault[]): SourceFile | null {
  const here = (line: number, column: number, message: string) =>
    faults.push({ file: name, line, column, message });
  const bytes = readFileSync(path.join(folder, name));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = Buffer.from(bytes).subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length;
    here(line, 1, 'the file is not UTF-8');
    return null;
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const [document, second] = Array.isArray(documents) ? documents : [];
  // What the parser says after the first error mostly follows from it.
  const errors = document?.errors.filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY') ?? [];
  for (const error of errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    here(line, col, `YAML: ${error.message}`);
  }
  if (second) here(lines.linePos(second.range[0]).line, 1, 'a file holds one YAML document');
  if (!document || second || document.errors.length > 0) return null;
  try {
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    return {
      name,
      content: content ?? {},
      fault: (at, message, key) => locate(document, lines, name, at, message, key),
    };
  } catch (thrown) {
    here(1, 1, `YAML: ${(thrown as Error).message}`);
    return null;
  }
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** Where the value at a path begins; where it is missing, where what should hold it begins. */
function locate(
  document: Document,
  lines: LineCounter,
  file: string,
  at: Path,
  message: string,
  key?: string,
): Fault {
  let found: number | undefined;
  for (let depth = at.length; depth >= 0 && found === undefined; depth -= 1) {
    const step = at.slice(0, depth);
    const owner = depth === 0 ? document.contents : document.getIn(step, true);
    const named = depth === at.length ? key : undefined;
    found =
      (named === undefined ? undefined : keyOffset(owner, named)) ??
      keyOffsetOf(document, step) ??
      rangeOf(owner);
  }
  const { line, col } = lines.linePos(found ?? 0);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
}

/** A scalar is pointed at itself; a mapping or a list at its key, which is where a reader looks. */
function keyOffsetOf(document: Document, at: Path): number | undefined {
  const value = at.length === 0 ? document.contents : document.getIn(at, true);
  if (isScalar(value) && value.value !== null) return value.range?.[0];
  const last = at.at(-1);
  const owner = at.length <= 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  return typeof last === 'string' ? keyOffset(owner, last) : undefined;
}

function keyOffset(owner: unknown, key: string): number | undefined {
  if (!isMap(owner)) return undefined;
  const pair = owner.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function rangeOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
  return range?.[0];
}
