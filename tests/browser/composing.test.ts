import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { clickOnCanvas, idsOnCanvas, positionsOnCanvas } from '../support/page.ts';

const { on, browser } = defaultSite();

const patiently = { timeout: 15_000 };
const trail = (page: Page) => page.getByRole('navigation', { name: 'Trail' });
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );

describe('expanding', () => {
  test('counts first, shows what would come as a preview, adds it round its node and takes it away again', async () => {
    await on('?debug&node=choe-son-hui&added=choe-son-hui&tab=connections', async page => {
      const before = await positionsOnCanvas(page);
      const meetings = page.locator('[data-group="ATTENDED:out:meeting"]');
      await meetings.getByText(/^(\d+) new/).waitFor();
      await meetings.getByRole('button', { name: 'Each of the meetings' }).click();
      await meetings.getByLabel(/Choe–Lavrov talks in Moscow/).check();
      await page.getByText('1 in preview').waitFor();
      await expect.poll(() => idsOnCanvas(page), patiently).toContain('meeting-choe-lavrov-2024-11-01');
      expect(await page.locator('.trail').count()).toBe(0);
      await meetings.getByLabel(/^Meetings: \d+ new of \d+$/).check();
      await page.getByRole('button', { name: /^Add \d+ of \d+$/ }).click();
      await trail(page)
        .getByText(/^Added \d+ nodes from Choe Son Hui$/)
        .waitFor();
      const after = await positionsOnCanvas(page);
      for (const id of Object.keys(before)) expect([id, after[id]]).toEqual([id, before[id]]);
      await page.getByRole('button', { name: /^Take away \d+ nodes added from here$/ }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).not.toContain('meeting-choe-lavrov-2024-11-01');
    });
  });

  test('is narrowed by month and grade', async () => {
    await on('?node=ru&tab=connections', async page => {
      const strikes = page.locator('[data-group="LAUNCHED:out:strike"]');
      const all = Number(/of (\d+)/.exec(String(await strikes.locator('.new').textContent()))?.[1]);
      await page.getByLabel('Happened', { exact: true }).selectOption({ index: 1 });
      await expect
        .poll(
          async () => ((await strikes.count()) ? await strikes.locator('.new').textContent() : 'of 0'),
          patiently,
        )
        .not.toContain(`of ${all}`);
      await page.getByLabel('Weakest grade').selectOption('A');
      await page.getByLabel('Happened', { exact: true }).selectOption('');
      await page.getByLabel('Weakest grade').selectOption('');
      await expect.poll(() => strikes.locator('.new').textContent(), patiently).toContain(`of ${all}`);
    });
  });

  test('opens the people of a state, whose deeds then are their own, and folds them again', async () => {
    await on('?debug', async page => {
      const states = await idsOnCanvas(page);
      await clickOnCanvas(page, 'kp');
      await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
      await page.keyboard.press('g');
      await expect.poll(() => idsOnCanvas(page), patiently).toContain('choe-son-hui');
      expect(await idsOnCanvas(page)).not.toContain('lavrov');
      await expect.poll(() => page.url()).toContain('folds=kp');
      await trail(page).getByText('Opened North Korea').waitFor();
      await page.keyboard.press('g');
      await expect.poll(() => idsOnCanvas(page), patiently).toEqual(states);
    });
  });
});

