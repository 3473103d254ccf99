import type { Browser } from 'playwright-core';
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
    await page.getByText('Waiting for Neo4j: this question is asked again').waitFor();

    await neo4j.mend();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/\d+ of \d+ rows,/).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(unexpected(faults)).toEqual([]);
    await page.context().close();
  });
});
