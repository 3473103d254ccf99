// `node server/bootstrap.mjs tests/bench/explore.ts`: how long routes take on a made-up graph of the designed size, in
// a Neo4j of its own that goes afterwards. It tells figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { exportQuery } from '../../server/contract/export.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { pathsQuery } from '../../server/contract/paths.ts';
import { reportedQuery } from '../../server/contract/reported.ts';
import { timelineQuery } from '../../server/contract/timeline.ts';
import { createExplore } from '../../server/explore/index.ts';
import { openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema } from '../../server/load/index.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { writeBigDossier } from './bigDossier.ts';

/** Pairs that differ in how far apart and how busy they are. */
const pairs = [
  ['state-0', 'state-1'],
  ['state-38', 'state-39'],
  ['person-1590', 'person-1595'],
  ['official-1', 'official-2'],
  ['official-1', 'nobodys-friend'],
] as const;

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const told = await work();
  console.info(`${what}: ${Math.round(performance.now() - started)} ms ${JSON.stringify(told)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({ ...readConfig().ownNeo4j, folder, report: line => console.info(line) });
const graph = openGraph(neo4j);
const driver = openDriver(neo4j);
try {
  await applySchema(graph);
  await writeBigDossier(driver);
  const ask = createExplore(graph);
  for (const round of ['first', 'second']) {
    console.info(`The ${round} time`);
    await measure('overview', async () => (await ask.overview(overviewQuery.parse({}))).totals.ties);
    await measure('timeline', async () => (await ask.timeline(timelineQuery.parse({}))).extent);
    await measure('reported', async () => (await ask.reported(reportedQuery.parse({}))).added?.events.extent);
    for (const [from, to] of pairs) {
      const query = pathsQuery.parse({ from, to });
      await measure(`paths ${from} – ${to}`, async () => (await ask.paths(query)).extent);
    }
    const query = exportQuery.parse({ level: 'events' });
    await measure('export', async () => ({ characters: (await ask.export(query)).text.length }));
  }
} finally {
  await driver.close();
  await graph.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
