import { type QueryFault, Unreadable } from '../faults.ts';
import { readHeader } from '../header.ts';
import { readJson } from './bloodhound.ts';
import { compose, type Format } from './compose.ts';
import { readSavedCypher } from './savedCypher.ts';
import { type Found, readScript } from './scripts.ts';

/** A query as it came in, written as a file of ours. */
export type Imported = {
  /** The file that it came in. */
  from: string;
  format: Format;
  /** What it would best be called: an id, or a title to make one from. */
  named: string;
  text: string;
  /** A line of the text → the line of the file that it came from. */
  lineOf(line: number): number;
};

/** What the files hold, and what of them cannot be read. */
export function readImported(files: { name: string; text: string }[]): {
  found: Imported[];
  faults: QueryFault[];
} {
  const found: Imported[] = [];
  const faults: QueryFault[] = [];
  for (const { name, text } of files) {
    try {
      const read = readFile(name, text.replace(/^\uFEFF/, ''));
      found.push(...read.found);
      faults.push(...read.faults);
    } catch (thrown) {
      if (!(thrown instanceof NotRead)) throw thrown;
      faults.push({ file: name, line: thrown.line, message: thrown.message });
    }
  }
  return { found, faults };
}

class NotRead extends Error {
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

const baseOf = (name: string) => name.split(/[/\\]/).at(-1) ?? name;
/** The folder in which a script lay is what it belongs to. */
const folderOf = (name: string) => name.split(/[/\\]/).at(-2) ?? '';
const kinds: [RegExp, (name: string, text: string) => ReturnType<typeof readFile>][] = [
  [/\.json$/i, readJsonFile],
  [/\.csv$/i, readCsvFile],
  [/\.(cypher|cyp|cql|txt)$/i, readCypherFile],
];

function readFile(name: string, text: string): { found: Imported[]; faults: QueryFault[] } {
  const [, read] = kinds.find(([ending]) => ending.test(name)) ?? [];
  if (!read) throw new NotRead('is none of .cypher, .cyp, .cql, .txt, .json and .csv');
  return read(name, text);
}

function readCypherFile(name: string, text: string) {
  const stem = baseOf(name).replace(/\.\w+$/, '');
  if (readHeader(name, text).entries.has('title')) {
    const same = (line: number) => line;
    return {
      found: [{ from: name, format: 'entente' as const, named: stem, text, lineOf: same }],
      faults: [],
    };
  }
  const description = `Imported from Neo4j Browser (${baseOf(name)}).`;
  const found = readScript(text, { title: stem, group: folderOf(name), description });
  if (found.length === 0) throw new NotRead('holds no Cypher');
  return composed(name, 'neo4j-browser', found, true);
}

function readJsonFile(name: string, text: string) {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch (thrown) {
    const at = Number(/position (\d+)/.exec((thrown as Error).message)?.[1] ?? 0);
    throw new NotRead('is not JSON that can be read', text.slice(0, at).split('\n').length);
  }
  const read = readJson(held, baseOf(name));
  if (!read) throw new NotRead('holds no saved queries of BloodHound’s or Neo4j Browser’s');
  return composed(name, read.format, read.found(text), false);
}

function readCsvFile(name: string, text: string) {
  let found: Found[] | null;
  try {
    found = readSavedCypher(text, baseOf(name));
  } catch (thrown) {
    const line = Number(/line (\d+)/.exec((thrown as Error).message)?.[1] ?? 1);
    throw new NotRead('is not CSV that can be read', line);
  }
  if (!found)
    throw new NotRead('holds no saved queries of Neo4j Browser’s: its first line must name name and query');
  return composed(name, 'neo4j-browser', found, false);
}

/** @param byLine whether lines of a statement are lines of the file */
function composed(name: string, format: Format, all: Found[], byLine: boolean) {
  const found: Imported[] = [];
  const faults: QueryFault[] = [];
  for (const one of all) {
    const { line } = one;
    try {
      if ('fault' in one) throw new Unreadable(one.fault);
      const text = compose(one.foreign);
      const begins = readHeader(name, text).statementLine;
      const lineOf = (at: number) => (byLine ? Math.max(line, line + at - begins) : line);
      found.push({ from: name, format, named: one.foreign.title, text, lineOf });
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      faults.push({ file: name, line, message: thrown.message });
    }
  }
  return { found, faults };
}
