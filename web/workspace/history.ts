// The statements that were run here, the newest first. The browser keeps them.
import { type Asked, isAsked, sameAsked } from './tabs.ts';

/** Where they are kept in the browser. */
export const historyAt = 'entente.cypher.history';
export const mostHistory = 100;
/** Characters of all of them together: a browser keeps a few millions for everything. */
export const longestHistory = 500_000;

/** A statement that was run, and when (ISO 8601). */
export type Past = Asked & { at: string };

/** What the browser kept; nothing where it can’t be read. */
export function readHistory(text: string | null): Past[] {
  try {
    const held: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(held) ? held.filter(isPast).slice(0, mostHistory) : [];
  } catch {
    return [];
  }
}

const isPast = (held: unknown): held is Past =>
  isAsked(held) && typeof (held as Partial<Past>).at === 'string';

/** With one more; the same one, run before, goes up. What is too long for the rest of the space is left out. */
export const withPast = (history: Past[], asked: Asked, at: string): Past[] =>
  fitting([
    { statement: asked.statement, given: asked.given, at },
    ...history.filter(one => !sameAsked(one, asked)),
  ]).slice(0, mostHistory);

function fitting(history: Past[]): Past[] {
  let left = longestHistory;
  return history.filter(one => {
    const { length } = JSON.stringify(one);
    if (length > left) return false;
    left -= length;
    return true;
  });
}
