import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDossier } from '../../server/load/index.ts';
import { drawn, openBrowser, openPage } from '../support/browser.ts';
import { connection, emptyGraph } from '../support/neo4j.ts';
import { openSite } from '../support/site.ts';

/** Two states that nobody has heard of, whose ids come from the clock. */
const dossier = (one: string, other: string) => `
dossier: { id: ${one}-papers, title: The ${one} papers, version: 1 }
actors:
  ${one}: { kind: state, name: ${one} land, iso2: XA }
  ${other}: { kind: state, name: ${other} land, iso2: XB }
events:
  pact-${one}:
    kind: treaty
    title: Pact of ${one}
    date: 1911-05
    summary: Both states signed a pact.
    signed: [${one}, ${other}]
sources:
  gazette:
    title: Gazette
    reliability: C
    reliabilityReason: An old newspaper.
    published: 1911-06
    claims:
      - about: pact-${one}
        paragraph: 1
        summary: The pact was signed.
        by: ${one}
        credibility: 2
        asserts: { happened: true, signed: [${one}, ${other}] }
`;

test('a dossier that nobody has seen loads, draws and shows its claims', async () => {
  const [one, other] = [`land${Date.now()}`, `ort${Date.now()}`];
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-other-'));
  writeFileSync(path.join(folder, 'all.yaml'), dossier(one, other));
  const graph = await emptyGraph();
  await loadDossier(graph, folder);
  await graph.close();
  const site = await openSite(connection());
  const browser = await openBrowser();
  try {
    const { page, faults } = await openPage(browser);
    await page.goto(site.address);
    await drawn(page);
    await page.getByText(`The ${one} papers`).waitFor();
    await page.locator(`[data-tie="${[one, other].sort().join('|')}|cooperation"]`).click();
    await page.getByText(`Pact of ${one}`).click();
    await page.locator('.claim').first().waitFor();
    expect(await page.locator('.claim').first().textContent()).toContain(`${one} land says`);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
