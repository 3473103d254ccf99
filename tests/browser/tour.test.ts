import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { on } = defaultSite();

const tour = (page: Page) => page.locator('dialog.tour');
const offer = (page: Page) => page.getByRole('button', { name: 'Look around in one minute' });
const said = (page: Page) => page.locator('#tour-head');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

type Rect = { x: number; y: number; width: number; height: number };
const meet = (one: Rect, other: Rect) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Whether the card stands whole on the screen, and beside what is lit. */
async function isWellPlaced(page: Page): Promise<boolean> {
  const lit = await page.locator('.tour-lit').boundingBox();
  const card = await page.locator('.tour-card').boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (!card || !lit || lit.width < 20) return false;
  const whole = card.x >= 0 && card.y >= 0 && card.x + card.width <= width && card.y + card.height <= height;
  return whole && !meet(card, lit);
}

/** Goes on to the end. @returns the head of each step */
async function walk(page: Page): Promise<string[]> {
  const heads: string[] = [];
  for (let at = 1; ; at += 1) {
    await page.getByText(`Tour, ${at} of`).waitFor();
    heads.push((await said(page).textContent()) ?? '');
    await expect.poll(() => isWellPlaced(page), { message: heads.at(-1) }).toBe(true);
    const next = page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) === 0) return heads;
    await next.click();
  }
}

test('the tour never opens by itself, goes by the keyboard, and is offered once', async () => {
  await on('', async page => {
    await offer(page).waitFor();
    expect(await tour(page).count()).toBe(0);
    await offer(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'How closely to look' }).waitFor();
    expect(await focused(page)).toBe('Next');
    await page.keyboard.press('Enter');
    await said(page).getByText('The legend is the filter').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await said(page).getByText('Every line rests on claims').waitFor();
    // The real thing: a tie with its events and grades.
    await page.getByText(/^Tie of/).waitFor();
    expect(await focused(page)).toBe('Next');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
    for (const _ of [3, 2, 1]) await page.keyboard.press('ArrowLeft');
    await said(page).getByText('How closely to look').waitFor();
    expect(await focused(page)).toBe('Next');
    await page.keyboard.press('Escape');
    await tour(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Start here' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
      .toContain('inspector');
    expect(await offer(page).count()).toBe(0);
    await page.reload();
    await drawn(page);
    await page.locator('.start-card').first().waitFor();
    expect([await offer(page).count(), await tour(page).count()]).toEqual([0, 0]);

    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Tour of the page' }).click();
    expect(await walk(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'Done' }).click();
    await tour(page).waitFor({ state: 'detached' });
  });
});

test('on a phone it points at what is there, from the search, and can be declined', async () => {
  await on(
    '',
    async page => {
      await page.getByRole('button', { name: 'Don’t offer the tour again' }).click();
      expect(await offer(page).count()).toBe(0);
      await page.getByRole('combobox').fill('tour');
      await page.getByRole('option', { name: 'Tour of the page' }).click();
      await page.getByText('Tour, 1 of').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
        [],
      );
      expect(await walk(page)).toHaveLength(6);
      await page.getByRole('button', { name: 'End the tour' }).click();
      await tour(page).waitFor({ state: 'detached' });
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce', colorScheme: 'dark' },
  );
});
