import { onOneLine } from '../contract/printable.ts';
import { inFigures } from './inFigures.ts';
import { limits } from './limits.ts';

/** One thing that is wrong with a dossier, and where. Lines and columns count from 1. */
export type Fault = { file: string; line: number; column: number; message: string };

/** What is told of a fault quotes the dossier, which may hold anything: on one line, and not without end. */
const longest = 500;
const quoted = (text: string) => onOneLine(text.length > longest ? `${text.slice(0, longest)} …` : text);

/**
 * A dossier that can't be loaded: every fault at once, up to a limit. Nothing was written. Names and messages hold no
 * sign that a terminal would obey.
 */
export class DossierError extends Error {
  override name = 'DossierError';
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    const sorted = faults
      .map(fault => ({ ...fault, file: quoted(fault.file), message: quoted(fault.message) }))
      .sort(
        (one, other) =>
          one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
      );
    const told = sorted.slice(0, limits.faults);
    const lines = told.map(fault => `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`);
    const more = sorted.length > told.length ? ' or more, the first of which stand here' : '';
    const count = told.length === 1 ? '1 fault' : `${told.length} faults${more}`;
    super(`${lines.join('\n')}\nThe dossier has ${count}; nothing was written.`);
    this.faults = told;
  }
}

/** Edits that turn one word into another: letters added, dropped, changed, or neighbours swapped. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next[j] = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Words that a misspelt one is compared with at most: comparing takes time, and a dossier may have many faults. */
const mostCompared = 500;

/** The known word that a misspelt one is close to, if any. */
export function nearest(word: string, known: Iterable<string>): string | null {
  // No id is longer.
  if (word.length > 100) return null;
  // Of one or two letters every word of that length would be close.
  const allowed = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3));
  const begins = (candidate: string) => word.length > 3 && candidate.startsWith(word);
  const near = [...known].filter(
    ({ length }) => Math.abs(length - word.length) <= allowed || length > word.length,
  );
  const alike = near.length > mostCompared ? near.filter(one => one[0] === word[0]) : near;
  const [best] = alike
    .slice(0, mostCompared)
    .map(candidate => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= allowed || begins(candidate))
    .sort((one, other) => one.edits - other.edits || one.candidate.localeCompare(other.candidate));
  return best?.candidate ?? null;
}

/** `: did you mean 'lavrov'?` where one of the known words is close, else nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === null ? '' : `: did you mean '${meant}'?`;
}

/**
 * What has a fault already, as `event` or `event role`: whatever is missing there follows from that fault, and isn't
 * told as another.
 */
export class Doubtful {
  readonly #marked = new Set<string>();

  mark(event: string, role?: string): void {
    this.#marked.add(event);
    if (role !== undefined) this.#marked.add(`${event} ${role}`);
  }

  has(event: string, role?: string): boolean {
    return this.#marked.has(role === undefined ? event : `${event} ${role}`);
  }
}

/** What has more than a dossier may hold isn't judged any further. @param at where the first one too many stands */
export function tooMany(what: 'claims' | 'relationships', at: Fault, faults: Fault[]): DossierError {
  const message = `a dossier holds ${inFigures(limits[what])} ${what} at most, and this is one too many: part it`;
  return new DossierError([...faults, { ...at, message }]);
}
