import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { cypher } from '../support/neo4j.ts';
import { idsOnCanvas } from '../support/page.ts';
import { faultless } from '../support/strip.ts';

const { on, browser, address } = defaultSite({ queriesToo: 'tests/fixtures/queries' });
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
/** The texts of all cells, without the codes that stand in the glyphs of states. */
const cells = async (page: Page) =>
  (await page.locator('.answer-table tbody td').allInnerTexts()).map(text =>
    text.replace(/^[A-Z]{2}\n/gm, ''),
  );
/** The control itself; the list of choices of a picker carries the same label. */
const field = (page: Page, name: RegExp) =>
  page.locator('.question-form').getByLabel(name).and(page.locator('input, select'));
const shownAs = (page: Page, name: string) => page.locator('.answer-bar').getByRole('button', { name });
const focused = (page: Page) =>
  page.evaluate(() => {
    const { className = '', tagName = '' } = document.activeElement ?? {};
    return `${tagName} ${className}`;
  });
/** What a page that is told of a bad value or id says on its console. */
const withoutRefusals = (faults: string[]) => faults.filter(fault => !/\b40[04]\b/.test(fault));

describe('the drawer', () => {
  test('opens by key, filters as one types, chooses by arrows and Enter, and closes onto the untouched network', async () => {
    await on('?level=events&node=kp', async page => {
      await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
      const before = page.url();
      await page.keyboard.press('q');
      await page.getByText(/^\d+ saved queries/).waitFor();
      expect(await focused(page)).toContain('INPUT');
      await page.keyboard.type('deployed troops');
      await page.getByText(/^1 of \d+ saved queries/).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Who deployed troops, and for whom?' }).waitFor();
      expect(await question(page, 'who-deployed').getAttribute('aria-current')).toBe('true');
      await expect.poll(() => page.url()).toContain('question=who-deployed');
      await page.keyboard.press('Escape');
      await page.locator('.questions').waitFor({ state: 'detached' });
      await expect.poll(() => page.url()).toBe(before);
      await page.getByRole('heading', { name: 'North Korea', exact: true }).waitFor();
      expect(await focused(page)).toContain('questions-button');
    });
  });

  test('lets the network behind it be neither seen nor reached', async () => {
    await on('', async page => {
      await page.getByRole('button', { name: 'Questions', exact: true }).click();
      await page.getByLabel('Find a question').waitFor();
      for (const part of ['.rail', '.stage', '.inspector'])
        expect(await page.locator(part).isVisible(), part).toBe(false);
      await page.getByRole('button', { name: 'Back to the network' }).click();
      expect(await page.locator('.stage').isVisible()).toBe(true);
    });
  });

  test('says which question there is not', async () => {
    const { page } = await openPage(browser());
    await page.goto(`${address()}/?question=nobody-asked`);
    await page.getByRole('alert').getByText('nobody-asked').waitFor();
    await page.context().close();
  });
});

