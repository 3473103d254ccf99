import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { BackupError } from './backupError.ts';

/** One file within a backup, as the manifest lists it. */
export type PartFile = { name: string; bytes: number; sha256: string };

const chunk = 256 * 1024;
/** What the places within a ZIP file are told in: 32 bits. */
const largest = 0xffff_ffff;
const encoder = new TextEncoder();

/**
 * A ZIP file that is written as its content comes; no more than a chunk of it is in memory. Only its owner can read it.
 * Whatever the disk refuses is thrown as Node's own error.
 */
export class ZipWriter {
  private readonly file: number;
  private readonly zip: Zip;
  private current: { entry: ZipDeflate; name: string; hash: Hash; bytes: number } | null = null;
  private waiting: string[] = [];
  private waitingLength = 0;
  private written = 0;

  constructor(file: string) {
    this.file = openSync(file, 'wx', 0o600);
    this.zip = new Zip((failed, bytes) => {
      if (failed) throw failed;
      for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
      this.written += bytes.length;
      if (this.written > largest)
        throw new BackupError('The backup would be larger than 4 GB, which a ZIP file cannot be.');
    });
  }

  begin(name: string): void {
    const entry = new ZipDeflate(name, { level: 6 });
    // Lets whoever unpacks it by hand read the files.
    entry.os = 3;
    entry.attrs = 0o100600 << 16;
    this.zip.add(entry);
    this.current = { entry, name, hash: createHash('sha256'), bytes: 0 };
  }

  text(text: string): void {
    this.waiting.push(text);
    this.waitingLength += text.length;
    if (this.waitingLength > chunk) this.flush();
  }

  bytes(bytes: Uint8Array, final = false): void {
    if (this.current === null) throw new Error('no part was begun');
    this.current.hash.update(bytes);
    this.current.bytes += bytes.length;
    this.current.entry.push(bytes, final);
  }

  /** How many bytes the part has so far. */
  get size(): number {
    return this.current?.bytes ?? 0;
  }

  end(): PartFile {
    this.flush();
    this.bytes(new Uint8Array(), true);
    const { name, bytes, hash } = this.current as NonNullable<typeof this.current>;
    this.current = null;
    return { name, bytes, sha256: hash.digest('hex') };
  }

  /** Ends the file and waits until the disk has it. */
  finish(): void {
    this.zip.end();
    fsyncSync(this.file);
    closeSync(this.file);
  }

  /** Lets go of a file that won't be finished. */
  abandon(): void {
    this.zip.terminate();
    closeSync(this.file);
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const text = this.waiting.join('');
    this.waiting = [];
    this.waitingLength = 0;
    this.bytes(encoder.encode(text));
  }
}
