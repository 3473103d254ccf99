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
    expect(await page.locator('.claim').first().textContent()).toContain(`${one} land party says`);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every name, title and word is markup that would run, or a sign that breaks out of an attribute or an address. */
const hostile = `
dossier: { id: hostile, title: "<img src=x onerror=alert(1)>", version: 1 }
actors:
  one: { kind: state, name: "<script>alert('one')</script>", iso2: XA, aliases: ['"><svg onload=alert(2)>'] }
  other: { kind: state, name: '" onmouseover="alert(3)', iso2: XB }
origins:
  wire: { title: "<b>wire</b>" }
events:
  sent:
    kind: deployment
    title: "<img src=x onerror=alert(4)>"
    date: 1911-05
    summary: "<iframe src=javascript:alert(5)></iframe>"
    deployed: one
    in-support-of: other
sources:
  gazette:
    title: "<a href=javascript:alert(6)>Gazette</a>"
    publisher: "<i>Gazette</i>"
    url: "https://gazette.example/?javascript:alert(7)"
    reliability: C
    reliabilityReason: "<b onclick=alert(8)>old</b>"
    published: 1911-06
    claims:
      - { id: told, about: sent, paragraph: 1, summary: "<u>told</u>", by: one, via: other, origin: wire, credibility: 2, locator: "<q>", asserts: { happened: true, deployed: one, in-support-of: other, troops: { value: 10, asOf: 1911-05-02, scope: "<s>men</s>" } } }
      - { id: denied, about: sent, paragraph: 2, summary: "<u>no</u>", by: other, answers: [told], credibility: 3, denies: { happened: true, troops: { value: 10, asOf: 1911-05-02, scope: "<s>men</s>" } } }
`;

test('names and words that are markup stand in every part of the inspector as text', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-hostile-'));
  writeFileSync(path.join(folder, 'all.yaml'), hostile);
  const graph = await emptyGraph();
  await loadDossier(graph, folder);
  await graph.close();
  const site = await openSite(connection());
  const browser = await openBrowser();
  try {
    const { page, faults } = await openPage(browser);
    page.on('dialog', dialog => {
      faults.push(`ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const [view, text] of [
      ['?node=sent', '<img src=x onerror=alert(4)>'],
      ['?node=one&tab=rests', "<script>alert('one')</script>"],
      ['?node=gazette', '<b onclick=alert(8)>old</b>'],
      ['?node=gazette&tab=properties', 'javascript:alert(7)'],
      ['?node=denied.happened', '<u>no</u>'],
      ['?node=origin:wire', '<b>wire</b>'],
      ['?node=one%7CDEPLOYED%7Csent', '<u>told</u>'],
      ['?tie=one|other|cooperation', '" onmouseover="alert(3)'],
    ] as const) {
      await page.goto(`${site.address}/${view}`);
      await drawn(page);
      await page.locator('.inspector').getByText(text).first().waitFor();
      const made = await page
        .locator('.inspector')
        .evaluate(
          inspector =>
            inspector.querySelectorAll('script, iframe, img, a[href^="javascript"], [onclick], [onerror]')
              .length,
        );
      expect(`${view} ${made}`).toBe(`${view} 0`);
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
