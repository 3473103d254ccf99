import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openViewFolder } from '../../server/views/viewFolder.ts';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { connection } from '../support/neo4j.ts';
import { visit } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-views-'));
const { on, browser, address } = defaultSite({ views: openViewFolder(folder, { readOnly: false }) });
afterAll(() => rmSync(folder, { recursive: true }));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Saved views' });
const faultsOf = async (page: Page, part: string) =>
  (await new AxeBuilder({ page }).include(part).analyze()).violations.map(({ id }) => id);
const saveAs = async (page: Page, name: string) => {
  await drawer(page).getByLabel('Name', { exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await drawer(page).getByRole('status').getByText(`Saved “${name}”.`).waitFor();
};

test('notes travel in the link, and are changed, moved and taken back', async () => {
  let link = '';
  await on('?node=kp&debug', async page => {
    await button(page, 'Write a note on this').click();
    await page.keyboard.type('Ask whose <b>figure</b> this is\nand when');
    await page.keyboard.press('Control+Enter');
    await page.locator('.inspector .note-card').getByText('Ask whose <b>figure</b> this is').waitFor();
    await page.locator('.note-mark').waitFor();
    await page.locator('.stage .canvas').focus();
    await page.keyboard.press('Shift+N');
    await page.getByLabel('Text of the note').fill('Here is the gap');
    await button(page, 'Keep').click();
    const card = button(page, 'Note: Here is the gap');
    await expect.poll(() => card.evaluate(one => one === document.activeElement)).toBe(false);
    const before = await card.boundingBox();
    await card.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect
      .poll(async () => Math.round((before?.x ?? 0) - ((await card.boundingBox())?.x ?? 0)))
      .toBe(50);
    expect(await faultsOf(page, '.stage')).toEqual([]);
    expect(await faultsOf(page, '.inspector')).toEqual([]);
    link = page.url().replace(address(), '');
    await page.keyboard.press('Delete');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await card.waitFor();
  });
  await visit(browser(), `${address()}${link}`, async page => {
    await page.locator('.inspector .note-card').getByText('and when').waitFor();
    await button(page, 'Note: Here is the gap').click();
    await page.getByLabel('Text of the note').fill('The gap is here');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Note: The gap is here').waitFor();
  });
});

test('views are saved, renamed, deleted, put back and told as a story', async () => {
  await on('', async page => {
    await page.keyboard.press('v');
    await drawer(page).getByText('for everybody who uses it').waitFor();
    await saveAs(page, 'All states');
    await drawer(page).press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    await button(page, 'Events').click();
    await drawn(page);
    await page.keyboard.press('v');
    await saveAs(page, 'Events');
    expect(readFileSync(path.join(folder, 'events.yaml'), 'utf8')).toContain('view:\n  - level=events\n');
    await button(page, 'Rename “Events”').click();
    await page.getByLabel('New name of “Events”').fill('Every event');
    await page.keyboard.press('Enter');
    await button(page, 'Open “Every event”').waitFor();
    await button(page, 'Delete “All states”').click();
    await drawer(page).getByText('Deleted “All states”.').waitFor();
    expect(readdirSync(folder)).toEqual(['events.yaml']);
    await drawer(page).getByRole('button', { name: 'Undo' }).click();
    await button(page, 'Open “All states”').waitFor();
    await drawer(page).getByLabel('Name', { exact: true }).fill('every EVENT');
    await page.keyboard.press('Enter');
    await drawer(page).getByRole('alert').getByText('already a saved view “Every event”').waitFor();
    await button(page, 'Open “All states”').click();
    await expect.poll(() => new URL(page.url()).search).not.toContain('level=events');

    await button(page, 'New story').click();
    await page.getByLabel('Name of the story').fill('From afar');
    const add = page.getByLabel('Add a view');
    await add.selectOption({ label: 'Every event' });
    await add.selectOption({ label: 'All states' });
    await page.getByLabel('Caption of “All states”').fill('First from afar.');
    await button(page, 'Move “All states” up').click();
    await page.getByLabel('Caption of “Every event”').fill('Then all of them.');
    await button(page, 'Save the story').click();
    await button(page, 'Copy a link to “From afar”').waitFor();
    expect(await faultsOf(page, '.views')).toEqual([]);
  });
  await on('?story=from-afar', async page => {
    const bar = page.getByRole('complementary', { name: 'Story: From afar' });
    await bar.getByText('First from afar.').waitFor();
    await bar.getByText('1 of 2').waitFor();
    await page.keyboard.press('ArrowRight');
    await bar.getByText('Then all of them.').waitFor();
    await bar.getByText('2 of 2').waitFor();
    await expect.poll(() => new URL(page.url()).search).toContain('level=events');
    expect(await faultsOf(page, '.story-bar')).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await bar.getByText('1 of 2').waitFor();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('story=');
  });
});

test('where the server saves nothing the browser keeps views, and the link of a story holds it whole', async () => {
  const readOnly = await openSite(connection());
  try {
    await visit(browser(), `${readOnly.address}/?level=actors`, async page => {
      await page.keyboard.press('v');
      await drawer(page).getByText('kept in this browser alone').waitFor();
      await saveAs(page, 'Mine');
      await page.reload();
      await drawn(page);
      await page.keyboard.press('v');
      await button(page, 'New story').click();
      await page.getByLabel('Name of the story').fill('My story');
      await page.getByLabel('Add a view').selectOption({ label: 'Mine' });
      await page.getByLabel('Caption of “Mine”').fill('As I see it.');
      await button(page, 'Save the story').click();
      await page.locator('.views-row .link').getByText('My story').click();
      await page.getByText('As I see it.').waitFor();
      const { search, hash } = new URL(page.url());
      await visit(browser(), `${readOnly.address}/${search}${hash}`, other =>
        other.getByText('As I see it.').waitFor(),
      );
    });
  } finally {
    await readOnly.close();
  }
});
