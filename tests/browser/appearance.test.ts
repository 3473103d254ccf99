import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { positionsOnCanvas } from '../support/page.ts';

const { on } = defaultSite();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe('the colours', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('follow the system at first, then the switch, which is remembered', async () => {
    await on(
      '',
      async page => {
        const dark = await background(page);
        await page.getByRole('button', { name: 'Light colours' }).click();
        await page.getByRole('button', { name: 'Dark colours' }).waitFor();
        const light = await background(page);
        expect([dark, light]).toEqual(['rgb(19, 21, 24)', 'rgb(250, 250, 247)']);
        await page.reload();
        await drawn(page);
        expect(await background(page)).toBe(light);
        await expect.poll(() => page.url()).not.toMatch(/light|dark/);
      },
      { colorScheme: 'dark' },
    );
  });
});

describe('the picture', () => {
  test('is the same each time', async () => {
    const once: object[] = [];
    for (let time = 0; time < 2; time += 1)
      await on('?debug', async page => void once.push(await positionsOnCanvas(page)));
    expect(Object.keys(once[0] ?? {}).length).toBeGreaterThan(5);
    expect(once[0]).toEqual(once[1]);
  });

  test('has no state under the line of two others, so that no tie reads as another', async () => {
    await on('?debug', async page => {
      const at = await positionsOnCanvas(page);
      const ties = await page
        .locator('[data-tie]')
        .evaluateAll(all => all.map(one => one.getAttribute('data-tie') ?? ''));
      expect(ties.length).toBeGreaterThan(2);
      const near = ties.flatMap(tie => {
        const [a, b] = tie.split('|').map(id => at[id]);
        if (!a || !b) return [`${tie} has no ends`];
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        return Object.entries(at)
          .filter(([id]) => !tie.split('|').includes(id))
          .filter(([, { x, y }]) => {
            const along = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length;
            const aside = ((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / length;
            return along > 0 && along < length && Math.abs(aside) < 60;
          })
          .map(([id]) => `${id} lies on ${tie}`);
      });
      expect(near).toEqual([]);
    });
  });

  test('keeps the places of what stays when a filter changes', async () => {
    await on('?debug', async page => {
      const before = await positionsOnCanvas(page);
      const tie = page.locator('[data-tie="ru|ua|conflict"]');
      const counted = await tie.textContent();
      await page.getByRole('button', { name: 'Show strikes' }).click();
      await expect.poll(() => tie.textContent(), { timeout: 15_000 }).not.toBe(counted);
      expect(await tie.textContent()).toMatch(/conflict, \d events? in/);
      expect(await positionsOnCanvas(page)).toEqual(before);
    });
  });
});

describe('on a phone', () => {
  test.each(['', '?tie=kp|ru|cooperation', '?node=deployment-russia-2024-10', '?level=events'])(
    'nothing runs over the edge, and axe finds nothing: %s',
    async view => {
      await on(
        view,
        async page => {
          await page.locator('.inspector .title').first().waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`),
          ).toEqual([]);
        },
        phone,
      );
    },
  );

  test('the sheet has three stops, and opens half-way for what is selected', async () => {
    await on(
      '',
      async page => {
        const sheet = async () => (await page.locator('.inspector').boundingBox())?.height ?? 0;
        const stops: number[] = [];
        for (const stop of ['half', 'full', 'low']) {
          await page.getByRole('button', { name: `Panel ${stop}: change` }).waitFor();
          await page.waitForTimeout(400);
          stops.push(Math.round(((await sheet()) / 844) * 100));
          await page.getByRole('button', { name: `Panel ${stop}: change` }).click();
        }
        expect(stops).toEqual([46, 86, 20]);
        await page.getByRole('button', { name: 'Panel half: change' }).waitFor();
      },
      phone,
    );
  });

  test('filter and search open over the picture and go again', async () => {
    await on(
      '',
      async page => {
        await page.getByRole('button', { name: 'Filter', exact: true }).click();
        await page.getByRole('button', { name: 'Show strikes' }).click();
        await page.getByRole('button', { name: 'Filter', exact: true }).click();
        await page.getByRole('button', { name: 'Show strikes' }).waitFor({ state: 'hidden' });
        await page.getByRole('combobox').fill('lavrov');
        const hit = page.getByRole('option', { name: /Sergey Lavrov/ }).first();
        await hit.waitFor();
        const box = await page.locator('.hits').boundingBox();
        expect([box?.x ?? -1, (box?.x ?? 0) + (box?.width ?? 999)]).toEqual([8, 382]);
        await hit.click();
        await page.getByRole('heading', { name: 'Sergey Lavrov' }).waitFor();
        await page.getByRole('button', { name: 'Panel half: change' }).waitFor();
      },
      phone,
    );
  });
});

test('on a narrow and low screen nothing of the rail runs over its edges, and the keys begin at their head', async () => {
  await on(
    '',
    async page => {
      const rail = page.locator('.rail');
      expect(await rail.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0);
      // Its tabs stay at its very top, so that nothing passes above them.
      await rail.evaluate(element => element.scrollTo(0, element.scrollHeight));
      const top = async (part: string) => (await page.locator(part).boundingBox())?.y;
      expect(await top('.rail > .tabs')).toBe(await top('.rail'));
      await page.locator('.stage .canvas').focus();
      await page.keyboard.press('?');
      const head = page.getByRole('heading', { name: 'Keys', exact: true });
      await head.waitFor();
      expect((await head.boundingBox())?.y).toBeGreaterThan(0);
    },
    { viewport: { width: 1100, height: 500 } },
  );
});

test('nothing moves by itself where less motion is wished for', async () => {
  await on(
    '?node=kp',
    async page => {
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter(
            element => !/^(0s, )*0s$/.test(getComputedStyle(element).transitionDuration),
          ).length,
      );
      expect(moving).toBe(0);
    },
    { ...phone, reducedMotion: 'reduce' },
  );
});

describe('the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.className ?? '');

  test('leads by Tab into the canvas, to a tie, to its event and to a claim, with the focus always seen', async () => {
    await on('', async page => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('skip');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toContain('canvas');
      await page.keyboard.press('ArrowRight');
      await page.locator('.inspector [role="tablist"]').waitFor();
      const first = await page.locator('[data-says="selection"]').textContent();
      await page.keyboard.press(']');
      await page.getByText(/^Tie of/).waitFor();
      expect(await page.locator('[data-says="selection"]').textContent()).not.toBe(first);
      const isEvent = () => page.evaluate(() => document.activeElement?.hasAttribute('data-event') ?? false);
      await page.locator('[data-event]').first().waitFor();
      await page.keyboard.press('Enter');
      for (let step = 0; step < 40 && !(await isEvent()); step += 1) await page.keyboard.press('Tab');
      expect(await isEvent()).toBe(true);
      const outline = await page.evaluate(
        () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
      );
      expect(outline).toBe('solid');
      await page.keyboard.press('Enter');
      await page.locator('.claim').first().waitFor();
    });
  });

  test('shows the keys, and gives the focus back', async () => {
    await on('', async page => {
      const open = page.getByRole('button', { name: 'Keys' });
      await open.focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.getByLabel('Letters and signs alone are keys').uncheck();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('q');
      await page.keyboard.press('Control+a');
      await page.getByRole('heading', { name: /^\d+ nodes selected$/ }).waitFor();
      await expect.poll(() => page.url()).not.toContain('question');
      expect(await open.evaluate(element => element === document.activeElement)).toBe(true);
    });
  });

  test('a letter typed into the search is a letter and no command', async () => {
    await on('?node=kp', async page => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('?0+-');
      expect(await page.getByRole('combobox').inputValue()).toBe('?0+-');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
    });
  });
});
