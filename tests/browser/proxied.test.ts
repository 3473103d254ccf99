import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { clickOnCanvas, visit } from '../support/page.ts';
import { host, openTlsProxy } from '../support/tlsProxy.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-proxied-'));
const token = 'a-token-of-the-test';
const { browser, address } = defaultSite({
  // A context's own `ignoreHTTPSErrors` starts requests anew at each connection, until Chromium gives some of them up.
  flags: ['--ignore-certificate-errors'],
  ownQueries: path.join(folder, 'queries'),
  views: openViewFolder(path.join(folder, 'views'), { readOnly: false }),
  served: {
    basePath: '/entente',
    allowedHosts: [host],
    access: { trustProxy: ['loopback'], token, userHeader: 'x-forwarded-user' },
  },
});
let proxy: Awaited<ReturnType<typeof openTlsProxy>>;
beforeAll(async () => {
  proxy = await openTlsProxy(address(), '/entente', () => 'Anna');
});
afterAll(() => {
  proxy?.close();
  rmSync(folder, { recursive: true });
});

const known = { httpCredentials: { username: 'anybody', password: token } };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Saved views' });

/** Downloads what a link or an item of a menu gives. @returns its text */
async function taken(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path(), 'utf8');
}

test('behind TLS, below a path, with token and name, all of the page works and nothing leads out of the path', async () => {
  const base = `${proxy.origin}/entente/`;
  const outside: string[] = [];
  await visit(
    browser(),
    `${proxy.origin}/entente?debug`,
    async page => {
      page.on('request', request => {
        const url = request.url();
        if (!url.startsWith(base) && !/^(?:data|blob):/.test(url)) outside.push(url);
      });
      expect(page.url()).toBe(`${base}?debug`);

      // Exploring: what is clicked is in the address, which opens again.
      await clickOnCanvas(page, 'kp');
      await page.locator('.inspector').getByText('North Korea').first().waitFor();
      await expect.poll(() => page.url()).toContain('node=kp');
      expect(page.url().startsWith(`${base}?`)).toBe(true);
      await page.reload();
      await drawn(page);
      await page.locator('.inspector').getByText('North Korea').first().waitFor();
      await button(page, 'Download the view').click();
      const claims = page.getByRole('menuitem', { name: /^CSV of claims/ }).first();
      expect(await taken(page, () => claims.click())).toContain('exportTable');

      // A view is saved by whom the proxy names.
      await page.locator('.stage .canvas').focus();
      await page.keyboard.press('v');
      await drawer(page).getByLabel('Name', { exact: true }).fill('North Korea');
      await drawer(page).getByText('It is saved as by Anna').waitFor();
      expect(
        await drawer(page)
          .getByLabel(/^Your name/)
          .count(),
      ).toBe(0);
      await page.keyboard.press('Enter');
      await drawer(page).getByRole('status').getByText('Saved “North Korea”.').waitFor();
      await drawer(page).getByText(/Anna/).first().waitFor();

      // A statement whose rows come as they are found, with completion from its worker.
      const sent = page.waitForResponse(answer => answer.url() === `${base}api/cypher/stream`);
      await page.goto(`${base}?${new URLSearchParams({ question: '', cypher: 'RETURN 7 AS seven' })}`);
      await page.locator('.cm-content').waitFor();
      await page.keyboard.press('Control+Enter');
      expect((await sent).status()).toBe(200);
      await page.getByText(/^1 of 1 row, /).waitFor();

      // A saved query is run, copied, and says who saved it.
      await page.goto(`${base}?question=votes`);
      await page.getByText(/^[\d,]+ of [\d,]+ rows?, /).waitFor();
      await button(page, 'Edit a copy').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.cm-content').waitFor();
      await dialog.getByText('It is saved as by Anna').waitFor();
      await dialog.getByText('// by: Anna').waitFor();
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('saved by Anna').first().waitFor();

      // The page to try the API sends to where it is.
      await page.goto(`${base}api/docs`);
      const operation = page.locator('#operations-Server-health');
      await operation.locator('.opblock-summary-control').click();
      await operation.getByRole('button', { name: 'Execute' }).click();
      await operation.locator('.request-url').getByText(`${base}api/health`).waitFor();
      await operation.locator('.live-responses-table').getByText('"status": "ok"').waitFor();
      await page.getByRole('link', { name: 'Entente', exact: true }).click();
      await drawn(page);
      expect(page.url()).toBe(base);
    },
    known,
  );
  expect(outside).toEqual([]);
});
