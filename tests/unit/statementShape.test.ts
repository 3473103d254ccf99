import { describe, expect, test } from 'vitest';
import { measureShape, type shapeBounds, tooMuch } from '../../server/queries/statementShape.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

const shape = (text: string, what: keyof typeof shapeBounds) => measureShape(text)[what];

test('every statement of the product stays within the bounds', () => {
  const over = filesBelow('cypher', /\.cypher$/).filter(file => tooMuch(textOf(file)) !== null);
  expect(over).toEqual([]);
});

test('what nests counts, whatever it is made of', () => {
  expect(shape('RETURN ([{a: (1)}])', 'depth')).toBe(4);
  expect(shape('RETURN NOT NOT NOT true', 'depth')).toBe(3);
  expect(shape('RETURN CASE WHEN true THEN CASE 1 WHEN 2 THEN 3 END END', 'depth')).toBe(2);
  expect(shape('MATCH (n) WHERE EXISTS { (n) WHERE COUNT { (n)--() } > 1 } RETURN {a: 1}', 'braces')).toBe(2);
  expect(shape('WITH m.a.b[0].c AS x RETURN x', 'chain')).toBe(4);
  expect(shape('MATCH (n:A:B:C)-->(m)<-[r]-() RETURN n', 'relationships')).toBe(2);
});

test('strings and comments don’t count', () => {
  const nothing = { depth: 0, braces: 0, operators: 0, xors: 0, chain: 0, clauses: 1, relationships: 0 };
  expect(measureShape(`RETURN '${'(['.repeat(99)} XOR' // ${'XOR {'.repeat(99)}`)).toEqual(nothing);
});

describe('is too much', () => {
  const repeat = (text: string, times: number) => text.repeat(times);
  test.each([
    ['parentheses', `RETURN ${repeat('(', 5_000)}1${repeat(')', 5_000)}`],
    ['parentheses as escapes', `RETURN ${repeat('\\u0028', 500)}1${repeat('\\u0029', 500)}`],
    ['lists', `RETURN ${repeat('[', 600)}${repeat(']', 600)}`],
    ['NOT', `RETURN ${repeat('NOT ', 1_000)}true`],
    ['CASE', `RETURN ${repeat('CASE WHEN true THEN ', 60)}1${repeat(' END', 60)}`],
    ['AND', `RETURN true${repeat(' AND true', 600)}`],
    ['+', `RETURN 1${repeat('+1', 600)}`],
    ['XOR', `RETURN true${repeat(' XOR true', 20)}`],
    ['EXISTS', `RETURN ${repeat('EXISTS { RETURN ', 20)}true AS x${repeat('}', 20)}`],
    ['properties', `RETURN m${repeat('.a', 100)}`],
    ['labels', `MATCH (n${repeat(':A', 100)}) RETURN n`],
    ['relationships', `MATCH (a)${repeat('--()', 100)} RETURN a`],
    ['UNION', `RETURN 1 AS x${repeat(' UNION RETURN 1 AS x', 100)}`],
  ])('%s', (_, statement) =>
    expect(tooMuch(statement)).toMatch(/^A statement has \d+ .* at most, and this one/),
  );
});

test('is told at once, also of the longest statement', () => {
  const worst = [' ', '[', '.', '-', '!', '`', "'", ':', '\\u0028', 'NOT ', ' .'].map(sign =>
    sign.repeat(65_536 / sign.length),
  );
  const started = performance.now();
  for (const text of worst) tooMuch(`RETURN ${text}`);
  console.info(`${worst.length} of 64 KiB: ${Math.round(performance.now() - started)} ms`);
});

describe('what only seems a comment, a text or an escape', () => {
  const bomb = `true${' XOR true'.repeat(20)}`;

  test.each([
    ['a comment that a carriage return ends', `//\rRETURN ${bomb}`],
    ['an escape that stands for a quote', `RETURN 'a\\u0027, ${bomb} //'`],
    [
      'a backslash before what then is no escape',
      `RETURN "a\\u0022 AS x, 1 AS \`\\\\u0060, '\`' AS y, ${bomb} //'"`,
    ],
    ['digits of which Neo4j alone makes an escape', 'RETURN 1 \\u+061'],
  ])('is measured as Neo4j reads it: %s', (_what, statement) => {
    expect(tooMuch(statement)).toMatch(/XOR|\\u/);
  });

  test('a path of Windows is a text', () => {
    expect(tooMuch("RETURN 'C:\\\\users\\\\me' AS home")).toBeNull();
  });
});
