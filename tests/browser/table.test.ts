import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderers } from '../../web/state/view.ts';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { browser, address } = defaultSite();

const keyOf = (renderer: (typeof renderers)[number]) => String(renderers.indexOf(renderer) + 1);
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
const namesIn = (page: Page) => page.locator('tr[data-row] strong').allInnerTexts();
const at = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
const rowOf = (page: Page, id: string) => page.locator(`tr[data-row="${id}"]`);
const troops = 'deployment-russia-2024-10';

test('the table is opened by its key, sorted, filtered, grouped, walked by the keyboard and copied', async () => {
  const { page, faults } = await openPage(browser(), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${address()}/?level=events`);
  await page.locator('.stage .canvas[data-drawn]').waitFor();
  await page.keyboard.press(keyOf('table'));
  const grid = page.getByRole('grid', { name: 'Events', exact: true });
  await grid.waitFor();
  await expect.poll(() => page.url()).toContain('as=table');
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1;

  // By the most claims, then by name; the link holds it.
  const head = (name: string) => grid.getByRole('columnheader', { name }).getByRole('button');
  await head('Claims').click();
  await head('Name').click({ modifiers: ['Shift'] });
  await page.waitForFunction(() => location.search.includes('sort=-claims%2Cname'));
  expect((await namesIn(page))[0]).toBe('North Korean troops to Russia');

  // A filter of a column stands on top of that of the view.
  await page.getByRole('button', { name: 'Filter columns' }).click();
  await grid.getByRole('textbox', { name: 'Name contains' }).fill('RUSSIA troops');
  const said = page.getByText(new RegExp(`^\\d+ of ${all} rows$`));
  await said.waitFor();
  expect((await namesIn(page)).every(name => /troops/i.test(name) && /russia/i.test(name))).toBe(true);
  await grid.getByRole('button', { name: /^Kind: any/ }).click();
  await page.getByRole('checkbox', { name: /^Deployment/ }).check();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => location.search.includes('where.kind=Deployment'));
  const link = page.url();
  const held = await namesIn(page);
  await page.getByRole('button', { name: 'Clear sort and filters' }).click();
  await page.getByText(`${all} rows`, { exact: true }).waitFor();
  await page.goto(link);
  await said.waitFor();
  expect(await namesIn(page)).toEqual(held);
  await page.getByRole('button', { name: 'Clear sort and filters' }).click();

  // Groups with their number, which fold.
  await page.getByLabel('Group by').selectOption('Status');
  const happened = grid.getByRole('button', { name: /^happened \d+ rows$/ });
  await happened.click();
  expect(await happened.getAttribute('aria-expanded')).toBe('false');
  await grid.getByRole('button', { name: /^announced/ }).waitFor();
  await page.getByLabel('Group by').selectOption('nothing');

  // One cell has the keyboard; Space adds rows to the selection, Enter leads to the inspector.
  await page.locator('[data-at="0 0"]').focus();
  await page.keyboard.press('Control+End');
  await expect.poll(() => at(page)).toMatch(new RegExp(`^${all - 1} [1-9]`));
  await page.keyboard.press('Home');
  await expect.poll(() => at(page)).toBe(`${all - 1} 0`);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => at(page)).toMatch(/^0 0$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: /^2 nodes selected$/ }).waitFor();
  expect(await page.locator('tr[aria-selected="true"]').count()).toBe(2);
  await page.keyboard.press('Control+c');
  await page.getByText('2 rows copied').waitFor();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n');
  expect(copied).toHaveLength(4);
  expect(copied[0]).toMatch(/^Name\tKind\tDate\t/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('inspector'));

  // What is selected elsewhere is marked and in sight here, and what is selected here is so in the network.
  await page.getByRole('combobox', { name: /^Search actors/ }).fill('North Korean troops to Russia');
  await page
    .getByRole('option', { name: /^North Korean troops to Russia/ })
    .first()
    .click();
  await rowOf(page, troops).waitFor();
  expect(await rowOf(page, troops).getAttribute('aria-selected')).toBe('true');
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page)).toEqual([]);
  await rowOf(page, troops).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Keep only this/ }).click();
  await page.getByText('1 row', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Network', exact: true }).click();
  await page.locator('.stage .canvas[data-drawn]').waitFor();
  await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();

  // At the level of states the ties stand first, and the events beneath come into the picture when they are selected.
  await page.goto(`${address()}/?as=table`);
  await rowOf(page, 'kp|ru|cooperation').click();
  await page.getByText('Tie of cooperation').waitFor();
  await page.getByRole('button', { name: /^Events beneath/ }).click();
  await rowOf(page, troops).locator('td').first().click();
  await page.waitForFunction(id => location.search.includes(`added=${id}`), troops);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await faultsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});
