import { describe, expect, test } from 'vitest';
import { gradeRank } from '../../server/contract/gradeOrder.ts';
import { toLucene } from '../../server/explore/search.ts';
import { gradesThatPass } from '../../server/explore/viewFilter.ts';
import { scanStatement } from '../../server/queries/statementText.ts';

describe('what a person types', () => {
  test.each(['', '   ', '"(', '&& || !', '🙂', '*', '~'])('%j asks for nothing', typed => {
    expect(toLucene(typed)).toBeNull();
  });

  test('loses Lucene’s own signs, capitals and accents, and matches whole, as a beginning, or nearly', () => {
    expect(toLucene('Kyïv: AND')).toBe('(kyiv^4 OR kyiv* OR kyiv~1^0.3) AND (and^4 OR and*)');
    expect(toLucene('최선희')).toBe('(최선희^4 OR 최선희*)');
  });
});

describe('the text of a statement', () => {
  test('nests as deep as its brackets outside of strings and comments', () => {
    expect(scanStatement("RETURN ([{x: '((((('}]) // (((((\n/* [[[[ */").depth).toBe(3);
    expect(scanStatement("RETURN 'it\\'s (' + \"(\"").depth).toBe(0);
  });

  test('without strings and comments is what is code', () => {
    expect(scanStatement("RETURN 'apoc.x(' AS y // apoc.z(").code).not.toContain('apoc');
    expect(scanStatement('RETURN `apoc.x`(1)').code).toContain('apoc.x');
  });

  test('that never ends a string or comment is read to its end', () => {
    expect(scanStatement("RETURN '(((").depth).toBe(0);
    expect(scanStatement('RETURN 1 /* (((').depth).toBe(0);
  });
});

describe('the grades that pass', () => {
  test('are all of them without a bound', () => {
    expect(gradesThatPass({})).toBeNull();
    expect(gradesThatPass({ reliability: 'F', credibility: 6 })).toBeNull();
  });

  test('are those up to the bounds, F and 6 only when asked for', () => {
    expect(gradesThatPass({ reliability: 'B', credibility: 1 })).toEqual(['A1', 'B1']);
    expect(gradesThatPass({ reliability: 'A', credibility: 1, unjudged: true })).toEqual([
      'A1',
      'A6',
      'F1',
      'F6',
    ]);
    expect(gradesThatPass({ unjudged: false })).toHaveLength(25);
  });
});

test('the better of two grades is judged on both sides, then smaller in sum, then more credible', () => {
  const order = (['A1', 'B2', 'C1', 'A3', 'E5', 'F1', 'A6', 'F6'] as const).toSorted(
    (one, other) => rank(one) - rank(other),
  );
  expect(order).toEqual(['A1', 'C1', 'B2', 'A3', 'E5', 'F1', 'A6', 'F6']);
});
const rank = (grade: string) => gradeRank(grade.charAt(0) as 'A', Number(grade.charAt(1)) as 1);
