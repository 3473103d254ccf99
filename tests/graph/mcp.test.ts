import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, readConfig } from '../../server/config.ts';
import { loadDossier } from '../../server/load/index.ts';
import { speakMcp } from '../support/mcp.ts';
import { cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';

const deployment = 'deployment-russia-2024-10';
const environment = () =>
  ({ ...readConfig().environment, ...settingsOfRun(), QUERY_TIMEOUT: '2' }) as Record<string, string>;

let client: Client;
let said = '';
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, readConfig({}).dossier);
  await graph.close();
  // As a client is configured: from anywhere, through npm.
  const transport = new StdioClientTransport({
    command: 'npm',
    args: ['--prefix', projectFolder, '--silent', 'run', 'mcp'],
    cwd: '/',
    env: environment(),
    stderr: 'pipe',
  });
  transport.stderr?.on('data', chunk => {
    said += String(chunk);
  });
  client = new Client({ name: 'tests', version: '1' });
  await client.connect(transport);
});
afterAll(() => client?.close());

type Answer = { text: string; isError: boolean; structured: Record<string, unknown> };

/** Calls a tool; the SDK’s client checks what it gives against the schema that the tool declares. */
async function call(name: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  return {
    text: String(first?.text),
    isError: isError === true,
    structured: structuredContent as Answer['structured'],
  };
}

test('it says what the graph is and how to cite it, and every tool only reads and declares what it gives', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'entente' });
  expect(client.getInstructions()).toMatch(/How to cite: before you state anything, ask claims/);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'claims',
    'neighbours',
    'paths',
    'sources',
    'source',
    'saved_queries',
    'run_saved_query',
    'schema',
    'run_cypher',
  ]);
  for (const { annotations, outputSchema, inputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(outputSchema).toMatchObject({ type: 'object', required: expect.any(Array) });
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
  }
});

