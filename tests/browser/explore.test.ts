import { AxeBuilder } from '@axe-core/playwright';
import { version as reactVersion } from 'react';
import { describe, expect, test } from 'vitest';
import { version } from '../../server/answering.ts';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { clickOnCanvas, idsOnCanvas, positionsOnCanvas } from '../support/page.ts';

const { on } = defaultSite();
describe('the page', () => {
  test('opens on the drawn network, with the ties of Russia, North Korea, Ukraine and the United States', async () => {
    await on('?debug', async page => {
      expect(await idsOnCanvas(page)).toEqual(
        expect.arrayContaining([
          'ru',
          'kp',
          'ua',
          'us',
          'kp|ru|cooperation',
          'ru|ua|conflict',
          'ua|us|cooperation',
        ]),
      );
      await page.getByText(/^(\d+) of \1 states/).waitFor();
    });
  });

  test('leads from a tie on the canvas to its events, and on to who said 3,000 and who said 10,000', async () => {
    await on('?debug', async page => {
      await clickOnCanvas(page, 'kp|ru|cooperation');
      await page
        .getByText(/^\d+ events in \d+ sources/)
        .first()
        .waitFor();
      await page.locator('[data-event="deployment-russia-2024-10"]').click();
      await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();
      await page.getByRole('button', { name: /^Troops/ }).click();
      const claims = await page.locator('.claim').allInnerTexts();
      expect(claims.find(text => text.includes('3,000 people'))).toContain('United States');
      expect(claims.find(text => text.includes('Pentagon says'))).toContain('10,000 people');
      await expect.poll(() => page.url()).toContain('node=deployment-russia-2024-10');
    });
  });

  test('names its version, leads to what is new and whose work is in it, and sets no cookie', async () => {
    await on('', async page => {
      const foot = page.locator('.rail .version');
      await foot.getByText(`Entente ${version}`, { exact: true }).waitFor();
      for (const [name, told] of [
        ['What’s new', `## [${version}]`],
        ['Licences', `\n\nreact ${reactVersion} (MIT)\n\n`],
      ] as const) {
        const opened = page.waitForEvent('popup');
        await foot.getByRole('link', { name }).click();
        const text = await (await opened).locator('body').textContent();
        expect(text).toContain(told);
      }
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText(`Entente ${version}`, { exact: true }).waitFor();
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('selects a state by a click, and says so to screen readers', async () => {
    await on('?debug', async page => {
      await clickOnCanvas(page, 'ua');
      await page.getByRole('heading', { name: 'Ukraine', exact: true }).waitFor();
      expect(await page.locator('[data-says="selection"]').textContent()).toBe('Ukraine');
    });
  });

  test('filters by the legend, and resets', async () => {
    await on('', async page => {
      const conflict = page.locator('[data-tie="ru|ua|conflict"]');
      const all = await conflict.textContent();
      expect(all).toMatch(/conflict, \d\d events in \d sources/);
      await page.getByRole('button', { name: 'Show strikes' }).click();
      await expect
        .poll(() => conflict.textContent(), { timeout: 15_000 })
        .toMatch(/conflict, \d events in \d sources/);
      await expect.poll(() => page.url()).toContain('off=strike');
      await page.getByRole('button', { name: 'Reset filter' }).click();
      await expect.poll(() => conflict.textContent(), { timeout: 15_000 }).toBe(all);
    });
  });

  test('counts fewer events as reported by an earlier date', async () => {
    await on('', async page => {
      await page.getByLabel('Reported by').fill('2024-10-25');
      await page.locator('[data-tie="ru|ua|conflict"]').getByText('conflict, 5 events in 1 source').waitFor();
      await page.getByText('Reported by 25 Oct 2024').first().waitFor();
    });
  });

  test('draws talk only when it is asked for', async () => {
    await on('', async page => {
      await expect(page.locator('[data-tie="ua|us|talk"]').count()).resolves.toBe(0);
      await page.getByLabel('Talk', { exact: true }).check();
      await page.locator('[data-tie="ua|us|talk"]').waitFor();
    });
  });

  test('finds by a misspelt name, and brings what is found onto the canvas', async () => {
    await on('?debug', async page => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('lavrof');
      await page
        .getByRole('option', { name: /Sergey Lavrov/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Sergey Lavrov' }).waitFor();
      await expect.poll(() => idsOnCanvas(page)).toContain('lavrov');
    });
  });

  test('counts connections first, then adds the chosen ones without moving the others', async () => {
    await on('?debug&node=kp&tab=connections', async page => {
      const spot = async () => (await positionsOnCanvas(page)).ru;
      const before = await spot();
      await page.getByLabel(/^Deployment/).check();
      await page.getByText('in preview').waitFor();
      await page.getByRole('button', { name: /^Add \d+ of \d+$/ }).click();
      await expect.poll(() => idsOnCanvas(page)).toContain('deployment-russia-2024-10');
      expect(await spot()).toEqual(before);
      await expect.poll(() => page.url()).toMatch(/added=[^&]*deployment-russia-2024-10/);
    });
  });

  test('is reproduced by its address, and goes back and forward', async () => {
    await on('?level=events&off=statement&node=meeting-choe-lavrov-2024-11-01', async page => {
      await page.getByRole('heading', { name: 'Choe–Lavrov talks in Moscow' }).waitFor();
      await page.reload();
      await drawn(page);
      await page.getByRole('heading', { name: 'Choe–Lavrov talks in Moscow' }).waitFor();
      await page.getByRole('button', { name: 'States', exact: true }).click();
      await page.getByText(/^(\d+) of \1 states/).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'Choe–Lavrov talks in Moscow' }).waitFor();
    });
  });

  test('says which part of a link means nothing', async () => {
    await on('?level=planets', async page => {
      await page.getByText('level=planets').waitFor();
      await page.getByText(/^(\d+) of \1 states/).waitFor();
    });
  });

  test('leads to a claim with the keyboard alone', async () => {
    await on('', async page => {
      await page.locator('.canvas').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press(']');
      await page.getByText(/^Tie of/).waitFor();
      await page.keyboard.press('Tab');
      const rows = page.locator('[data-event]');
      await rows.first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.claim').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Start here' }).waitFor();
    });
  });

  test.each([
    ['', 'light'],
    ['?level=events&node=deployment-russia-2024-10', 'dark'],
    ['?tie=kp|ru|cooperation', 'light'],
    ['?node=kp&tab=connections', 'dark'],
  ] as const)('has no fault that axe finds: %s in %s', async (view, colorScheme) => {
    await on(
      view,
      async page => {
        await page.waitForTimeout(600);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
          [],
        );
      },
      { colorScheme },
    );
  });

  test('puts the inspector into a sheet on a phone, and nothing runs over the edge', async () => {
    await on(
      '?node=deployment-russia-2024-10',
      async page => {
        await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBe(390);
        await page.getByRole('button', { name: 'Panel half: change' }).click();
        await page.getByRole('button', { name: 'Panel full: change' }).waitFor();
        await page.getByRole('button', { name: 'Filter' }).click();
        await page.getByRole('button', { name: 'Show strikes' }).waitFor();
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
