import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openAnswers } from '../../server/answering.ts';
import { projectFolder, readConfig } from '../../server/config.ts';
import { exportQuery } from '../../server/contract/export.ts';
import type { RouteName } from '../../server/contract/routes.ts';
import { type Graph, GraphError } from '../../server/graph/graph.ts';
import { openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import {
  graphVersion,
  loadDossier,
  prepareGraph,
  readGraphVersion,
  removeDossier,
} from '../../server/load/index.ts';
import type { Migration } from '../../server/load/migrations.ts';
import { openQueryFolders } from '../../server/queries/index.ts';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { command } from '../support/command.ts';
import { exampleFiles, exampleFolder, folderWith } from '../support/dossiers.ts';
import { cleanDatabase, connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';

let graph: Graph;
beforeEach(async () => {
  await graph?.close();
  graph = await emptyGraph();
});
afterAll(async () => {
  await cleanDatabase();
  await graph?.close();
});

/** Steps that nobody needs: the first tells what the example's dossier is called, the second says so again. */
const entitled = (to: number, title: string): Migration => ({
  to,
  title: `the dossier is called ${title}`,
  run: async runner => {
    const rows = [{ id: 'dossier-example', labels: [], properties: { title } }];
    await runner.run('load/update-nodes', { rows });
  },
});
const steps = [entitled(2, 'Two'), entitled(3, 'Three')];
const broken: Migration = {
  to: 4,
  title: 'nothing that works',
  run: async () => {
    throw new GraphError('other', '', 'no luck');
  },
};
const title = async () => (await cypher('MATCH (d:Dossier) RETURN d.title AS title'))[0]?.title;
const everything = async () =>
  JSON.stringify(await cypher('MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)'));
async function preparing(options: Parameters<typeof prepareGraph>[1]): Promise<string[]> {
  const told: string[] = [];
  await prepareGraph(graph, { ...options, report: line => told.push(line) });
  return told;
}

describe('the version of the graph', () => {
  test('is none of nothing, 1 of what was there before, and ours once something is loaded', async () => {
    expect(await readGraphVersion(graph)).toBeNull();
    await cypher("CREATE (:Entente {id: 'before'})");
    expect(await readGraphVersion(graph)).toBe(1);
    await cleanDatabase();
    await loadDossier(graph, exampleFolder);
    expect(await readGraphVersion(graph)).toBe(graphVersion);
    expect(await cypher('MATCH (g:EntenteGraph) RETURN g.version AS version')).toEqual([
      { version: graphVersion },
    ]);
  });

  test('stays when its dossiers go, and loading again changes neither it nor the state', async () => {
    await loadDossier(graph, exampleFolder);
    const state = await graph.state();
    await loadDossier(graph, exampleFolder);
    expect(await graph.state()).toBe(state);
    await removeDossier(graph, 'example');
    expect(await cypher('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['EntenteGraph'] }]);
    expect(await readGraphVersion(graph)).toBe(graphVersion);
  });

  test('goes up step by step, in one transaction, and says so', async () => {
    await loadDossier(graph, exampleFolder);
    expect(await preparing({ steps })).toEqual([
      'Bringing the graph from version 1 to 3 …',
      'Version 2: the dossier is called Two',
      'Version 3: the dossier is called Three',
      'The graph is of version 3 now.',
    ]);
    expect(await title()).toBe('Three');
    expect(await readGraphVersion(graph)).toBe(3);
    expect(await preparing({ steps })).toEqual([]);
  });

  test('stays as it is, with all there is, where a step fails; a later start goes on from there', async () => {
    await loadDossier(graph, exampleFolder);
    const before = await everything();
    await expect(preparing({ steps: [...steps, broken] })).rejects.toThrow('no luck');
    expect(await everything()).toBe(before);
    await preparing({ steps });
    expect(await readGraphVersion(graph)).toBe(3);
  });

  test('goes up once where several start at the same moment', async () => {
    await loadDossier(graph, exampleFolder);
    const told = await Promise.all([preparing({ steps }), preparing({ steps }), preparing({ steps })]);
    expect(told.flat().filter(line => line.startsWith('Version'))).toHaveLength(2);
    expect(await readGraphVersion(graph)).toBe(3);
  });

  test('is ours at once where the graph is empty, whatever steps there were', async () => {
    expect(await preparing({ steps })).toEqual([]);
    expect(await readGraphVersion(graph)).toBeNull();
  });

  test('does not go up with READ_ONLY, which says what to do', async () => {
    await loadDossier(graph, exampleFolder);
    const before = await everything();
    await expect(preparing({ steps, readOnly: true })).rejects.toThrow(
      'The graph in Neo4j is of version 1, and this Entente works with version 3: start Entente once without READ_ONLY, or load a dossier, to bring it there. Nothing was written.',
    );
    expect(await everything()).toBe(before);
  });
});

/** With a standard input that stays open, as whoever asks by the model context protocol keeps it. */
const listening = ['bash', '-c', 'exec "$0" "$@" < <(exec tail --pid=$$ -f /dev/null)'];

describe('a graph that a newer Entente wrote', () => {
  const refusal = `The graph in Neo4j is of version 9, and this Entente works with version ${graphVersion}: a newer Entente wrote it. Upgrade this one, or restore a backup of version ${graphVersion}. Nothing was written.`;
  beforeEach(async () => {
    await loadDossier(graph, exampleFolder);
    await cypher('MATCH (g:EntenteGraph) SET g.version = 9');
  });

  test('is neither prepared nor loaded into, with READ_ONLY or without', async () => {
    const before = await everything();
    for (const work of [
      () => preparing({}),
      () => preparing({ readOnly: true }),
      () => loadDossier(graph, exampleFolder),
      () => loadDossier(graph, exampleFolder, { dryRun: true }),
      () => removeDossier(graph, 'example'),
    ])
      await expect(work()).rejects.toThrow(refusal);
    expect(await everything()).toBe(before);
  });

  test.each([
    ['loadCommand.ts', [exampleFolder]],
    ['queryCommand.ts', ['strike-counts']],
    ['mcpCommand.ts', []],
    ['main.ts', []],
  ])('is refused by %s %s', async (program, args) => {
    const before = await everything();
    const environment = { ...settingsOfRun(), DOSSIER: exampleFolder, PORT: '0' };
    const started = command(program, args, environment, { through: listening });
    expect((await started.ended).code).toBe(1);
    expect(started.told()).toContain(refusal);
    expect(started.out()).toBe('');
    expect(await everything()).toBe(before);
  });

  test('is not read by a server that was there before it, whatever it is asked', async () => {
    await cypher('MATCH (g:EntenteGraph) SET g.version = $graphVersion', { graphVersion });
    const folders = openQueryFolders({ ...readConfig({}), ownQueries: null }, projectFolder);
    const { handlers, close } = openAnswers(connection(), {
      queries: folders,
      views: openViewFolder(null, { readOnly: true }),
    });
    const statement = { statement: 'MATCH (n:Event) RETURN n', parameters: {} };
    const text = folders.read().queries.find(({ id }) => id === 'strike-counts')?.text;
    const questions: Partial<Record<RouteName, object>> = {
      sources: { query: { planned: true } },
      schema: {},
      asking: { query: { about: 'nodes', ids: ['ardania'] } },
      export: { query: exportQuery.parse({}) },
      behind: { query: { request: '/api/sources' } },
      cypher: { body: statement },
      cypherStream: { body: statement },
      explain: { body: statement },
      runQuery: { params: { id: 'strike-counts' }, body: { parameters: {} } },
      importQueries: { body: { check: true, files: [{ name: 'one.cypher', text }] } },
    };
    /** What came of each: its answer, or in which words it was refused. */
    const answers = async () => {
      const told: Record<string, unknown> = {};
      for (const [name, asked] of Object.entries(questions)) {
        const handler = handlers[name as RouteName] as (asked: object) => unknown;
        const signal = new AbortController().signal;
        try {
          const answer = await handler({ params: {}, query: {}, user: null, signal, ...asked });
          if (name === 'cypherStream') for await (const _ of answer as AsyncIterable<unknown>);
          told[name] = 'answered';
        } catch (thrown) {
          told[name] = (thrown as Error).message;
        }
      }
      return told;
    };
    const all = (words: string) => Object.fromEntries(Object.keys(questions).map(name => [name, words]));
    try {
      expect(await answers()).toEqual(all('answered'));
      await cypher('MATCH (g:EntenteGraph) SET g.version = 9');
      expect(await answers()).toEqual(all(refusal));
    } finally {
      await close();
    }
  });
});

test('several that load into an empty database at the same moment load once', async () => {
  const names = await cypher("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'entente' RETURN name");
  for (const { name } of names) await cypher(`DROP CONSTRAINT ${name}`);
  const indexes = await cypher("SHOW INDEXES YIELD name WHERE name STARTS WITH 'entente' RETURN name");
  for (const { name } of indexes) await cypher(`DROP INDEX ${name}`);
  const graphs = Array.from({ length: 4 }, () => openGraph(connection()));
  try {
    const loaded = await Promise.all(
      graphs.map(async one => {
        await prepareGraph(one);
        return await loadDossier(one, exampleFolder);
      }),
    );
    expect(loaded.map(({ nodes }) => nodes.created).sort((one, other) => other - one)).toEqual([29, 0, 0, 0]);
    expect(await cypher('MATCH (n:Entente) RETURN count(n) AS count')).toEqual([{ count: 29 }]);
  } finally {
    await Promise.all(graphs.map(one => one.close()));
  }
});

test('a load that Neo4j undoes for a deadlock is done again', async () => {
  await loadDossier(graph, exampleFolder);
  const driver = openDriver(connection());
  const session = driver.session();
  try {
    const other = session.beginTransaction();
    await other.run("MATCH (n:Entente {id: 'ardania'}) SET n.name = 'Held'");
    let tries = 0;
    let undone = '';
    let theirs: Promise<unknown> = Promise.resolve();
    const write: Graph['write'] = work =>
      graph.write(runner => {
        tries += 1;
        return work({
          async run(name, ...rest) {
            if (name === 'load/update-nodes' && tries === 1) {
              theirs = other.run('MATCH (g:EntenteGraph) SET g.key = g.key').then(() => other.commit());
              // Until it waits for us, as we are about to wait for it.
              while (
                (
                  await cypher(
                    "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status",
                  )
                ).length === 0
              );
            }
            return await runner.run(name, ...rest).catch(thrown => {
              undone = thrown.code;
              throw thrown;
            });
          },
        });
      });
    const files = exampleFiles();
    const changed = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        text.replace('name: Ardania', 'name: Ardania anew'),
      ]),
    );
    await loadDossier({ ...graph, write }, folderWith(changed));
    await theirs;
    expect([tries, undone]).toEqual([2, 'Neo.TransientError.Transaction.DeadlockDetected']);
    expect(await cypher("MATCH (n:Entente {id: 'ardania'}) RETURN n.name AS name")).toEqual([
      { name: 'Ardania anew' },
    ]);
  } finally {
    await session.close();
    await driver.close();
  }
});