describe('each tool', () => {
  test('search finds ids', async () => {
    const { text, structured } = await call('search', { q: 'lavrof', group: 'actor' });
    expect(text).toMatch(/^1 of \d+ hits, actor 1, .*\nSergey Lavrov \[lavrov\] · person/);
    expect(structured).toMatchObject({ hits: [{ id: 'lavrov', group: 'actor' }] });
  });

  test('claims give all that a citation needs', async () => {
    const { text, structured } = await call('claims', {
      id: deployment,
      aspect: 'troops',
      reportedBy: '2024-10-23',
    });
    expect(structured).toMatchObject({
      claims: [
        {
          speakers: [{ id: 'us' }],
          source: { id: 'voa-2024-10-24', publisher: 'Voice of America' },
          paragraph: 8,
          grade: 'B2',
          figure: { value: 3000 },
        },
      ],
      extent: { total: 1, returned: 1 },
    });
    expect(text).toContain('Troops: exact 3000 people dispatched (asserts, happened)');
    expect(text).toContain(
      'speaker: United States [us]; about 2024-10-23, said 2024-10-23, reported 2024-10-23',
    );
    expect(text).toContain(
      'source: “Russian drones target Kyiv region” [voa-2024-10-24], Voice of America, published 2024-10-24 (inferred), paragraph 8',
    );
    expect(text).toContain('grade: B2; origin: US briefings of 23 October 2024 [us-briefings-2024-10-23]');
  });

  test('claims say how many there are where they are cut', async () => {
    const { text, structured } = await call('claims', { id: deployment, limit: 2 });
    const { extent } = structured as { extent: { total: number } };
    expect(extent.total).toBeGreaterThan(2);
    const rest = await call('claims', { id: deployment, limit: 2, offset: extent.total - 1 });
    expect(rest.structured).toMatchObject({ extent: { total: extent.total, returned: 1 } });
    expect(text).toMatch(new RegExp(`^2 of ${extent.total} claims; aspects: happened \\d+`));
  });

  test('neighbours count before they list', async () => {
    const given = { id: 'kp', groups: ['DEPLOYED:out:deployment'], planned: true };
    const { text, structured } = await call('neighbours', given);
    expect(text).toMatch(/^North Korea \[kp\], state: /);
    expect(text).toMatch(/^group DEPLOYED:out:deployment \(deployed\): \d+$/m);
    expect(text).toMatch(
      new RegExp(`^North Korean troops to Russia \\[${deployment}\\] · deployment · .*best grade B1`, 'm'),
    );
    expect(structured).toMatchObject({
      relationships: expect.arrayContaining([expect.objectContaining({ from: 'kp' })]),
    });
  });

  test('paths grade each step', async () => {
    const { text, structured } = await call('paths', { from: 'kp', to: 'ru', limit: 1 });
    expect(text).toMatch(
      /^1 of .*paths from North Korea \[kp\] to Russia \[ru\]\n1\. 2 steps, weakest step [A-F][1-6]/,
    );
    expect(structured).toMatchObject({ paths: [{ nodes: ['kp', expect.any(String), 'ru'] }] });
  });

  test('sources and one source give documents with their claims by paragraph', async () => {
    const { structured } = await call('sources');
    expect(structured.sources).toContainEqual(
      expect.objectContaining({ id: 'voa-2024-10-24', reliability: 'B' }),
    );
    const one = await call('source', { id: 'voa-2024-10-24', paragraph: 8 });
    expect(one.text).toMatch(
      /^Russian drones target Kyiv region \[voa-2024-10-24\]: \d+ of \d+ claims; by paragraph: /,
    );
    const { claims } = one.structured as { claims: { paragraph: number }[] };
    expect(new Set(claims.map(({ paragraph }) => paragraph))).toEqual(new Set([8]));
  });

  test('saved queries are listed and run', async () => {
    const { text } = await call('saved_queries');
    expect(text).toMatch(/^how-tied: How are two actors tied.*\n {2}one: actor, must be given — a state/m);
    const run = await call('run_saved_query', { name: 'how-tied', parameters: { one: 'kp', other: 'ru' } });
    expect(run.text).toMatch(/^\d+ of \d+ rows, \d+ ms\nevent,kind,date,/);
    expect(run.text).toContain(`North Korean troops to Russia [${deployment}],Deployment`);
    expect(run.structured).toMatchObject({ parameters: { one: 'kp', other: 'ru', planned: false } });
  });

  test('schema and Cypher', async () => {
    const { text } = await call('schema');
    expect(text).toMatch(/^\(:Deployment\) \d+: /m);
    expect(text).toMatch(/^\(:State\)-\[:DEPLOYED\]->\(:Deployment\) \d+$/m);
    const statement = 'MATCH (s:State:Entente {id: $id}) RETURN s, 9007199254740993 AS big';
    const run = await call('run_cypher', { statement, parameters: { id: 'kp' } });
    expect(run.text).toMatch(/^1 of 1 rows, \d+ ms\ns,big\nNorth Korea \[kp\],9007199254740993$/);
    expect(run.structured.rows).toMatchObject([
      [{ id: 'kp' }, { $type: 'Integer', value: '9007199254740993' }],
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['write-refused', 'run_cypher', { statement: 'CREATE (n:Planted) RETURN n' }],
    ['write-refused', 'run_cypher', { statement: 'MATCH (n) CALL { WITH n SET n.planted = true } RETURN 1' }],
    [
      'procedure-refused',
      'run_cypher',
      { statement: "LOAD CSV FROM 'http://127.0.0.1:9/' AS row RETURN row" },
    ],
    ['query-too-large', 'run_cypher', { statement: `RETURN ${'('.repeat(500)}1${')'.repeat(500)}` }],
    [
      'query-timeout',
      'run_cypher',
      { statement: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS n' },
    ],
    ['cypher-fault: statement, line 2, column 1', 'run_cypher', { statement: 'MATCH (n)\nRETRN n' }],
    [
      'invalid-body: parameters.othr',
      'run_saved_query',
      { name: 'how-tied', parameters: { one: 'kp', othr: 'ru' } },
    ],
    [
      'invalid-body: parameters.one: there is no actor',
      'run_saved_query',
      { name: 'how-tied', parameters: { one: 'xx', other: 'ru' } },
    ],
    ["not-found: There is no saved query 'nothing'", 'run_saved_query', { name: 'nothing' }],
    ["not-found: There is no element 'nobody'", 'claims', { id: 'nobody' }],
  ])('%s', async (said, name, given) => {
    const count = () => cypher('MATCH (n) RETURN count(n) AS nodes, count(n.planted) AS planted');
    const before = await count();
    const { text, isError } = await call(name, given);
    expect({ text, isError }).toEqual({ text: expect.stringContaining(said), isError: true });
    expect(await count()).toEqual(before);
  });

  test.each([
    ['to', 'paths', { from: 'kp' }],
    ['limit', 'run_cypher', { statement: 'RETURN 1', limit: 1001 }],
    ['from', 'neighbours', { id: 'kp', from: '2024-13-01' }],
    ['reportdBy', 'claims', { id: 'kp', reportdBy: '2024-10-23' }],
    ['reliability', 'sources', { reliability: 'G' }],
  ])('a bad %s is named', async (named, name, given) => {
    const { text, isError } = await call(name, given);
    expect({ text, isError }).toEqual({ text: expect.stringContaining(named), isError: true });
  });

  test('rows beyond the limit are not given, and told of', async () => {
    const { text, structured } = await call('run_cypher', {
      statement: 'UNWIND range(1, 70) AS n RETURN n',
      limit: 5,
    });
    expect((structured.rows as unknown[]).length).toBe(5);
    expect(structured).toMatchObject({ returned: 5, truncated: true });
    expect(text).toMatch(/^5 of .*70 rows.*ask with a larger limit/);
  });
});

test('the model, the vocabulary and the files of the saved queries can be read', async () => {
  const read = async (uri: string) => {
    const [first] = (await client.readResource({ uri })).contents;
    return String((first as { text: string }).text);
  };
  expect(JSON.parse(await read('entente://model')).kinds).toContainEqual(
    expect.objectContaining({ name: 'deployment', label: 'Deployment' }),
  );
  expect(await read('entente://vocabulary')).toContain('# The words we use');
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toContain('entente://queries/how-tied');
  expect(await read('entente://queries/how-tied')).toMatch(/^\/\/ title: How are two actors tied/);
  await expect(client.readResource({ uri: 'entente://queries/nothing' })).rejects.toThrow(
    /no saved query 'nothing'/,
  );
});

test('a question can be asked by a prompt', async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts).toMatchObject([{ name: 'who-says-so', arguments: [{ name: 'question', required: true }] }]);
  const { messages } = await client.getPrompt({ name: 'who-says-so', arguments: { question: 'How many?' } });
  expect(messages).toMatchObject([{ role: 'user', content: { text: expect.stringContaining('How many?') } }]);
});

test('a call that the client gives up is ended in Neo4j too', async () => {
  const statement =
    'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS given_up RETURN count(a + given_up) AS n';
  const running = () =>
    cypher(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'given_up' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
    );
  const giveUp = new AbortController();
  const asked = client.callTool({ name: 'run_cypher', arguments: { statement } }, undefined, {
    signal: giveUp.signal,
  });
  await expect.poll(running).toHaveLength(1);
  giveUp.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(running).toHaveLength(0);
});

test('standard output holds the protocol alone, and the end of standard input ends it', async () => {
  const { child, say, greeted, out, ended } = speakMcp(environment());
  say('no JSON at all');
  await greeted;
  child.stdin.end();
  expect(await ended).toBe(0);
  for (const line of out().trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
});

test('SIGTERM ends it', async () => {
  const { child, greeted, ended } = speakMcp(environment());
  await greeted;
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('nothing went wrong meanwhile', () => {
  expect(said).not.toMatch(/^\s+at /m);
});
