import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createSavedQueries } from '../../server/explore/savedQueries.ts';
import { openAdHoc } from '../../server/graph/adhoc.ts';
import { type Connection, openGraph } from '../../server/graph/neo4jGraph.ts';
import { command, stopCommands } from '../support/command.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { ready } from '../support/ownNeo4j.ts';
import { fixedQueries } from '../support/savedQueries.ts';
import { shippedQueries } from '../support/site.ts';
import { smallDisk } from '../support/smallDisk.ts';

const seed = 'seeds/russia-north-korea-ukraine-us';
let work: string;
let first: Connection;
let second: Connection;
beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'entente-keeping-'));
  [first, second] = await Promise.all([serve('first'), serve('second')]);
});
afterAll(async () => {
  await stopCommands();
  rmSync(work, { recursive: true, force: true });
});

const home = (name: string) => path.join(work, name);
const kept = () => home('kept.zip');

/** Starts the Neo4j of a data folder and leaves it running. */
async function serve(data: string): Promise<Connection> {
  const { uri, password } = await ready(command('neo4jCommand.ts', [], { ENTENTE_DATA: home(data) }));
  return { uri, username: 'neo4j', password, database: 'neo4j' };
}

/** Runs a command beside the Neo4j that serves a data folder. */
async function run(program: string, args: string[], data: string, through: string[] = []) {
  const started = command(program, args, { ENTENTE_DATA: home(data) }, { through });
  const { code } = await started.ended;
  return { code, out: started.out(), last: started.said().trim().split('\n').at(-1) };
}

/** Texts that are the same whatever the order of keys and of lists: Neo4j promises none. */
function inNoOrder(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inNoOrder).sort()}]`;
  return `{${Object.entries(value)
    .map(([key, held]) => `${key}: ${inNoOrder(held)}`)
    .sort()}}`;
}

/** How much every saved query answers to its own example, and what. */
async function answers(connection: Connection): Promise<Record<string, string>> {
  const graph = openGraph(connection);
  const adHoc = openAdHoc(connection);
  const queries = shippedQueries();
  const asked = createSavedQueries(graph, adHoc, fixedQueries(queries));
  const all: Record<string, string> = {};
  try {
    for (const { id, example } of queries) {
      const { rows } = await asked.run(id, { parameters: example }, new AbortController().signal);
      all[id] = `${rows.length} rows ${createHash('sha256').update(inNoOrder(rows)).digest('hex')}`;
    }
    return all;
  } finally {
    await adHoc.close();
    await graph.close();
  }
}

test('a backup beside a Neo4j that serves, restored into an empty second one, gives the same graph, answers, queries and views', {
  timeout: 300_000,
}, async () => {
  expect((await run('loadCommand.ts', [seed], 'first')).code).toBe(0);
  mkdirSync(path.join(home('first'), 'queries'));
  mkdirSync(path.join(home('first'), 'views'));
  writeFileSync(path.join(home('first'), 'queries', 'mine.cypher'), '// mine');
  writeFileSync(path.join(home('first'), 'views', 'troops.yaml'), 'name: Troops');
  const made = await run('backupCommand.ts', [kept()], 'first');
  expect(made.out).toMatch(/^\S+kept\.zip: [\d,]+ nodes and [\d,]+ relationships, 2 queries and views/);
  const before = { digest: await graphDigest(first), answers: await answers(first) };
  expect(Object.values(before.answers).filter(answer => !answer.startsWith('0 rows')).length).toBeGreaterThan(
    30,
  );

  const restored = await run('restoreCommand.ts', [kept()], 'second');
  expect(restored.out).toMatch(/^Restored [\d,]+ nodes .*: what Neo4j holds now is what was saved\./);
  expect(readdirSync(path.join(home('second'), 'queries'))).toEqual(['mine.cypher']);
  expect(readdirSync(path.join(home('second'), 'views'))).toEqual(['troops.yaml']);
  expect({ digest: await graphDigest(second), answers: await answers(second) }).toEqual(before);
  const none = '{"created":0,"updated":0,"deleted":0}';
  expect((await run('loadCommand.ts', [seed, '--json'], 'second')).out).toBe(
    `{"nodes":${none},"relationships":${none}}\n`,
  );
});

test('killed on its way, a backup leaves nothing under its name, and a restore nothing in the graph', async () => {
  const before = await graphDigest(second);
  const killed = path.join(home('backups'), 'killed.zip');
  mkdirSync(home('backups'));
  const making = command('backupCommand.ts', [killed], { ENTENTE_DATA: home('second') });
  for (; readdirSync(home('backups')).length === 0; ) await new Promise(resolve => setTimeout(resolve, 1));
  making.child.kill('SIGKILL');
  await making.ended;
  expect(readdirSync(home('backups'))).toEqual([
    expect.stringMatching(/^\.killed\.zip\..*\.entente-partial$/),
  ]);
  const replacing = command('restoreCommand.ts', [kept(), '--replace'], { ENTENTE_DATA: home('second') });
  await replacing.says(/Writing the graph: /);
  replacing.child.kill('SIGKILL');
  await replacing.ended;
  expect(await graphDigest(second)).toEqual(before);
  expect((await run('restoreCommand.ts', [kept(), '--replace'], 'second')).code).toBe(0);
  expect(await graphDigest(second)).toEqual(before);
});

test('on a disk that is full, or where nothing may be written, there is no backup and one sentence', async () => {
  const disk = await smallDisk(4);
  onTestFinished(disk.close);
  const file = path.join(disk.folder, 'x.zip');
  disk.fill(8 * 1024);
  expect(await run('backupCommand.ts', [file], 'first', disk.through)).toMatchObject({
    code: 1,
    last: `No space is left for ${file}: make room there, or name a file on another disk.`,
  });
  expect(readdirSync(disk.seen)).toEqual(['filler']);
  disk.makeRoom();
  disk.readOnly();
  expect(await run('backupCommand.ts', [file], 'first', disk.through)).toMatchObject({
    code: 1,
    last: expect.stringMatching(/^The backup .*x\.zip cannot be made: EROFS/),
  });
});
