// `npm run bench -- answer`: how an answer of 50,000 rows is borne, alone and in a real Chromium on
// the real page. The rows are made up here and given to the page in place of a run; all else comes from a server. It tells
// figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import type { Value } from '../../server/contract/graph.ts';
import type { RunQueryResult } from '../../server/contract/queries.ts';
import { toCsv, toJson } from '../../server/contract/rowsText.ts';
import { model } from '../../server/model/model.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { chartColumns, charted, usualChart } from '../../web/query/result/chart.ts';
import { columnsOf } from '../../web/query/result/columns.ts';
import { toTsvText } from '../../web/query/result/files.ts';
import { ordered } from '../../web/query/result/order.ts';
import { waysFor } from '../../web/query/result/ways.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';
import { randomFrom } from './bigDossier.ts';

const count = 50_000;
const kinds = new Map(model.kinds.map(kind => [kind.name, kind]));
const columns = ['event', 'day', 'launched', 'where', 'words'];

/** Made-up rows, the same each time. */
function madeUpRows(): Value[][] {
  const random = randomFrom(7);
  const some = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, index): Value[] => {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10);
    const event = {
      $type: 'Node',
      id: `strike-${index}`,
      labels: ['Event', 'Strike'],
      kind: 'strike',
      caption: `Strike number ${index} near ${some(['Kursk', 'Kyiv', 'Odesa'])}`,
      properties: { date: day, from: day, to: day },
      support: null,
    };
    const where = {
      $type: 'Point',
      srid: 4326,
      coordinates: [20 + random() * 20, 45 + random() * 10],
    };
    const launched = random() < 0.1 ? null : Math.floor(random() * 500);
    return [event as Value, day, launched, where, `Words of row ${Math.floor(random() * count)}`];
  });
}

const rows = madeUpRows();
const result = { columns, rows };
const timed = <T>(what: string, doing: () => T): T => {
  const begin = performance.now();
  const made = doing();
  console.log(`${String(Math.round(performance.now() - begin)).padStart(6)} ms  ${what}`);
  return made;
};
console.log(
  `${count} rows, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log('Without a page:');
timed('which ways can show it', () => waysFor(result, kinds));
timed('columns looked at', () => columnsOf(columns, rows, new Map()));
timed('sorted by figures', () => ordered(rows, { column: 2, down: true }));
timed('sorted by names', () => ordered(rows, { column: 0, down: false }));
timed('sorted by words', () => ordered(rows, { column: 4, down: false }));
timed('charted', () => charted(result, chartColumns(result), usualChart(chartColumns(result), null)));
timed('as CSV', () => toCsv(columns, rows));
timed('as JSON', () => toJson(columns, rows));
timed('as text for a spreadsheet', () => toTsvText(columns, rows));

const home = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({
  ...readConfig().ownNeo4j,
  folder: home,
  report: line => console.log(line),
});
const site = await openSite(neo4j);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // What tsx calls in functions to keep their names is not in the page.
  await page.addInitScript('globalThis.__name = named => named');
  const answer: RunQueryResult = {
    ...result,
    parameters: {},
    total: count,
    totalIsExact: true,
    returned: count,
    truncated: false,
    milliseconds: 1,
    graph: { nodes: [], relationships: [] },
    diagnostics: [],
    plan: null,
  };
  await page.route('**/api/queries/*/run', route => route.fulfill({ json: answer }));
  console.log('\nIn the page:');
  const begin = performance.now();
  await page.goto(`${site.address}/?question=strike-counts`);
  await page.locator('.answer-table td').first().waitFor();
  console.log(
    `${String(Math.round(performance.now() - begin)).padStart(6)} ms  from the address to the rows`,
  );
  const until = async (what: string, doing: () => Promise<unknown>, there: string) => {
    await page.evaluate(selector => {
      const begun = { at: Number.NaN };
      const begin = (event: Event) => {
        if (Number.isNaN(begun.at)) begun.at = event.timeStamp;
      };
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, begin, true);
      const look = () => {
        if (Number.isNaN(begun.at) || !document.querySelector(selector))
          return void requestAnimationFrame(look);
        requestAnimationFrame(now => Object.assign(window, { took: now - begun.at }));
      };
      Object.assign(window, { took: null });
      requestAnimationFrame(look);
    }, there);
    await doing();
    await page.waitForFunction(() => (window as unknown as { took: number | null }).took !== null);
    const took = await page.evaluate(() => (window as unknown as { took: number }).took);
    console.log(`${String(Math.round(took)).padStart(6)} ms  ${what}`);
  };
  const sorted = (name: string) => page.locator('.answer-table thead').getByRole('button', { name });
  await until('sorted by figures', () => sorted('Launched').click(), 'th:nth-child(4)[aria-sort]');
  await until('sorted by words', () => sorted('Words').click(), 'th:nth-child(6)[aria-sort]');
  await page.locator('[data-at="0 1"]').focus();
  await until('to the last row', () => page.keyboard.press('Control+End'), `[data-at="${count - 1} 5"]`);
  const frames = await page.evaluate(async () => {
    const box = document.querySelector('.answer-table');
    const times: number[] = [];
    for (let turn = 0; turn < 120; turn += 1) {
      box?.scrollBy(0, -600);
      times.push(await new Promise<number>(resolve => requestAnimationFrame(resolve)));
    }
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  });
  const inOrder = frames.sort((one, other) => one - other);
  const at = (part: number) => Math.round(inOrder[Math.floor(part * (inOrder.length - 1))] ?? 0);
  console.log(
    `${at(0.5)} / ${at(0.95)} / ${at(1)} ms  frames of scrolling a screen each: median / 95th of a hundred / longest`,
  );
  console.log(`${await page.locator('.answer-table tbody tr').count()} of ${count} rows in the page`);
} finally {
  await browser.close();
  await site.close();
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
}
