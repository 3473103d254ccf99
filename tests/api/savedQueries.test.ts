import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDossier } from '../../server/load/index.ts';
import { readSavedQuery } from '../../server/queries/savedQuery.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

const header = (...parameters: string[]) =>
  [
    'title: Q?',
    'description: D.',
    'group: G',
    'shows: table',
    ...parameters.map(line => `parameter: ${line}`),
  ]
    .map(line => `// ${line}\n`)
    .join('');
const files = {
  'echo.cypher': `${header(
    "t text = 'x' — t",
    'i integer optional — i',
    'd decimal = 2 — d',
    'b boolean = true — b',
    'day date optional — day',
    'who actor optional — who',
    'what event optional — what',
    'where place optional — where',
    'all list of actor = [] — all',
    'sums list of decimal = [1] — sums',
    'paper source optional — paper',
    'said claim optional — said',
    'any list of element optional — any',
    'ints range of integer = {from: 1} — ints',
    'decs range of decimal optional — decs',
    'days range of date optional — days',
  )}RETURN $t AS t, $i AS i, valueType($i) AS it, $d AS d, valueType($d) AS dt, $b AS b, date($day.from) AS first,
  date($day.to) AS last, $day.text AS text, $who AS who, $what AS what, $where AS \`where\`, $all AS all,
  valueType($sums) AS st, $paper AS paper, $said AS said, $any AS any, $ints.from AS i1, $ints.to AS i2,
  valueType($decs.from) AS ct, $days.text AS days, date($days.from) AS d1, date($days.to) AS d2`,
  'write.cypher': `${header()}CREATE (n:Planted) RETURN n`,
  'faulty.cypher': `${header()}RETURN 1 AS one,\n  nobody AS two`,
  'slow.cypher': `${header('n integer — n')}UNWIND range(1, $n) AS x RETURN count(x) AS n`,
};
const queries = Object.entries(files).flatMap(
  ([name, text]) => readSavedQuery(name, name.replace('.cypher', ''), text).query ?? [],
);
let claimId: string;
let paperId: string;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, exampleFolder);
  await graph.close();
  await cypher("MATCH (n:Entente {id: 'ardania'}) SET n.formerIds = ['old-ardania']");
  const [found] = await cypher(
    'MATCH (s:Source)-[:REPORTS]->(c:Claim) RETURN s.id AS source, c.id AS claim LIMIT 1',
  );
  [paperId, claimId] = [String(found?.source), String(found?.claim)];
  site = await openSite(connection(), { queries, statementsAMinute: 120 });
});
afterAll(() => site?.close());