describe('a question', () => {
  test('is asked at once with its defaults, and again as the form is filled in', async () => {
    await on('?question=', async page => {
      await question(page, 'every-form').click();
      await page.getByText('1 of 1 row,').waitFor();
      expect((await cells(page)).slice(0, 6)).toEqual([
        'North Korea',
        'plain',
        '60',
        '2',
        'yes',
        '23–29 Oct 2024',
      ]);
      await field(page, /^Words/).fill('two, three');
      await page.getByText('form changed since the last run').waitFor();
      await field(page, /^Whole/).fill('9007199254740993');
      await field(page, /^Certain/).selectOption('no');
      await field(page, /^Numbers/).fill('5,6');
      await field(page, /^Numbers/).press('Enter');
      await page.keyboard.press('Control+Enter');
      await page.locator('.answer-table').getByText('two, three').waitFor();
      const row = await cells(page);
      expect(row.slice(1, 5)).toEqual(['two, three', '9,007,199,254,740,993', '2', 'no']);
      expect(row.at(-1)?.split('\n')).toEqual(['5', '6']);
      expect(new URL(page.url()).searchParams.getAll('p.numbers')).toEqual(['5', '6']);
    });
  });

  test('finds actors, events and places by name with the keyboard, and keeps their ids', async () => {
    await on('?question=every-form', async page => {
      const pick = async (label: RegExp, typed: string, option: RegExp) => {
        await field(page, label).focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.type(typed);
        // What is found may still change under the hand: the arrow goes on until it lies on the right one.
        await expect
          .poll(
            async () => {
              await page.keyboard.press('ArrowDown');
              return await page.locator('[data-combobox-selected]').first().textContent({ timeout: 1_000 });
            },
            { timeout: 20_000, interval: 300 },
          )
          .toMatch(option);
        await page.keyboard.press('Enter');
      };
      await page.getByText('1 of 1 row,').waitFor();
      await pick(/^Who actor/, 'lavrof', /Sergey Lavrov/);
      await pick(/^Where/, 'kyiv', /Kyiv/);
      await pick(/^Several/, 'ukraine', /^Ukraine/);
      await page.keyboard.press('Control+Enter');
      await page.locator('.node-chip', { hasText: 'Sergey Lavrov' }).waitFor();
      const given = new URL(page.url()).searchParams;
      expect([given.get('p.who'), given.get('p.where')]).toEqual(['lavrov', 'kyiv']);
      expect(given.getAll('p.several')).toEqual(['ru', 'us', 'ua']);
    });
  });

  test('tells a bad value at its field, in the server’s words, also a bad id', async () => {
    const { page, faults } = await openPage(browser());
    await page.goto(`${address()}/?question=every-form&p.whole=soon&p.where=nowhere`);
    await page.getByText('must be a whole number').waitFor();
    const whole = field(page, /^Whole/);
    expect(await whole.inputValue()).toBe('soon');
    await whole.fill('1.5');
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByText('must be a whole number').waitFor();
    expect(await whole.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Not asked: see “Whole').waitFor();
    await whole.fill('61');
    await page.keyboard.press('Enter');
    await page.getByText("there is no place 'nowhere'").waitFor();
    await page.getByRole('combobox', { name: /^Where/ }).fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 of 1 row,').waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
    await page.context().close();
  });

  test('waits for what must be filled in, offers its example, and can be cancelled', async () => {
    await on('?question=takes-long', async page => {
      await page.getByText('Fill in what is marked').waitFor();
      await page.getByRole('button', { name: /^Run/ }).click();
      await page.getByText('Fill this in.').waitFor();
      await field(page, /^Up/).fill('1000000000');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Stopped: no rows were sent').waitFor();
      await page.getByRole('button', { name: 'Fill in the example' }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByText('1 of 1 row,').waitFor();
      expect(await cells(page)).toEqual(['100']);
    });
  });

  test('says how much of how much there is, and what to do when there is nothing', async () => {
    await on('?question=many-rows', async page => {
      await page.getByText(/^1,000 of (12,345|at least [\d,]+) rows/).waitFor();
      await field(page, /^Rows/).fill('0');
      await page.getByRole('button', { name: /^Run/ }).click();
      await page.getByRole('heading', { name: 'No rows' }).waitFor();
      await page.getByText('Ask more widely').waitFor();
    });
  });

  test('shows its Cypher, its file and its own check', async () => {
    await on('?question=who-deployed', async page => {
      const panel = page.getByRole('complementary', { name: 'Cypher' });
      await panel.getByText('read-only').waitFor();
      await panel.getByText("Its own check: row id = 'deployment-russia-2024-10'").waitFor();
      expect(await panel.locator('.c-label').allInnerTexts()).toEqual(['Actor', 'Deployment', 'Actor']);
      expect(await panel.locator('.c-type').allInnerTexts()).toEqual(['DEPLOYED', 'IN_SUPPORT_OF']);
      await panel.getByRole('button', { name: 'Close the Cypher' }).click();
      await page.getByRole('button', { name: 'Cypher', exact: true }).click();
      await panel.waitFor();
    });
  });
});

describe('an answer', () => {
  test('shows every sort of value', async () => {
    await on('?question=every-value', async page => {
      await page.getByText('1 of 1 row,').waitFor();
      const heads = await page.locator('.answer-table thead button').allInnerTexts();
      const row = (await cells(page)).map(text => text.replace(/\s+/g, ' ').trim());
      expect(Object.fromEntries(heads.map((head, at) => [head, row[at]]))).toMatchObject({
        Node: 'North Korea',
        Relationship: 'North Korea deployed → North Korean troops to Russia',
        Path: expect.stringMatching(/^North Korea deployed → North Korean troops to Russia/),
        Big: '9,007,199,254,740,993',
        Third: '0.3333333333333333',
        Thousands: '12,345',
        Flag: 'yes',
        Nothing: '– nothing',
        Day: '23 Oct 2024',
        Duration: expect.stringMatching(/^P3D/),
        Point: '(37, 55) WGS-84',
        List: '1 two – nothing',
        Map: expect.stringContaining('name inner'),
        Tagged: expect.stringContaining('$type Node'),
        Formula: '=HYPERLINK("x")',
        Year: '2024',
      });
    });
  });

  test('opens a node in the inspector of the network, and Back leads to the answer', async () => {
    await on('?debug&question=every-value', async page => {
      await page.locator('.node-chip', { hasText: 'North Korean troops to Russia' }).first().click();
      await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();
      await expect.poll(() => idsOnCanvas(page)).toContain('deployment-russia-2024-10');
      await expect.poll(() => page.url()).not.toContain('question=');
      expect(await focused(page)).toContain('inspector');
      await page.goBack();
      await page.getByText('1 of 1 row,').waitFor();
    });
  });

  test('is drawn on a canvas of its own, and brought into the network', async () => {
    await on('?debug&question=who-deployed', async page => {
      await page.locator('.answer-graph .canvas[data-drawn]').waitFor();
      await page.getByText(/^\d+ nodes · \d+ relationships$/).waitFor();
      const at = await page.evaluate(() =>
        (
          window as unknown as {
            answer: { getElementById(id: string): { renderedPosition(): { x: number; y: number } } };
          }
        ).answer
          .getElementById('deployment-russia-2024-10')
          .renderedPosition(),
      );
      await page.locator('.answer-graph .canvas').click({ position: at });
      await page.locator('.chip', { hasText: 'North Korean troops to Russia' }).waitFor();
      await shownAs(page, 'Table').click();
      await page.getByRole('columnheader', { name: 'Path' }).waitFor();
      await page.getByRole('button', { name: /^Add \d+ to the network$/ }).click();
      await expect.poll(() => idsOnCanvas(page)).toContain('deployment-russia-2024-10');
      await expect.poll(() => page.url()).toContain('added=');
    });
  });

  test('is saved as CSV with whole numbers and dates intact and formulas disarmed', async () => {
    await on('?question=every-value', async page => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /^CSV/ }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe('every-value.csv');
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).toContain(',9007199254740993,');
      expect(text).toContain(',2024-10-23,');
      expect(text).toContain(`"'=HYPERLINK(""x"")"`);
      expect(text).toContain('"one, ""two"""');
    });
  });

  test('is the same in a fresh page that a copied link opens', async () => {
    const { page, faults } = await openPage(browser(), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${address()}/?level=events&question=every-form`);
    await page.getByText('1 of 1 row,').waitFor();
    await field(page, /^Words/).fill('a & b = c');
    await page.keyboard.press('Control+Enter');
    await page.locator('.answer-table').getByText('a & b = c').waitFor();
    const shown = await cells(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage(browser());
    await other.page.goto(link);
    await other.page.getByText('1 of 1 row,').waitFor();
    expect(await cells(other.page)).toEqual(shown);
    expect(await field(other.page, /^Words/).inputValue()).toBe('a & b = c');
    await other.page.keyboard.press('Escape');
    await drawn(other.page);
    await other.page.getByRole('button', { name: 'Events', pressed: true }).waitFor();
    await page.goBack();
    await page.locator('.answer-table').getByText('plain').waitFor();
    expect(await field(page, /^Words/).inputValue()).toBe('plain');
    expect([...faults, ...other.faults]).toEqual([]);
    for (const one of [page, other.page]) await one.context().close();
  });

  test('shows names with markup in them as text', async () => {
    const name = '<img src=x onerror="document.title=\'taken\'"><b>bold</b>';
    await cypher("CREATE (:Entente:Actor:State {id: 'hostile', name: $name, iso2: 'XX', dossiers: ['x']})", {
      name,
    });
    try {
      await on('?question=every-form&p.who=hostile&p.words=%3Cb%3Ewords', async page => {
        await page.locator('.node-chip', { hasText: name }).waitFor();
        expect((await cells(page)).slice(0, 2)).toEqual([name, '<b>words']);
        // The picker asks for the name by itself, and shows the id until it has it.
        await expect.poll(() => field(page, /^Who actor/).inputValue(), { timeout: 15_000 }).toBe(name);
        await shownAs(page, 'Graph').click();
        await page.locator('.answer-graph .canvas[data-drawn]').waitFor();
        expect(await page.title()).not.toBe('taken');
        expect(await page.locator('.questions img, .questions b').count()).toBe(0);
      });
    } finally {
      await cypher("MATCH (n {id: 'hostile'}) DELETE n");
    }
  });
});

describe.each([
  ['wide', {}],
  ['on a phone', phone],
] as const)('%s', (_, size) => {
  describe.each([
    '',
    'every-form&p.where=kyiv',
    'every-value',
    'who-deployed',
    'takes-long',
    'many-rows&p.rows=0',
  ])('question=%s', view => {
    // One page in the colours of day and night: it follows the system.
    let opened: Awaited<ReturnType<typeof openPage>>;
    beforeAll(async () => {
      opened = await openPage(browser(), { reducedMotion: 'reduce', ...size });
      const { page } = opened;
      await page.goto(`${address()}/?question=${view}`);
      await page.locator(view === '' ? '.questions-count svg' : '.answer').waitFor();
      if (view !== '' && view !== 'takes-long') await page.getByText(/\d rows?,/).waitFor();
    });
    afterAll(() => opened?.page.context().close());

    test.each(['light', 'dark'] as const)(
      'in %s nothing runs over the edge, and axe finds nothing',
      async colorScheme => {
        const { page, faults } = opened;
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBe(0);
        const buttons = page.locator('.question-head .head .button:not(.icon)');
        for (const button of await buttons.all())
          expect((await button.boundingBox())?.height).toBeLessThan(36);
        await faultless(page);
        expect(faults).toEqual([]);
      },
    );
  });
});

test('on a phone one column leads from the list to a question and back', async () => {
  const { page, faults } = await openPage(browser(), phone);
  await page.goto(address());
  await drawn(page);
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  await question(page, 'who-deployed').click();
  await page.getByRole('heading', { name: 'Who deployed troops, and for whom?' }).waitFor();
  expect(await question(page, 'who-deployed').count()).toBe(0);
  expect(await focused(page)).toContain('MAIN');
  await page.getByRole('button', { name: 'Cypher', exact: true }).click();
  await page.getByRole('complementary', { name: 'Cypher' }).waitFor();
  await page.getByRole('button', { name: 'All questions' }).click();
  await question(page, 'who-deployed').waitFor();
  await page.getByRole('button', { name: 'Back to the network' }).click();
  await drawn(page);
  expect(faults).toEqual([]);
  await page.context().close();
});
