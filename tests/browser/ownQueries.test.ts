import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { drawn, openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { fileOf } from '../support/ownQueries.ts';
import { faultless } from '../support/strip.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-own-'));
const { browser, address } = defaultSite({ ownQueries: folder });
afterAll(() => rmSync(folder, { recursive: true }));

/** Does something on a freshly opened view; what is refused there is meant to be. */
async function on(view: string, doing: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await openPage(browser());
  try {
    await page.goto(`${address()}/${view}`);
    await doing(page);
    expect(faults.filter(fault => !/\b4\d\d\b/.test(fault))).toEqual([]);
  } finally {
    await page.context().close();
  }
}
const fileAt = (id: string) => path.join(folder, `${id}.cypher`);
const textOf = (id: string) => readFileSync(fileAt(id), 'utf8');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string | RegExp) => dialog(page).getByLabel(name, { exact: true });
const row = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const notice = (page: Page) => page.locator('.own-notice');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const save = (page: Page) => dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
const doing = async (page: Page, name: string) => {
  await button(page, 'More to do with this question').click();
  await item(page, name).click();
};
const answered = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+ rows?, /).waitFor();
const saved = async (page: Page) => {
  await dialog(page).waitFor({ state: 'detached' });
  await notice(page)
    .getByText(/^(Saved|Renamed)/)
    .waitFor();
};

test('a question is copied, filled in with what it lacks, saved as a file, and asked', async () => {
  await on('?question=whom-did-they-meet', async page => {
    await button(page, 'Edit a copy').click();
    await dialog(page).locator('.cm-content').waitFor();
    await field(page, 'Title, as a question').fill('With whom did Pyongyang speak?');
    expect(await field(page, 'Name of its file').inputValue()).toBe('with-whom-did-pyongyang-speak');
    await field(page, 'Group').fill('');
    await field(page, 'Tags').fill('pyongyang, talks');
    await dialog(page).locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' LIMIT $most');
    const most = dialog(page).getByRole('group', { name: '$most' });
    expect(await most.getByLabel('Type').inputValue()).toBe('integer');
    await save(page);
    await dialog(page).getByText('Fill this in.').waitFor();
    await field(page, 'Group').fill('Meetings');
    // What the server finds is told at the field that it concerns.
    await most.getByLabel('Needed').selectOption('has a default');
    await most.getByLabel('Default', { exact: true }).fill('soon');
    await most.getByLabel('What it is for').fill('how many at most');
    await save(page);
    await most.getByText(/^parameter: /).waitFor();
    expect(existsSync(fileAt('with-whom-did-pyongyang-speak'))).toBe(false);
    await most.getByLabel('Default', { exact: true }).fill('3');
    await faultless(page);
    await save(page);
    await saved(page);
    await heading(page, 'With whom did Pyongyang speak?').waitFor();
    const text = textOf('with-whom-did-pyongyang-speak');
    expect(text).toMatch(/^\/\/ title: With whom did Pyongyang speak\?$/m);
    expect(text).toMatch(/^\/\/ tags: pyongyang, talks$/m);
    expect(text).toMatch(/^\/\/ parameter: most integer = 3 — how many at most$/m);
    expect(text.trimEnd()).toMatch(/LIMIT \$most$/);
    await button(page, 'Fill in the example').click();
    await page.keyboard.press('Control+Enter');
    await answered(page);
    // It is found by its tag and as one's own, and asked again as it was.
    await button(page, 'Filter by group and tag').click();
    await button(page, 'pyongyang').click();
    await page.getByText(/^1 of \d+ saved queries/).waitFor();
    await button(page, 'Own').click();
    await row(page, 'with-whom-did-pyongyang-speak').getByText('own').waitFor();
    await button(page, 'Lift all').click();
    await row(page, 'bridges').click();
    await heading(page, String(await row(page, 'bridges').locator('span').first().textContent())).waitFor();
    await button(page, 'Mark as a favourite').first().click();
    await heading(page, 'Favourites1')
      .or(page.getByRole('heading', { name: /^Favourites/ }))
      .waitFor();
    await page.getByText(/^Run lately/).click();
    await page.locator('[data-run="with-whom-did-pyongyang-speak"]').first().click();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('p.who')).toBeTruthy();
  });
});

