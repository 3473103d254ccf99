/**
 * When a typed word finds another: one rule for the server, which asks Neo4j's full-text index, and for the page, which
 * marks what was found and searches its own short lists.
 */

/** Without capitals, and without the accents of Latin letters (as the index folds them); й stays й, 최 stays 최. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();

const word = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => folded(text).match(word) ?? [];

/** How many letters of a typed word may be wrong: none up to three letters, one up to seven, two beyond. */
export const slackOf = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/** Whether a folded typed word finds a folded word: whole, as its beginning, or with so many letters wrong. */
export const findsWord = (typed: string, found: string): boolean =>
  found.startsWith(typed) || edits(typed, found, slackOf(typed)) <= slackOf(typed);

/** Whether every word that was typed finds one of a text. */
export function findsText(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every(one => words.some(found => findsWord(one, found)));
}

/** A text in parts that make it up again: those that a typed word finds, and those between. */
export function marked(text: string, typed: string): { text: string; found: boolean }[] {
  const asked = wordsOf(typed);
  const parts: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const { 0: held, index } of text.matchAll(word)) {
    if (!asked.some(one => findsWord(one, folded(held)))) continue;
    if (index > at) parts.push({ text: text.slice(at, index), found: false });
    parts.push({ text: held, found: true });
    at = index + held.length;
  }
  return at < text.length ? [...parts, { text: text.slice(at), found: false }] : parts;
}

/** Letters to put in, take out, change or swap with the next to make one word of another; more than `most` is Infinity. */
function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      now.push(
        Math.min(
          (last[at] ?? 0) + 1,
          (now[at - 1] ?? 0) + 1,
          (last[at - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...now) > most) return Number.POSITIVE_INFINITY;
    [before, last] = [last, now];
  }
  return last[other.length] ?? Number.POSITIVE_INFINITY;
}
