import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { loadDossier, removeDossier } from '../../server/load/index.ts';
import { backUp, restore } from '../support/backups.ts';
import { command, jsonLines } from '../support/command.ts';
import { exampleFolder, folderWith } from '../support/dossiers.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { cleanDatabase, connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
beforeEach(cleanDatabase);
afterAll(() => graph.close());

const everything = () => graphDigest(connection());

const everyType = `
  CREATE (a:Entente:Odd:\`With space\` {
    id: 'odd', text: 'Ü "x" \\u2028 \\n 한국', yes: true, whole: 3, float: 3.0, minus: -0.0, tenth: 0.1,
    large: 9223372036854775807, small: -9223372036854775808, unsafe: 9007199254740993,
    nan: 0.0 / 0.0, infinite: 1.0 / 0.0, negative: -1.0 / 0.0, tiny: 4.9e-324, huge: 1.7976931348623157e308,
    date: date('2024-10-23'), early: date('-0044-03-15'), far: date('+12024-01-01'),
    localTime: localtime('12:31:14.645876123'), time: time('21:40:32.142+01:00'),
    localDateTime: localdatetime('2015-07-21T21:40:32.142'),
    dateTime: datetime('2015-07-21T21:40:32.142+09:00[Asia/Seoul]'), offset: datetime('2015-07-21T21:40:32+05:30'),
    autumn: datetime('2024-10-27T02:30:00+01:00[Europe/Berlin]'),
    duration: duration({months: 14, days: -3, seconds: 7200, nanoseconds: 5}), less: duration('-PT0.5S'),
    flat: point({x: 1.5, y: 2}), deep: point({x: 1, y: 2, z: 3}),
    globe: point({longitude: 127, latitude: 37.5}), high: point({longitude: 127, latitude: 37.5, height: 8}),
    texts: ['a', ''], wholes: [1, 2], floats: [1.0, 2.5], days: [date('2024-01-01')], booleans: [true, false],
    none: [], points: [point({x: 1, y: 2})], \`$type\`: 'Date', \`a.b\`: 1
  })
  CREATE (b:Entente {id: 'other', \`\`: 'no name'})
  CREATE (a)-[:TIED {at: datetime('2024-10-27T02:30:00+02:00[Europe/Berlin]'), n: 2.0}]->(b), (a)-[:TIED]->(b), (b)-[:\`Odd type\`]->(b)`;

