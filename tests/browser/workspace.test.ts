import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { on, browser, address } = defaultSite();
/** What a page that is refused something says on its console. */
const withoutRefusals = (all: string[]) => all.filter(fault => !/\b40[03]\b/.test(fault));
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

const link = (statement: string, given: Record<string, string> = {}) =>
  `?${new URLSearchParams({
    question: '',
    cypher: statement,
    ...Object.fromEntries(Object.entries(given).map(([name, text]) => [`p.${name}`, text])),
  })}`;
const text = async (page: Page) => (await page.locator('.cm-line').allInnerTexts()).join('\n').trim();
const write = async (page: Page, statement: string) => {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(statement);
};
const faults = (page: Page) => page.getByRole('region', { name: 'What Neo4j says of it' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
};

describe('the workspace', () => {
  test('completes what is written, tells faults at their place, runs, cancels, and keeps its tabs', async () => {
    const { page, faults: said } = await openPage(browser());
    await page.goto(`${address()}/?question=&cypher=`);
    await page.getByText('Nothing was run from here yet.').waitFor();
    await page.locator('.cm-content').click();
    // The brackets close by themselves, and Tab takes what is offered.
    await page.keyboard.type('MATCH (d:Deploy');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'Deployment' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => text(page)).toBe('MATCH (d:Deployment)');
    await page.keyboard.press('End');
    await page.keyboard.type('\nWHERE d.troopLow > 0 RETURN d.tr');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'troopsLow' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => text(page)).toContain('RETURN d.troopsLow');

    // A property that there is not, with the one that was meant.
    await faults(page).getByText('Deployment has no property troopLow').waitFor();
    await faults(page).getByText('Line 2, column 9').waitFor();
    await page.locator('.cm-lintRange-warning').first().waitFor();
    await button(page, 'Change to troopsLow').click();
    await expect.poll(() => text(page)).toContain('WHERE d.troopsLow > 0');
    await faults(page).getByText('troopLow;').waitFor({ state: 'detached' });

    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d of \d rows?, /).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('cypher')).toContain('d.troopsLow > 0');

    // An error of Neo4j's at its line and column, and the answer is said to be of another text.
    await write(page, 'MATCH (d:Deployment)\nRETRN d');
    await faults(page).getByText('Line 2, column 1').waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    await page.getByText('from before the change').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Neo4j cannot run this statement').waitFor();

    // Nodes alone are drawn; a table is one press away.
    await write(page, 'MATCH (d:Deployment) RETURN d');
    await button(page, /^Run Ctrl/).click();
    await page.getByText(/^\d+ nodes/).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.node-chip').first().waitFor();

    // What takes long is cancelled from a tab of its own.
    await button(page, 'New statement').click();
    await expect.poll(() => text(page)).not.toContain('Deployment');
    await write(page, 'UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 9 RETURN count(n) AS none');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Running for/).waitFor();
    await button(page, 'Cancel').click();
    await page.getByText(/^Cancelled after/).waitFor();

    // The keys go through what was run, and back to what was being written.
    await write(page, 'RETURN 1 AS draft');
    await page.keyboard.press('Control+ArrowUp');
    await expect.poll(() => text(page)).toContain('range(1, 1000000000)');
    await page.keyboard.press('Control+ArrowUp');
    await expect.poll(() => text(page)).toBe('MATCH (d:Deployment) RETURN d');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => text(page)).toBe('RETURN 1 AS draft');

    // Escape, then Tab leaves the editor for what comes after it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull();

    await page.reload();
    await page.locator('.cm-content').waitFor();
    const tabs = page.getByRole('navigation', { name: 'Statements' });
    await tabs.getByRole('button', { name: 'RETURN 1 AS draft', exact: true }).waitFor();
    expect(await text(page)).toBe('RETURN 1 AS draft');
    await tabs.getByRole('button', { name: 'MATCH (d:Deployment) RETURN d', exact: true }).click();
    await expect.poll(() => text(page)).toBe('MATCH (d:Deployment) RETURN d');
    expect(withoutRefusals(said)).toEqual([]);
    await page.context().close();
  });

  test('opens a link with its parameters, typed, and runs it; hands it on the same', async () => {
    await on(link('RETURN $big + 1 AS more, $words AS words', { big: '9007199254740993' }), async page => {
      await page.getByText('Not run: a parameter has no value of its type.').waitFor();
      const value = page.getByLabel('Value of $words');
      await value.fill('60');
      await button(page, /^Run Ctrl/).click();
      await page.getByText('1 of 1 row').waitFor();
      await page.getByText('9,007,199,254,740,994').waitFor();
      const handed = page.url();
      expect(new URL(handed).searchParams.get('p.words')).toBe('text:60');
      const other = await openPage(browser());
      await other.page.goto(handed);
      await other.page.getByText('9,007,199,254,740,994').waitFor();
      expect(await other.page.getByLabel('Value of $words').inputValue()).toBe('60');
      expect(await other.page.getByLabel('Type of $big').inputValue()).toBe('integer');
      expect(other.faults).toEqual([]);
      await other.page.context().close();
    });
  });

  test('says what is cut, and asks for more; 50,000 rows come as they are found', async () => {
    await on(link('UNWIND range(1, 50000) AS n RETURN n, n * n AS square'), async page => {
      await page.getByText(/^1,000 of (at least )?[\d,]+ rows/).waitFor();
      await page.getByLabel('Rows at most').selectOption('50000');
      await button(page, /^Run Ctrl/).click();
      await page.getByText(/^50,000 of 50,000 rows/).waitFor({ timeout: 60_000 });
    });
  });

  test('refuses what would write, and lays out, comments and explains what is written', async () => {
    const { page, faults: said } = await openPage(browser());
    await page.goto(`${address()}/${link('CREATE (n:Planted) RETURN n')}`);
    await page.getByRole('alert').getByText('Refused: it would write').waitFor();
    await faults(page).getByText('The statement', { exact: true }).waitFor();
    await write(page, 'match (n:State) where n.id = "kp" return n');
    await page.keyboard.press('Shift+Alt+f');
    await expect
      .poll(() => text(page), { timeout: 20_000 })
      .toBe('MATCH (n:State)\nWHERE n.id = "kp"\nRETURN n');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F1');
    await page.locator('.cypher-help', { hasText: 'every place in the graph' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    await expect.poll(() => text(page)).toContain('// MATCH');
    await page.keyboard.press('Control+z');
    await button(page, 'Explain').click();
    await page.getByRole('tree').waitFor();
    expect(withoutRefusals(said)).toEqual([]);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in it, in %s', async colorScheme => {
    await on(
      link('MATCH (d:Deployment) WHERE d.troopLow > $least RETURN d.id, d.troopsLow', { least: '1' }),
      async page => {
        await faults(page).getByText('no property troopLow').waitFor();
        await page
          .getByText(/^\d of \d rows?|No rows/)
          .first()
          .waitFor();
        expect(await axe(page)).toEqual([]);
      },
      { colorScheme },
    );
  });

  test('on a phone nothing runs over the edge, and the schema lies over the editor', async () => {
    await on(
      link('MATCH (s:State) RETURN s.id AS id, $word AS word', { word: 'x' }),
      async page => {
        await page.getByText(/^\d of \d rows/).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        expect(await axe(page)).toEqual([]);
        await button(page, 'Schema').click();
        await page.getByRole('complementary', { name: 'Schema' }).waitFor();
        await button(page, 'Close').first().click();
        await page.locator('.cm-content').waitFor();
      },
      phone,
    );
  });
});
