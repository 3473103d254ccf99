import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { positionsOnCanvas } from '../support/page.ts';
import { added, all, faultless, parameter, patient, reports } from '../support/strip.ts';

const { on } = defaultSite();
const fewer = /^(?!(\d+) of \1 events)\d+ of \d+ events/;
const first = (page: Page) => page.getByRole('slider', { name: 'First day of the window' });
const last = (page: Page) => page.getByRole('slider', { name: 'Last day of the window' });
/** The day on which a handle lies, or may lie at least or at most, as a number. */
const day = async (handle: Locator, which: 'now' | 'min' | 'max' = 'now') =>
  Number(await handle.getAttribute(`aria-value${which}`));

/** Drags along the axis, from one share of it to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.plot').boundingBox();
  if (!box) throw new Error('the strip has no axis');
  const y = box.y + 6;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y);
  await page.mouse.move(box.x + box.width * to, y);
  await page.mouse.up();
}

describe('the strip of time', () => {
  test('narrows the network to the window that is dragged, moves nothing, and opens it again', async () => {
    await on('?debug', async page => {
      await page.locator('.strip-head').getByText(all).waitFor();
      const before = await positionsOnCanvas(page);
      const ties = await page.locator('[data-tie]').allTextContents();
      await drag(page, 0.2, 0.9);
      await page.locator('.strip-head').getByText(fewer).waitFor();
      await expect.poll(() => page.locator('[data-tie]').allTextContents(), patient).not.toEqual(ties);
      const window = [parameter(page, 'from'), parameter(page, 'to')];
      const [least, most] = [await day(first(page), 'min'), await day(first(page), 'max')];
      const share = async (handle: Locator) => ((await day(handle)) - least) / (most - least);
      expect(
        [await share(first(page)), await share(last(page))].map(one => Math.round(one * 50) / 50),
      ).toEqual([0.2, 0.9]);
      expect(await page.locator('#happened-from').inputValue()).toBe(window[0]);
      expect(await page.locator('#happened-to').inputValue()).toBe(window[1]);
      expect(await positionsOnCanvas(page)).toEqual(before);
      // The window itself is dragged, and keeps its length.
      await drag(page, 0.5, 0.45);
      await expect.poll(() => parameter(page, 'from'), patient).not.toBe(window[0]);
      const length = (from: string | null, to: string | null) =>
        Date.parse(String(to)) - Date.parse(String(from));
      expect(length(parameter(page, 'from'), parameter(page, 'to'))).toBe(
        length(window[0] ?? '', window[1] ?? ''),
      );
      await page.getByRole('button', { name: 'All dates' }).click();
      await page.locator('.strip-head').getByText(all).waitFor();
      await expect.poll(() => parameter(page, 'from')).toBeNull();
    });
  });

  test('opens the window by a double click', async () => {
    await on('?from=2023-01-01&to=2024-08-01', async page => {
      await page.locator('.strip-head').getByText(fewer).waitFor();
      await page.locator('.plot').dblclick({ position: { x: 200, y: 10 } });
      await page.locator('.strip-head').getByText(all).waitFor();
    });
  });

  test('is moved with the keyboard, by days, months and to the end, and says the day', async () => {
    await on('', async page => {
      const end = await day(last(page));
      await last(page).focus();
      await page.keyboard.press('PageDown');
      await expect.poll(() => parameter(page, 'to'), patient).toMatch(/^20\d\d-\d\d-\d\d$/);
      const month = await day(last(page));
      expect(end - month).toBeGreaterThanOrEqual(28);
      expect(end - month).toBeLessThanOrEqual(31);
      expect(await last(page).getAttribute('aria-valuetext')).toMatch(/^\d+ [A-Z][a-z]{2} 20\d\d$/);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await day(last(page))).toBe(month - 2);
      await page.keyboard.press('End');
      await expect.poll(() => parameter(page, 'to'), patient).toBeNull();
      const begin = await day(first(page));
      await first(page).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => parameter(page, 'from'), patient).not.toBeNull();
      expect(await day(first(page))).toBe(begin + 1);
    });
  });

  test('takes back what was reported later, and draws it hollow', async () => {
    await on('', async page => {
      await reports(page).focus();
      await page.keyboard.press('Home');
      await expect.poll(() => parameter(page, 'reportedBy'), patient).not.toBeNull();
      await page
        .getByText(/^Reported by \d+ Oct 2024$/)
        .first()
        .waitFor();
      await page.locator('.strip-head').getByText(fewer).waitFor();
      await expect.poll(() => page.locator('.histogram .later').count(), patient).toBeGreaterThan(0);
      await page.keyboard.press('End');
      await page.locator('.strip-head').getByText(all).waitFor();
      await expect.poll(() => page.locator('.histogram .later').count(), patient).toBe(0);
    });
  });

  test('follows the legend and the address, and Back', async () => {
    await on('?from=2024-10-01&reportedBy=2024-10-24', async page => {
      expect(await first(page).getAttribute('aria-valuetext')).toBe('1 Oct 2024');
      expect(await reports(page).getAttribute('aria-valuetext')).toBe('24 Oct 2024');
      await page.locator('#happened-to').fill('2024-10-20');
      await page.locator('.strip-head').getByText('1–20 Oct 2024').waitFor();
      await page.reload();
      await drawn(page);
      await page.locator('.strip-head').getByText('1–20 Oct 2024').waitFor();
      await page.goBack();
      await page.locator('.strip-head').getByText('from 1 Oct 2024').waitFor();
    });
  });

  test('looks closely at a window, where days can be told apart', async () => {
    await on('?from=2024-10-15&to=2024-11-01', async page => {
      await page
        .getByText(/bars: events a (week|month)/)
        .first()
        .waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Zoom to it' }).click();
      await page.getByText('bars: events a day').first().waitFor({ state: 'attached' });
      await page
        .locator('.histogram text', { hasText: /^\d+ Oct$/ })
        .first()
        .waitFor();
      await page.reload();
      await drawn(page);
      await page.getByText('bars: events a day').first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Whole time' }).click();
      await page
        .getByText(/bars: events a (week|month)/)
        .first()
        .waitFor({ state: 'attached' });
    });
  });

  test('draws low bars higher on the square-root scale, which the axis names', async () => {
    await on('', async page => {
      const height = () =>
        page
          .locator('.histogram .bin rect')
          .first()
          .evaluate(bar => Number(bar.getAttribute('height')));
      const linear = await height();
      await page.getByLabel('square-root scale').check();
      await page.getByText('√ events').waitFor();
      expect(await height()).toBeGreaterThan(linear * 2);
      await expect.poll(() => parameter(page, 'scale')).toBe('root');
    });
  });

  test('folds on a phone, where nothing runs over the edge', async () => {
    await on(
      '',
      async page => {
        expect(await page.locator('.plot').count()).toBe(0);
        await page.getByRole('button', { name: 'When it happened' }).click();
        await page.locator('.plot').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await expect
          .poll(async () => (await page.locator('.stage').boundingBox())?.height, patient)
          .toBeGreaterThan(240);
        await page.getByRole('button', { name: 'Previous day with reports' }).tap();
        await added(page).waitFor();
        await page.getByRole('button', { name: 'What it added' }).tap();
        await page.locator('.time-sheet li').first().waitFor();
        await faultless(page);
        await page.getByRole('button', { name: 'When it happened' }).tap();
        expect(await page.locator('.plot').count()).toBe(0);
        // Most of the picture is free again.
        const [stage, strip] = [
          await page.locator('.stage').boundingBox(),
          await page.locator('.timestrip').boundingBox(),
        ];
        expect((strip?.height ?? 999) * 4).toBeLessThan(stage?.height ?? 0);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
  });
});

describe('dates that are not known to the day', () => {
  test('are drawn with soft ends, counted beside the strip and listed', async () => {
    await on('?zoom=2024-09-20..2024-11-10', async page => {
      await page.locator('.soft-band span[title^="early to mid Oct 2024: "]').waitFor({ state: 'attached' });
      const [, partly, undated] =
        /(\d+) dated in part · (\d+) undated/.exec((await page.locator('.strip-head').textContent()) ?? '') ??
        [];
      await page.getByRole('button', { name: /undated$/ }).click();
      const sheet = page.getByRole('region', { name: 'Dates that are not known to the day' });
      expect(await sheet.locator('li').count()).toBe(Number(partly) + Number(undated));
      await faultless(page);
      await sheet
        .getByRole('button', { name: /no date given/ })
        .first()
        .click();
      await page.locator('.inspector').getByText('no date given').first().waitFor();
    });
  });

  test('the window is moved along by keys', async () => {
    await on('?from=2024-10-15&to=2024-10-20&zoom=2024-09-20..2024-11-10', async page => {
      await page.keyboard.press('.');
      await expect.poll(() => parameter(page, 'from'), patient).toBe('2024-10-16');
      await expect.poll(() => parameter(page, 'to')).toBe('2024-10-21');
      await page.keyboard.press(',');
      await page.keyboard.press(',');
      await expect.poll(() => parameter(page, 'to'), patient).toBe('2024-10-19');
    });
  });
});

describe('downloads', () => {
  test.each([
    ['JSON', (text: string) => JSON.parse(text)],
    ['CSV of claims', (text: string) => expect(text.split('\n').length).toBeGreaterThan(50)],
    ['GraphML', (text: string) => expect(text).toMatch(/<graphml[\s\S]*<\/graphml>\s*$/)],
  ])('gives the view as %s', async (name, reads) => {
    await on('?off=strike', async page => {
      await page.getByRole('button', { name: 'Download the view' }).click();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
      reads(await readFile(await (await coming).path(), 'utf8'));
    });
  });

  test('can be closed by Escape, which deselects nothing', async () => {
    const doing = async (page: Page) => {
      await page.getByRole('button', { name: 'Download the view' }).click();
      await page.getByRole('menuitem', { name: /^GEXF/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem', { name: /^GEXF/ }).waitFor({ state: 'hidden' });
      await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
    };
    await on('?node=kp', doing);
    await on('?node=kp', doing, { reducedMotion: 'reduce' });
  });
});
