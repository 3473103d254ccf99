import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { clickOnCanvas, idsOnCanvas, positionsOnCanvas } from '../support/page.ts';

const { on } = defaultSite();
const paths = (page: Page) => page.getByRole('button', { name: /^Path \d+: / });
const count = (page: Page) => page.locator('.paths-count').textContent();
/** How many paths there are. */
const total = async (page: Page) =>
  Number(/of (?:at least )?(\d+) path/.exec((await count(page)) ?? '')?.[1]);
const patient = { timeout: 15_000 };
const classesOf = (page: Page, name: string) =>
  page.evaluate(
    one =>
      (
        window as unknown as {
          cy: { $(selector: string): { map(f: (e: { id(): string }) => string): string[] } };
        }
      ).cy
        .$(`.${one}`)
        .map(element => element.id()),
    name,
  );

describe('a path between two', () => {
  test('begins at the selected node and ends at the next one that is clicked', async () => {
    await on('?debug&node=us', async page => {
      const before = await positionsOnCanvas(page);
      await page.getByRole('button', { name: 'Path from here' }).click();
      await page.getByText('to … choose the other end').waitFor();
      await clickOnCanvas(page, 'kp');
      await paths(page).first().waitFor();
      expect(await count(page)).toMatch(/^5 of (at least )?\d+ paths of up to 6 steps/);
      await expect.poll(() => page.url()).toContain('path=us..kp');
      await page.getByText('weakest step').waitFor();
      await page.getByText('It says nothing about influence.').waitFor();

      await expect.poll(() => classesOf(page, 'step'), patient).not.toEqual([]);
      const stations = await classesOf(page, 'station');
      expect(stations).toEqual(expect.arrayContaining(['us', 'kp']));
      expect(await classesOf(page, 'step')).toHaveLength(stations.length - 1);
      const faded = await classesOf(page, 'faded');
      expect(faded).toEqual(expect.arrayContaining(['kr', 'kp|ru|cooperation']));
      expect(faded.filter(id => stations.includes(id))).toEqual([]);
      expect(await positionsOnCanvas(page)).toMatchObject(before);
    });
  });

  test('is drawn from a link, keeps its nodes when it is told to, and is gone when it is ended', async () => {
    await on('?debug&path=us..kp&chosen=2', async page => {
      const second = paths(page).nth(1);
      await second.waitFor();
      expect(await second.getAttribute('aria-pressed')).toBe('true');
      const stations = await classesOf(page, 'station');
      expect(stations.length).toBeGreaterThan(2);
      await page.getByRole('button', { name: /^Keep \d+ path nodes?$/ }).click();
      await page.getByRole('button', { name: 'All of its nodes are drawn' }).waitFor();
      await page.getByRole('button', { name: 'End the path' }).click();
      await page.getByRole('heading', { name: 'Start here' }).waitFor();
      await expect.poll(() => idsOnCanvas(page), patient).toEqual(expect.arrayContaining(stations));
      expect(await classesOf(page, 'faded')).toEqual([]);
      expect(new URL(page.url()).searchParams.get('path')).toBeNull();
    });
  });

  test('is chosen, swapped and bounded, and Back undoes each', async () => {
    await on('?debug&path=us..kp', async page => {
      await paths(page).nth(1).click();
      await page.getByText('Steps of path 2').waitFor();
      const many = await total(page);
      await page.getByLabel('Steps at most').selectOption('4');
      await expect.poll(() => count(page), patient).toContain('of up to 4 steps');
      expect(await total(page)).toBeLessThan(many);
      await page.getByRole('button', { name: 'Swap ends' }).click();
      await page.getByRole('heading', { name: 'North Korea to United States' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'United States to North Korea' }).waitFor();
      await page.goBack();
      await page.getByText('Steps of path 2').waitFor();
      await page.goBack();
      await page.getByText('Steps of path 1').waitFor();
    });
  });

  test('runs through other events under another filter, and says what the filter leaves out', async () => {
    await on('?path=us..kp&steps=4', async page => {
      await page.getByRole('button', { name: /^Show \d+$/ }).click();
      const [many, aid] = [await total(page), paths(page).filter({ has: page.locator('svg') })];
      const through = () => page.getByRole('button', { name: /^Path \d+: .*\$425 million/ }).count();
      const lost = await through();
      expect(lost).toBeGreaterThan(0);
      expect(await aid.count()).toBe(many);
      await page.getByRole('button', { name: 'Show aid packages' }).click();
      await expect.poll(() => total(page), patient).toBe(many - lost);
      expect(await through()).toBe(0);
      const shown = await page
        .getByRole('button', { name: /^Show /, pressed: true })
        .evaluateAll(all => all.map(eye => String(eye.getAttribute('aria-label'))));
      for (const name of shown) await page.getByRole('button', { name, exact: true }).click();
      await page.getByText('No path of up to 4 steps under this filter.').waitFor();
      await page.getByText(`The filter leaves out ${many} paths of up to 4 steps.`).waitFor();
      await page.locator('.no-path').getByRole('button', { name: 'Reset filter' }).click();
      await expect.poll(() => total(page), patient).toBe(many);
    });
  });

  test('that is not there is said, with a wider bound', async () => {
    await on('?path=us..kp&steps=2', async page => {
      await page.getByText('No path of up to 2 steps.').waitFor();
      await page.getByRole('button', { name: 'Up to 8 steps' }).click();
      await paths(page).first().waitFor();
    });
  });

  test('lies between two that are selected with Shift', async () => {
    await on('?debug&node=kp', async page => {
      await page.keyboard.down('Shift');
      await clickOnCanvas(page, 'ua');
      await page.keyboard.up('Shift');
      await page.getByRole('heading', { name: '2 nodes selected' }).waitFor();
      await expect.poll(() => page.url()).toContain('also=ua');
      await page.getByRole('button', { name: 'Path between the two' }).click();
      await page.getByRole('heading', { name: 'North Korea to Ukraine' }).waitFor();
    });
  });

  test('ends at what the search finds', async () => {
    await on('?node=kp', async page => {
      await page.keyboard.press('p');
      await page.getByText('to … choose the other end').waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('lavrof');
      await page
        .getByRole('option', { name: /Sergey Lavrov/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'North Korea to Sergey Lavrov' }).waitFor();
      await paths(page).first().waitFor();
    });
  });

  test('is found with the keyboard alone, and left step by step', async () => {
    await on('?node=us', async page => {
      await page.locator('.canvas').focus();
      await page.keyboard.press('p');
      await page.getByText('to … choose the other end').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/: Enter makes it the other end/).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await paths(page).first().waitFor();
      await page.locator('.step .link').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Back to the path' }).waitFor();
      await page.keyboard.press('Escape');
      await paths(page).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Start here' }).waitFor();
    });
  });

  test.each([
    ['?path=us..kp&chosen=3', { colorScheme: 'light' }],
    ['?path=us..kp', { colorScheme: 'dark' }],
    ['?path=us..', { colorScheme: 'light' }],
    ['?path=us..kp', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ] as const)('has no fault that axe finds, and nothing runs over the edge: %s %o', async (view, options) => {
    await on(
      view,
      async page => {
        await page.getByRole('heading', { name: /^United States to/ }).waitFor();
        await page.waitForTimeout(600);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
          [],
        );
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      },
      options,
    );
  });
});
