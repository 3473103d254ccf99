// `node server/bootstrap.mjs tests/bench/restore.ts [dossier] [bare] [events …]`: how much memory Neo4j counts for a
// restore, into an empty graph and in the place of the same one: of the default dossier, of nodes and relationships
// without properties, of made-up dossiers with so many events. In a Neo4j of its own, with ENTENTE_HEAP, that goes afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inWords } from '../../server/backup/elements.ts';
import { makeBackup } from '../../server/backup/make.ts';
import { graphBytes } from '../../server/backup/memory.ts';
import { openBackup } from '../../server/backup/open.ts';
import { restoreBackup } from '../../server/backup/restore.ts';
import { readConfig } from '../../server/config.ts';
import { openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { graphVersion, loadDossier, prepareGraph } from '../../server/load/index.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { designed, writeBigDossier } from './bigDossier.ts';

const asked = process.argv.slice(2);
const graphs = asked.length > 0 ? asked : ['dossier', 'bare', '3000', '9000'];
const config = readConfig();
const quiet = () => undefined;
const folders = { queries: null, views: null };

const home = mkdtempSync(path.join(tmpdir(), 'entente-restore-'));
const neo4j = await startOwnNeo4j({ ...config.ownNeo4j, folder: path.join(home, 'neo4j'), report: quiet });
const driver = openDriver(neo4j);
const graph = openGraph(neo4j);

/** 15,000 nodes, each with three relationships. */
async function writeBare(): Promise<void> {
  await driver.executeQuery("UNWIND range(0, 14999) AS n CREATE (:Entente {id: 'node-' + n})");
  await driver.executeQuery(
    `UNWIND range(0, 14999) AS n MATCH (a:Entente {id: 'node-' + n})
     UNWIND [1, 7, 49] AS step MATCH (b:Entente {id: 'node-' + (n + step) % 15000}) CREATE (a)-[:PART_OF]->(b)`,
  );
}

/** The most memory that Neo4j counted for one transaction while something was done, or why it was refused. */
async function mostMemory(work: () => Promise<unknown>): Promise<string> {
  let most = 0;
  let going = true;
  const watching = (async () => {
    for (; going; await new Promise(resolve => setTimeout(resolve, 50))) {
      const { records } = await driver.executeQuery(
        'SHOW TRANSACTIONS YIELD estimatedUsedHeapMemory AS bytes RETURN max(bytes) AS most',
      );
      most = Math.max(most, Number(records[0]?.get('most') ?? 0));
    }
  })();
  const begun = performance.now();
  const refused = await work().then(
    () => '',
    (thrown: unknown) => `, and it was refused: ${(thrown as Error).message}`,
  );
  going = false;
  await watching;
  const seconds = Math.round((performance.now() - begun) / 1000);
  return `${(most / 1e6).toFixed(0)} MB, ${seconds} s${refused}`;
}

try {
  console.info(`Neo4j with ${config.ownNeo4j.heap} of heap`);
  await prepareGraph(graph);
  for (const name of graphs) {
    const empty = async () => {
      const statement = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS';
      const session = driver.session();
      await session.run(statement);
      await session.close();
    };
    await empty();
    if (name === 'dossier') await loadDossier(graph, config.dossier);
    else if (name === 'bare') await writeBare();
    else await writeBigDossier(driver, { ...designed, events: Number(name) });
    const file = path.join(home, `${name}.zip`);
    const made = await makeBackup(graph, { file, folders, entente: '0', report: quiet, warn: quiet });
    console.info(`${name}: ${inWords(made.graph)}, ${(graphBytes(made) / 1e6).toFixed(2)} MB of text`);
    await empty();
    const backup = await openBackup(file, { graphVersion, report: quiet });
    const restoring = (replace: boolean) =>
      mostMemory(() => restoreBackup(graph, backup, { folders, replace, report: quiet }));
    console.info(`  into an empty graph: ${await restoring(false)}`);
    console.info(`  in the place of the same: ${await restoring(true)}`);
    backup.close();
  }
} finally {
  await graph.close();
  await driver.close();
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
}
