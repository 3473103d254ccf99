import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CypherChunk, Explained } from '../../server/contract/cypher.ts';
import { routes } from '../../server/contract/routes.ts';
import { defaultLimits } from '../../server/graph/adhoc.ts';
import { loadDossier } from '../../server/load/index.ts';
import { exampleFolder } from '../support/dossiers.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, exampleFolder);
  await graph.close();
  const limits = { ...defaultLimits, atOnce: { client: 2, all: 2 } };
  site = await openSite(connection(), { limits, page: false });
});
afterAll(() => site?.close());

const post = (at: string, body: object, signal?: AbortSignal) =>
  fetch(`${site.address}/api/cypher${at}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
const run = async (statement: string, more: object = {}) => (await post('', { statement, ...more })).json();
const explain = async (statement: string, parameters = {}): Promise<Explained> => {
  const response = await post('/explain', { statement, parameters });
  expect(response.status).toBe(200);
  return routes.explain.response.strict().parse(await response.json());
};
async function stream(statement: string, more: object = {}): Promise<CypherChunk[]> {
  const response = await post('/stream', { statement, ...more });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map(line => routes.cypherStream.response.parse(JSON.parse(line)));
}
/** Runs for minutes, unless it is stopped. */
const endless = (mark: string) =>
  `/* ${mark} */ UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x * y < 0 RETURN x`;
const running = (mark: string) =>
  cypher('SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $mark RETURN currentQuery', {
    mark: `/* ${mark} */`,
  });

describe('what Neo4j says of a statement', () => {
  test('is its plan, its parameters and what is doubtful, at the place in the writer’s own text', async () => {
    const told = await explain('MATCH (s:State {id: $id})\nMATCH (n:Nope)\nRETURN s, n', { id: 'x' });
    expect(told).toMatchObject({ refused: null, parameters: ['id'] });
    expect(told.diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: '01N50', line: 2, column: 10 }),
    );
    expect(told.plan).toMatchObject({ operator: 'ProduceResults', rows: null, dbHits: null });
    expect(told.plan?.children.length).toBeGreaterThan(0);
  });

  test.each([
    ['RETURN 1 AS one,\n  nobody AS two', 2, 3],
    ['MATCH (n RETURN n', 1, 10],
    ['RETURN "open', 1, 8],
    ['CALL nobody.knows()', null, null],
    ['CYPHER 25 RETURN 1', null, null],
  ])('is a fault where it cannot be run: %s', async (statement, line, column) => {
    const { diagnostics, plan, refused } = await explain(statement);
    expect({ plan, refused }).toEqual({ plan: null, refused: null });
    expect(diagnostics).toEqual([expect.objectContaining({ severity: 'error', line, column })]);
    expect(diagnostics[0]?.message).not.toMatch(/\n|\(line/);
  });

  test.each([
    ['CREATE (n) RETURN n', 'write-refused'],
    ['SHOW SETTINGS', 'procedure-refused'],
    [`RETURN ${'['.repeat(200)}${']'.repeat(200)}`, 'query-too-large'],
  ])('is also that it would be refused: %s', async (statement, code) => {
    expect((await explain(statement)).refused).toMatchObject({ code });
  });

  test('is what would make it quicker', async () => {
    const operators = async (statement: string) =>
      (await explain(statement)).hints.map(({ operator, message }) => [operator, message]);
    const says = (operator: string, words: RegExp) => [[operator, expect.stringMatching(words)]];
    expect(await operators('MATCH (n) WHERE n.x = 1 RETURN n')).toEqual(says('AllNodesScan', /name a label/));
    expect(await operators('MATCH (c:Claim) WHERE c.low > 3 RETURN c')).toEqual(
      says('NodeByLabelScan', /an index on Claim\.low would find/),
    );
    expect(await operators("MATCH (e:Entente) WHERE toLower(e.id) = 'x' RETURN e")).toEqual(
      says('NodeByLabelScan', /although there is an index on Entente\.id/),
    );
    expect(await operators("MATCH (e:Entente {id: 'kp'})-[*]-(n) RETURN n")).toEqual(
      says('VarLengthExpand(All)', /without an end/),
    );
    expect(await operators("MATCH (a:Entente {id: 'a'})-[*..3]-(b) RETURN b")).toEqual([]);
    const crossed = await operators('MATCH (a:State), (b:Place) RETURN a, b');
    expect(crossed.map(([operator]) => operator)).toContain('CartesianProduct');
  });
});

describe('an answer', () => {
  test('holds as many rows as are asked for, and says how many there are', async () => {
    const answer = await run('UNWIND range(1, 60) AS n RETURN n', { limit: 7 });
    expect(answer).toMatchObject({ total: 60, totalIsExact: true, returned: 7, truncated: true, plan: null });
    const many = await run('UNWIND range(1, 200000) AS n RETURN n', { limit: 5 });
    expect(many).toMatchObject({ totalIsExact: false, returned: 5, truncated: true });
    expect(many.total).toBeGreaterThan(5);
    expect((await run('RETURN 1', { limit: 50_001 })).code).toBe('invalid-body');
  });

  test('says what is doubtful, and what each step took where it is asked for', async () => {
    const { rows, plan, diagnostics } = await run('MATCH (s:State) RETURN s.id, s.nope', { profile: true });
    expect(plan).toMatchObject({ operator: 'ProduceResults', rows: rows.length });
    expect(plan.children[0].dbHits).toBeGreaterThan(0);
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 1, column: 32 }]);
    const cut = await run('UNWIND range(1, 200000) AS n RETURN n', { profile: true, limit: 5 });
    expect(cut).toMatchObject({ plan: { rows: 200_000 }, total: 200_000, returned: 5 });
  });

  test('names the line and column of a fault, also one that shows on running', async () => {
    expect(await run('RETURN 1,\n  nobody')).toMatchObject({
      code: 'cypher-fault',
      faults: [{ line: 2, column: 3 }],
    });
    expect(await run('UNWIND [1, 0] AS n RETURN 1 / n')).toMatchObject({ status: 400, code: 'cypher-fault' });
    expect(await run('CALL nobody.knows()')).toMatchObject({ status: 400, code: 'cypher-fault' });
  });

  test('is not held up by a value that nobody could take', async () => {
    for (const statement of [
      'RETURN range(1, 100000000) AS all',
      'RETURN [x IN range(1, 8000000) | 1] AS ones',
    ])
      expect(await run(statement)).toMatchObject({ status: 422, code: 'query-too-large' });
    const long = await run(
      "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 1000) AS n RETURN s",
    );
    expect(long).toMatchObject({ returned: 15, total: 16, totalIsExact: false, truncated: true });
    expect(await run('RETURN size(range(1, 100000000)) AS n')).toMatchObject({ rows: [[100_000_000]] });
  });
});

describe('a stream', () => {
  test('gives columns, rows and an end, and together what the answer at once gives', async () => {
    const statement = 'MATCH p = (:State)-->() RETURN p, 1 AS one ORDER BY p LIMIT 300';
    const [head, ...rest] = await stream(statement);
    const once = await run(statement);
    expect(head).toEqual({ is: 'columns', columns: once.columns });
    const end = rest.at(-1);
    if (end?.is !== 'end') throw new Error('it did not end');
    expect(rest.flatMap(chunk => (chunk.is === 'rows' ? chunk.rows : []))).toHaveLength(once.rows.length);
    expect({ ...end, milliseconds: 0 }).toEqual({
      ...{ ...once, milliseconds: 0, is: 'end' },
      columns: undefined,
      rows: undefined,
    });
  });

  test('gives 50,000 rows in pieces', async () => {
    const chunks = await stream('UNWIND range(1, 50001) AS n RETURN n', { limit: 50_000 });
    const rows = chunks.flatMap(chunk => (chunk.is === 'rows' ? chunk.rows : []));
    expect(rows.map(([n]) => n)).toEqual(Array.from({ length: 50_000 }, (_, index) => index + 1));
    expect(chunks.length).toBeGreaterThan(50);
    expect(chunks.at(-1)).toMatchObject({ is: 'end', total: 50_001, totalIsExact: true, truncated: true });
  });

  test('gives rows before the statement has ended', async () => {
    const leaving = new AbortController();
    const statement = `/* early */ UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y
      WITH x, y WHERE x = 1 AND y < 250 OR x * y < 0 RETURN y`;
    const response = await post('/stream', { statement }, leaving.signal);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"rows"')) text += (await reader?.read())?.value ?? '';
    expect(await running('early')).toHaveLength(1);
    leaving.abort();
    await vi.waitFor(async () => expect(await running('early')).toEqual([]), { timeout: 20_000 });
  });

  test('is a problem with its status where it fails at once, and a last line where it fails later', async () => {
    const refused = await post('/stream', { statement: 'CREATE (n)' });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      403,
      'application/problem+json; charset=utf-8',
    ]);
    const chunks = await stream('UNWIND range(1000, 0, -1) AS n RETURN 1 / n');
    expect(chunks[0]).toEqual({ is: 'columns', columns: ['1 / n'] });
    expect(chunks.at(-1)).toMatchObject({ is: 'problem', code: 'cypher-fault' });
  });
});

test.each(['', '/stream'])('a client that goes away leaves no transaction behind: %s', async at => {
  const mark = `left${at.replace('/', '-')}`;
  const leaving = new AbortController();
  const gone = post(at, { statement: endless(mark) }, leaving.signal).catch((error: Error) => error.name);
  await vi.waitFor(async () => expect(await running(mark)).toHaveLength(1), { timeout: 20_000 });
  leaving.abort();
  await gone;
  await vi.waitFor(async () => expect(await running(mark)).toEqual([]), { timeout: 20_000 });
});

test('while slow statements take every turn, others wait or are told to come back, and all else is answered', async () => {
  const leaving = new AbortController();
  const slow = Array.from({ length: 20 }, (_, index) =>
    post('', { statement: endless(`slow-${index}`) }, leaving.signal),
  );
  const codes = slow.map(one =>
    one.then(
      ({ status, headers }) => [status, headers.get('retry-after')],
      () => ['left'],
    ),
  );
  const [status, retryAfter] = await Promise.race(codes);
  expect([status, retryAfter]).toEqual([429, '5']);
  await vi.waitFor(async () => expect(await running('slow-0')).toHaveLength(1), { timeout: 20_000 });
  expect((await fetch(`${site.address}/api/overview?level=states`)).status).toBe(200);
  expect((await explain('RETURN 1')).refused).toBeNull();
  leaving.abort();
  const answered = await Promise.all(codes);
  expect(answered.filter(([code]) => code === 'left').length).toBeGreaterThanOrEqual(12);
  await vi.waitFor(async () => expect(await run('RETURN 1 AS one')).toMatchObject({ rows: [[1]] }), {
    timeout: 20_000,
  });
});

test('what a statement may take is told', async () => {
  const limits = routes.cypherLimits.response
    .strict()
    .parse(await (await fetch(`${site.address}/api/cypher`)).json());
  expect(limits).toMatchObject({ timeout: 30_000, rows: 1_000, mostRows: 50_000, depth: 50 });
  expect(limits.atOnce).toEqual({ client: 2, all: 2 });
});
