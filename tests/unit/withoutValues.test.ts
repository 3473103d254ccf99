import { expect, test } from 'vitest';
import { shapeOf, withoutValues } from '../../server/queries/withoutValues.ts';

test.each([
  ["MATCH (n:Event {id: 'secret', t: 12.5e3}) RETURN n", 'MATCH (n:Event {id: , t: …}) RETURN n'],
  ['RETURN .5, 0xFF, 1_000, -7 AS a2', 'RETURN …, …, …, -… AS a2'],
  ['RETURN n[0..3], $p1, x.y2', 'RETURN n[…], $p1, x.y2'],
  ['RETURN 1 // secret\n AS `se\'cret`, "it\'s" /* secret */', 'RETURN … AS `…`,'],
  ["RETURN 'secret", 'RETURN'],
  ['RETURN `secret', 'RETURN `…`'],
  ['RETURN \\u0027secret\\u0027', null],
])('%s is told as %s', (statement, shape) => {
  expect(shapeOf(statement)).toBe(shape);
});

test('statements that differ in their values alone have one hash, and long shapes are cut', () => {
  const [one, other] = ["RETURN 'a', 1", "RETURN 'bcd', 22.5"].map(withoutValues);
  expect(one).toEqual(other);
  expect(withoutValues('RETURN 1, 1').hash).not.toBe(one?.hash);
  expect(withoutValues(`RETURN ${'x,'.repeat(1_000)}x`).shape).toHaveLength(502);
});