test('an edit that came too late is explained, and neither is lost', async () => {
  writeFileSync(fileAt('mine'), fileOf('Mine?'));
  await on('?question=mine', async page => {
    await button(page, 'Edit').click();
    await field(page, 'Title, as a question').fill('Mine, by me?');
    const theirs = fileOf('Mine, by them?', 'RETURN 2 AS n');
    writeFileSync(fileAt('mine'), theirs);
    await save(page);
    const clash = dialog(page).getByRole('alert');
    await clash.getByText('There is now “Mine, by them?”').waitFor();
    await clash.getByRole('button', { name: 'Read theirs' }).click();
    await clash
      .getByText('RETURN 2 AS n')
      .or(clash.locator('code', { hasText: 'RETURN 2 AS n' }))
      .waitFor();
    await faultless(page);
    expect(await field(page, 'Title, as a question').inputValue()).toBe('Mine, by me?');
    await clash.getByRole('button', { name: 'Save mine under another name' }).click();
    expect(await field(page, 'Name of its file').inputValue()).toBe('mine-by-me');
    await save(page);
    await saved(page);
    expect(textOf('mine')).toBe(theirs);
    expect(textOf('mine-by-me')).toContain('// title: Mine, by me?');
    // A name that is taken by another one's is not written over, unless that is said.
    await doing(page, 'Duplicate');
    await field(page, 'Name of its file').fill('bridges');
    await save(page);
    await dialog(page).getByText('came with Entente and cannot be replaced').waitFor();
    await field(page, 'Name of its file').fill('mine');
    await save(page);
    await dialog(page).getByRole('button', { name: 'Put mine in its place' }).click();
    await saved(page);
    expect(textOf('mine')).toContain('// title: Mine, by me? (copy)');
  });
});

test('renaming takes the star along, deleting is undone, and a form is not closed unasked', async () => {
  writeFileSync(fileAt('first-name'), fileOf('First name?'));
  const before = textOf('first-name');
  await on('?question=first-name', async page => {
    await page.locator('.question-head').getByRole('button', { name: 'Mark as a favourite' }).click();
    await doing(page, 'Rename …');
    await field(page, 'Title, as a question').fill('Second name?');
    await field(page, 'Name of its file').fill('Second Name');
    await dialog(page).getByRole('button', { name: 'Rename' }).click();
    await dialog(page)
      .getByText(/small letters, digits/)
      .last()
      .waitFor();
    await field(page, 'Name of its file').fill('second-name');
    await dialog(page).getByRole('button', { name: 'Rename' }).click();
    await saved(page);
    await heading(page, 'Second name?').waitFor();
    expect(existsSync(fileAt('first-name'))).toBe(false);
    expect(textOf('second-name')).toBe(before.replace('First', 'Second'));
    await expect
      .poll(() =>
        page
          .locator('.question-head')
          .getByRole('button', { name: 'Mark as a favourite' })
          .getAttribute('aria-pressed'),
      )
      .toBe('true');
    await doing(page, 'Delete');
    await notice(page).getByText('Deleted “Second name?”.').waitFor();
    expect(existsSync(fileAt('second-name'))).toBe(false);
    await expect.poll(() => row(page, 'second-name').count()).toBe(0);
    await button(page, 'Undo').click();
    await heading(page, 'Second name?').waitFor();
    expect(textOf('second-name')).toBe(before.replace('First', 'Second'));
    await button(page, 'Edit').click();
    await field(page, 'Group').fill('Another');
    await page.keyboard.press('Escape');
    await dialog(page).getByText('Close it without saving?').waitFor();
    await dialog(page).getByRole('button', { name: 'Close without saving' }).last().click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Edit');
  });
});

