// `npm run bench -- table`: how the table bears 50,000 events, alone and in a real Chromium on the
// real page. The events are made up here and given to the page in place of the answer of /api/overview; all else comes
// from a server. It tells figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readConfig } from '../../server/config.ts';
import type { GraphNode } from '../../server/contract/graph.ts';
import type { Overview } from '../../server/contract/overview.ts';
import { model } from '../../server/model/model.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { arranger } from '../../web/renderers/table/arrange.ts';
import { nodeColumns } from '../../web/renderers/table/nodeColumns.ts';
import { nodeRows } from '../../web/renderers/table/rows.ts';
import { toTsv } from '../../web/renderers/table/tsv.ts';
import { firstTable, type TableView } from '../../web/state/tableView.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';
import { randomFrom } from './bigDossier.ts';
import { madeUpOverview } from './madeUpOverview.ts';

const count = 50_000;
const kinds = new Map(model.kinds.map(kind => [kind.name, kind]));
const ofEvents = model.kinds.filter(({ group }) => group === 'event').map(({ name }) => name);

/** Made-up events of ten years, the same each time. */
function madeUpEvents(): GraphNode[] {
  const random = randomFrom(11);
  const some = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, index): GraphNode => {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10);
    const claims = 1 + Math.floor(random() ** 3 * 60);
    return {
      id: `event-${String(index).padStart(5, '0')}`,
      labels: ['Event'],
      kind: some(ofEvents),
      caption: `Event number ${index}, ${some(['near', 'at', 'over', 'after'])} ${some(['Kursk', 'Kyiv', 'Vladivostok'])}`,
      properties: { date: day, from: day, to: day },
      support: {
        claims,
        sources: 1 + Math.floor(claims / 9),
        origins: 1 + Math.floor(claims / 12),
        grade: `${some(['A', 'B', 'C', 'D', 'F'])}${some([1, 2, 3, 4, 6])}`,
        weak: false,
        denied: random() < 0.02,
        status: some(['happened', 'happened', 'happened', 'announced', 'expected'] as const),
        disputes: random() < 0.05 ? ['troops'] : [],
        reported: day,
        ranges: [],
      },
    };
  });
}

const nodes = madeUpEvents();
const timed = <T>(what: string, doing: () => T): T => {
  const begin = performance.now();
  const made = doing();
  console.log(`${String(Math.round(performance.now() - begin)).padStart(6)} ms  ${what}`);
  return made;
};
console.log(
  `${count} events, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log('Without a page:');
const rows = timed('rows made of nodes', () => nodeRows(nodes, kinds, new Map()));
const columns = nodeColumns(rows);
const arrange = timed('table begun', () => arranger(rows, columns));
const how = (change: Partial<TableView>) => ({ ...firstTable, ...change });
timed('as given', () => arrange(how({})));
const byClaims = [{ column: 'claims', down: true }];
timed('sorted by claims', () => arrange(how({ sort: byClaims })));
timed('sorted by claims, then name', () =>
  arrange(how({ sort: [...byClaims, { column: 'name', down: false }] })),
);
timed('sorted by name', () => arrange(how({ sort: [{ column: 'name', down: false }] })));
timed('filtered by words', () => arrange(how({ where: [['name', 'kursk 12']] })));
timed('filtered by days and claims', () =>
  arrange(
    how({
      where: [
        ['date', '2020-01-01..2020-12-31'],
        ['claims', '5..'],
      ],
    }),
  ),
);
timed('grouped by month', () => arrange(how({ group: 'date' })));
timed('copied as text', () => toTsv(rows, columns));

const home = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({
  ...readConfig().ownNeo4j,
  folder: home,
  report: line => console.log(line),
});
const site = await openSite(neo4j);
const browser = await openBrowser();

async function seen(page: Page, what: string, doing: () => Promise<unknown>, shown: string): Promise<void> {
  // Counted in the page, from the first key or button to the frame after what was waited for is there.
  await page.evaluate(waited => {
    const begun = { at: Number.NaN };
    const begin = (event: Event) => {
      if (Number.isNaN(begun.at)) begun.at = event.timeStamp;
    };
    for (const type of ['pointerdown', 'keydown', 'input', 'change']) addEventListener(type, begin, true);
    const look = () => {
      const found = new RegExp(waited).test(document.querySelector('.table-view')?.textContent ?? '');
      if (!found || Number.isNaN(begun.at)) return void requestAnimationFrame(look);
      requestAnimationFrame(now => Object.assign(window, { took: now - begun.at }));
    };
    Object.assign(window, { took: null });
    requestAnimationFrame(look);
  }, shown);
  await doing();
  await page.waitForFunction(() => (window as unknown as { took: number | null }).took !== null);
  const took = await page.evaluate(() => (window as unknown as { took: number }).took);
  console.log(`${String(Math.round(took)).padStart(6)} ms  ${what}`);
}

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // What tsx calls in functions to keep their names is not in the page.
  await page.addInitScript('globalThis.__name = named => named');
  const empty = madeUpOverview(100);
  const answer: Overview = {
    ...empty,
    level: 'events',
    nodes,
    ties: [],
    totals: {
      ...empty.totals,
      nodes: { total: count, returned: count },
      events: { total: count, returned: count },
    },
  };
  await page.route('**/api/overview?*', route => route.fulfill({ json: answer }));
  console.log('\nIn the page:');
  const begin = performance.now();
  await page.goto(`${site.address}/?as=table&level=events`);
  await page.locator('tr[data-row]').first().waitFor();
  console.log(
    `${String(Math.round(performance.now() - begin)).padStart(6)} ms  from the address to the rows`,
  );
  const inPage = await page.locator('tr[data-row]').count();
  await seen(page, 'sorted by claims', () => page.getByRole('button', { name: 'Claims' }).click(), 'Claims');
  await page.getByRole('button', { name: 'Filter columns' }).click();
  await seen(
    page,
    'filtered by words, 150 ms of them waiting for a further key',
    () => page.getByRole('textbox', { name: 'Name contains' }).fill('kursk 1234'),
    '[\\d,]+ of 50,000 rows',
  );
  await page.getByRole('button', { name: 'Clear sort and filters' }).click();
  await seen(
    page,
    'grouped by status',
    () => page.getByLabel('Group by').selectOption('Status'),
    'happened [\\d,]+ rows',
  );
  await page.getByLabel('Group by').selectOption('nothing');
  await page.locator('[data-at="0 0"]').focus();
  await seen(page, 'to the last row', () => page.keyboard.press('Control+End'), 'Event number 4');
  const frames = await page.evaluate(async () => {
    const box = document.querySelector('.grid-box');
    const times: number[] = [];
    for (let turn = 0; turn < 120; turn += 1) {
      box?.scrollBy(0, -900);
      times.push(await new Promise<number>(resolve => requestAnimationFrame(resolve)));
    }
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  });
  const sorted = frames.sort((one, other) => one - other);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  console.log(
    `${at(0.5)} / ${at(0.95)} / ${at(1)} ms  frames of scrolling a screen each: median / 95th of a hundred / longest`,
  );
  console.log(`${inPage} of ${count} rows in the page`);
} finally {
  await browser.close();
  await site.close();
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
}
