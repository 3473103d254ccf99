import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** One file within a ZIP file, by the list at its end. */
export type ZipEntry = {
  name: string;
  method: number;
  crc: number;
  packed: number;
  bytes: number;
  at: number;
};

/** Not a ZIP file, or not a whole one. */
export class Unzippable extends Error {
  override name = 'Unzippable';
  readonly why: 'no-zip' | 'cut-off';
  constructor(why: 'no-zip' | 'cut-off') {
    super(why);
    this.why = why;
  }
}

// Numbers and places: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
const localHeader = 0x04034b50;
const listHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * What a ZIP file holds. One beyond 4 GB is not read.
 * @throws Unzippable; Node's own error where the file can't be read
 */
export function listZip(file: string): ZipEntry[] {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const read = (from: number, length: number) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
      readSync(handle, bytes, 0, bytes.length, from);
      return bytes;
    };
    const start = read(0, 4);
    if (start.length < 4 || start.readUInt32LE(0) !== localHeader) throw new Unzippable('no-zip');
    const tailStart = Math.max(0, size - endLength - longestComment);
    const tail = read(tailStart, size - tailStart);
    for (let at = tail.length - endLength; at >= 0; at -= 1) {
      if (tail.readUInt32LE(at) !== endRecord) continue;
      const [length, from] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
      if (from + length === tailStart + at) return entriesOf(read(from, length));
    }
    throw new Unzippable('cut-off');
  } finally {
    closeSync(handle);
  }
}

function entriesOf(list: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === listHeader; ) {
    const [name, extra, comment] = [28, 30, 32].map(offset => list.readUInt16LE(at + offset));
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The content of one of its files, as it comes. Ends with an error where it can't be unpacked. */
export function openEntry(file: string, { method, packed, at }: ZipEntry): Readable {
  const header = Buffer.alloc(30);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, at);
  } finally {
    closeSync(handle);
  }
  const from = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (packed === 0) return Readable.from([]);
  const stored = createReadStream(file, { start: from, end: from + packed - 1 });
  if (method === 0) return stored;
  const inflating = createInflateRaw();
  stored.on('error', thrown => inflating.destroy(thrown));
  return stored.pipe(inflating);
}
