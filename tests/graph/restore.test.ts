import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../server/backup/restore.ts';
import { type Graph, GraphError, type Runner } from '../../server/graph/graph.ts';
import { loadDossier } from '../../server/load/index.ts';
import { backUp, nowhere, open, plain, restore } from '../support/backups.ts';
import { exampleFolder, folderWith } from '../support/dossiers.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { cleanDatabase, connection, cypher, emptyGraph } from '../support/neo4j.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph();
});
beforeEach(cleanDatabase);
afterAll(() => graph.close());

const everything = () => graphDigest(connection());

describe('restoring', () => {
  test('refuses a graph that holds something; --replace puts the backup in its place', async () => {
    await loadDossier(graph, exampleFolder);
    const { file, made } = await backUp(graph);
    await cypher("MATCH (n:Claim) DETACH DELETE n WITH count(*) AS gone CREATE (:Entente {id: 'later'})");
    const before = await everything();
    await expect(restore(graph, file)).rejects.toThrow(
      /^The graph holds \d+ nodes of Entente already: .* --replace/,
    );
    expect(await everything()).toEqual(before);
    await restore(graph, file, { replace: true });
    expect((await backUp(graph)).made.graph).toEqual(made.graph);
  });

  test('in the place of a graph that was changed gives back every value, label and relationship', async () => {
    await cypher(`CREATE (a:Entente:Odd:Kept {id: 'a', zero: -0.0, whole: 3, text: 'x', days: [date('2024-01-01')]})
      CREATE (b:Entente {id: 'b'}), (a)-[:TIED {n: 1}]->(b), (a)-[:TIED {n: 1}]->(b)`);
    const { file, made } = await backUp(graph);
    await cypher('MATCH (:Odd)-[r]->() DELETE r');
    await cypher(`MATCH (a:Odd), (b {id: 'b'}) REMOVE a:Odd, a.text SET a:Other, a.zero = 0.0, a.whole = 3.0, a.more = 1
      CREATE (b)-[:TIED]->(a), (a)-[:LED]->(:Entente {id: 'c'})`);
    await restore(graph, file, { replace: true });
    expect((await backUp(graph)).made.graph).toEqual(made.graph);
  });

  test('that fails on its way leaves the graph as it was', async () => {
    await loadDossier(graph, exampleFolder);
    const backup = await open((await backUp(graph)).file);
    await cypher("CREATE (:Entente {id: 'later'})");
    const before = await everything();
    const broken = {
      ...backup,
      async *lines() {
        for await (const line of backup.lines()) if (line.part === 'nodes') yield line;
      },
    };
    const restoring = restoreBackup(graph, broken, {
      folders: nowhere,
      replace: true,
      report: () => undefined,
    });
    await expect(restoring).rejects.toThrow(
      /^Neo4j did not take the graph as it was saved \(29 nodes and 0 relationships instead of 29/,
    );
    expect(await everything()).toEqual(before);
  });

  describe('what is too large for Neo4j’s memory is refused with what to set,', () => {
    test('before anything of it is read or written', async () => {
      await cypher("CREATE (:Entente {id: 'one'})");
      const backup = await open((await backUp(graph)).file);
      const [part] = backup.manifest.files;
      const large = {
        ...backup,
        manifest: {
          ...backup.manifest,
          graph: { ...backup.manifest.graph, nodes: 200_000, relationships: 600_000 },
          files: [{ name: 'graph/nodes-1.ndjson', sha256: part?.sha256 ?? '', bytes: 90_000_000 }],
        },
        lines: () => expect.unreachable('it was read'),
      };
      const before = await everything();
      const restoring = restoreBackup(graph, large, { ...plain, replace: true });
      await expect(restoring).rejects.toThrow(
        /^Neo4j has too little memory to take 200,000 nodes and 600,000 relationships at once: restore with ENTENTE_HEAP=5g .* Nothing was written\.$/,
      );
      expect(await everything()).toEqual(before);
    });

    test('or where Neo4j refuses it, with more than it has', async () => {
      await cypher("CREATE (:Entente {id: 'one'})");
      const backup = await open((await backUp(graph)).file);
      const refuse = async (name: string, runner: Runner) => {
        if (name !== 'backup/merge-nodes') return await runner.run(name, { version: 1 });
        throw new GraphError('too-large', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', '');
      };
      const before = await everything();
      const refusing: Graph = {
        ...graph,
        write: (work, how) => graph.write(runner => work({ run: name => refuse(name, runner) }), how),
      };
      const restoring = restoreBackup(refusing, backup, { ...plain, replace: true });
      await expect(restoring).rejects.toThrow(/ENTENTE_HEAP=1g .* Nothing was written\.$/);
      expect(await everything()).toEqual(before);
    });
  });

  test('brings queries and views back, keeps those that differ, and replaces them when told', async () => {
    const [from, to] = [folderWith({}), folderWith({})];
    const here = (base: string) => ({ queries: base, views: null });
    writeFileSync(path.join(from, 'one.cypher'), 'one');
    writeFileSync(path.join(from, 'two.cypher'), 'two');
    writeFileSync(path.join(from, 'three.cypher'), 'three');
    writeFileSync(path.join(from, '.hidden'), 'hidden');
    const { file } = await backUp(graph, { folders: here(from) });
    writeFileSync(path.join(to, 'two.cypher'), 'changed');
    writeFileSync(path.join(to, 'three.cypher'), 'three');
    writeFileSync(path.join(to, 'own.cypher'), 'own');
    expect(await restore(graph, file, { folders: here(to) })).toEqual({
      written: ['queries/one.cypher'],
      same: ['queries/three.cypher'],
      kept: ['queries/two.cypher'],
      homeless: [],
    });
    expect(readFileSync(path.join(to, 'two.cypher'), 'utf8')).toBe('changed');
    expect(await restore(graph, file, { replace: true, folders: here(to) })).toMatchObject({
      written: ['queries/two.cypher'],
      kept: [],
    });
    expect(readdirSync(to).sort()).toEqual(['one.cypher', 'own.cypher', 'three.cypher', 'two.cypher']);
    expect(await restore(graph, file)).toMatchObject({
      homeless: expect.arrayContaining(['queries/one.cypher']),
    });
  });

  describe('refuses, and writes nothing, what is', () => {
    const changed = (change: (files: Record<string, Uint8Array>) => void) => (bytes: Uint8Array) => {
      const files = unzipSync(bytes);
      change(files);
      return zipSync(files);
    };
    const withManifest = (change: (manifest: Record<string, unknown>) => void) =>
      changed(files => {
        const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
        change(manifest);
        files['manifest.json'] = strToU8(JSON.stringify(manifest));
      });
    const flipped = (at: number) => (bytes: Uint8Array) => {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      return copy;
    };

    test.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
      [
        'no ZIP file',
        () => strToU8('hello'),
        /is no backup of Entente: it is no ZIP file\. Nothing was written\.$/,
      ],
      ['empty', () => new Uint8Array(), /is no backup of Entente: it is no ZIP file/],
      ['cut off', bytes => bytes.slice(0, bytes.length - 30), /is cut off: its end is missing\./],
      ['cut off early', bytes => bytes.slice(0, 100), /is cut off: its end is missing\./],
      [
        'another ZIP file',
        () => zipSync({ 'a.txt': strToU8('a') }),
        /is no backup of Entente: it holds no manifest\.json/,
      ],
      [
        'of another program',
        withManifest(manifest => Object.assign(manifest, { backup: 'x' })),
        /is not one of ours/,
      ],
      [
        'of a newer format',
        withManifest(manifest => Object.assign(manifest, { format: 2, entente: '9.9.9' })),
        /was made by a newer Entente \(9\.9\.9\) than this one can read: upgrade Entente/,
      ],
      [
        'of a newer graph',
        withManifest(manifest => Object.assign(manifest, { graphVersion: 99 })),
        /was made by a newer Entente/,
      ],
      ['damaged in the middle', flipped(400), /is damaged: /],
      [
        'damaged in a line',
        changed(files => {
          const name = 'graph/nodes-1.ndjson';
          files[name] = strToU8(
            Buffer.from(files[name] ?? [])
              .toString()
              .replace('Claim', 'Clamp'),
          );
        }),
        /is damaged: graph\/nodes-1\.ndjson is not what was written\. Take another backup/,
      ],
      [
        'without a part',
        changed(files => void delete files['graph/relationships-1.ndjson']),
        /is damaged: graph\/relationships-1\.ndjson is missing/,
      ],
      [
        'with a part more',
        changed(files => Object.assign(files, { 'views/x.yaml': strToU8('x') })),
        /is damaged: views\/x\.yaml does not belong to it/,
      ],
      [
        'with a way out of its folder',
        withManifest(manifest =>
          (manifest.files as object[]).push({ name: 'views/../../x', bytes: 1, sha256: '0'.repeat(64) }),
        ),
        /is damaged: manifest\.json, files\./,
      ],
      [
        'miscounted',
        withManifest(manifest => Object.assign(manifest.graph as object, { digest: '0'.repeat(64) })),
        /is damaged: it holds /,
      ],
    ])('%s', async (_what, change, message) => {
      await loadDossier(graph, exampleFolder);
      const { file } = await backUp(graph);
      await cleanDatabase();
      writeFileSync(file, change(readFileSync(file)));
      await expect(open(file)).rejects.toThrow(message);
      expect(await cypher('MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
    });

    test('not there', async () => {
      await expect(open('/nowhere/x.zip')).rejects.toThrow('There is no /nowhere/x.zip.');
    });
  });
});
