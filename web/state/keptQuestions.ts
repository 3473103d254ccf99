// What the browser keeps of questions: those that are marked, and which were run last and with what.
import type { Question } from './view.ts';

/** Where they are kept in the browser. */
export const favouritesAt = 'entente.questions.favourites';
export const runsAt = 'entente.questions.runs';

/** A run of a saved query: what was filled in, and when (ISO 8601). */
export type PastRun = { id: string; given: Question['given']; at: string };

/** Runs that are kept; the oldest go first. */
export const mostRuns = 25;

/** Ids of the questions that are marked; none where what was kept can’t be read. */
export const readFavourites = (text: string | null): string[] =>
  readList(text).filter((one): one is string => typeof one === 'string');

/** The last runs, the newest first. */
export const readRuns = (text: string | null): PastRun[] => readList(text).filter(isRun).slice(0, mostRuns);

function readList(text: string | null): unknown[] {
  try {
    const held: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(held) ? held : [];
  } catch {
    return [];
  }
}

function isRun(held: unknown): held is PastRun {
  const { id, given, at } = (held ?? {}) as Record<string, unknown>;
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every(one => typeof one === 'string');
  return typeof id === 'string' && typeof at === 'string' && Array.isArray(given) && given.every(isPair);
}

/** A mark set or taken away. */
export const toggled = (ids: string[], id: string): string[] =>
  ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id];

/** A run put first; the same question with the same values stands there once. */
export const withRun = (runs: PastRun[], run: PastRun): PastRun[] =>
  [run, ...runs.filter(one => !isSame(one, run))].slice(0, mostRuns);

const isSame = (one: PastRun, other: PastRun) =>
  one.id === other.id && JSON.stringify(one.given) === JSON.stringify(other.given);

/** What is kept of a question follows it to its new id. */
export const favouritesRenamed = (ids: string[], from: string, to: string): string[] => [
  ...new Set(ids.map(id => (id === from ? to : id))),
];
export const runsRenamed = (runs: PastRun[], from: string, to: string): PastRun[] =>
  runs.map(run => (run.id === from ? { ...run, id: to } : run));
