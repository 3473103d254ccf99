import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, jsonLines, stopCommands } from '../support/command.ts';
import { cypher, loadDefault, settingsOfRun } from '../support/neo4j.ts';

beforeAll(loadDefault);
afterAll(stopCommands);

/** Runs the command of `npm run query` on the run's own Neo4j, with the queries that tests use. */
async function query(...args: string[]) {
  const settings = { ...settingsOfRun(), QUERIES: 'tests/fixtures/queries' };
  const { ended, out, told } = command('queryCommand.ts', args, settings);
  const { code } = await ended;
  return { code, out: out(), told: told() };
}

describe('npm run query', () => {
  test('gives every value with all its digits, as JSON and CSV, and nothing else on standard output', async () => {
    const json = await query('every-value', '--json');
    expect(json).toMatchObject({ code: 0, told: expect.stringMatching(/1 of 1 row, [\d,]+ ms$/m) });
    expect(json.out).toContain('"big":9007199254740993,');
    const [row] = JSON.parse(json.out);
    expect(row).toMatchObject({
      node: { $type: 'Node', id: 'kp', properties: { iso2: 'KP' } },
      path: { $type: 'Path' },
      day: '2024-10-23',
      map: { name: 'inner', deeper: { at: [1] } },
    });
    const csv = await query('every-value', '--csv');
    const [first] = parse<Record<string, string>>(csv.out, { columns: true });
    expect(first).toMatchObject({
      node: 'North Korea',
      big: '9007199254740993',
      day: '2024-10-23',
      flag: 'true',
      nothing: '',
      formula: `'=HYPERLINK("x")`,
      quoted: 'one, "two"',
    });
  });

  test('with LOG_FORMAT=json what it says beside the answer is lines of JSON', async () => {
    const asked = command('queryCommand.ts', ['voted'], { ...settingsOfRun(), LOG_FORMAT: 'json' });
    expect((await asked.ended).code).toBe(1);
    expect(jsonLines(asked.told())).toEqual([
      expect.objectContaining({
        level: 'error',
        msg: expect.stringMatching(/^There is no saved query 'voted'/),
      }),
    ]);
  });

  test('reads values by their declared types, lists by repeated keys', async () => {
    const given = ['words==a', 'whole=9007199254740993', 'part=2.50', 'certain=no', 'day=2024-10'];
    const { code, out } = await query(
      'every-form',
      ...given,
      'several=kp',
      'several=ua',
      'numbers=5',
      '--json',
    );
    expect({ code, row: JSON.parse(out)[0] }).toMatchObject({
      code: 0,
      row: { words: '=a', part: 2.5, certain: false, day: '2024-10', several: ['kp', 'ua'], numbers: [5] },
    });
    expect(out).toContain('"whole":9007199254740993');
  });

  test('lines up a table, and says on standard error how many rows there are', async () => {
    const { code, out, told } = await query('many-rows', 'rows=3');
    expect({ code, out }).toEqual({ code: 0, out: 'number\n──────\n     1\n     2\n     3\n' });
    expect(told).toMatch(/^3 of 3 rows, \d+ ms$/m);
  });

  test('lists the queries by group, and tells of one of them how it is asked', async () => {
    const list = await query();
    expect(list).toMatchObject({ code: 0, told: '' });
    expect(list.out).toMatch(/^Values\n {2}every-value {3}Is every value shown\?\n/m);
    const help = await query('every-form', '--help');
    expect(help.out).toMatch(/^ {2}several {2}list of actor, else ru, us: some actors$/m);
    expect(help.out).toMatch(/\nnpm run query -- every-form whole=7 who=ua\n$/);
  });

  test.each([
    [1, ['every-valu'], /There is no saved query 'every-valu': did you mean 'every-value'\?/],
    [1, ['every-form', 'wole=1', 'who=kp', 'who=ru'], /^wole: .*'whole'\?\nwho: is given 2 times/],
    [1, ['every-form', 'whole=1.5', 'day=soon'], /^whole: must be a whole number\nday: /],
    [1, ['every-form', 'several=kp', 'several=nobody'], /^several\.1: there is no actor 'nobody'$/m],
    [1, ['takes-long'], /^up: must be given$/m],
    [2, ['every-value', 'csv'], /^'csv' is no key=value\.\nUsage: /],
    [2, ['many-rows', '--limit', '50001'], /^--limit must be a whole number from 1 to 50000\.\n/],
    [2, ['many-rows', '--csv', '--json'], /^Ask for --csv or for --json/],
    [2, ['--xml'], /^Unknown option '--xml'/],
  ])('ends with %i on %j', async (code, args, words) => {
    const ended = await query(...args);
    expect(ended).toEqual({ code, out: '', told: expect.stringMatching(words) });
    expect(ended.told).not.toMatch(/^\s+at /m);
  });

  test('asks of a graph that it leaves as it was', async () => {
    const count = () => cypher('MATCH (n) RETURN count(n) AS nodes, sum(COUNT { (n)--() }) AS ends');
    const before = await count();
    await query('who-deployed');
    expect(await count()).toEqual(before);
  });
});
