import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderers } from '../../web/state/view.ts';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { browser, address } = defaultSite();

const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
const figures = async (page: Page, at: number) =>
  (await page.locator(`tr[data-source] td:nth-child(${at})`).allInnerTexts()).map(text =>
    Number(/\d+/.exec(text)?.[0]),
  );

test('the sources are opened by their key, sorted, read by paragraph, left out and taken back', async () => {
  const { page, faults } = await openPage(browser());
  await page.goto(address());
  await page.locator('.stage .canvas[data-drawn]').waitFor();
  await page.keyboard.press(String(renderers.indexOf('sources') + 1));
  const rows = page.locator('tr[data-source]');
  await rows.first().waitFor();
  await expect.poll(() => page.url()).toContain('as=sources');

  // Each with its letter in words and why, and how much rests on it alone.
  const voa = page.locator('tr[data-source="voa-2024-10-24"]');
  await voa.getByText('usually reliable').waitFor();
  await voa.getByText(/public broadcaster/).waitFor();
  const letters = (await page.locator('.letter-of').allInnerTexts()).join('');
  expect(letters).toBe([...letters].sort().join(''));
  await page.getByRole('columnheader', { name: 'Alone' }).getByRole('button').click();
  const alone = await figures(page, 6);
  expect(alone[0]).toBeGreaterThan(0);
  expect(alone).toEqual([...alone].sort((one, other) => other - one));

  // Reprints stand under their origin, which opens.
  const reprints = page.getByRole('region', { name: 'Reprints' });
  const associated = reprints.getByRole('listitem').filter({ hasText: 'Associated Press report' }).first();
  expect(await associated.getByRole('listitem').count()).toBeGreaterThan(1);
  await associated.getByRole('button').first().click();
  await page.getByRole('heading', { name: /^Associated Press report/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);

  // Its page: a claim opens in the inspector, and its paragraph leads back into the page.
  await voa.getByRole('button', { name: 'Voice of America' }).click();
  await page.getByRole('heading', { name: 'Russian drones target Kyiv region' }).first().waitFor();
  await page.waitForFunction(() => location.search.includes('source=voa-2024-10-24'));
  const paragraph = page.getByRole('region', { name: 'Paragraph 8', exact: true });
  await paragraph.getByText(/3,000 North Korean soldiers/).waitFor();
  await paragraph.getByRole('button', { name: 'Troops', exact: true }).click();
  await page.locator('.inspector .claim-title').getByText(/3,000/).waitFor();
  expect(await paragraph.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await paragraph.getAttribute('aria-current')).toBe(null);
  await paragraph.getByRole('button', { name: 'Troops', exact: true }).click();
  await page.locator('.inspector .props .para').click();
  await page.waitForFunction(() => location.search.includes('paragraph=8'));
  await page.getByRole('region', { name: 'What rests on it' }).getByText('Would be lost').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page)).toEqual([]);

  // What contradicts a claim stands under it.
  await page.goto(`${address()}/?as=sources&source=trade-strikes-2024-10-30`);
  const against = page.getByRole('region', { name: 'What contradicts it' });
  await against.locator('.contested .claim').first().waitFor();
  expect(await against.getByText(/den(y|ies)/).count()).toBeGreaterThan(0);

  // Left out, it stays in the list, and nothing of it in the picture.
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await page.waitForFunction(() => location.search.includes('without=trade-strikes-2024-10-30'));
  await page.getByText('None of its claims passes the filter.').first().waitFor();
  await page.getByRole('button', { name: 'All sources' }).click();
  await page.getByText(/^\d+ of \d+ in the picture$/).waitFor();
  const [, left, of] =
    /(\d+) of (\d+)/.exec(
      (await page
        .getByText(/in the picture$/)
        .first()
        .textContent()) ?? '',
    ) ?? [];
  expect(Number(left)).toBe(Number(of) - 1);
  await page.locator('tr[data-source="trade-strikes-2024-10-30"]').getByRole('checkbox').check();
  await page.waitForFunction(() => !location.search.includes('without='));
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await faultsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});
