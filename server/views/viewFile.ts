import { Document, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type SavedView, type SavedViewContent, savedViewContent } from '../contract/views.ts';
import { versionOf } from '../files/version.ts';

/** One thing that is wrong with a file of the folder; lines count from 1. */
export type ViewFault = { file: string; line: number; message: string };

/** A larger file (bytes) is not read. */
export const largest = 512 * 1024;

const keys = ['name', 'caption', 'by', 'saved', 'dossier', 'view', 'story'] as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A view as its file: YAML, one part of the link a line, so that a change can be reviewed. */
export function writeView(content: SavedViewContent, saved: string): string {
  const held = { ...content, saved };
  const ordered = keys.flatMap(key => {
    const value = held[key];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const document = new Document(Object.fromEntries(ordered));
  document.commentBefore = ' A saved view of Entente: docs/views.md tells how it is written.';
  return document.toString({ lineWidth: 0 });
}

/**
 * Reads a file of the folder.
 * @param file its name, for faults
 */
export function readView(
  file: string,
  id: string,
  bytes: Uint8Array,
): { view: SavedView } | { faults: ViewFault[] } {
  const one = (line: number, message: string) => ({ faults: [{ file, line, message }] });
  if (bytes.length > largest) return one(1, `is larger than ${largest / 1024} KiB`);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return one(lineOfFault(bytes), 'the file is not UTF-8');
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error) return one(lineAt(error.pos[0]), `YAML: ${error.message}`);
  let held: unknown;
  try {
    held = document.toJS({ maxAliasCount: 0 });
  } catch (thrown) {
    return one(1, `YAML: ${(thrown as Error).message}`);
  }
  // A file says beside what the API takes when it was saved.
  const { saved, ...content } = (held ?? {}) as { saved?: unknown };
  const read = savedViewContent.safeParse(typeof held === 'object' && !Array.isArray(held) ? content : held);
  const told = z.string().max(40).optional().safeParse(saved);
  if (read.success && told.success)
    return { view: { id, file, version: versionOf(bytes), saved: told.data ?? null, ...read.data } };
  const issues = [
    ...(read.success ? [] : read.error.issues),
    ...(told.success ? [] : [{ path: ['saved'], message: 'must be a date as text' }]),
  ];
  return {
    faults: issues.flatMap(issue => {
      const unknown = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
      const at = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
      if (unknown.length > 0)
        return unknown.map(key => ({
          file,
          line: at([...issue.path, key]),
          message: `there is no such key: ${key}`,
        }));
      return [{ file, line: at(issue.path), message: `${issue.path.join('.') || 'file'}: ${issue.message}` }];
    }),
  };
}

/** Where a value stands, or what should hold it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range && (isScalar(node) || depth === path.length)) return node.range[0];
  }
  return 0;
}

function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (const byte of bytes) {
    try {
      decoder.decode(Uint8Array.of(byte), { stream: true });
    } catch {
      return line;
    }
    if (byte === 10) line += 1;
  }
  return line;
}
