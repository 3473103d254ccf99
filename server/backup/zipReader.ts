import { createReadStream } from 'node:fs';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** No ZIP file, one whose end is missing, or one of which something can't be unpacked. */
export class Unzippable extends Error {
  override name = 'Unzippable';
  readonly why: 'no-zip' | 'cut-off' | 'damaged';
  constructor(why: Unzippable['why'], cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** Every ZIP file that holds something begins with this: the head of its first file. */
const beginning = 'PK\u0003\u0004';

/** A ZIP file, open. Whatever is read throws Unzippable, or Node's own error where the file can't be read. */
export class ZipReader {
  readonly entries: ReadonlyMap<string, Entry>;
  private readonly zip: ZipFile;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  static async open(file: string): Promise<ZipReader> {
    let head = '';
    for await (const bytes of createReadStream(file, { end: beginning.length - 1 }))
      head += bytes.toString('latin1');
    if (head !== beginning) throw new Unzippable('no-zip');
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(thrown => {
      throw unzippable('cut-off', thrown);
    });
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    } catch (thrown) {
      zip.close();
      throw unzippable('damaged', thrown);
    }
    return new ZipReader(zip, entries);
  }

  /** The content of one of its files, as it comes. */
  async *read(entry: Entry): AsyncGenerator<Buffer> {
    try {
      yield* await this.zip.openReadStreamPromise(entry);
    } catch (thrown) {
      throw unzippable('damaged', thrown);
    }
  }

  close(): void {
    this.zip.close();
  }
}

/** What the disk says is told as it is. */
function unzippable(why: Unzippable['why'], thrown: unknown): unknown {
  return (thrown as NodeJS.ErrnoException).syscall ? thrown : new Unzippable(why, thrown);
}
