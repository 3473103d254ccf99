import { pairRank } from '../contract/gradeOrder.ts';
import type { Support } from '../contract/graph.ts';
import type { Change } from '../contract/rests.ts';

/** What becomes of an element when claims are left out, by what the claims said of it before and say after. */
export function changesOf(
  before: Support,
  after: Support | null,
  wasShown: boolean,
  isShown: boolean,
): Change[] {
  if (wasShown && !isShown) return ['lost'];
  if (!wasShown && isShown) return ['appears'];
  if (after === null) return [];
  const found: [Change, boolean][] = [
    ['status', before.status !== after.status],
    ['weaker', isWorse(before.grade, after.grade)],
    ['one-origin', before.origins > 1 && after.origins === 1],
    ['ranges', JSON.stringify(before.ranges) !== JSON.stringify(after.ranges)],
    ['undisputed', before.disputes.some(aspect => !after.disputes.includes(aspect))],
    ['undenied', before.denied && !after.denied],
  ];
  return found.filter(([, is]) => is).map(([change]) => change);
}

function isWorse(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== after;
  return pairRank(after) > pairRank(before);
}
