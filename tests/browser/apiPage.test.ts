import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { browser, address } = defaultSite();

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
  const { page, faults } = await openPage(browser(), { colorScheme: 'dark' });
  const elsewhere: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(address()) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  const opened = await page.goto(`${address()}/api/docs`);
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
