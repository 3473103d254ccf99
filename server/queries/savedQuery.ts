import { isDeepStrictEqual } from 'node:util';
import type { Value } from '../contract/graph.ts';
import { longestName } from '../contract/headerKeys.ts';
import {
  type AsksAbout,
  type QueryParameter,
  type SavedQueryDetails,
  savedQuery,
} from '../contract/queries.ts';
import { versionOf } from '../files/version.ts';
import { InvalidParameters, type QueryFault, Unreadable } from './faults.ts';
import { type Key, readHeader } from './header.ts';
import { Cursor, readPairs } from './literals.ts';
import { readParameter } from './parameter.ts';
import { misuse, parametersUsed } from './parametersUsed.ts';
import { readAsksAbout, readChart, readTags } from './shown.ts';
import { checkParameters } from './values.ts';

/** A row that the example must give, or must not: column → value. */
export type ExpectedRow = { absent: boolean; columns: Record<string, Value> };
export type SavedQueryFile = SavedQueryDetails & {
  expected: ExpectedRow[];
  /** The line of the file in which the statement begins. */
  statementLine: number;
};

const shows = savedQuery.shape.shows.options;

/**
 * Reads one file of a saved query.
 * @param file as people know it, for faults and for `file` of the answer
 * @returns the query, or every fault
 */
export function readSavedQuery(
  file: string,
  id: string,
  text: string,
): { query: SavedQueryFile; faults: [] } | { query: null; faults: QueryFault[] } {
  const { entries, faults, statement, statementLine } = readHeader(file, text);
  const fault = (line: number, message: string) => faults.push({ file, line, message });
  /** Reads a value; what can't be read is told with its line. */
  function reading<T>(key: string, line: number, read: () => T): T | null {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      fault(line, `${key}: ${thrown.message}`);
      return null;
    }
  }
  function words(key: Key): string {
    const [entry] = entries.get(key) ?? [];
    if (!entry) fault(1, `'${key}' is missing`);
    else if (entry.value === '') fault(entry.line, `'${key}' is empty`);
    return entry?.value ?? '';
  }

  const title = words('title');
  const description = words('description');
  const group = words('group');
  const shown = words('shows');
  const how = shows.find(known => known === shown);
  const showsLine = entries.get('shows')?.[0]?.line;
  if (!how && shown !== '' && showsLine)
    fault(showsLine, `shows: there is no '${shown}'; it shows ${shows.join(', ')}`);

  const [begins] = entries.get('first') ?? [];
  const first = begins ? Number(begins.value) : null;
  if (begins && !/^[1-9]\d?$/.test(begins.value))
    fault(begins.line, `first: '${begins.value}' is no whole number from 1 to 99`);

  const parameters: QueryParameter[] = [];
  const declared = new Set<string>();
  const used = parametersUsed(statement);
  for (const { value, line } of entries.get('parameter') ?? []) {
    const parameter = reading('parameter', line, () => readParameter(value));
    // What can't be read still says which name it is for.
    const name = parameter?.name ?? value.split(/\s/)[0] ?? '';
    if (declared.has(name)) fault(line, `parameter: '${name}' is declared twice`);
    declared.add(name);
    if (!parameter) continue;
    parameters.push(parameter);
    if (!used.has(name)) fault(line, `parameter: the statement does not use '$${name}'`);
    else {
      const wrong = misuse(statement, parameter);
      if (wrong !== null) fault(line, `parameter: ${wrong}`);
    }
  }
  if (statement.trim() === '') fault(statementLine, 'there is no statement below the header');
  for (const name of used) {
    if (!declared.has(name)) fault(lineOf(statement, name) + statementLine, `'$${name}' is not declared`);
  }

  const complete = parameters.length === declared.size;

  const on: AsksAbout[] = [];
  for (const { value, line } of (complete && entries.get('on')) || []) {
    const about = reading('on', line, () => readAsksAbout(value, parameters));
    if (about && on.some(one => isDeepStrictEqual(one, about))) fault(line, `on: '${value}' stands twice`);
    if (about) on.push(about);
  }
  const [tagged] = entries.get('tags') ?? [];
  const tags = tagged && reading('tags', tagged.line, () => readTags(tagged.value));
  const [signed] = entries.get('by') ?? [];
  const by = signed && reading('by', signed.line, () => readName(signed.value));
  const [drawn] = entries.get('chart') ?? [];
  const chart = drawn && reading('chart', drawn.line, () => readChart(drawn.value));
  if (drawn && how && how !== 'chart') fault(drawn.line, `chart: it shows a ${how}; write 'shows: chart'`);

  if (begins && parameters.some(({ required }) => required))
    fault(begins.line, 'first: it must be possible to ask it with nothing filled in');
  const [example] = entries.get('example') ?? [];
  const values = example && reading('example', example.line, () => readExample(example.value));
  if (example && values && complete) {
    for (const message of exampleFaults(parameters, values)) fault(example.line, `example: ${message}`);
  }
  const [expect] = entries.get('expect') ?? [];
  const expected = expect && reading('expect', expect.line, () => readExpected(expect.value));
  if (expect && !example && parameters.some(({ required }) => required))
    fault(expect.line, 'expect: needs an example with the values that must be given');

  if (faults.length > 0 || !how) return { query: null, faults };
  const query = {
    id,
    title,
    description,
    group,
    tags: tags ?? [],
    by: by ?? '',
    first,
    shows: how,
    chart: chart ?? null,
    on,
    own: false,
    parameters,
    example: values ?? {},
    file,
    text,
    version: versionOf(text),
    expect: expect?.value ?? null,
    expected: expected ?? [],
    statementLine:
      statementLine +
      Math.max(
        0,
        statement.split('\n').findIndex(line => line.trim() !== ''),
      ),
  };
  return { query, faults: [] };
}

/** How many lines above the first use of a parameter stand in the statement. */
function lineOf(statement: string, name: string): number {
  const lines = statement.split('\n');
  return Math.max(
    0,
    lines.findIndex(line => parametersUsed(line).has(name)),
  );
}

/** Who saved it. A backslash would begin an escape, which Cypher reads in comments too. */
function readName(text: string): string {
  if (text === '' || text.length > longestName || /[\p{Cc}\\]/u.test(text))
    throw new Unreadable(
      `must be a name of ${longestName} characters at most, without backslashes or control characters`,
    );
  return text;
}

function readExample(text: string): Record<string, Value> {
  const cursor = new Cursor(text);
  const pairs = readPairs(cursor);
  if (cursor.rest() !== '') cursor.expected("',' and the next value");
  return Object.fromEntries(pairs);
}

/** `row a = 1, b = 'x' row a = 2 no row a = 3` */
function readExpected(text: string): ExpectedRow[] {
  const cursor = new Cursor(text);
  const rows: ExpectedRow[] = [];
  do {
    const absent = cursor.take(/no\b/) !== null;
    if (cursor.take(/row\b/) === null) cursor.expected("'row' or 'no row'");
    rows.push({ absent, columns: Object.fromEntries(readPairs(cursor)) });
  } while (cursor.rest() !== '');
  return rows;
}

function exampleFaults(parameters: QueryParameter[], values: Record<string, Value>): string[] {
  try {
    checkParameters(parameters, values);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof InvalidParameters)) throw thrown;
    return thrown.faults.map(({ at, message }) => `${at.replace(/^parameters\./, '')}: ${message}`);
  }
}