describe('a backup', () => {
  test('gives every value back as it was, of every type', async () => {
    await cypher(everyType.replace(", ``: 'no name'", ''));
    await cypher('MATCH (a:Odd) SET a.bytes = $bytes', { bytes: new Int8Array([0, 127, -128, -1]) });
    await cypher("CREATE (:EntenteGraph {key: 'graph', version: 1})");
    const before = await everything();
    const { file, made } = await backUp(graph);
    expect(made.graph).toMatchObject({ nodes: 2, relationships: 3, labels: { Odd: 1, Entente: 2 } });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await cleanDatabase();
    await restore(graph, file);
    expect(await everything()).toEqual(before);
    const names = ['bytes', 'minus', 'nan', 'infinite', 'negative'];
    const [odd] = await cypher(
      `MATCH (a:Odd) RETURN ${names.map(name => `a.${name} AS ${name}`).join(', ')}`,
    );
    const bytes = new Int8Array([0, 127, -128, -1]);
    expect(odd).toEqual({ bytes, minus: -0, nan: Number.NaN, infinite: Infinity, negative: -Infinity });
    expect((await backUp(graph)).made.graph).toEqual(made.graph);
  });

  test('of a dossier is one that loading it again changes nothing of', async () => {
    await loadDossier(graph, exampleFolder);
    const before = await everything();
    const { file } = await backUp(graph);
    await cleanDatabase();
    await restore(graph, file);
    expect(await everything()).toEqual(before);
    const none = { created: 0, updated: 0, deleted: 0 };
    expect(await loadDossier(graph, exampleFolder)).toEqual({ nodes: none, relationships: none });
  });

  test('leaves out what is not ours, and says how much', async () => {
    await loadDossier(graph, exampleFolder);
    await cypher("CREATE (:Entente {name: 'no id'}), (:Entente {id: 7}), (:Person {id: 'kp'})");
    await cypher("MATCH (p:Person {id: 'kp'}) MATCH (d:Dossier) CREATE (p)-[:READS]->(d)");
    const { file, made } = await backUp(graph);
    expect(made.leftOut).toEqual({ nodes: 2, relationships: 1 });
    await expect(restore(graph, file, { replace: true })).rejects.toThrow(
      /^1 relationships between nodes of Entente and of others would be lost/,
    );
    await cypher('MATCH (:Person)-[r:READS]->() DELETE r');
    await expect(restore(graph, file, { replace: true })).rejects.toThrow(
      /^2 nodes labelled Entente have no id, which nothing of ours makes, and would be lost/,
    );
    await cypher('MATCH (n:Entente) WHERE n.id IS NULL OR n.id = 7 DELETE n');
    await restore(graph, file, { replace: true });
    expect(await cypher('MATCH (p:Person) WHERE NOT p:Entente RETURN p.id AS id')).toEqual([{ id: 'kp' }]);
    expect((await backUp(graph)).made).toMatchObject({
      graph: made.graph,
      leftOut: { nodes: 0, relationships: 0 },
    });
  });

  test('is of one state, though loads are committed while it is read', async () => {
    const { file, made: empty } = await backUp(graph);
    expect([empty.graph.nodes, readdirSync(path.dirname(file))]).toEqual([0, ['kept.zip']]);
    await loadDossier(graph, exampleFolder);
    const { made: loaded } = await backUp(graph);
    // Between the nodes and the relationships of the first reading everything is doubled.
    const told: string[] = [];
    let doubled = false;
    const disturbed: Graph = {
      ...graph,
      reading: async (work, how) =>
        await graph.reading(async runner => {
          const read = await work({
            run: async (name, ...rest) => {
              if (name === 'backup/relationships' && !doubled) {
                doubled = true;
                await cypher(
                  "MATCH (a:Entente)-[r]->(b:Entente) CREATE (c:Entente {id: 'copy-' + a.id + elementId(r)})-[:COPIED]->(b)",
                );
              }
              return await runner.run(name, ...rest);
            },
          });
          return read;
        }, how),
    };
    const { file: file2, made } = await backUp(disturbed, { report: line => told.push(line) });
    expect(told).toContain('Something was written to Neo4j meanwhile: the graph is read again.');
    expect(made.graph.types.COPIED).toBe(loaded.graph.relationships);
    expect(made.graph).toEqual((await backUp(graph)).made.graph);
    await cleanDatabase();
    await restore(graph, file2);
    expect((await backUp(graph)).made.graph).toEqual(made.graph);
  });

  test('is of one state, whenever a load is committed', async () => {
    const known = [(await backUp(graph)).made.graph.digest];
    await loadDossier(graph, exampleFolder);
    known.push((await backUp(graph)).made.graph.digest);
    let loading = true;
    const loads = async () => {
      for (let n = 0; n < 6; n += 1) {
        await removeDossier(graph, 'example');
        await new Promise(resolve => setTimeout(resolve, 50 * n));
        await loadDossier(graph, exampleFolder);
      }
      loading = false;
    };
    const seen: string[] = [];
    const backups = async () => {
      while (loading) seen.push(await backUp(graph).then(({ made }) => made.graph.digest, String));
    };
    await Promise.all([loads(), backups()]);
    const made = seen.filter(digest => !/changed while it was read/.test(digest));
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(digest => !known.includes(digest))).toEqual([]);
  });

  test('of a graph that never rests is refused, and nothing is left of it', async () => {
    await loadDossier(graph, exampleFolder);
    let n = 0;
    const restless: Graph = {
      ...graph,
      reading: async (work, how) => {
        n += 1;
        await cypher('CREATE (:Entente {id: $id})', { id: `new-${n}` });
        return await graph.reading(work, how);
      },
    };
    const file = path.join(folderWith({}), 'never.zip');
    await expect(backUp(restless, { file })).rejects.toThrow(/^The graph changed while it was read, 5 times/);
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test('of our graph, in a database where others write all the time, is made', async () => {
    await loadDossier(graph, exampleFolder);
    const busy: Graph = {
      ...graph,
      reading: async (work, how) => {
        await cypher('CREATE (:Theirs)');
        return await graph.reading(work, how);
      },
    };
    const { made } = await backUp(busy);
    expect(made.graph).toEqual((await backUp(graph)).made.graph);
  });

  test('never takes the place of a file', async () => {
    const { file } = await backUp(graph);
    const before = readFileSync(file);
    await expect(backUp(graph, { file })).rejects.toThrow(`${file} is there already: name another file.`);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('the commands', () => {
  const settings = () => {
    const home = folderWith({});
    return { home, env: { ...settingsOfRun(), ENTENTE_DATA: home } };
  };

  test('backup and restore say what they did; --json prints one object', async () => {
    await loadDossier(graph, exampleFolder);
    const { home, env } = settings();
    const backup = command('backupCommand.ts', [], env);
    expect((await backup.ended).code, backup.said()).toBe(0);
    const [name = ''] = readdirSync(path.join(home, 'backups'));
    expect(name).toMatch(/^entente-\d{4}-\d\d-\d\dT\d{6}Z\.zip$/);
    const file = path.join(home, 'backups', name);
    expect(backup.out()).toMatch(
      new RegExp(`^${file}: 29 nodes and \\d+ relationships, 0 queries and views, 0\\.0 MB\\.\\n$`),
    );
    writeFileSync(`${file}.part`, readFileSync(file).subarray(0, 500));
    const broken = command('restoreCommand.ts', ['--replace', `${file}.part`], env);
    expect((await broken.ended).code).toBe(1);
    expect(broken.told()).toBe(
      `${file}.part is cut off: its end is missing. Take another backup; nothing was written.\n`,
    );
    const check = command('restoreCommand.ts', ['--check', file], env);
    expect((await check.ended).code).toBe(0);
    expect(check.out()).toMatch(/^The backup of \d{4}-.* UTC by Entente \S+ is whole: 29 nodes/);
    const refused = command('restoreCommand.ts', [file], env);
    expect((await refused.ended).code).toBe(1);
    expect(refused.told()).toMatch(/^The graph holds 29 nodes of Entente already/m);
    const replaced = command('restoreCommand.ts', [file, '--replace', '--json'], env);
    expect((await replaced.ended).code).toBe(0);
    expect(JSON.parse(replaced.out())).toMatchObject({ graph: { nodes: 29 }, files: { kept: [] } });
  });

  test('with LOG_FORMAT=json each line beside the answer is JSON: progress, what to see to, and faults', async () => {
    await cypher("CREATE (:Entente {id: 'one'}), (:Entente {name: 'no id'})");
    const { home, env } = settings();
    const json = { ...env, LOG_FORMAT: 'json' };
    mkdirSync(path.join(home, 'views'));
    const view = path.join(home, 'views', 'mine.yaml');
    writeFileSync(view, 'as it was');
    const file = path.join(home, 'kept.zip');
    const backup = command('backupCommand.ts', [file], json);
    expect((await backup.ended).code, backup.said()).toBe(0);
    expect(backup.out()).toBe(`${file}: 1 nodes and 0 relationships, 1 queries and views, 0.0 MB.\n`);
    const line = (level: string, msg: RegExp) =>
      expect.objectContaining({ level, time: expect.any(String), msg: expect.stringMatching(msg) });
    expect(jsonLines(backup.told())).toEqual([
      line('info', /^Using the Neo4j at /),
      line('warn', /^Left out: 1 nodes labelled Entente that have no id/),
    ]);
    await cleanDatabase();
    writeFileSync(view, 'changed');
    const restore = command('restoreCommand.ts', [file], json);
    expect((await restore.ended).code, restore.said()).toBe(0);
    expect(restore.out()).toMatch(/^Restored 1 nodes .*\nQueries and views: 0 written, 0 there already\.\n$/);
    expect(jsonLines(restore.told())).toContainEqual(
      line('warn', /^views\/mine\.yaml differs from what is there, which was kept/),
    );
    const again = command('restoreCommand.ts', [file], json);
    expect((await again.ended).code).toBe(1);
    expect(again.out()).toBe('');
    expect(jsonLines(again.told()).at(-1)).toEqual(line('error', /^The graph holds 1 nodes of Entente/));
  });

  test.each([
    ['backupCommand.ts', ['one', 'two']],
    ['restoreCommand.ts', ['--check']],
    ['restoreCommand.ts', ['x', '--check', '--replace']],
  ])('%s %j ends with 2 and says how it is used', async (program, args) => {
    const asked = command(program, args, settings().env);
    expect((await asked.ended).code).toBe(2);
    expect(asked.told()).toMatch(/^Usage: npm run (backup|restore)/);
  });
});
