import { describe, expect, test } from 'vitest';
import { headerKeys } from '../../server/contract/headerKeys.ts';
import type { SavedQueryDetails } from '../../server/contract/queries.ts';
import { readSavedQuery } from '../../server/queries/savedQuery.ts';
import {
  type Draft,
  draftFrom,
  draftOf,
  onlyUsed,
  parametersUsed,
  placeOf,
  statementOf,
  toFile,
  withParameters,
} from '../../web/state/queryFile.ts';
import { shippedQueries } from '../support/site.ts';

const statement = `MATCH (a:Actor:Entente {id: $who})-[:SAYS]->(c:Claim)
WHERE ($within IS NULL OR c.from >= date($within.from))
  AND c.kind IN $kinds
RETURN c AS claim, count(*) AS claims LIMIT $most`;

const written: Partial<Draft> = {
  id: 'who-says',
  title: "Who 'says' what: and when?",
  description: `${'A long way to tell how to read it, since the answer holds more than one would think. '.repeat(4)}The end.`,
  group: 'Speakers',
  tags: ['words', ' claims ', ''],
};

/** What the server reads of a draft’s file. */
function readBack(draft: Draft) {
  const { query, faults } = readSavedQuery('own/x.cypher', draft.id, toFile(draft).text);
  return { query: query as SavedQueryDetails | null, faults };
}

describe('a draft', () => {
  test('declares what its statement uses, guessed by the way it is used', () => {
    const { parameters } = draftOf(statement);
    expect(parameters.map(({ name, type, list, need }) => [name, type, list, need])).toEqual([
      ['who', 'text', false, 'must'],
      ['within', 'date', false, 'may'],
      ['kinds', 'text', true, 'must'],
      ['most', 'integer', false, 'must'],
    ]);
  });

  test('keeps what was declared as the statement changes, and writes only what is used', () => {
    const draft = draftOf('RETURN $a + $b');
    const typed = draft.parameters.map(one => ({ ...one, description: `for ${one.name}` }));
    const changed = withParameters({
      ...draft,
      parameters: typed,
      example: { a: 1, b: 2 },
      on: [{ what: 'tie', fills: ['a', 'b'] }],
      statement: 'RETURN $b + $c // not $a, nor "$d"',
    });
    const shown = onlyUsed(changed);
    expect(shown.parameters.map(({ name, description }) => [name, description])).toEqual([
      ['b', 'for b'],
      ['c', ''],
    ]);
    expect(shown.example).toEqual({ b: 2 });
    expect(shown.on).toEqual([]);
    expect(toFile(changed).text).not.toMatch(/for a|a = 1|^.. on:/m);
    // What is cut out and put back is as it was; what was only begun leaves nothing.
    const back = withParameters({ ...changed, statement: draft.statement });
    expect(back).toEqual({ ...changed, statement: draft.statement, parameters: typed });
  });

  test.each(['RETURN $`a(b`', 'RETURN $`$&`', 'RETURN $`[`, $`x-y`, $`\\`', 'RETURN $é'])(
    'declares parameters of any name: %s',
    statement => {
      expect(draftOf(statement).parameters.map(({ name }) => name)).toEqual(parametersUsed(statement));
    },
  );

  test('guesses of a name in backticks too', () => {
    const { parameters } = draftOf('MATCH (n) WHERE n.id IN $`a b` RETURN n LIMIT $`$&`');
    expect(parameters.map(({ type, list }) => [type, list])).toEqual([
      ['text', true],
      ['integer', false],
    ]);
  });

  test.each(headerKeys)('takes a file that begins with %s for one with a header', key => {
    expect(statementOf(`// ${key}: x\nRETURN 1\n`)).toBe('RETURN 1');
  });

  test('counts no parameter in strings, comments or backticks', () => {
    expect(parametersUsed("RETURN '$a', `$b`, $c, $`d e` // $f\n/* $g */")).toEqual(['c', 'd e']);
  });
});

