import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';

const { on } = defaultSite();
const deployment = 'deployment-russia-2024-10';
const alleged = 'capture-nuclear-plant-claimed-2024';
const role = encodeURIComponent(`kp|DEPLOYED|${deployment}`);

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const title = (page: Page, name: string | RegExp) => inspector(page).getByRole('heading', { name, level: 2 });
/** Waits until the address holds a part, as it reads it. */
const inAddress = (page: Page, part: string) =>
  page.waitForFunction(wanted => decodeURIComponent(location.search).includes(wanted), part);

test('how are Russia and North Korea tied, on whose word, since when, and does anyone disagree?', async () => {
  await on('?tie=kp|ru|cooperation', async page => {
    const facts = inspector(page).locator('.tie-facts');
    await facts.getByText(/^Jun 2024, last /).waitFor();
    await facts.getByText(/would not say/).waitFor();
    const party = facts.getByRole('listitem').filter({ hasText: /^North Korea \d/ });
    expect(await party.textContent()).toContain('party');
    const outsider = facts.getByRole('listitem').filter({ hasText: 'National Intelligence Service' });
    expect(await outsider.textContent()).not.toContain('party');
    await inspector(page).locator(`[data-event="${deployment}"]`).click();
    await title(page, 'North Korean troops to Russia').waitFor();
    await page.getByRole('list', { name: 'Figures as claimed' }).getByText('3,000 to 12,000+').waitFor();
    const claim = page.locator('.claim').filter({ hasText: 'says 3,000 people' });
    await claim.getByRole('button', { name: 'Paragraph 8 of Voice of America' }).click();
    await inAddress(page, 'paragraph=8');
    await page.reload();
    await drawn(page);
    const paragraph = inspector(page).getByRole('region', { name: 'Paragraph 8', exact: true });
    await paragraph
      .getByText(/3,000 North Korean soldiers/)
      .first()
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Paragraph 8');
  });
});

describe('a claim', () => {
  test('that is denied says what contradicts what, and opens as an element of its own', async () => {
    await on(`?node=${alleged}`, async page => {
      await inspector(page).getByText('disputed: that it happened').waitFor();
      await page.getByRole('button', { name: /^That it happened \d+$/ }).click();
      const disputes = page.locator('.strip .disputes');
      expect(await disputes.textContent()).toMatch(/Volodymyr Zelensky denies that it happened/);
      expect(await page.locator('.strip .mark.denies').count()).toBeGreaterThan(0);
      const denial = page.locator('.claim').filter({ has: page.getByText('denies', { exact: true }) });
      await denial.getByText('1 claim against it').waitFor();
      await denial.getByRole('button', { name: /^This claim: / }).click();
      await title(page, /^Volodymyr Zelensky.* denies that it happened$/).waitFor();
      const answered = page.getByRole('region', { name: 'Answers' });
      await answered.getByRole('button', { name: 'Russia', exact: true }).waitFor();
      await inspector(page)
        .getByText(/^Grade D3: source not usually reliable/)
        .waitFor();
      const link = page.url();
      expect(link).not.toContain('added=claim');
      await page.goto(link);
      await title(page, /denies that it happened$/).waitFor();
    });
  });

  test('tells who passed it on, and leads to its origin with all that comes from there', async () => {
    await on(`?node=${role}`, async page => {
      await inspector(page).getByText('Role', { exact: true }).waitFor();
      const told = page.locator('.claim').filter({ hasText: 'National Intelligence Service says' });
      const relay = 'told by Lee Seong-kweun, told by Radio Free Asia';
      expect(await told.locator('.relays').textContent()).toBe(relay);
      await told.getByRole('button', { name: /^This claim: / }).click();
      await page.getByRole('button', { name: /^all \d+$/ }).click();
      await inAddress(page, 'node=origin:nis-briefing-2025-06-26');
      await title(page, /briefing/).waitFor();
      await page.getByRole('tab', { name: 'Rests on it' }).click();
      await page.getByRole('button', { name: 'Show the picture without it' }).waitFor();
    });
  });

  test('stands as a tick on its axis: a series in time, words softly, a refusal as a ring, dates as spans', async () => {
    await on(`?node=${deployment}`, async page => {
      const strip = page.locator('.strip');
      await strip.getByText('A series: figures of different dates, not a dispute.').waitFor();
      expect(await strip.locator('rect.soft').count()).toBeGreaterThan(0);
      expect(await strip.locator('.mark.withholds .ring').count()).toBe(1);
      expect(await strip.locator('.open-end').count()).toBe(1);
      expect(await strip.locator('.mark.again').count()).toBeGreaterThan(0);
      await strip.getByText('As a table').click();
      const rows = await strip.locator('tbody tr').allInnerTexts();
      expect(rows.length).toBe(await page.locator('.claim').count());
      expect(rows.join('\n')).toMatch(/United States says 3,000 people/);
      await page.getByRole('button', { name: /^Date \d+$/ }).click();
      expect(await strip.locator('.span').count()).toBeGreaterThan(1);
      await page.getByRole('button', { name: /^Entered combat \d+$/ }).click();
      expect(await strip.locator('.mark.doubts .doubt').count()).toBe(1);
      await page.getByRole('button', { name: /^At \d+$/ }).click();
      await strip.locator('.mark.asserts').first().waitFor();
    });
  });
});

