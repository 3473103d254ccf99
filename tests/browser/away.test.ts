import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { drawn, openBrowser, openPage } from '../support/browser.ts';
import { connection, loadDefault } from '../support/neo4j.ts';
import { idsOnCanvas } from '../support/page.ts';
import { openSite } from '../support/site.ts';
import { type SwitchableConnection, switchable } from '../support/switchableConnection.ts';

let browser: Browser;
let neo4j: SwitchableConnection;
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  await loadDefault();
  neo4j = await switchable(connection());
  site = await openSite(neo4j.connection);
  browser = await openBrowser();
});
afterEach(async () => {
  await neo4j.cut();
  await neo4j.mend();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await neo4j?.cut();
});

/** What a page that meets an absent Neo4j may say on its console. */
const unexpected = (faults: string[]) => faults.filter(fault => !fault.includes('503'));

describe('while Neo4j does not answer', () => {
  test('a filter that is changed leaves the last picture, marked as old, and the page recovers by itself', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.address}/?debug`);
    await drawn(page);
    const before = await idsOnCanvas(page);

    await neo4j.cut();
    await page.getByRole('button', { name: 'Show votes' }).click();
    await page.getByRole('alert').getByText('Neo4j does not answer').waitFor();
    await page
      .getByRole('alert')
      .getByText(/Next try in \d+ s|Trying/)
      .waitFor();
    await page
      .getByRole('alert')
      .getByText(/What you see was read at \d\d:\d\d/)
      .waitFor();
    await page.getByText('Old picture').waitFor();
    expect(await idsOnCanvas(page)).toEqual(before);

    await neo4j.mend();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await drawn(page);
    await expect.poll(() => page.url()).toContain('off=vote');
    expect(unexpected(faults)).toEqual([]);
    await page.context().close();
  });

  test('an element that is opened says so too, and shows its claims once Neo4j is back', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.address}/?debug`);
    await drawn(page);

    await neo4j.cut();
    await page.locator('[data-node="kp"]').click();
    await page.getByRole('alert').getByText('Neo4j does not answer').waitFor();
    expect(await idsOnCanvas(page)).toContain('kp');

    await neo4j.mend();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(unexpected(faults)).toEqual([]);
    await page.context().close();
  });

  test('a page that is opened then says that nothing could be read, and draws once Neo4j is back', async () => {
    await neo4j.cut();
    const { page, faults } = await openPage(browser);
    await page.goto(site.address);
    await page.getByRole('alert').getByText('Neo4j does not answer').waitFor();
    await page.getByText('Nothing could be read yet.').waitFor();

    await neo4j.mend();
    await drawn(page);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(unexpected(faults)).toEqual([]);
    await page.context().close();
  });

  test('a question says that it waits, and is answered once Neo4j is back', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.address}/?question=troop-figures`);
    await page.getByText(/\d+ of \d+ rows,/).waitFor();

    await neo4j.cut();
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByRole('alert').getByText('Neo4j does not answer').waitFor();
    await page.getByText('Waiting: this question is asked again').waitFor();

    await neo4j.mend();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/\d+ of \d+ rows,/).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(unexpected(faults)).toEqual([]);
    await page.context().close();
  });
});

describe('a page that is no longer let in keeps its picture', () => {
  /** Opens a site, changes the filter once it lets nobody in any more, and looks at what is said. */
  async function shutOut(
    options: Parameters<typeof openSite>[1],
    context: Parameters<typeof openPage>[1],
    shut: (page: Page) => Promise<unknown>,
    look: (page: Page) => Promise<void>,
  ) {
    const other = await openSite(connection(), options);
    const { page } = await openPage(browser, context);
    try {
      await page.goto(`${other.address}/?debug`);
      await drawn(page);
      const before = await idsOnCanvas(page);
      await shut(page);
      await page.getByRole('button', { name: 'Show votes' }).click();
      await page
        .getByRole('alert')
        .getByText(/What you see was read at \d\d:\d\d/)
        .waitFor();
      expect(await idsOnCanvas(page)).toEqual(before);
      await look(page);
    } finally {
      await page.context().close();
      await other.close();
    }
  }
  const says = (page: Page, words: string | RegExp) => page.getByRole('alert').getByText(words).waitFor();

  test('where the proxy no longer knows who it is, and asks for the page to be read again', () =>
    shutOut(
      { access: { trustProxy: ['loopback'], token: null, userHeader: 'x-forwarded-user' } },
      { extraHTTPHeaders: { 'X-Forwarded-User': 'Anna' } },
      page => page.context().setExtraHTTPHeaders({}),
      async page => {
        await says(page, 'Sign in at the proxy: it names nobody.');
        // A browser would ask for a password at each try.
        expect(await page.getByText(/Next try in/).count()).toBe(0);
        await page.context().setExtraHTTPHeaders({ 'X-Forwarded-User': 'Anna' });
        await page.getByRole('button', { name: 'Read the page again' }).click();
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await drawn(page);
        expect(page.url()).toContain('off=vote');
      },
    ));

  test('where a proxy leads to a page to sign in, or says that the server is gone', () =>
    shutOut(
      {},
      {},
      page =>
        page.route('**/api/**', route => route.fulfill({ status: 302, headers: { Location: '/sign-in' } })),
      async page => {
        await says(page, 'You are no longer signed in.');
        await page.unroute('**/api/**');
        await page.route('**/api/**', route =>
          route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
        );
        await page.getByRole('button', { name: 'Try now' }).click();
        await says(page, 'Entente’s server does not answer.');
        await page.unroute('**/api/**');
        await page.getByRole('button', { name: 'Try now' }).click();
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await page.getByText('Old picture').waitFor({ state: 'detached' });
      },
    ));

  test('where it asked for too much, and comes again when the server said', () =>
    shutOut(
      { requestsAMinute: 60 },
      {},
      page =>
        page.evaluate(async () => {
          for (let sent = 0; sent < 60; sent += 1) await fetch('./api/model');
        }),
      async page => {
        await says(page, 'An address may send 60 requests a minute: wait a little.');
        await says(page, /Next try in [2-6]\d s/);
      },
    ));
});