describe('the file of a draft', () => {
  test('is read by the server as it was filled in', () => {
    const draft = draftOf(statement);
    const [who, within, kinds, most] = draft.parameters;
    if (!who || !within || !kinds || !most) throw new Error('four parameters were expected');
    const { query, faults } = readBack({
      ...draft,
      ...written,
      parameters: [
        { ...who, type: 'actor', description: 'who says it' },
        { ...within, description: 'when it was said; any time where it is left out' },
        { ...kinds, need: 'default', default: ['it’s', "it's \\ so"], description: 'which' },
        { ...most, need: 'default', default: ['20'], least: '1', most: '99', description: 'how many' },
      ],
      shows: 'chart',
      chart: { as: 'bar', x: 'claim', y: ['claims', ''], series: null },
      on: [{ what: 'actor', fills: ['who'] }],
      example: { who: 'ru', kinds: ['a'], most: 3 },
    });
    expect(faults).toEqual([]);
    expect(query).toMatchObject({
      title: written.title,
      description: written.description,
      group: 'Speakers',
      tags: ['words', 'claims'],
      shows: 'chart',
      chart: { as: 'bar', x: 'claim', y: ['claims'], series: null },
      on: [{ what: 'actor', fills: ['who'] }],
      example: { who: 'ru', kinds: ['a'], most: 3 },
    });
    expect(query?.parameters).toMatchObject([
      { name: 'who', type: 'actor', required: true, default: null },
      { name: 'within', type: 'date', required: false, default: null },
      { name: 'kinds', list: true, default: ['it’s', "it's \\ so"] },
      { name: 'most', least: 1, most: 99, default: 20, description: 'how many' },
    ]);
    expect(
      Math.max(
        ...String(query?.text)
          .split('\n')
          .map(line => line.length),
      ),
    ).toBeLessThan(101);
  });

  test('holds choices, ranges, truth and figures beyond 2^53', () => {
    const draft = draftOf('RETURN $side, $span.from, $sure, $large');
    const [side, span, sure, large] = draft.parameters;
    if (!side || !span || !sure || !large) throw new Error('four parameters were expected');
    const common = { description: 'x' };
    const { query, faults } = readBack({
      ...draft,
      ...written,
      parameters: [
        { ...side, ...common, choices: ['east', 'west '], need: 'default', default: ['east'] },
        { ...span, ...common, type: 'integer', range: true, need: 'default', default: ['3', ''] },
        { ...sure, ...common, type: 'boolean', need: 'default', default: ['no'] },
        { ...large, ...common, type: 'integer', need: 'default', default: ['9007199254740993'] },
      ],
    });
    expect(faults).toEqual([]);
    expect(query?.parameters).toMatchObject([
      { choices: ['east', 'west'], default: 'east' },
      { range: true, default: { from: 3, to: null } },
      { type: 'boolean', default: false },
      { default: { $type: 'Integer', value: '9007199254740993' } },
    ]);
    expect(query && toFile(draftFrom(query)).text).toBe(query?.text);
  });

  test.each(shippedQueries().map(query => [query.id, query] as const))(
    '%s says the same written anew',
    (_, query) => {
      const { query: again, faults } = readBack(draftFrom(query));
      expect(faults).toEqual([]);
      const {
        text: _text,
        version: _version,
        statementLine: _line,
        ...before
      } = { ...query, file: 'own/x.cypher' };
      expect(again).toMatchObject(before);
      expect(statementOf(String(again?.text))).toBe(statementOf(query.text));
    },
  );

  test('keeps a comment at the top of the statement out of the header', () => {
    const { query, faults } = readBack({ ...draftOf('// title of nothing\nRETURN 1'), ...written });
    expect(faults).toEqual([]);
    expect(statementOf(String(query?.text))).toBe('// title of nothing\nRETURN 1');
  });

  test('leads each fault back to what it was made from', () => {
    const draft = { ...draftOf('RETURN $a,\n  $b'), ...written };
    const [a, b] = draft.parameters;
    if (!a || !b) throw new Error('two parameters were expected');
    const broken: Draft = {
      ...draft,
      description: '',
      parameters: [{ ...a, type: 'integer', need: 'default', default: ['soon'], description: 'when' }],
    };
    const { parts } = toFile(broken);
    const told = readBack(broken).faults.map(({ line }) => placeOf(parts, line));
    expect(told).toEqual([
      { part: 'description', line: 1 },
      { part: 'parameter a', line: 1 },
      { part: 'statement', line: 2 },
    ]);
  });
});
