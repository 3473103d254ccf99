import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { cypher } from '../support/neo4j.ts';
import { idsOnCanvas } from '../support/page.ts';

const { on } = defaultSite();

const field = (page: Page) => page.getByRole('combobox', { name: /^Search actors/ });
const active = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
/** Types into the search, from anywhere on the page, and waits for what was found first. */
async function find(page: Page, words: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await active(page).filter({ hasText: first }).waitFor();
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

describe('the search, by the keyboard alone', () => {
  test('finds by a misspelling, an alias, native script and the words of a claim, and opens what was found', async () => {
    await on('?debug', async page => {
      await find(page, 'shoygu', /Sergei Shoigu/);
      await page.keyboard.press('Enter');
      await heading(page, 'Sergei Shoigu');
      await find(page, 'dprk', /North Korea.*“DPRK”/);
      await page.keyboard.press('Enter');
      await heading(page, 'North Korea');
      await find(page, '최선희', /Choe Son Hui/);
      await page.keyboard.press('Enter');
      await heading(page, 'Choe Son Hui');
      // Words of a claim, which lead to what the claim is about.
      await find(page, 'tin-cupping', /begs/);
      expect(await active(page).locator('mark').allInnerTexts()).toEqual(['tin', 'cupping']);
      await page.keyboard.press('Enter');
      await heading(page, /^Pentagon/);
      // What was opened is offered again, and Shift Enter adds without leaving what is selected.
      await find(page, '', /Pentagon/);
      await page.keyboard.press('Escape');
      await find(page, 'ignat', /Ihnat/);
      await page.keyboard.press('Shift+Enter');
      await expect.poll(() => idsOnCanvas(page), { timeout: 15_000 }).toContain('ihnat');
      await heading(page, /^Pentagon/);
    });
  });

  test('finds saved queries and commands beside elements, says how many of how many, and shows the rest', async () => {
    await on('', async page => {
      await find(page, 'kursk', /Kursk/);
      const events = page.getByRole('group', { name: /^Events/ });
      const [, shown, total] = /(\d+) of (\d+)/.exec((await events.textContent()) ?? '') ?? [];
      expect(Number(total)).toBeGreaterThan(Number(shown));
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      for (let step = 0; step < Number(shown); step += 1) await page.keyboard.press('ArrowDown');
      await active(page).filter({ hasText: 'more events' }).waitFor();
      await page.keyboard.press('Enter');
      await events.getByText(`${total} of ${total}`).waitFor();
      await page.keyboard.press('Escape');
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');

      await find(page, 'who met before', /Who met/);
      await page.keyboard.press('Enter');
      await page.locator('.question-title').waitFor();
      await expect.poll(() => page.url()).toContain('question=');
      await page.keyboard.press('Escape');

      await find(page, 'show talk', /^Show talk/);
      await page.keyboard.press('Enter');
      await page.getByText('Ties: cooperation, conflict and talk').waitFor();
      await find(page, 'reported by 2 Nov 2024', /Only what was reported by 2 Nov 2024/);
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'Filter' }).getByText('Reported by 2 Nov 2024').waitFor();
      await expect.poll(() => page.url()).toContain('reportedBy=2024-11-02');

      await page.keyboard.press('Control+k');
      await page.keyboard.type('qqqqqqq');
      await page.getByText(/^Nothing is called so/).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  });
});

describe('the legend, which is the filter', () => {
  test('filters by status, grade, source and origin; each part is a chip of its own, and a link holds it', async () => {
    await on('', async page => {
      const chips = page.getByRole('list', { name: 'Filter' });
      const count = async () =>
        Number(
          /(\d+) of/.exec((await page.locator('section[aria-label="Events"] h2').textContent()) ?? '')?.[1],
        );
      const all = await count();
      const fewer = async (words: string) => {
        await chips.getByText(words).waitFor();
        await expect.poll(count, { timeout: 15_000 }).toBeLessThan(all);
        return await count();
      };
      await page.getByRole('button', { name: 'Only announced' }).focus();
      await page.keyboard.press('Enter');
      expect(await fewer('Status: announced')).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Lift: Status: announced' }).click();
      await expect.poll(count, { timeout: 15_000 }).toBe(all);

      await page.getByRole('button', { name: 'B', exact: true }).click();
      await fewer('B5 or better');
      await page.locator('section[aria-label="Sources"] .only').first().focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Rests on one origin only').check();
      await page
        .getByRole('button', { name: 'Hide people' })
        .or(page.getByRole('button', { name: 'Show people' }))
        .click();
      await chips.getByText('One origin only').waitFor();
      await chips.getByText(/^Without the claims of \d$/).waitFor();
      await chips.getByText('Without people').waitFor();
      const said = await chips.allTextContents();
      await page.reload();
      await chips.getByText('B5 or better').waitFor();
      expect(await chips.allTextContents()).toEqual(said);
      await expect.poll(count, { timeout: 15_000 }).toBeLessThan(all);
      await chips.getByRole('button', { name: 'Reset' }).click();
      await expect.poll(count, { timeout: 15_000 }).toBe(all);
      expect(await chips.count()).toBe(0);
    });
  });

  test('leaves one row by Alt click, gathers rows of which none is shown, and says what hides everything', async () => {
    await on('?reliability=A&credibility=1&oneOrigin=yes', async page => {
      await heading(page, 'No event passes this filter');
      await page.getByText(/^\d kinds with none shown$/).click();
      await page.getByRole('button', { name: 'Show strikes' }).click({ modifiers: ['Alt'] });
      await page.getByRole('list', { name: 'Filter' }).getByText('Only strikes').waitFor();
      const nothing = page.locator('.nothing-passes');
      await nothing
        .getByText(/^hides \d+$/)
        .first()
        .waitFor();
      await nothing.getByRole('button', { name: /^Lift: A1/ }).click();
      await nothing.waitFor({ state: 'detached' });
      await expect(
        page.getByRole('button', { name: 'Show strikes' }).getAttribute('aria-pressed'),
      ).resolves.toBe('true');
    });
  });

  test('hides people and organizations from the picture, and from the picture alone', async () => {
    await on('?debug&level=actors', async page => {
      expect(await idsOnCanvas(page)).toContain('lavrov');
      await page.getByRole('button', { name: 'Show people' }).click();
      await expect.poll(() => idsOnCanvas(page), { timeout: 15_000 }).not.toContain('lavrov');
      expect(await idsOnCanvas(page)).toContain('ru');
    });
  });
});

describe('the Cypher behind a view', () => {
  test('is shown for all that is on the screen, can be copied whole, and runs', async () => {
    await on(
      '?node=deployment-russia-2024-10&reportedBy=2024-11-02',
      async page => {
        await page.locator('.claim').first().waitFor();
        await page.keyboard.press('Shift+Q');
        const panel = page.getByRole('complementary', { name: 'Cypher behind this view' });
        await panel.getByText('cypher/explore/support.cypher').waitFor();
        for (const part of [/^The network/, /^Claims about North Korean troops/, /^How it lies in time/])
          await panel.getByText(part).first().waitFor();
        const { violations } = await new AxeBuilder({ page }).include('.behind').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
          [],
        );
        await panel.getByRole('button', { name: 'Copy all statements' }).click();
        await panel.getByRole('button', { name: 'Copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain(":param reportedBy => '2024-11-02'");
        // Each statement stands after its parameters, which are literals that Cypher itself reads.
        const [, block = ''] = copied.split('// cypher/explore/events.cypher gave ');
        const [rows = '', ...lines] = block.split('\n\n')[0]?.split('\n') ?? [];
        const given = lines
          .filter(line => line.startsWith(':param '))
          .map(line => line.slice(7).split(' => '));
        const text = lines
          .filter(line => !line.startsWith(':param '))
          .join('\n')
          .replace(/;$/, '');
        const [read] = await cypher(
          `RETURN {${given.map(([name, value]) => `${name}: ${value}`).join(', ')}} AS all`,
        );
        const found = await cypher(text, read?.all as Record<string, unknown>);
        expect(found).toHaveLength(Number.parseInt(rows, 10));
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        await heading(page, 'North Korean troops to Russia');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

describe('a link of before', () => {
  test('follows ids that were changed since, and names those that are nowhere', async () => {
    await cypher("MATCH (n:Entente {id: 'lavrov'}) SET n.formerIds = ['lavrov-old']");
    await cypher("MATCH (n:Entente {id: 'kp'}) SET n.formerIds = ['north-korea']");
    await on('?debug&added=lavrov-old&node=lavrov-old&without=never-was', async page => {
      await heading(page, 'Sergey Lavrov');
      await expect.poll(() => page.url(), { timeout: 15_000 }).toContain('node=lavrov&');
      await page.getByText(/nor held under another id: never-was/).waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).first().click();
      await expect.poll(() => page.url(), { timeout: 15_000 }).not.toContain('never-was');
      await expect.poll(() => page.url()).toContain('added=lavrov');
      await expect.poll(() => idsOnCanvas(page), { timeout: 15_000 }).toContain('lavrov');
    });
    await on('?tie=north-korea|ru|cooperation', async page => {
      await expect
        .poll(() => decodeURIComponent(page.url()), { timeout: 15_000 })
        .toContain('tie=kp|ru|cooperation');
      await page.getByText(/^Tie of/).waitFor();
    });
  });
});

describe('where to begin', () => {
  test('is the strongest tie, a disagreement, a question, or what was reported last', async () => {
    await on('', async page => {
      const card = (name: RegExp) => page.locator('.start-cards').getByRole('button', { name });
      await card(/^What is between .*\d+ events in \d+ source/).click();
      await page.getByText(/^Tie of/).waitFor();
      await page.keyboard.press('Escape');
      await card(/^Who disagrees on/).click();
      await page
        .getByText(/^disputed:/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await card(/^Who met in the weeks around each deployment/).click();
      await page.getByText(/^\d+ of \d+ rows?, [\d,]+ ms/).waitFor();
      await page.keyboard.press('Escape');
      await card(/^All \d+ saved questions$/).click();
      await heading(page, 'Questions');
    });
  });
});