describe('the selection', () => {
  test('grows with Shift, by its neighbours and by inversion, and is hidden, kept and pinned as one', async () => {
    await on('?debug', async page => {
      await clickOnCanvas(page, 'kp');
      await page.keyboard.down('Shift');
      await clickOnCanvas(page, 'ua');
      await page.keyboard.up('Shift');
      await page.getByRole('heading', { name: '2 nodes selected' }).waitFor();
      await page.keyboard.press('n');
      await page.getByRole('heading', { name: /^[3-9] nodes selected$/ }).waitFor();
      await page.keyboard.press('k');
      await page.getByText(/^\d+ hidden/).waitFor();
      await page.keyboard.press('Escape');
      await clickOnCanvas(page, 'us');
      await page.getByRole('heading', { name: 'United States', exact: true }).waitFor();
      await page.keyboard.press('l');
      await page.keyboard.press('i');
      await page.getByRole('heading', { name: /nodes selected$/ }).waitFor();
      await page.keyboard.press('x');
      await expect
        .poll(async () => (await idsOnCanvas(page)).filter(id => !id.includes('|')))
        .toEqual(['us']);
      await expect.poll(() => page.url()).toContain('pinned=us');
      await page.keyboard.press('Shift+X');
      await expect.poll(() => idsOnCanvas(page), patiently).toContain('ru');
    });
  });

  test('has a menu at a right click, and the picture has one too', async () => {
    await on('?debug', async page => {
      await clickOnCanvas(page, 'ru', { button: 'right' });
      const menu = page.getByRole('menu');
      await menu.getByRole('menuitem', { name: /^Hide/ }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await menu.getByRole('menuitem', { name: /^Keep only this/ }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).toEqual(['ru']);
      await page.locator('.canvas').click({ button: 'right', position: { x: 60, y: 500 } });
      await menu.getByRole('menuitem', { name: /^Show \d+ hidden nodes/ }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).toContain('kp');
    });
  });
});

describe('the trail', () => {
  test('names what was done, goes back and forth, and any step of it can be returned to', async () => {
    await on('?debug', async page => {
      const first = await idsOnCanvas(page);
      await clickOnCanvas(page, 'cn');
      await page.getByRole('heading', { name: 'China', exact: true }).waitFor();
      await page.keyboard.press('x');
      await trail(page).getByText('Hid China').waitFor();
      await page.getByRole('button', { name: 'Actors', exact: true }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).toContain('lavrov');
      expect(await idsOnCanvas(page)).not.toContain('cn');
      await page.keyboard.press('Control+z');
      await expect.poll(() => idsOnCanvas(page), patiently).not.toContain('lavrov');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).toEqual(first);
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => idsOnCanvas(page), patiently).not.toContain('cn');
      await trail(page).getByRole('button', { name: 'Opened' }).click();
      await expect.poll(() => idsOnCanvas(page), patiently).toEqual(first);
      await page.goBack();
      await expect.poll(() => idsOnCanvas(page), patiently).not.toContain('cn');
    });
  });
});

describe('a link', () => {
  test('brings the same picture to another machine: what was added, hidden and moved, and where it stands', async () => {
    await on('?debug&level=events', async page => {
      await clickOnCanvas(page, 'treaty-strategic-partnership-2024');
      await page.keyboard.press('n');
      await page.keyboard.press('k');
      await page.getByText(/^\d+ hidden/).waitFor();
      await page.getByRole('button', { name: 'Layout' }).click();
      await page.getByRole('menuitemradio', { name: 'By time' }).click();
      await page.waitForFunction(
        () => location.href.includes('layout=time') || location.hash.startsWith('#v='),
      );
      await page.waitForTimeout(1_500);
      const [ids, places] = [await idsOnCanvas(page), await positionsOnCanvas(page)];
      const link = page.url();
      const { page: other } = await openPage(browser());
      try {
        await other.goto(link);
        await other.locator('.stage .canvas[data-drawn]').waitFor();
        await expect.poll(() => idsOnCanvas(other), patiently).toEqual(ids);
        const there = await positionsOnCanvas(other);
        for (const [id, { x, y }] of Object.entries(places)) {
          expect(Math.abs((there[id]?.x ?? Number.NaN) - x)).toBeLessThanOrEqual(1);
          expect(Math.abs((there[id]?.y ?? Number.NaN) - y)).toBeLessThanOrEqual(1);
        }
      } finally {
        await other.context().close();
      }
    });
  });
});

test('a link says when it was made from another version of the dossier', async () => {
  await on('?hidden=us&dossier=russia-north-korea-ukraine-us@0', async page => {
    const note = page.getByRole('status').filter({ hasText: 'The link was made from version 0 of' });
    await note.getByRole('button', { name: 'Close' }).click();
    await note.waitFor({ state: 'detached' });
    await page.waitForFunction(() => /dossier=[^&]+%40(?!0(&|$))/.test(location.search));
  });
});

test('the list beside the canvas holds what is drawn, selects it and has its actions', async () => {
  await on('?debug', async page => {
    await page.getByRole('tab', { name: 'List' }).click();
    const list = page.getByRole('tabpanel', { name: 'List' });
    await list.getByRole('button', { name: 'Actions on Ukraine' }).press('Enter');
    await page.getByRole('menuitem', { name: /^Open the people of Ukraine/ }).waitFor();
    await page.keyboard.press('Escape');
    await list.locator('[data-node="ua"]').press('Enter');
    await page.getByRole('heading', { name: 'Ukraine', exact: true }).waitFor();
    await list.locator('[data-node="kp"]').press('Shift+Enter');
    await page.getByRole('heading', { name: '2 nodes selected' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
