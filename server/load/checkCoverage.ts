import type { Coverage } from '../model/dossier.ts';
import type { Collected, Entry } from './collect.ts';
import { didYouMean, type Fault } from './faults.ts';
import { readText, sentencesOf, sha256 } from './paragraphs.ts';
import type { Path } from './readFolder.ts';

type Row = Coverage['paragraphs'][number];
type Part = { line?: number; lines?: [number, number]; file?: string; claims?: { paragraph?: unknown }[] };
/** How many paragraphs a source has, how many of them give claims, and which part of its file it is. */
export type Accounted = { paragraphs: number; paragraphsWithClaims: number } & Pick<Part, 'line' | 'lines'>;
/** What one document's coverage is judged by. */
type Document = { name: string; entry: Entry<'coverage'>; sources: Entry<'sources'>[]; faults: Fault[] };

const partOf = (entry: Entry<'sources'>) => entry.value as Part;
const within = ({ line, lines }: Part, n: number) => n === line || (lines && lines[0] <= n && n <= lines[1]);

/**
 * Every paragraph of a covered document gives claims, or says why it gives none. Where a file has other faults, what
 * follows from them isn't told as well.
 * @param texts folder of the documents' texts, to be compared with the coverage; null compares nothing
 * @returns what each source of a covered document has
 */
export function checkCoverage(all: Collected, texts: string | null, faults: Fault[]): Map<string, Accounted> {
  const faulty = new Set(faults.map(({ file }) => file));
  const accounted = new Map<string, Accounted>();
  for (const [name, entry] of all.coverage) {
    const sources = [...all.sources.values()].filter(source => partOf(source).file === name);
    if ([entry, ...sources].some(({ file }) => faulty.has(file.name))) continue;
    const document: Document = { name, entry, sources, faults };
    const { paragraphs, count } = entry.value as Coverage;
    if (sources.length === 0) {
      const files = [...all.sources.values()].flatMap(source => partOf(source).file ?? []);
      faults.push(
        entry.file.fault(['coverage'], `no source has the file '${name}'${didYouMean(name, files)}`, name),
      );
      continue;
    }
    if (!inOrder(document, ['paragraphs'], paragraphs) || !partsFit(document)) continue;
    if (count !== paragraphs.length)
      tell(document, ['count'], `${paragraphs.length} paragraphs are listed, not ${count}`);
    const before = faults.length;
    for (const source of sources) accounted.set(source.id, checkClaimed(document, source));
    // A claim that points elsewhere leaves its own paragraph without.
    if (faults.length > before) continue;
    checkRows(document, ['paragraphs'], paragraphs, document.sources.filter(isLines));
    paragraphs.forEach(({ n, sentences }, index) => {
      const source = sources.find(one => partOf(one).line === n);
      if (sentences && source) checkRows(document, ['paragraphs', index, 'sentences'], sentences, [source]);
    });
    if (texts !== null) compareText(document, texts);
  }
  return accounted;
}

const tell = ({ entry, faults }: Document, at: Path, message: string) =>
  faults.push(entry.file.fault([...entry.at, ...at], message));
const isLines = (source: Entry<'sources'>) => partOf(source).line === undefined;

/** Numbers run from 1 without gaps; what follows the first slip isn't judged. */
function inOrder(document: Document, at: Path, rows: Row[]): boolean {
  const slip = rows.findIndex(({ n }, index) => n !== index + 1);
  if (slip >= 0) {
    const { n } = rows[slip] as Row;
    const what = n > slip + 1 ? `${slip + 1} is missing before ${n}` : `${n} is out of order`;
    tell(document, [...at, slip, 'n'], `paragraphs run from 1 without gaps: ${what}`);
    return false;
  }
  return rows.every(
    ({ sentences }, index) => !sentences || inOrder(document, [...at, index, 'sentences'], sentences),
  );
}

