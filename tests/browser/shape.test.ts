import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { faultless, parameter, patient } from '../support/strip.ts';

const { on } = defaultSite();
type Look = { size: number; low: boolean };
/** How nodes are drawn, by id. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const { cy } = window as unknown as {
      cy: { nodes(): { map<T>(of: (node: CyNode) => T): T[] } };
    };
    type CyNode = { id(): string; data(name: string): number; hasClass(name: string): boolean };
    return Object.fromEntries(
      cy.nodes().map(node => [node.id(), { size: node.data('size'), low: node.hasClass('low') }] as const),
    );
  }) as Promise<Record<string, Look>>;
const drawn = (page: Page) => page.locator('.canvas[data-drawn]').waitFor();

test('nodes are sized, coloured, thinned and marked within the picture, and a link holds it', async () => {
  let link = '';
  await on('?debug', async page => {
    await drawn(page);
    const before = await looks(page);
    // Node size means nothing at first.
    expect(new Set(Object.values(before).map(({ size }) => size)).size).toBe(1);
    await page.getByRole('button', { name: 'Shape', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Shape of the picture' });
    await panel.getByText(/^Within this picture: \d+ nodes, \d+ lines/).waitFor();
    await panel.getByLabel('Size', { exact: true }).selectOption('degree');
    const rows = panel.locator('[data-ranked]');
    await rows.first().waitFor();
    const [first, last] = [rows.first(), rows.last()].map(row => row.getAttribute('data-ranked'));
    const [most, least] = [String(await first), String(await last)];
    await expect
      .poll(async () => {
        const now = await looks(page);
        return (now[most]?.size ?? 0) > (now[least]?.size ?? 0);
      }, patient)
      .toBe(true);
    await panel.getByLabel('Colour', { exact: true }).selectOption('community');
    await panel.getByText('Community 1', { exact: true }).waitFor({ state: 'attached' });
    await panel.getByLabel('Mark what parts the picture').check();
    await page
      .locator('.shape-chip', { hasText: /Within this picture.*sized by degree · coloured by community/ })
      .waitFor();
    await faultless(page);

    // What has less than the most is faded, then removed; the values stay.
    await panel.getByLabel('Least value').press('End');
    await expect.poll(async () => (await looks(page))[least]?.low, patient).toBe(true);
    await panel.getByLabel('Remove below').check();
    await expect.poll(async () => Object.keys(await looks(page)).includes(least), patient).toBe(false);
    expect(await rows.count()).toBe(Object.keys(before).length);
    await rows.first().getByRole('button').click();
    await expect.poll(() => parameter(page, 'node'), patient).toBe(most);
    expect([parameter(page, 'size'), parameter(page, 'colour'), parameter(page, 'cuts')]).toEqual([
      'degree',
      'community',
      'yes',
    ]);
    link = new URL(page.url()).search;
  });
  await on(`${link}&debug`, async page => {
    await drawn(page);
    await page.getByRole('region', { name: 'Shape of the picture' }).waitFor();
    const removed = page.locator('.chip', { hasText: 'removed by value' });
    await removed.waitFor();
    const few = Object.keys(await looks(page)).length;
    await removed.getByRole('button').click();
    await expect.poll(async () => Object.keys(await looks(page)).length, patient).toBeGreaterThan(few);
    await expect.poll(() => parameter(page, 'remove')).toBeNull();
  });
});