describe('side by side', () => {
  test('two events show what both rest on; the link holds it, and Escape leaves it', async () => {
    await on(`?node=${deployment}`, async page => {
      await page.getByRole('button', { name: 'Compare with …' }).click();
      const compared = page.getByRole('dialog', { name: 'Compare two events' });
      await compared.getByRole('combobox', { name: 'With' }).fill('sappers');
      await compared
        .getByRole('option', { name: /sappers/ })
        .first()
        .click();
      await inAddress(page, `compare=${deployment}..deployment-kursk-workers-2025`);
      await page.reload();
      const row = (name: string) =>
        compared.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      await row('Figures, as claimed').getByText('3,000 to 12,000+').waitFor();
      expect(await row('Figures, as claimed').textContent()).toContain('1,000');
      await row('Documents: both')
        .getByText(/Radio Free Asia/)
        .waitFor();
      expect(await row('Deployed').textContent()).toMatch(/\d claims.*\d claim/);
      expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
      await page.keyboard.press('Escape');
      await compared.waitFor({ state: 'detached' });
      await expect.poll(() => page.url()).not.toContain('compare=');
    });
  });

  test('two documents show how reliable each is and why, and what both report from one origin', async () => {
    await on('?node=newsweek-2025-06-29', async page => {
      await inspector(page).getByRole('region', { name: 'Reliability' }).waitFor();
      await page.getByRole('button', { name: 'Compare with …' }).click();
      const compared = page.getByRole('dialog', { name: 'Compare two documents' });
      await compared.getByLabel('With').selectOption('new-york-post-2025-06-29');
      await compared
        .getByText(/^from the same origin: .*launched/)
        .first()
        .waitFor();
      await compared.getByText('No claim of the one denies or contradicts a claim of the other.').waitFor();
      await compared.getByRole('button', { name: '537 drones and missiles on Ukraine' }).first().click();
      await title(page, '537 drones and missiles on Ukraine').waitFor();
      await compared.waitFor({ state: 'detached' });
    });
  });
});

test('what rests on a speaker is listed, and the picture drawn without it and with it again', async () => {
  await on('?node=kr-nis&level=actors&tab=rests', async page => {
    const lost = page.getByRole('region', { name: 'Would be lost' });
    await lost.getByRole('button', { name: /^Shoigu’s visit/ }).waitFor();
    await page
      .getByRole('region', { name: 'Ties that would go or thin' })
      .getByText('lost')
      .first()
      .waitFor();
    const events = page
      .getByRole('complementary', { name: 'Legend, filter and list' })
      .getByRole('heading', { name: /^Events / });
    const before = await events.textContent();
    await page.getByRole('button', { name: 'Show the picture without it' }).click();
    await inAddress(page, 'without=kr-nis');
    await page.waitForFunction(
      was => [...document.querySelectorAll('.rail h2')].every(one => one.textContent !== was),
      before,
    );
    await page.getByRole('button', { name: 'Take it back into the picture' }).waitFor();
    await page.getByRole('checkbox', { name: 'Claims of National Intelligence Service' }).click();
    await page.waitForFunction(() => !location.search.includes('without'));
    await page.waitForFunction(
      was => [...document.querySelectorAll('.rail h2')].some(one => one.textContent === was),
      before,
    );
  });
});

describe('every inspector', () => {
  test.each([
    [`?node=${deployment}`, 'light', 1440],
    [`?node=${alleged}`, 'dark', 390],
    [`?node=${role}`, 'dark', 1440],
    ['?node=origin:ap-2025-06-29&tab=rests', 'light', 390],
    ['?node=rfa-2025-06-26&paragraph=7', 'light', 1440],
    ['?node=kr-nis&tab=rests', 'dark', 1440],
    ['?tie=kp|ru|cooperation&reportedBy=2024-11-02', 'light', 390],
    [`?compare=newsweek-2025-06-29..new-york-post-2025-06-29`, 'dark', 390],
  ] as const)(
    'has no fault that axe finds, and nothing runs over the edge: %s in %s, %i wide',
    async (view, colorScheme, width) => {
      await on(
        view,
        async page => {
          await page.locator('.claim, .entry, .list-item, .compare tbody').first().waitFor();
          const { violations } = await new AxeBuilder({ page }).exclude('.canvas').analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          const over = await page.evaluate(() =>
            ['.inspector .body', '.inspector header', '.compare'].flatMap(name =>
              [...document.querySelectorAll(name)]
                .filter(one => one.scrollWidth > one.clientWidth + 1)
                .map(() => name),
            ),
          );
          expect(over).toEqual([]);
        },
        { colorScheme, viewport: { width, height: 900 } },
      );
    },
  );
});