/** Whether every paragraph is of one source at most, and a line's sentences are listed just where a source is that line. */
function partsFit(document: Document): boolean {
  const { entry, sources, name } = document;
  const { paragraphs } = entry.value as Coverage;
  const before = document.faults.length;
  const whole = sources.filter(one => !partOf(one).line && !partOf(one).lines);
  const [, second] = whole;
  if (second) {
    const message = `another source is the whole of '${name}': give its 'lines', or its 'line'`;
    document.faults.push(second.file.fault([...second.at, 'file'], message));
  }
  for (const source of sources) {
    const { line, lines } = partOf(source);
    const key = line === undefined ? 'lines' : 'line';
    const fault = (message: string) => document.faults.push(source.file.fault([...source.at, key], message));
    if (line !== undefined && lines) fault("a source is one 'line' or several 'lines', not both");
    const last = line ?? lines?.[1] ?? 1;
    if (lines && lines[0] > lines[1]) fault(`line ${lines[0]} is after line ${lines[1]}`);
    else if (last > paragraphs.length) fault(`'${name}' has ${paragraphs.length} lines, and no line ${last}`);
    else if (line !== undefined && !paragraphs[line - 1]?.sentences)
      fault(`the coverage of '${name}' lists no sentences of paragraph ${line}`);
    const other = sources.find(one => one !== source && line !== undefined && within(partOf(one), line));
    if (other) fault(`line ${line} is of ${other.id} too`);
  }
  paragraphs.forEach(({ n, sentences }, index) => {
    if (!sentences || sources.some(one => partOf(one).line === n)) return;
    tell(
      document,
      ['paragraphs', index, 'sentences'],
      `no source is line ${n}: its sentences aren't counted`,
    );
  });
  return document.faults.length === before;
}

/** A source's claims are of paragraphs that are its own. */
function checkClaimed({ entry, sources, name, faults }: Document, source: Entry<'sources'>): Accounted {
  const { paragraphs } = entry.value as Coverage;
  const part = partOf(source);
  const others = sources.filter(one => one !== source).map(partOf);
  const rows = part.line === undefined ? paragraphs : (paragraphs[part.line - 1]?.sentences ?? []);
  const isOwn = (n: number) =>
    part.line !== undefined || (part.lines ? within(part, n) : !others.some(other => within(other, n)));
  const own = new Set(rows.map(({ n }) => n).filter(isOwn));
  const claimed = (part.claims ?? []).map(({ paragraph }) => Number(paragraph));
  claimed.forEach((n, index) => {
    if (own.has(n)) return;
    const message = rows.some(row => row.n === n)
      ? `paragraph ${n} of '${name}' is not of this source`
      : `the coverage of '${name}' has no paragraph ${n}: it has ${rows.length}`;
    faults.push(source.file.fault([...source.at, 'claims', index, 'paragraph'], message));
  });
  const { line, lines } = part;
  return {
    paragraphs: own.size,
    paragraphsWithClaims: [...new Set(claimed)].filter(n => own.has(n)).length,
    line,
    lines,
  };
}

/** Each row gives claims, or repeats one that does, or says why not: one of the three. */
function checkRows(document: Document, at: Path, rows: Row[], sources: Entry<'sources'>[]): void {
  const told = new Set(sources.flatMap(one => (partOf(one).claims ?? []).map(claim => claim.paragraph)));
  rows.forEach(({ n, none, repeats, sentences }, index) => {
    const say = (message: string, ...key: Path) =>
      tell(document, [...at, index, ...key], `paragraph ${n} ${message}`);
    if (none !== undefined && repeats !== undefined) say("has 'none' and 'repeats': one of them", 'repeats');
    const key = none === undefined ? 'repeats' : 'none';
    const gives = told.has(n) ? 'gives claims' : sentences ? 'is told by its sentences' : null;
    if (gives && (none ?? repeats) !== undefined) say(`${gives}, and '${key}' says that it gives none`, key);
    if (!gives && (none ?? repeats) === undefined)
      say("gives no claim: say why under 'none', or which paragraph it 'repeats'", 'n');
    for (const repeated of [repeats ?? []].flat()) {
      if (!told.has(repeated)) say(`repeats ${repeated}, which gives no claim`, 'repeats');
    }
  });
}

/** The text has just the paragraphs that were read. */
function compareText(document: Document, texts: string): void {
  const { name, entry } = document;
  const lines = readText(texts, name);
  if (lines === null) {
    tell(document, [], `SOURCES_FOLDER has no file '${name}'`);
    return;
  }
  const compare = (at: Path, rows: Row[], found: string[], what: string) => {
    if (rows.length !== found.length)
      tell(document, at, `${what} has ${found.length} paragraphs, and ${rows.length} are listed`);
    rows.forEach((row, index) => {
      const text = found[index];
      if (text === undefined) return;
      if (sha256(text) !== row.sha256)
        tell(document, [...at, index, 'sha256'], `paragraph ${row.n} is not what ${what} has`);
      if (row.sentences)
        compare([...at, index, 'sentences'], row.sentences, sentencesOf(text), `line ${row.n} of the text`);
    });
  };
  compare(['paragraphs'], (entry.value as Coverage).paragraphs, lines, 'the text');
}
