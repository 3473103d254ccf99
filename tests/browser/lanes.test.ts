import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { faultless, parameter, patient } from '../support/strip.ts';

const { on } = defaultSite();
const troops = 'deployment-russia-2024-10';
const mark = (page: Page, id: string) => page.locator(`.mark[data-id="${id}"]`);
const plot = (page: Page) => page.locator('.lanes-plot');
/** How many days are seen; all of them where the link holds none. */
const daysSeen = (page: Page) => {
  const [from, to] = (parameter(page, 'seen') ?? '').split('..').map(day => Date.parse(day) / 86_400_000);
  return from === undefined || to === undefined || Number.isNaN(from) ? null : to - from + 1;
};
const title = (page: Page) => page.locator('.inspector .title').first();

describe('the timeline', () => {
  test('is opened by its key, and shows kinds, actors, what was reported later, reports and a list', async () => {
    await on('', async page => {
      await page.keyboard.press('2');
      await mark(page, troops).waitFor();
      await expect.poll(() => parameter(page, 'as')).toBe('timeline');
      // A click on the name selects.
      await mark(page, troops).locator('text').click();
      await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();
      expect(await page.locator('.mark.selected').count()).toBe(1);
      // Beside it, what happens is that of any picture.
      const other = page.locator('.mark[data-mark^="deployment "]:not(.selected) text').first();
      await other.click({ modifiers: ['Shift'] });
      await page.getByRole('heading', { name: '2 nodes selected' }).waitFor();
      await page.keyboard.press('Escape');
      await title(page).filter({ hasText: 'North Korean troops to Russia' }).waitFor();

      await page.getByRole('button', { name: 'Lanes: kind' }).click();
      await page.getByRole('menuitemradio', { name: 'By actor' }).click();
      await page.locator('.lane[data-lane="ru"]').waitFor();
      // Russia, Ukraine and North Korea: an event of several stands in the lane of each.
      await expect.poll(() => page.locator('.mark.selected').count(), patient).toBeGreaterThan(0);
      await expect.poll(() => parameter(page, 'lanes')).toBe('actor');

      await page.locator('#reported-by').fill('2024-11-02');
      await page.locator('.mark.later').first().waitFor();
      await page.locator('.lanes-drawing .by').waitFor({ state: 'attached' });
      const heads = await page.locator('.lane-head').first().textContent();
      expect(heads).toMatch(/^Russia\d+ of \d+ · \d+ later$/);

      await page.getByRole('button', { name: 'Reports', exact: true }).click();
      await page.locator('.mark .tick').first().waitFor({ state: 'attached' });
      await page.locator('.mark .tick.later').first().waitFor({ state: 'attached' });
      await faultless(page);

      await page.getByRole('button', { name: 'List', exact: true }).click();
      const [, undated] = /(\d+) undated/.exec((await page.locator('.lanes-head').textContent()) ?? '') ?? [];
      const last = page.locator('.lanes-list section').last();
      expect(await last.locator('h2').textContent()).toBe(`Undated ${undated}`);
      expect(await last.locator('li').count()).toBe(Number(undated));
      await last.locator('button').first().click();
      await page.locator('.inspector').getByText('no date given').first().waitFor();
      await faultless(page);
    });
  });

  test('is walked through, zoomed and moved with keys, wheel and hand; its window becomes the filter on demand', async () => {
    await on('?as=timeline', async page => {
      await plot(page).focus();
      await page.keyboard.press('Home');
      await title(page).waitFor();
      const first = await title(page).textContent();
      expect(await page.locator('[data-says="mark"]').textContent()).toMatch(/ · /);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => title(page).textContent(), patient).not.toBe(first);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.locator('.mark.selected').waitFor();
      // Pointing with Ctrl selects nothing yet; the space bar adds.
      const last = await title(page).textContent();
      await page.keyboard.press('Control+ArrowUp');
      await page.locator('.mark.pointed').waitFor();
      expect(await title(page).textContent()).toBe(last);
      await page.keyboard.press('Space');
      await page.getByRole('heading', { name: '2 nodes selected' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: /^Path from here/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });

      expect(daysSeen(page)).toBeNull();
      await plot(page).focus();
      await page.keyboard.press('+');
      await expect.poll(() => daysSeen(page), patient).not.toBeNull();
      const near = Number(daysSeen(page));
      const box = await plot(page).boundingBox();
      if (!box) throw new Error('there is no timeline');
      const at = { x: box.x + box.width * 0.7, y: box.y + 60 };
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel(0, -480);
      await expect.poll(() => daysSeen(page), patient).toBeLessThan(near / 2);
      const before = parameter(page, 'seen');
      await page.mouse.down();
      await page.mouse.move(at.x + 100, at.y, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => parameter(page, 'seen'), patient).not.toBe(before);
      // What was only looked at is no filter, until it is asked for.
      await expect.poll(() => parameter(page, 'from')).toBeNull();
      await page.getByRole('button', { name: 'Make these days the window' }).click();
      await expect.poll(() => parameter(page, 'from'), patient).not.toBeNull();
      await expect.poll(() => parameter(page, 'seen')).toBeNull();
      await page.getByRole('button', { name: 'All', exact: true, pressed: true }).waitFor();
      await page.goBack();
      await expect.poll(() => parameter(page, 'from'), patient).toBeNull();
      await page.keyboard.press('0');
      await expect.poll(() => daysSeen(page), patient).toBeNull();
    });
  });

  test('brings what a link has selected into sight, fades what a tie does not sum up, and hides what is hidden', async () => {
    await on(`?as=timeline&node=${troops}&hidden=meeting-moscow-2024-11-01`, async page => {
      await page.locator('.mark.selected').waitFor();
      const [inside, of] = [
        await mark(page, troops).boundingBox(),
        await page.locator('.lanes-scroll').boundingBox(),
      ];
      expect(inside && of && inside.y > of.y && inside.y < of.y + of.height).toBe(true);
    });
    await on('?as=timeline&tie=kp|ru|cooperation', async page => {
      await page.locator('.mark.faded').first().waitFor();
      expect(await page.locator('.mark:not(.faded)').count()).toBeGreaterThan(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      await faultless(page);
    });
  });

  test('stands on a phone above the sheet, and nothing runs over the edge', async () => {
    await on(
      '?as=timeline',
      async page => {
        await page.locator('.mark').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        const box = await plot(page).boundingBox();
        expect(box?.width).toBeGreaterThan(340);
        await page.locator('.mark text').nth(2).tap();
        await page.locator('.mark.selected').waitFor();
        await faultless(page);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
  });
});
