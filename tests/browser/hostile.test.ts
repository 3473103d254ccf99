import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDossier } from '../../server/load/index.ts';
import { renderers } from '../../web/state/view.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { folderWith } from '../support/dossiers.ts';
import { hostileDossier, markup, unseen } from '../support/hostileDossier.ts';
import { connection, cypher, emptyGraph } from '../support/neo4j.ts';
import { visit } from '../support/page.ts';
import { openSite } from '../support/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(connection());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const folder = mkdtempSync(path.join(tmpdir(), 'entente-hostile-'));
/** Whether a script of the dossier ran, or anything that it wants to be markup is. */
const harm = (page: Page) =>
  page.evaluate(() => ({
    ran: 'ran' in window,
    markup: document.querySelectorAll(
      'img[src="x"], [onerror], a[href^="javascript:" i], a[href^="data:text" i]',
    ).length,
  }));
const none = { ran: false, markup: 0 };

test('a hostile dossier is text wherever it is shown: no script runs, nothing is asked of anybody else', async () => {
  const graph = await emptyGraph();
  await loadDossier(graph, folderWith({ 'all.yaml': hostileDossier }));
  await graph.close();
  // What no dossier brings, another hand may have written.
  await cypher("MATCH (n:Entente {id: 'port'}) SET n.name = $unseen", { unseen });
  await cypher("MATCH (n:Source {id: 'paper'}) SET n.url = 'javascript:window.ran=1'");

  const asked: string[] = [];
  let report = '';
  await visit(browser, `${site.address}/?node=talks&level=events`, async page => {
    page.on('request', request => asked.push(request.url()));
    page.on('dialog', dialog => {
      asked.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.getByRole('heading', { name: markup, exact: true }).first().waitFor();
    await page.locator('.claim').first().waitFor();
    expect(await page.locator('.claim').first().textContent()).toContain(markup);
    expect(await harm(page)).toEqual(none);

    for (const [at, renderer] of renderers.entries()) {
      await page.keyboard.press(String(at + 1));
      await expect.poll(() => new URL(page.url()).searchParams.get('as') ?? 'network').toBe(renderer);
      await page.waitForTimeout(500);
      expect(await harm(page), renderer).toEqual(none);
    }
    await page.keyboard.press('1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('onerror');
    await page.locator('[role="option"]').first().waitFor();
    expect(await harm(page)).toEqual(none);
    await page.keyboard.press('Escape');

    for (const item of [/^SVG/, /^Report/]) {
      await page.getByRole('button', { name: 'Download the view' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      report = path.join(folder, download.suggestedFilename());
      await download.saveAs(report);
      const { page: kept } = await openPage(browser);
      kept.on('request', request => asked.push(request.url()));
      await kept.goto(pathToFileURL(report).href);
      await kept.waitForTimeout(300);
      expect(await harm(kept), report).toEqual(none);
      expect(await kept.locator('script').count()).toBe(0);
      await kept.context().close();
    }
  });
  const elsewhere = asked.filter(url => !url.startsWith(site.address) && !/^(data|blob|file):/.test(url));
  expect(elsewhere).toEqual([]);
});