test('sets are exported, and taken in from archives and from BloodHound, after a look at them', async () => {
  await on('?question=', async page => {
    await button(page, 'More').click();
    await item(page, 'Export questions …').click();
    await dialog(page).getByRole('button', { name: 'None' }).click();
    await dialog(page).getByLabel('What rests on a single origin?').check();
    const saving = page.waitForEvent('download');
    await dialog(page).getByRole('link', { name: 'Download 1 file' }).click();
    const archive = readFileSync(await (await saving).path());
    const inside = Object.entries(unzipSync(archive)).filter(([name]) => name.endsWith('.cypher'));
    expect(inside.map(([name]) => path.basename(name))).toEqual(['one-origin.cypher']);
    expect(inside.map(([, bytes]) => strFromU8(bytes))[0]).toContain(
      '// title: What rests on a single origin?',
    );

    const bloodhound = {
      queries: [
        {
          name: 'All of them',
          category: 'Ties',
          queryList: [{ final: true, query: 'MATCH (n:Actor) RETURN n' }],
        },
      ],
    };
    const zip = zipSync({ 'set/from-afar.cypher': Buffer.from(fileOf('From afar?')) });
    await button(page, 'More').click();
    await item(page, 'Import questions …').click();
    await page
      .locator('.set-drop input')
      .first()
      .setInputFiles([
        { name: 'set.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
        {
          name: 'customqueries.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(bloodhound)),
        },
        {
          name: 'broken.cypher',
          mimeType: 'text/plain',
          buffer: Buffer.from('// title: Broken?\nRETURN 1\n'),
        },
      ]);
    await dialog(page).getByText('2 questions would be saved').waitFor();
    await dialog(page)
      .getByText(/broken\.cypher:1: 'description' is missing/)
      .waitFor();
    await dialog(page).getByText('BloodHound').waitFor();
    await faultless(page);
    const files = readdirSync(folder).length;
    await dialog(page).getByRole('button', { name: 'Save 2 questions' }).click();
    await notice(page).getByText('2 questions saved.').waitFor();
    expect(readdirSync(folder)).toHaveLength(files + 2);
    expect(textOf('from-afar')).toContain('// title: From afar?');
    await row(page, 'from-afar').click();
    await answered(page);
    // A folder of scripts, as Neo4j Browser keeps them.
    const scripts = mkdtempSync(path.join(tmpdir(), 'entente-scripts-'));
    mkdirSync(path.join(scripts, 'Counting'));
    writeFileSync(
      path.join(scripts, 'Counting', 'people.cypher'),
      '// How many people?\nMATCH (p:Person) RETURN count(p)\n',
    );
    await button(page, 'More').click();
    await item(page, 'Import questions …').click();
    await page.locator('.set-drop input').last().setInputFiles(scripts);
    await dialog(page).getByText('How many people?').waitFor();
    await dialog(page).getByRole('button', { name: 'Save 1 question' }).click();
    await notice(page).getByText('1 question saved.').waitFor();
    expect(textOf('how-many-people')).toMatch(/^\/\/ group: .*Counting$/m);
    rmSync(scripts, { recursive: true });
  });
});

test('a statement of the workspace is saved as a file that reload and link find', async () => {
  const statement = new URLSearchParams({
    question: '',
    cypher: 'MATCH (s:State {id: $id}) RETURN s',
    'p.id': 'kp',
  });
  await on(`?${statement}`, async page => {
    await answered(page);
    await button(page, 'Save as .cypher').click();
    await field(page, 'Title, as a question').fill('Which state is it?');
    await field(page, 'How to read the answer').fill('One row: the state with this id.');
    await field(page, 'Group').fill('States');
    const id = dialog(page).getByRole('group', { name: '$id' });
    await id.getByLabel('What it is for').fill('the id of a state');
    await save(page);
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText(/^Saved as .*which-state-is-it\.cypher/).waitFor();
    expect(textOf('which-state-is-it')).toMatch(/^\/\/ parameter: id \w+ .*— the id of a state$/m);
    expect(textOf('which-state-is-it').trimEnd()).toMatch(/MATCH \(s:State \{id: \$id\}\) RETURN s$/);
    await page.goto(`${address()}/?question=which-state-is-it&p.id=kp`);
    await heading(page, 'Which state is it?').waitFor();
    await answered(page);
    await page.reload();
    await answered(page);
    await page
      .locator('.node-chip', { hasText: 'North Korea' })
      .or(page.locator('.answer-graph'))
      .first()
      .waitFor();
  });
});

test('a question is asked about what one sees, from its menu and from the inspector, filled in', async () => {
  const about = (what: string, type: string) =>
    fileOf(`About the ${what}?`, 'RETURN $it AS it', [`parameter: it ${type} — it`, `on: ${what} it`]);
  writeFileSync(fileAt('about-claim'), about('claim', 'claim'));
  writeFileSync(fileAt('about-source'), about('source', 'source'));
  writeFileSync(fileAt('about-selection'), about('selection', 'list of actor'));
  const of = async (path: string) => await (await fetch(`${address()}/api/${path}`)).json();
  const claim = String((await of('nodes/deployment-russia-2024-10/claims?limit=1')).claims[0].id);
  const source = String((await of('sources')).sources[0].source.id);
  const given = (page: Page, name: string) =>
    expect.poll(() => new URL(page.url()).searchParams.getAll(`p.${name}`).sort());
  const ask = async (page: Page, title: string, from: 'canvas' | 'inspector') => {
    if (from === 'canvas') {
      await page.locator('.stage .canvas').focus();
      await page.keyboard.press('Shift+F10');
    } else await page.locator('.inspector').getByRole('button', { name: 'Ask about this' }).click();
    await item(page, title).click();
  };
  await on('?node=kp', async page => {
    await drawn(page);
    await ask(page, 'Whom did an actor meet?', 'canvas');
    await given(page, 'who').toEqual(['kp']);
    await answered(page);
    const see = async (view: string) => {
      await page.goto(`${address()}/?${view}`);
      await drawn(page);
    };
    await see('tie=kp|ru|cooperation');
    await ask(page, 'How are two actors tied, and on whose word?', 'canvas');
    await given(page, 'other').toEqual(['ru']);
    await answered(page);
    await see('node=kp&also=ru');
    await ask(page, 'About the selection?', 'inspector');
    await given(page, 'it').toEqual(['kp', 'ru']);
    for (const [what, id] of [
      ['claim', claim],
      ['source', source],
    ] as const) {
      await see(`node=${id}`);
      await ask(page, `About the ${what}?`, 'inspector');
      await given(page, 'it').toEqual([id]);
      await answered(page);
    }
  });
});

describe.each([
  ['wide', {}],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const)('%s', (_, size) => {
  test('the list with its chips, the form and its menus fit, by day and night, and axe finds nothing', async () => {
    const { page, faults } = await openPage(browser(), { reducedMotion: 'reduce', ...size });
    const looks = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await faultless(page);
      }
    };
    await page.goto(`${address()}/?question=`);
    await button(page, 'Filter by group and tag').click();
    await looks();
    await page.goto(`${address()}/?question=who-met-before`);
    await button(page, 'Edit a copy').click();
    await dialog(page).locator('.cm-content').waitFor();
    await looks();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
