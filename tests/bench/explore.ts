// `npm run bench -- explore`: how long routes take on a made-up graph of the designed size, in
// a Neo4j of its own that goes afterwards: as the server asks (what was read is kept), asking anew each time, and the
// bare driver fetching the same rows. It tells figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { claimsQuery } from '../../server/contract/elements.ts';
import { exportQuery } from '../../server/contract/export.ts';
import { viewFilterQuery } from '../../server/contract/filter.ts';
import { overviewQuery, tieQuery } from '../../server/contract/overview.ts';
import { pathsQuery } from '../../server/contract/paths.ts';
import { reportedQuery } from '../../server/contract/reported.ts';
import { restsQuery } from '../../server/contract/rests.ts';
import { timelineQuery } from '../../server/contract/timeline.ts';
import { createExplore } from '../../server/explore/index.ts';
import { openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { type Recorded, recording } from '../../server/graph/recording.ts';
import { remembering } from '../../server/graph/remembering.ts';
import { toDriver } from '../../server/graph/values.ts';
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

/** Fetches rows as they come, and makes nothing of them. */
async function fetchAll(statements: Recorded[]) {
  const session = driver.session({ defaultAccessMode: 'READ' });
  let rows = 0;
  for (const { statement, parameters } of statements)
    rows += (await session.executeRead(tx => tx.run(statement, toDriver(parameters) as object))).records
      .length;
  await session.close();
  return { rows };
}

const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({ ...readConfig().ownNeo4j, folder, report: line => console.info(line) });
const graph = openGraph(neo4j);
const driver = openDriver(neo4j);
try {
  await applySchema(graph);
  await writeBigDossier(driver);
  const kept = createExplore(remembering(graph));
  const noted = recording(graph);
  const anew = createExplore(noted.graph);
  type Ask = typeof kept;
  const overviews = ['states', 'actors', 'events'].map(
    level =>
      [
        `overview, ${level}`,
        async (ask: Ask) => {
          const answer = await ask.overview(overviewQuery.parse({ level }));
          return { kilobytes: Math.round(JSON.stringify(answer).length / 1000) };
        },
      ] as const,
  );
  const network = [
    ...overviews,
    ['timeline', async (ask: Ask) => (await ask.timeline(timelineQuery.parse({}))).extent],
    [
      'overview by a day',
      async (ask: Ask) => (await ask.overview(overviewQuery.parse({ reportedBy: '2024-01-01' }))).totals.ties,
    ],
    ['reported', async (ask: Ask) => (await ask.reported(reportedQuery.parse({}))).added?.events.extent],
    ['tie', async (ask: Ask) => (await ask.tie({ a: 'state-0', b: 'state-1' }, tieQuery.parse({}))).extent],
    ['rests', async (ask: Ask) => (await ask.rests(restsQuery.parse({ on: 'source-0' }))).extents.events],
  ] as const;
  /** What the page asks to set two events side by side. */
  const compare = (ask: Ask) =>
    Promise.all(
      ['event-1', 'event-2'].map(async id => {
        await ask.node(id, viewFilterQuery.parse({}));
        return (await ask.claims(id, claimsQuery.parse({}))).extent.total;
      }),
    );
  console.info('The server that was just started, then the same again');
  for (const _ of ['first', 'again']) {
    for (const [what, work] of network) await measure(what, () => work(kept));
    await measure('compare two events', () => compare(kept));
  }
  console.info('Each reading anew, and the bare driver fetching the same rows');
  for (const [what, work] of network) {
    await measure(what, () => work(anew));
    const statements = [...noted.recorded];
    await measure('  bare driver', () => fetchAll(statements));
  }
  await measure('compare two events', () => compare(anew));
  console.info('Paths and a file');
  for (const [from, to] of pairs) {
    const query = pathsQuery.parse({ from, to });
    await measure(`paths ${from} – ${to}`, async () => (await kept.paths(query)).extent);
  }
  const query = exportQuery.parse({ level: 'events' });
  await measure('export', async () => ({ characters: (await kept.export(query)).text.length }));
} finally {
  await driver.close();
  await graph.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
