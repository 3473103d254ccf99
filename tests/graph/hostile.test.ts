import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportQuery } from '../../server/contract/export.ts';
import { unprintable } from '../../server/contract/printable.ts';
import { createExplore } from '../../server/explore/index.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { checkFolder } from '../../server/load/check.ts';
import { loadDossier } from '../../server/load/index.ts';
import { broken } from '../support/brokenDossiers.ts';
import { command, stopCommands } from '../support/command.ts';
import { folderWith } from '../support/dossiers.ts';
import { graphDigest } from '../support/graphDigest.ts';
import { formula, hostileDossier, markup, unseen } from '../support/hostileDossier.ts';
import { connection, cypher, emptyGraph, settingsOfRun } from '../support/neo4j.ts';

let graph: Graph;
afterAll(async () => {
  await graph.close();
  await stopCommands();
});
beforeAll(async () => {
  graph = await emptyGraph();
});

const file = async (query: Record<string, string>) =>
  (await createExplore(graph).export(exportQuery.parse({ level: 'events', ...query }))).text;

test('a hostile dossier is text in every file that is taken away, and lets nothing out to a terminal', async () => {
  await loadDossier(graph, folderWith({ 'all.yaml': hostileDossier }));
  // What no dossier brings, another hand may have written.
  await cypher("MATCH (n:Entente {id: 'port'}) SET n.name = $unseen", { unseen });

  for (const format of ['graphml', 'gexf']) {
    const told: string[] = [];
    const text = await file({ format });
    new DOMParser({
      errorHandler: (level: string, message: string) => told.push(`${level}: ${message}`),
    }).parseFromString(text, 'text/xml');
    expect(told, format).toEqual([]);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;img src=x');
  }
  expect(JSON.stringify(JSON.parse(await file({ format: 'json' })))).toContain(
    JSON.stringify(markup).slice(1, -1),
  );
  const rows = parseCsv<Record<string, string>>(await file({ format: 'csv', table: 'nodes' }), {
    bom: true,
    columns: true,
  });
  const cells = rows.flatMap(row => Object.values(row));
  expect(cells).toContain(`'${formula}`);
  expect(cells.filter(cell => /^[=+@]/.test(cell))).toEqual([]);

  const words = unseen.replaceAll('\0', '');
  const asked = command('queryCommand.ts', ['every-form', 'who=south', 'several=north', `words=${words}`], {
    ...settingsOfRun(),
    QUERIES: 'tests/fixtures/queries',
  });
  expect((await asked.ended).code, asked.said()).toBe(0);
  expect(asked.out()).toContain('owned');
  const said = asked.said().replaceAll('\n', '');
  expect(unprintable.exec(said)).toBeNull();
});

test('ten broken dossiers are refused by the command with file and line, and nothing is written', async () => {
  const before = await graphDigest(connection());
  const refused = (folder: string) => {
    try {
      checkFolder(folder);
      return false;
    } catch {
      return true;
    }
  };
  const folders = fc
    .sample(broken(), { seed: 9, numRuns: 40 })
    .map(({ files }) => folderWith(files))
    .filter(refused)
    .slice(0, 10);
  expect(folders).toHaveLength(10);
  for (const pair of [0, 2, 4, 6, 8]) {
    const loads = folders
      .slice(pair, pair + 2)
      .map(folder => command('loadCommand.ts', [folder], settingsOfRun()));
    for (const load of loads) {
      expect((await load.ended).code).toBe(1);
      expect(load.told()).toMatch(/^[\w./-]+\.yaml:\d+:\d+: \S/m);
      expect(load.told()).toMatch(/The dossier has .*nothing was written\.$/m);
      expect(load.told()).not.toMatch(/^\s+at /m);
      expect(unprintable.exec(load.said())).toBeNull();
    }
  }
  expect(await graphDigest(connection())).toEqual(before);
});
