import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { cypher } from '../support/neo4j.ts';
import { faultless, parameter, patient } from '../support/strip.ts';

const { browser, address } = defaultSite({ queriesToo: 'tests/fixtures/queries' });
const way = (page: Page, name: string) =>
  page.locator('.answer-bar').getByRole('button', { name, exact: true });
const told = (page: Page, text: string | RegExp) => page.locator('.result').getByText(text).first().waitFor();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

// One page for the whole journey: what it learnt of one question must not stand in the way of the next.
let page: Page;
let faults: string[];
const ask = async (question: string) => {
  await page.goto(`${address()}/?question=${question}`);
  await page.locator('.result').waitFor();
};

beforeAll(async () => {
  await cypher(
    "CREATE (:Buoy {name: 'A buoy', at: point({longitude: 34, latitude: 43})})-[:MOORED_AT]->(:Quay {name: 'A quay'})",
  );
  ({ page, faults } = await openPage(browser(), {
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  }));
});
afterAll(async () => {
  await page?.context().close();
  await cypher('MATCH (n) WHERE n:Buoy OR n:Quay DETACH DELETE n');
});

describe('a table', () => {
  test('holds more rows than stand in the page, sorts them, and asks for more of them', async () => {
    await ask('many-rows');
    await way(page, 'Table').click();
    await told(page, /^1,000 of [\d a-z,]+ rows/);
    const grid = page.getByRole('grid', { name: 'Rows' });
    const head = page.locator('.answer-table thead').getByRole('button', { name: 'Number' });
    for (const order of ['ascending', 'descending']) {
      await head.click();
      await page.locator(`.answer-table th[aria-sort="${order}"]`).waitFor();
    }
    expect(await page.locator('.answer-table td').first().textContent()).toBe('1,000');
    await page.getByRole('button', { name: 'Ask for 10,000 rows' }).click();
    await told(page, /^10,000 of [\d a-z,]+ rows/);
    await page.getByRole('button', { name: 'Ask for 50,000 rows' }).click();
    await told(page, '12,345 of 12,345 rows');
    expect(await grid.getAttribute('aria-rowcount')).toBe('12346');
    expect(await page.locator('.answer-table tbody tr').count()).toBeLessThan(100);
    await page.locator('[data-at="0 1"]').focus();
    await page.keyboard.press('Control+End');
    await page.locator('.answer-table td:focus', { hasText: /^12,345$/ }).waitFor();
    expect(await page.locator('.answer-table tbody tr').count()).toBeLessThan(100);
  });

  test('copies a value, and rows that are chosen, and is what the browser shows next time', async () => {
    await page.keyboard.press('Control+c');
    await told(page, 'Value copied');
    expect(await copied(page)).toBe('12345');
    await page.keyboard.press('Control+Home');
    await page.locator('[data-at="0 0"]:focus').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-at="2 0"]').click({ modifiers: ['Shift'] });
    await told(page, '3 rows chosen');
    await page.locator('.answer-chosen').getByRole('button', { name: 'Copy' }).click();
    await told(page, '3 rows copied');
    expect(await copied(page)).toBe('number\r\n1\r\n2\r\n3\r\n');
    await page.reload();
    await told(page, /^1,000 of [\d a-z,]+ rows/);
    expect(await way(page, 'Table').getAttribute('aria-pressed')).toBe('true');
    expect(await way(page, 'Map').getAttribute('title')).toMatch(/^No places/);
    expect(await way(page, 'Map').isDisabled()).toBe(true);
  });

  test('tells text from nothing, shortens long lists, and opens the claims of a relationship', async () => {
    await ask('every-value');
    await told(page, 'empty text');
    await told(page, '“null”');
    await told(page, '23 Oct 2024, 14:05:06.5 +02:00 Europe/Berlin');
    await told(page, '(1.5, -2, 3) cartesian-3D');
    await page.getByRole('button', { name: '12 more' }).click();
    await page.locator('.cell-list').getByText('20', { exact: true }).waitFor();
    await page.locator('td button.step').first().click();
    await page.locator('.questions').waitFor({ state: 'detached' });
    await page.locator('.inspector .claim').first().waitFor();
  });
});

