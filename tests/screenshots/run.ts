// `npm run screenshots`: takes the pictures of docs/tour.md anew, of every screen or of those that are named, from the
// real server on our own Neo4j with the default dossier, in a folder that is thrown away.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { projectFolder, readConfig } from '../../server/config.ts';
import { openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { run } from '../../server/program.ts';
import { progress } from '../../server/progress.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';
import { type Screen, screens } from './screens.ts';
import { takePicture } from './takePicture.ts';

const report = progress();

/**
 * Takes the pictures one after another until told to stop, and writes each as it is there.
 * @returns what became of the screens that could not be reached, each named
 */
async function takeAll(
  browser: Browser,
  chosen: Screen[],
  into: string,
  stopping: AbortSignal,
): Promise<string[]> {
  const missed: string[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-screens-'));
  try {
    const neo4j = await startOwnNeo4j({ ...readConfig().ownNeo4j, folder, report });
    try {
      report('Loading the default dossier …');
      const graph = openGraph(neo4j);
      await applySchema(graph);
      await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
      await graph.close();
      const site = await openSite(neo4j);
      try {
        mkdirSync(into, { recursive: true });
        for (const [at, screen] of chosen.entries()) {
          if (stopping.aborted) break;
          const picture = await takePicture(browser, site.address, screen).catch((thrown: Error) => thrown);
          if (picture instanceof Error) {
            missed.push(picture.message);
            continue;
          }
          writeFileSync(path.join(into, `${screen.name}.webp`), picture);
          console.log(
            `${at + 1} of ${chosen.length}  ${screen.name}.webp, ${Math.round(picture.length / 1000)} kB`,
          );
        }
      } finally {
        await site.close();
      }
    } finally {
      await neo4j.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return missed;
}

await run(async stopping => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string', default: path.join(projectFolder, 'docs', 'images') } },
  });
  const unknown = positionals.filter(name => screens.every(screen => screen.name !== name));
  if (unknown.length > 0) {
    console.error(
      `There is no screen '${unknown.join("', '")}': there are ${screens.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  const chosen = screens.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  // Before anything else is started: without a browser there are no pictures.
  const browser = await openBrowser().catch((thrown: Error) => thrown);
  if (browser instanceof Error) {
    console.error(
      `Pictures need Chromium or Chrome, and none could be started: install one, or set CHROMIUM_PATH (${browser.message.split('\n')[0]}).`,
    );
    return 1;
  }
  try {
    const missed = await takeAll(browser, chosen, path.resolve(values.into), stopping);
    for (const line of missed) console.error(line);
    return stopping.aborted || missed.length > 0 ? 1 : 0;
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return 1;
  } finally {
    await browser.close();
  }
});
