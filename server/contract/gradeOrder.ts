import type { Credibility, Reliability } from './words.ts';

/**
 * How strong a whole pair is, for finding the best one: the lower, the better. The NATO system ranks letters and
 * figures apart and gives no order of pairs, so ours is declared here: pairs judged on both sides come before
 * pairs with an F or a 6 (not judged is not bad, but can't carry weight), then the sum of both ranks decides,
 * then the figure. So B2 < C1 is a tie in sum that the figure decides: C1 comes first.
 */
export function gradeRank(reliability: Reliability, credibility: Credibility): number {
  const letter = 'ABCDEF'.indexOf(reliability) + 1;
  const unjudged = (letter === 6 ? 1 : 0) + (credibility === 6 ? 1 : 0);
  return unjudged * 1000 + (letter + credibility) * 10 + credibility;
}

/** The same of a pair as it is written, such as `B2`. */
export const pairRank = (grade: string): number =>
  gradeRank(grade.charAt(0) as Reliability, Number(grade.charAt(1)) as Credibility);

/** Whether a grade is so low that what rests on it is drawn dashed: D, E or F, or 4, 5 or 6. */
export function isWeak(grade: string): boolean {
  return /[DEF]|[456]/.test(grade);
}