const post = (at: string, body: unknown) =>
  fetch(`${site.address}${at}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const run = (id: string, parameters: object = {}) => post(`/api/queries/${id}/run`, { parameters });
async function rowOf(parameters: object) {
  const { columns, rows, parameters: sent } = await (await run('echo', parameters)).json();
  return {
    row: Object.fromEntries(columns.map((name: string, index: number) => [name, rows[0][index]])),
    sent,
  };
}

test('the list and one query are as their files are', async () => {
  const { queries, extent } = await (await fetch(`${site.address}/api/queries`)).json();
  expect(queries.map(({ id }: { id: string }) => id)).toEqual(['echo', 'write', 'faulty', 'slow']);
  expect(extent).toEqual({ total: 4, returned: 4 });
  const one = await (await fetch(`${site.address}/api/queries/slow`)).json();
  expect(one).toEqual({
    ...queries[3],
    file: 'slow.cypher',
    text: files['slow.cypher'],
    version: expect.any(String),
    expect: null,
  });
});

test('every type arrives as what it is, and is told as it was sent', async () => {
  const given = {
    i: { $type: 'Integer', value: '9007199254740993' },
    d: 3,
    day: '2030-01~/..',
    who: 'old-ardania',
    what: 'deployment-2030-05',
    where: 'porto-belo',
    all: ['beloria', 'old-ardania'],
    sums: [1, 2.5],
    paper: paperId,
    said: claimId,
    any: ['vera-lind|ATTENDED|talks-2030-05-02', 'old-ardania', claimId],
    ints: { from: 1, to: 5 },
    decs: { from: 1, to: null },
    days: { from: '2030-01', to: '2030-02' },
  };
  const present = ['vera-lind|ATTENDED|talks-2030-05-02', 'ardania', claimId];
  const { row, sent } = await rowOf(given);
  expect(row).toMatchObject({
    t: 'x',
    i: given.i,
    d: 3,
    b: true,
    first: '2030-01-01',
    last: null,
    text: '2030-01~/..',
    who: 'ardania',
    what: 'deployment-2030-05',
    where: 'porto-belo',
    all: ['beloria', 'ardania'],
  });
  expect([row.it, row.dt, row.st].map(type => String(type).replaceAll(' NOT NULL', ''))).toEqual([
    'INTEGER',
    'FLOAT',
    'LIST<FLOAT>',
  ]);
  expect(row).toMatchObject({ paper: paperId, said: claimId, any: present, i1: 1, i2: 5 });
  expect(row).toMatchObject({ days: '2030-01/2030-02', d1: '2030-01-01', d2: '2030-02-28' });
  expect(row.ct).toMatch(/^FLOAT/);
  const day = { text: '2030-01~/..', from: '2030-01-01', to: null };
  const days = { text: '2030-01/2030-02', from: '2030-01-01', to: '2030-02-28' };
  const followed = { who: 'ardania', all: ['beloria', 'ardania'], any: present };
  expect(sent).toEqual({ ...given, t: 'x', b: true, day, days, ...followed });
});

test('what is left out takes its default, and runs in a statement of one’s own as it was told', async () => {
  const big = { $type: 'Integer', value: '9007199254740993' };
  const { row, sent } = await rowOf({ i: big, day: '2030' });
  expect(row).toMatchObject({
    t: 'x',
    i: big,
    d: 2,
    b: true,
    first: '2030-01-01',
    last: '2030-12-31',
    who: null,
    all: [],
  });
  const again = await (
    await post('/api/cypher', { statement: files['echo.cypher'], parameters: sent })
  ).json();
  expect(again.rows[0][1]).toEqual(big);
  expect(again.rows[0].slice(6, 9)).toEqual(['2030-01-01', '2030-12-31', '2030']);
});

describe('a run that cannot be:', () => {
  test('every value that does not fit is told at once', async () => {
    const response = await run('echo', {
      t: 1,
      i: 'x',
      day: 'soon',
      ints: { from: 5, to: 1 },
      days: { from: '2030', to: 'x' },
      nobody: 1,
    });
    expect(response.status).toBe(400);
    const { code, faults } = await response.json();
    expect(code).toBe('invalid-body');
    expect(faults.map(({ at }: { at: string }) => at)).toEqual([
      'parameters.nobody',
      'parameters.t',
      'parameters.i',
      'parameters.day',
      'parameters.ints',
      'parameters.days.to',
    ]);
  });

  test('an id that nothing has, or something else', async () => {
    const response = await run('echo', {
      who: 'nobody',
      what: 'ardania',
      where: 'deployment-2030-05',
      all: ['beloria', 'porto-belo'],
      paper: claimId,
      said: 'ardania',
      any: ['beloria|ATTENDED|nowhere', 'porto-belo'],
    });
    const { code, faults } = await response.json();
    expect(code).toBe('invalid-body');
    expect(faults).toEqual([
      { at: 'parameters.who', message: "there is no actor 'nobody'" },
      { at: 'parameters.what', message: "there is no event 'ardania'; that is something else" },
      { at: 'parameters.where', message: "there is no place 'deployment-2030-05'; that is something else" },
      { at: 'parameters.all.1', message: "there is no actor 'porto-belo'; that is something else" },
      { at: 'parameters.paper', message: `there is no source '${claimId}'; that is something else` },
      { at: 'parameters.said', message: "there is no claim 'ardania'; that is something else" },
      { at: 'parameters.any.0', message: "there is no element 'beloria|ATTENDED|nowhere'" },
    ]);
  });

  test('numbers and text that JSON lets through and Neo4j could not hold', async () => {
    for (const body of ['{"d": 1e999}', '{"i": 9007199254740993}', '{"t": "\\ud83d"}', '{"d": NaN}']) {
      const response = await post('/api/queries/echo/run', `{"parameters": ${body}}`);
      expect(await response.json()).toMatchObject({ status: 400, code: 'invalid-body' });
    }
  });

  test('a query there is not', async () => {
    for (const response of [await run('nobody'), await fetch(`${site.address}/api/queries/nobody`)])
      expect(await response.json()).toMatchObject({
        status: 404,
        code: 'not-found',
        detail: "There is no saved query 'nobody'.",
      });
  });

  test('one that would write does not', async () => {
    expect(await (await run('write')).json()).toMatchObject({ status: 403, code: 'write-refused' });
    expect(await cypher('MATCH (n:Planted) RETURN n')).toEqual([]);
  });

  test('a fault of the statement names line and column of the file', async () => {
    expect(await (await run('faulty')).json()).toMatchObject({
      code: 'cypher-fault',
      faults: [{ line: 6, column: 3 }],
    });
  });
});

test('runs beside each other don’t mix', async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index * 1000);
  const answers = await Promise.all(numbers.map(async n => (await (await run('slow', { n })).json()).rows));
  expect(answers).toEqual(numbers.map(n => [[n]]));
});

test('runs and statements are counted together, and too many in a minute are refused', async () => {
  const codes = new Set<number>();
  for (let sent = 0; sent < 125 && !codes.has(429); sent += 1) codes.add((await run('nobody')).status);
  expect([...codes]).toEqual([404, 429]);
  const response = await post('/api/cypher', { statement: 'RETURN 1' });
  expect(await response.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect((await fetch(`${site.address}/api/queries`)).status).toBe(200);
});