describe('other ways', () => {
  test('lay an answer out in time, by its events or its own dates', async () => {
    await ask('in-time');
    await told(page, /^\d+ in time · \d rows have no date$/);
    const plot = page.getByRole('application', { name: /^Timeline of the answer/ });
    await plot.focus();
    await page.keyboard.press('Home');
    await page.locator('.answer-picked strong').waitFor();
    const first = await page.locator('.answer-picked').textContent();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.answer-picked').textContent(), patient).not.toBe(first);
    await page.locator('.way-bar select').selectOption('Checked');
    await told(page, /1 row has no date$/);
    await page.locator('.lane-head', { hasText: 'Checked' }).waitFor();
  });

  test('put places, the events at them, bare points and strangers on a map', async () => {
    await ask('on-earth');
    await told(page, /1 point lies in another system than the Earth’s$/);
    await page.locator('.answer-map [data-disputed]').first().waitFor({ state: 'attached' });
    await page
      .locator('.answer-map')
      .getByText(/^Boundaries: Natural Earth/)
      .waitFor();
    const mark = page.locator('.answer-map .map-mark').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const here = page.getByRole('dialog');
    await here
      .getByText(/ · rows? \d/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await here.waitFor({ state: 'detached' });
    expect(await mark.evaluate(element => element === document.activeElement)).toBe(true);
  });

  test('draw figures as the question says and as one chooses, with gaps that are counted', async () => {
    await ask('figures');
    await page.locator('.answer-chart svg').first().waitFor();
    await told(page, /1 row has no figure/);
    const series = await page.locator('.answer-chart .series > span').allTextContents();
    expect(series.map(text => text.trim())).toEqual(['one', 'two']);
    const twin = page.getByRole('table', { name: /^The same figures/ });
    expect(await twin.getByRole('row').allInnerTexts()).toHaveLength(4);
    await page.getByRole('checkbox', { name: 'Large', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Troops', exact: true }).uncheck();
    await twin.getByText('9007199254740993').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Bars' }).click();
    await page.locator('.way-bar select').first().selectOption('Side');
    await page.getByRole('figure').getByText('Large along Side').first().waitFor();
  });

  test('draw nodes that nobody declared, in the same colour as in the table', async () => {
    await ask('strangers');
    await page.locator('.answer-graph .canvas[data-drawn]').waitFor();
    await way(page, 'Table').click();
    const outlines = page.locator('.answer-table .node-chip svg path');
    expect(await outlines.count()).toBeGreaterThan(1);
    expect(await page.locator('.answer-table .node-chip').allInnerTexts()).toEqual([
      expect.stringContaining('A buoy'),
      expect.stringContaining('A quay'),
    ]);
    await way(page, 'Map').click();
    await told(page, /^1 place or point/);
  });
});

test('an answer is taken along as JSON with every digit, as TSV, and as a graph', async () => {
  await ask('figures');
  const take = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const file = async (name: RegExp) => {
    const saving = page.waitForEvent('download');
    await take(name);
    const saved = await saving;
    return [saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8')] as const;
  };
  const [name, json] = await file(/^JSON/);
  expect(name).toBe('figures.json');
  expect(json).toContain('"large":9007199254740993}');
  expect(JSON.parse(json)[1]).toEqual({ side: 'two', day: '2024-10-02', troops: null, large: 3 });
  await take(/TSV/);
  await told(page, '3 rows copied');
  expect((await copied(page)).split('\r\n')[1]).toBe('one\t2024-10-01\t12000\t9007199254740993');
  await ask('who-deployed');
  const [, graph] = await file(/^Graph/);
  const { nodes, relationships } = JSON.parse(graph);
  expect([nodes.length > 2, relationships.length > 1]).toEqual([true, true]);
});

test('a form takes choices, bounds, ranges, a decimal comma and documents, and a link holds it', async () => {
  await ask('more-fields');
  const form = page.locator('.question-form');
  await form.getByLabel(/^Days/).fill('400');
  await form.getByText('From 1 to 365', { exact: true }).waitFor();
  await form.getByLabel(/^Days/).fill('30');
  await form.getByLabel(/^Share/).fill('0,5');
  await form.getByRole('combobox', { name: /^Stance/ }).click();
  await page.getByRole('option', { name: 'denies' }).click();
  await form.getByLabel('Heads: from').fill('2');
  await form.getByLabel('Heads: to').fill('');
  await form.getByLabel('Within: from').fill('2024-10');
  await form.getByText(/Reads: Oct 2024\.$/).waitFor();
  const paper = form.getByRole('combobox', { name: /^Paper/ });
  await paper.fill('korea');
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.answer-table td', { hasText: 'denies' }).waitFor();
  const shown = async () => (await page.locator('.answer-table td').allInnerTexts()).slice(0, 7);
  const before = await shown();
  expect(before.slice(0, 3)).toEqual(['30', '0.5', 'denies']);
  expect(before.slice(4, 7)).toEqual(['2', expect.stringContaining('nothing'), 'from Oct 2024']);
  expect([parameter(page, 'p.share'), parameter(page, 'p.heads'), parameter(page, 'p.within')]).toEqual([
    '0.5',
    '2..',
    '2024-10..',
  ]);
  const other = await openPage(browser());
  await other.page.goto(page.url());
  await other.page.locator('.answer-table td', { hasText: 'denies' }).waitFor();
  expect(await other.page.getByLabel('Heads: from').inputValue()).toBe('2');
  await other.page.context().close();

  await page.goto(`${address()}/?question=every-form&p.numbers=5&p.numbers=x&p.whole=1`);
  await page.getByText('Number 2: must be a whole number.').waitFor();
});

describe.each([
  ['wide', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)('%s', (_, size) => {
  test.each([
    // Graphs and tables are looked at where questions are.
    ['in-time', 'Timeline'],
    ['on-earth', 'Map'],
    ['figures', 'Chart'],
  ])('%s as a %s has no fault that axe finds, by day and by night', async (question, name) => {
    await page.setViewportSize(size);
    await ask(question);
    await way(page, name).click();
    await page.locator(`.result.as-${name.toLowerCase()}`).waitFor();
    await page.locator('.answer-table, .result [data-drawn]').first().waitFor({ state: 'attached' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await faultless(page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // What a page is told of a bad value is said on its console.
    expect(faults.filter(fault => !/\b400\b/.test(fault))).toEqual([]);
  });
});
