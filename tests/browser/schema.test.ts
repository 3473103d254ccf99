import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { cypher } from '../support/neo4j.ts';

const { on, address } = defaultSite();
beforeAll(() =>
  cypher(
    `CREATE (f:\`Feature film\` {title: 'The Lighthouse', released: 1999})<-[:ACTED_IN]-(:Performer {name: 'Mara Lind'})
     CREATE (f)-[:\`SHOT IN\`]->(:\`Filming location\` {city: 'Anholt'})`,
  ),
);
afterAll(() => cypher('MATCH (n:`Feature film`|Performer|`Filming location`) DETACH DELETE n'));

const rowsGiven = async (page: Page) => {
  const said = page.locator('.workspace').getByText(/^\d+ of \d+ rows?,/);
  await said.waitFor();
  return Number.parseInt((await said.textContent()) ?? '', 10);
};
const asCypher = (page: Page) => page.locator('.inspector').getByRole('button', { name: 'Open as Cypher' });
const statement = (page: Page) => page.locator('.cm-content').textContent();
const violations = async (page: Page, part: string) =>
  (await new AxeBuilder({ page }).include(part).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ]);
const go = async (page: Page, query: string) => {
  await page.goto(`${address()}${query}`);
  await drawn(page);
};

test('ties, paths, selections and filters open as Cypher that gives them; the schema, a plan and a stranger’s node beside it', async () => {
  await on('?tie=kp|ru|cooperation', async page => {
    // A tie: as many rows as its panel lists events.
    await asCypher(page).waitFor();
    const events = await page.locator('.inspector .body > ol > li').count();
    await asCypher(page).click();
    expect(await rowsGiven(page)).toBe(events);
    expect(await statement(page)).toContain('$pairs');

    // The schema: searched, opened, drawn, and a pattern asked for by a click.
    await page.getByLabel('Search the schema').fill('feature');
    const film = page.locator('.schema-row', { hasText: 'Feature film' });
    await film.click();
    await page
      .getByRole('button', { name: /^Feature film SHOT IN Filming location: 1 relationship/ })
      .waitFor();
    expect(await violations(page, '.workspace-side')).toEqual([]);
    await page.getByRole('button', { name: /^Feature film SHOT IN/ }).click();
    await expect
      .poll(() => statement(page))
      .toContain('(:`Feature film`)-[:`SHOT IN`]->(:`Filming location`)');
    expect(await rowsGiven(page)).toBe(1);

    // Its plan, walked by keys.
    await page.getByRole('button', { name: 'Explain' }).click();
    const tree = page.getByRole('tree', { name: 'Plan' });
    await tree.getByRole('treeitem').first().waitFor();
    const steps = await tree.getByRole('treeitem').count();
    expect(await tree.textContent()).toContain('ProduceResults');
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tree.getByRole('treeitem').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await tree.getByRole('treeitem').count()).toBe(steps);
    expect(await violations(page, '.plan')).toEqual([]);

    // A node that nobody declared opens with what it holds and what is around it.
    await page.locator('.schema-part').getByRole('button', { name: 'Ask for some' }).click();
    await expect.poll(() => statement(page)).toContain('MATCH (n:`Feature film`)');
    await rowsGiven(page);
    await page.locator('.workspace').getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.node-chip', { hasText: 'The Lighthouse' }).first().click();
    const panel = page.locator('.inspector');
    await panel.getByRole('heading', { name: 'The Lighthouse' }).waitFor();
    expect(await panel.textContent()).toContain('1999');
    await panel.getByRole('button', { name: 'Draw 2 neighbours' }).click();
    await panel.getByRole('button', { name: 'All neighbours are drawn' }).waitFor();
    await panel.getByRole('button', { name: 'Mara Lind' }).click();
    await panel.getByRole('heading', { name: 'Mara Lind' }).waitFor();
    expect(await violations(page, '.inspector')).toEqual([]);

    // A path, step by step.
    await go(page, '?path=austin..kp');
    await asCypher(page).click();
    expect(await statement(page)).toContain('$steps');
    expect(await rowsGiven(page)).toBeGreaterThan(1);

    // A selection.
    await go(page, '?node=kp&also=ru,ua');
    await asCypher(page).click();
    expect(await rowsGiven(page)).toBe(3);

    // The filter, among the commands.
    await go(page, '?from=2024-10-15&to=2024-11-15');
    const said = await page.getByRole('region', { name: 'Events' }).locator('h2 .count').textContent();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('events as cypher');
    await page
      .getByRole('option', { name: /Open the filtered events as Cypher/ })
      .first()
      .click();
    expect(await rowsGiven(page)).toBe(Number.parseInt(said ?? '', 10));

    // A statement behind the view.
    await go(page, '?node=kp');
    await page.keyboard.press('Shift+Q');
    await page
      .getByRole('button', { name: /^Open cypher\/explore\/dossiers\.cypher/ })
      .first()
      .click();
    await page.locator('.behind').waitFor({ state: 'detached' });
    await expect.poll(() => statement(page)).toContain('Dossier');
    expect(await rowsGiven(page)).toBe(1);
  });
}, 240_000);
