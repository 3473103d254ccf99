import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { faultless, parameter, patient } from '../support/strip.ts';

const { on } = defaultSite();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const marks = (page: Page) => page.locator('.map-mark');
/** Once its marks and the names of countries stand. */
const ready = async (page: Page) => {
  await marks(page).first().waitFor();
  await page.locator('.map-label.country').first().waitFor({ state: 'attached' });
};
const zoom = (page: Page) => parameter(page, 'sight')?.split('~').map(Number)[2] ?? null;
const title = (page: Page) => page.locator('.inspector .title');
/** How many events the foot says are placed. */
const placed = async (page: Page) => Number(await page.locator('[data-placed]').getAttribute('data-placed'));

describe('the map', () => {
  test('is opened, zoomed, opened at its marks, listed, narrowed and held in the link', async () => {
    await on('', async page => {
      await page.getByRole('button', { name: 'Map', exact: true }).click();
      await expect.poll(() => parameter(page, 'as'), patient).toBe('map');
      await ready(page);
      expect(await page.locator('.map-inset').count()).toBe(2);
      expect(await page.locator('.map-note').textContent()).toMatch(
        /Natural Earth.*Crimea is marked as disputed/,
      );
      expect(await page.locator('.map-sheet [data-disputed="Crimea"]').getAttribute('fill')).toMatch(
        /^url\(#/,
      );

      // A mark with several events at one place lists them; choosing one opens it beside.
      const kursk = page.locator('.map-inset [data-place="kursk-region"]');
      await kursk.click();
      const list = page.getByRole('dialog', { name: 'Kursk region' });
      await list.locator('[data-event="deployment-russia-2024-10"]').click();
      await title(page).getByText('North Korean troops to Russia').waitFor();
      expect(await kursk.getAttribute('aria-current')).toBe('true');
      await page.getByRole('tab', { name: /^Places/ }).click();
      await page.locator('.place-roles').getByText('Wonsan').waitFor();
      await faultless(page);
      await list.getByRole('button', { name: /^Close/ }).press('Escape');
      await list.waitFor({ state: 'hidden' });
      await expect.poll(() => parameter(page, 'node')).toBe('deployment-russia-2024-10');

      // Its route is a button too, and the toggle takes routes and places apart.
      await page.locator('button.of-route').first().waitFor();
      await page.getByRole('button', { name: 'Places', exact: true }).click();
      await expect.poll(() => page.locator('[data-route]').count(), patient).toBe(0);
      await page.getByRole('button', { name: 'Both', exact: true }).click();

      // A filter takes away what does not pass, and moves nothing.
      const before = await placed(page);
      await page
        .getByRole('button', { name: 'Hide strikes' })
        .or(page.getByRole('button', { name: 'Show strikes' }))
        .first()
        .click();
      await expect.poll(() => placed(page), patient).toBeLessThan(before);
      await expect.poll(() => parameter(page, 'sight')).toBeNull();
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await expect.poll(() => placed(page), patient).toBe(before);

      // Looking nearer opens what lay on each other; the link holds the section.
      await page.locator('.map-inset-title').first().click();
      await expect.poll(() => zoom(page), patient).toBeGreaterThan(4);
      await expect.poll(() => page.locator('.map-inset').count(), patient).toBe(0);
      const near = await page.locator('.map-sheet .map-mark').count();
      await page.locator('.map-sheet .canvas').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await expect.poll(() => zoom(page), patient).toBeGreaterThan(5);
      const [latitude] = parameter(page, 'sight')?.split('~').map(Number) ?? [];
      await page.keyboard.press('ArrowUp');
      await expect
        .poll(() => Number(parameter(page, 'sight')?.split('~')[0]), patient)
        .toBeGreaterThan(latitude ?? 90);
      expect(near).toBeGreaterThan(10);
      const transform = page.locator('.map-sheet .ground');
      const here = await transform.getAttribute('transform');
      await page.reload();
      await ready(page);
      const scale = (text: string | null) => Number(/scale\(([\d.]+)\)/.exec(text ?? '')?.[1]);
      await expect
        .poll(async () => scale(await transform.getAttribute('transform')), patient)
        .toBeCloseTo(scale(here), 0);
      await page.keyboard.press('0');
      await expect.poll(() => parameter(page, 'sight'), patient).toBeNull();

      // What has no place is counted and listed, each to be selected.
      await page.getByRole('button', { name: 'List of events without a place on the map' }).click();
      const unplaced = page.getByRole('dialog', { name: 'Without a place on the map' });
      await unplaced.getByText('Eastern Russia').waitFor();
      const row = unplaced.locator('[data-event]').last();
      const name = await row.locator('strong').textContent();
      await row.click();
      await title(page).getByText(String(name)).waitFor();
    });
  });

  test('takes clusters apart by drag, wheel and click, and shows later reports hollow', async () => {
    await on('?as=map&reportedBy=2024-11-10&sight=49~32~4.2', async page => {
      await ready(page);
      await page
        .locator('.map-foot')
        .getByText(/more reported later/)
        .waitFor();
      const count = await marks(page).count();
      const cluster = page.locator('.map-mark[aria-label*=" and "]').first();
      await cluster.click();
      await expect.poll(() => zoom(page), patient).toBeGreaterThan(4.2);
      expect(count).toBeGreaterThan(2);
      const at = zoom(page) ?? 0;
      await page.mouse.move(700, 300);
      await page.mouse.wheel(0, 400);
      await expect.poll(() => zoom(page), patient).toBeLessThan(at);
      const before = parameter(page, 'sight');
      await page.mouse.down();
      await page.mouse.move(760, 340, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => parameter(page, 'sight'), patient).not.toBe(before);
      // A drag selects nothing.
      await expect.poll(() => parameter(page, 'node')).toBeNull();
    });
  });

  test('is without fault in the dark', async () => {
    await on(
      '?as=map&node=deployment-russia-2024-10',
      async page => {
        await ready(page);
        await title(page).waitFor();
        await page.getByRole('button', { name: 'How exact?' }).click();
        await page.getByRole('dialog', { name: 'How exact a place is' }).getByText('Crimea').waitFor();
        await faultless(page);
      },
      { colorScheme: 'dark' },
    );
  });

  test('fits a phone: no insets, nothing over the edge, lists over the map', async () => {
    await on(
      '?as=map',
      async page => {
        await ready(page);
        expect(await page.locator('.map-inset').count()).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await page.getByRole('button', { name: 'List of all places' }).click();
        await page.getByRole('dialog', { name: 'All places' }).locator('[data-event]').first().waitFor();
        await faultless(page);
      },
      phone,
    );
  });
});
