import { describe, expect, test } from 'vitest';
import { judge, Refused } from '../../server/explore/gate.ts';

const plan = {
  operator: 'ProduceResults',
  details: '',
  estimatedRows: 1,
  rows: null,
  dbHits: null,
  children: [],
};
const explained = { type: 'r', plan, diagnostics: [] };

function refusal(statement: string, foreign: string[]): string | null {
  try {
    judge(statement, explained, foreign);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return thrown.message;
  }
}

describe('functions that plugins brought', () => {
  const foreign = ['apoc.text.join', 'gds.version'];

  test.each([
    "RETURN apoc.text.join(['a'], ',')",
    "RETURN APOC.Text.JOIN(['a'], ',')",
    "RETURN `apoc`.`text` . join (['a'], ',')",
    "RETURN apoc./* between */text.join(['a'], ',')",
    'RETURN [x IN [1] | gds.version()]',
  ])('are refused however they are written: %s', statement => {
    expect(refusal(statement, foreign)).toMatch(
      /^The function (apoc\.text\.join|gds\.version) belongs to a plugin/,
    );
  });

  test.each(["RETURN 'apoc.text.join(' AS text", '// gds.version()\nRETURN 1', 'RETURN size([1])'])(
    'are no texts, comments or functions of Neo4j: %s',
    statement => expect(refusal(statement, foreign)).toBeNull(),
  );

  test('are known by the name that the server gives: where it has none, nothing is refused', () => {
    expect(refusal('RETURN gds.version()', [])).toBeNull();
  });
});
