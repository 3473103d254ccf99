// `node server/bootstrap.mjs tests/bench/scale.ts [events …]`: what grows with a graph. For each size, in a Neo4j of its own
// that goes afterwards: memory, disk, how long a dossier takes to be loaded beside the rest, and how long the first answers take. Seconds of a processor stand beside those of the clock, since those a busy machine leaves alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { overviewQuery } from '../../server/contract/overview.ts';
import { searchQuery } from '../../server/contract/search.ts';
import { createExplore } from '../../server/explore/index.ts';
import { openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { remembering } from '../../server/graph/remembering.ts';
import { loadDossier, prepareGraph } from '../../server/load/index.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { designed, writeBigDossier } from './bigDossier.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [300, 3_000, 20_000];
const config = readConfig();

/** Seconds of a processor that a process has taken, as Linux counts them. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
const megabytesOf = (pid: number | 'self') =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
const onDisk = (folder: string) =>
  Math.round(Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) / 1024);

console.info(`${cpus().length} × ${cpus()[0]?.model}, Neo4j with ${config.ownNeo4j.heap} of heap`);
for (const events of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-scale-'));
  const options = { ...config.ownNeo4j, folder, report: () => undefined };
  const neo4j = await startOwnNeo4j(options);
  try {
    const measure = async (what: string, work: () => Promise<unknown>) => {
      const own = process.cpuUsage();
      const before = processorOf(neo4j.pid ?? 0);
      const started = performance.now();
      await work();
      const { user, system } = process.cpuUsage(own);
      const told = [
        `${((performance.now() - started) / 1000).toFixed(1)} s`,
        `processor: Entente ${((user + system) / 1e6).toFixed(1)} s, Neo4j ${(processorOf(neo4j.pid ?? 0) - before).toFixed(1)} s`,
      ];
      console.info(`  ${what}: ${told.join('; ')}`);
    };
    console.info(`\n${events} events, ${3 * events} claims; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    const graph = openGraph(neo4j);
    await prepareGraph(graph);
    const driver = openDriver(neo4j);
    await writeBigDossier(driver, { ...designed, events });
    await driver.close();
    await measure('the default dossier, beside the rest', () => loadDossier(graph, config.dossier));
    await measure('the same again', () => loadDossier(graph, config.dossier));
    const [size] = await graph.read('neo4j/size');
    const explore = createExplore(remembering(graph));
    for (const time of ['first', 'again'])
      for (const level of ['states', 'events'])
        await measure(`overview of ${level}, ${time}`, () =>
          explore.overview(overviewQuery.parse({ level })),
        );
    await measure('search', () => explore.search(searchQuery.parse({ q: 'moscow talks' })));
    console.info(`  ${size?.nodes} nodes and ${size?.relationships} relationships`);
    console.info(`  memory: Neo4j ${megabytesOf(neo4j.pid ?? 0)} MB, Entente ${megabytesOf('self')} MB`);
    console.info(
      `  disk: ${onDisk(path.join(folder, 'data', 'databases', 'neo4j'))} MB, logs of transactions ${onDisk(path.join(folder, 'data', 'transactions'))} MB`,
    );
    await graph.close();
  } finally {
    await neo4j.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
