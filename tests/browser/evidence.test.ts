import { describe, expect, test } from 'vitest';
import { model } from '../../server/model/model.ts';
import { drawn, openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { idsOnCanvas } from '../support/page.ts';

const { on, browser, address } = defaultSite();
const deployment = '?debug&node=deployment-russia-2024-10';

describe('the claim stack', () => {
  test('shows the figures first, and all claims when all are asked for', async () => {
    await on(deployment, async page => {
      const figures = page.getByRole('button', { name: /^Troops \d+$/ });
      await figures.waitFor();
      expect(await figures.getAttribute('aria-pressed')).toBe('true');
      const all = page.getByRole('button', { name: /^All \d+$/ });
      const count = Number((await all.textContent())?.replace('All ', ''));
      expect(await page.locator('.claim').count()).toBeLessThan(count);
      await all.click();
      expect(await all.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('.claim').count()).toBe(count);
    });
  });

  test('draws figures of different dates as a series in time order, each with its speaker', async () => {
    await on(deployment, async page => {
      const series = await page.locator('.strip svg').getAttribute('aria-label');
      const rows = series?.split('; ') ?? [];
      const at = (figure: RegExp) => rows.findIndex(row => figure.test(row));
      const dispatched = at(/^23 Oct 2024: United States says 3,000 people/);
      expect(dispatched).toBeGreaterThan(-1);
      expect(at(/Pentagon says .*10,000 people/)).toBeGreaterThan(dispatched);
      expect(at(/say more than 12,000 people/)).toBe(rows.length - 1);
      expect(series).not.toMatch(/average|mean|latest/i);
    });
  });

  test('tells each claim with its document, paragraph, dates, origin and grade in words', async () => {
    await on(deployment, async page => {
      const claim = page.locator('.claim').filter({ hasText: '3,000' }).first();
      await claim.getByRole('button', { name: 'United States', exact: true }).waitFor();
      await claim.getByText('¶ 8').waitFor();
      await claim.getByText('as of 23 Oct 2024').waitFor();
      await claim.getByText('said 23 Oct 2024').waitFor();
      await claim
        .getByRole('img', {
          name: /^Grade B2: source usually reliable; information probably true\. Why B: \w/,
        })
        .waitFor();
    });
  });

  test('keeps a refusal, a doubt and a possibility apart from what is said', async () => {
    await on(deployment, async page => {
      await page.getByRole('button', { name: /^All \d+$/ }).click();
      const claims = page.locator('.claim');
      await claims.filter({ hasText: 'Lloyd Austin won’t say' }).first().waitFor();
      await claims.filter({ hasText: 'John Kirby doubts entered combat' }).first().waitFor();
      await claims
        .filter({ hasText: 'against: Ukraine' })
        .filter({ has: page.getByText('possible', { exact: true }) })
        .first()
        .waitFor();
    });
  });

  test('tells a date in words, as the interface does everywhere', async () => {
    await on(deployment, async page => {
      await page.getByRole('button', { name: /^Date \d+$/ }).click();
      const texts = await page.locator('.claim .figure').allInnerTexts();
      expect(texts).toContain('early to mid Oct 2024');
      expect(texts.join()).not.toContain('~');
    });
  });

  test('puts reports of one origin together', async () => {
    await on(deployment, async page => {
      await page.getByRole('button', { name: /^All \d+$/ }).click();
      const group = page.getByRole('region', { name: /US briefings/ }).first();
      await group.getByText(/^One origin: /).waitFor();
      expect(await group.locator('.claim').count()).toBeGreaterThan(1);
    });
  });

  test('leads to its speaker, who comes onto the canvas, and to its document', async () => {
    await on(deployment, async page => {
      await page.getByRole('button', { name: 'Pentagon', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Pentagon' }).waitFor();
      await page.waitForFunction(() => location.search.includes('added=pentagon'));
      await page.goBack();
      await page.getByRole('heading', { name: 'North Korean troops to Russia' }).waitFor();
      await page.locator('.claim .where').getByRole('button', { name: 'Newslooks' }).first().click();
      await page.getByText('¶ 4').first().waitFor();
      await page.getByText('¶ 10').first().waitFor();
    });
  });

  test('holds only what passes the filter', async () => {
    await on(`${deployment}&without=newslooks-2024-11-01`, async page => {
      await page.locator('.claim').first().waitFor();
      const sources = await page.locator('.claim .where .link').allInnerTexts();
      expect(sources).not.toContain('Newslooks');
      expect(sources).toContain('Voice of America');
    });
  });

  test('is headed by a tag where the event is only announced', async () => {
    await on('?node=aid-us-2024-11-01', async page => {
      await page.locator('.inspector header .tag').getByText('announced').waitFor();
    });
  });
});

describe('a filter that lets nothing in', () => {
  test('says so, and is undone there', async () => {
    const events = model.kinds.filter(kind => kind.group === 'event').map(kind => kind.name);
    await on(`?off=${events.join(',')}`, async page => {
      const said = page.getByText('No event passes this filter');
      await said.waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Reset filter' }).click();
      await said.waitFor({ state: 'detached' });
      await page.locator('[data-tie="ru|ua|conflict"]').waitFor();
    });
  });
});

describe('a link to what is not in the dossier', () => {
  test('names the element that is missing, draws the rest, and forgets it when told to', async () => {
    const { page } = await openPage(browser());
    await page.goto(`${address()}/?debug&added=nobody,lavrov`);
    await drawn(page);
    await page.getByRole('status').getByText('nobody').waitFor();
    await page.waitForFunction(() => location.search.includes('lavrov'));
    expect(await idsOnCanvas(page)).toContain('lavrov');
    const note = page.getByRole('status').filter({ hasText: 'nobody' });
    await note.getByRole('button', { name: 'Close' }).click();
    await note.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('nobody');
    await page.context().close();
  });

  test('says that a selected element does not exist, and closes it', async () => {
    const { page } = await openPage(browser(), { viewport: { width: 390, height: 844 } });
    await page.goto(`${address()}/?node=nobody`);
    await drawn(page);
    const said = page.getByRole('alert').filter({ hasText: 'nobody' });
    await said.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { name: 'Start here' }).waitFor();
    await page.context().close();
  });
});
