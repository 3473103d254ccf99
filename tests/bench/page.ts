// `npm run bench -- page`: how large the page is, and how long it takes from its address to the drawn network, on a warm
// server with the dossier that comes with it. It tells figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder, readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { buildWeb } from '../../server/webBuild.ts';
import { openBrowser } from '../support/browser.ts';
import { pageFiles, shellSize } from '../support/pageSizes.ts';
import { openSite } from '../support/site.ts';

const times = 7;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

const files = pageFiles(await buildWeb(line => console.log(line)));
for (const { name, gzip, shell } of files)
  console.log(`${kilobytes(gzip)}  ${shell ? 'shell' : 'later'}  ${name}`);
console.log(`${kilobytes(shellSize(files))}  shell in all, with gzip; at most 400 kB`);

const home = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({
  ...readConfig().ownNeo4j,
  folder: home,
  report: line => console.log(line),
});
const site = await openSite(neo4j);
const browser = await openBrowser();
try {
  const graph = openGraph(neo4j);
  await applySchema(graph);
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  await graph.close();
  console.log(
    `\nFrom the address to the drawn network, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}:`,
  );
  for (const level of ['states', 'actors', 'events']) {
    const drawn: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const page = await browser.newPage();
      const begin = performance.now();
      await page.goto(`${site.address}/?level=${level}`);
      await page.locator('.stage .canvas[data-drawn]').waitFor();
      drawn.push(performance.now() - begin);
      await page.close();
    }
    const [first = 0, ...others] = drawn;
    const sorted = others.sort((one, other) => one - other);
    console.log(
      `${level.padEnd(7)} first ${Math.round(first)} ms, then ${sorted.map(Math.round).join(', ')} ms (median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)})`,
    );
  }
} finally {
  await browser.close();
  await site.close();
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
}
