import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { added, all, faultless, parameter, patient, reports } from '../support/strip.ts';

const { on } = defaultSite();
const steps = (page: Page) => page.evaluate(() => history.length);
const fast = (page: Page) => page.getByRole('button', { name: /^Speed/ }).click();
const deployment = 'deployment-russia-2024-10';

describe('the day of reporting', () => {
  test('stepped by keys from 25 October to 1 November 2024 changes the troop figures, and names why', async () => {
    await on(`?node=${deployment}&reportedBy=2024-10-25`, async page => {
      const figures = () => page.locator('.inspector .claim .figure').allInnerTexts();
      await page.getByRole('button', { name: /^Troops \d+$/ }).click();
      await expect.poll(figures, patient).toEqual(['3,000 people, dispatched']);
      await page
        .getByRole('region', { name: 'Reported later' })
        .getByText(/came later, the first on/)
        .waitFor();
      const to = async (day: string, key: string) => {
        while (parameter(page, 'reportedBy') !== day) {
          const before = parameter(page, 'reportedBy');
          await page.keyboard.press(key);
          await expect.poll(() => parameter(page, 'reportedBy'), patient).not.toBe(before);
        }
      };
      await to('2024-10-30', 'Shift+Period');
      await added(page).getByText('30 Oct 2024').waitFor();
      await page.getByRole('button', { name: 'What it added' }).press('Enter');
      const sheet = page.getByRole('region', { name: '30 Oct 2024 added' });
      await sheet.getByText('Troops: 3,000 → 3,000 to 10,000 (people)').waitFor();
      await to('2024-11-01', 'Shift+Period');
      await expect.poll(figures, patient).toContain('about 10,000 people');
      // What a day told is in the list, and selects its event.
      await to('2024-10-30', 'Shift+Comma');
      await faultless(page);
      await sheet.getByRole('button', { name: /denied/ }).press('Enter');
      await page.getByRole('heading', { name: 'Alleged plan to seize a Russian nuclear plant' }).waitFor();
    });
  });

  test('plays through its days, each with what it added, as one step in the history', async () => {
    await on('?level=states', async page => {
      const begin = await steps(page);
      await fast(page);
      const run = page.getByRole('button', { name: 'Play the days with reports' });
      await run.focus();
      await page.keyboard.press('Space');
      const seen = new Set<string>();
      await expect
        .poll(async () => {
          const [said] = await added(page).allInnerTexts();
          if (said) seen.add(said);
          return seen.size;
        }, patient)
        .toBeGreaterThan(2);
      await page.getByRole('button', { name: 'Pause' }).press('Space');
      const day = parameter(page, 'reportedBy');
      expect(day).not.toBeNull();
      expect(await steps(page)).toBe(begin + 1);
      await page
        .getByText(/^Reported by \d/)
        .first()
        .waitFor();
      await page.goBack();
      await expect.poll(() => parameter(page, 'reportedBy'), patient).toBeNull();
      await run.waitFor();
    });
  });

  test('plays to the last day, where it ends with everything', async () => {
    await on('?reportedBy=2025-06-22', async page => {
      await fast(page);
      await page.getByRole('button', { name: 'Play the days with reports' }).click();
      await expect.poll(() => parameter(page, 'reportedBy'), patient).toBeNull();
      await page.getByRole('button', { name: 'Play the days with reports' }).waitFor();
      await page.locator('.strip-head').getByText(all).waitFor();
    });
  });

  test('shows itself while its handle rests in a drag, and Escape takes the drag back', async () => {
    await on('?reportedBy=2024-11-01', async page => {
      const begin = await steps(page);
      const track = await page.locator('.track').boundingBox();
      const grip = await reports(page).boundingBox();
      if (!track || !grip) throw new Error('the track is not there');
      const y = grip.y + grip.height / 2;
      const ties = await page.locator('[data-tie]').allTextContents();
      await page.mouse.move(grip.x + grip.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(track.x + 40, y);
      await page.mouse.move(track.x + 2, y);
      expect(await reports(page).getAttribute('aria-valuetext')).toBe('23 Oct 2024');
      // Not let go yet, and the network follows.
      await expect.poll(() => parameter(page, 'reportedBy'), patient).toBe('2024-10-23');
      await expect.poll(() => page.locator('[data-tie]').allTextContents(), patient).not.toEqual(ties);
      await page.keyboard.press('Escape');
      await expect.poll(() => parameter(page, 'reportedBy'), patient).toBe('2024-11-01');
      await page.mouse.up();
      await expect.poll(() => page.locator('[data-tie]').allTextContents(), patient).toEqual(ties);
      expect(await steps(page)).toBe(begin + 1);
    });
  });

  test('names the events of a tie that were reported later', async () => {
    await on('?tie=kp|ru|cooperation&reportedBy=2024-11-01', async page => {
      const later = page.getByRole('region', { name: 'Reported later' });
      await later.getByText(/^\d+ more events, not reported by 1 Nov 2024/).waitFor();
      await later.getByRole('button').first().click();
      await page.getByText(/^Not reported by 1 Nov 2024\. \d+ claims? came later/).waitFor();
      await page.getByRole('button', { name: 'Show them' }).click();
      await page.locator('.later-claims li').first().waitFor();
    });
  });
});
