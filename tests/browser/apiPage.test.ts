import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { loadDossier } from '../../server/load/index.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { connection, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  await graph.close();
  site = await openSite(connection());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What Swagger UI itself leaves: docs/decisions says so. */
const theirs = [
  'color-contrast',
  'heading-order',
  'label',
  'nested-interactive',
  'region',
  'scrollable-region-focusable',
  'select-name',
];

test('the page to try the API sends what its forms say, asks nobody else, and follows the dark', async () => {
  const { page, faults } = await openPage(browser, { colorScheme: 'dark' });
  const elsewhere: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  const opened = await page.goto(`${site.address}/api/docs`);
  expect(opened?.headers()['cache-control']).toBe('no-cache');
  expect(await page.title()).toBe('The API – Entente');
  for (const [route, answered] of [
    ['#operations-Exploring-tie', '"id": "kp|ru|cooperation"'],
    ['#operations-Statements-cypher', '"North Korea"'],
  ] as const) {
    const operation = page.locator(route);
    await operation.locator('.opblock-summary-control').click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    const answer = operation.locator('.live-responses-table tbody .response').first();
    await answer.locator('.response-col_status', { hasText: '200' }).waitFor({ timeout: 45_000 });
    await answer.getByText(answered).first().waitFor({ state: 'attached' });
    await operation.locator('.opblock-summary-control').click();
  }
  expect(await page.locator('html').getAttribute('class')).toBe('dark-mode');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id).filter(id => !theirs.includes(id))).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});
