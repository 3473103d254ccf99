import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { DOMParser } from '@xmldom/xmldom';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { tokens } from '../../web/canvas/style.ts';
import { drawn, openPage } from '../support/browser.ts';
import { defaultSite } from '../support/defaultSite.ts';
import { openFramer } from '../support/framer.ts';

const allowed = await openFramer();
const stranger = await openFramer();
const { on, browser, address } = defaultSite({ embedOrigins: [allowed.origin] });
afterAll(() => {
  allowed.close();
  stranger.close();
});
const folder = mkdtempSync(path.join(tmpdir(), 'entente-taken-'));
const hostile = `<img src=x onerror="alert(1)"> & 'K'`;

/** Downloads what an item of the menu makes. @returns where it is kept */
async function taken(page: Page, item: RegExp): Promise<{ name: string; file: string }> {
  await page.getByRole('button', { name: 'Download the view' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const name = download.suggestedFilename();
  const file = path.join(folder, name);
  await download.saveAs(file);
  return { name, file };
}

/** How large a picture is that a browser decodes, and which of some colours are in it. */
const looked = (page: Page, picture: string, colours: string[]) =>
  page.evaluate(
    async ([source, wanted]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.naturalWidth,
        height: image.naturalHeight,
      });
      const paper = canvas.getContext('2d');
      paper?.drawImage(image, 0, 0);
      const points = paper?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const found = new Set<number>();
      for (let at = 0; at < points.length; at += 4)
        found.add(((points[at] ?? 0) << 16) + ((points[at + 1] ?? 0) << 8) + (points[at + 2] ?? 0));
      const seen = wanted.filter(colour => found.has(Number.parseInt(colour.slice(1), 16)));
      return { width: canvas.width, height: canvas.height, seen };
    },
    [picture, colours] as const,
  );
const asData = (type: string, file: string) => `data:${type};base64,${readFileSync(file).toString('base64')}`;

describe('what is taken away', () => {
  test('is a picture in light colours, twice as dense as PNG, with what it shows and rests on', async () => {
    await on(
      '?tie=kp|ru|cooperation&reportedBy=2024-11-02&off=vote',
      async page => {
        await page.route('**/api/overview?*', async route => {
          const answer = await route.fetch();
          const named = (await answer.text()).replaceAll('"North Korea"', JSON.stringify(hostile));
          await route.fulfill({ response: answer, body: named });
        });
        await page.reload();
        await drawn(page);
        await page.getByRole('button', { name: 'Download the view' }).click();
        await page.getByRole('menuitem', { name: /^BibTeX/ }).waitFor();
        const menu = new AxeBuilder({ page }).include('.download-menu');
        expect((await menu.analyze()).violations.map(({ id }) => id)).toEqual([]);
        await page.keyboard.press('Escape');
        const svg = await taken(page, /^SVG/);
        expect(svg.name).toMatch(/^entente-russia-north-korea-ukraine-us-states-\d{4}-\d\d-\d\d\.svg$/);
        const text = readFileSync(svg.file, 'utf8');
        const root = new DOMParser({
          errorHandler: fault => {
            throw new Error(fault);
          },
        }).parseFromString(text, 'image/svg+xml').documentElement;
        const said = (root.textContent ?? '').replaceAll('\n', ' ');
        for (const words of [
          `Selected: ${hostile} – Russia`,
          'Filter: Without votes',
          'Reported: by 2 Nov 2024',
          'Happened: at any time',
          'Russia – North Korea – Ukraine – United States, version',
          `${address()}/?off=vote&reportedBy=2024-11-02`,
        ])
          expect(said).toContain(words);
        expect(root.getElementsByTagName('image').length).toBe(0);
        for (const dark of [tokens.dark.bg, tokens.dark.ink, tokens.dark.tie])
          expect(text).not.toContain(dark);

        const png = await taken(page, /^PNG/);
        const { page: bench } = await openPage(browser());
        const { bg, ink } = tokens.light;
        const vectors = await looked(bench, asData('image/svg+xml', svg.file), [bg, ink]);
        const pixels = await looked(bench, asData('image/png', png.file), [bg, ink]);
        expect(String(vectors.width)).toBe(root.getAttribute('width'));
        expect([pixels.width, pixels.height]).toEqual([vectors.width * 2, vectors.height * 2]);
        expect([vectors.seen, pixels.seen]).toEqual([
          [bg, ink],
          [bg, ink],
        ]);
        await bench.context().close();
      },
      { colorScheme: 'dark' },
    );
  });

  test('is a report that opens from a disk without a network, leads to its sources, and prints', async () => {
    let file = '';
    await on('?tie=kp|ru|cooperation', async page => {
      await page.route(/\/api\/(overview|export|timeline)/, async route => {
        const answer = await route.fetch();
        const named = (await answer.text()).replaceAll(
          'North Korean troops to Russia',
          hostile.replaceAll('"', '\\"'),
        );
        await route.fulfill({ response: answer, body: named });
      });
      ({ file } = await taken(page, /^Report/));
    });
    const { page, faults } = await openPage(browser());
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    const at = pathToFileURL(file).href;
    await page.goto(at);
    await page.getByRole('heading', { level: 1, name: /^North Korea – Russia/ }).waitFor();
    await page.getByRole('heading', { level: 3, name: hostile, exact: true }).waitFor();
    expect(await page.locator('img, script').count()).toBe(0);
    await page.locator('figure svg use').first().waitFor();
    // Each reference leads to a document of the list, and each of those is cited.
    const loose = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].filter(
        link => !document.getElementById(link.getAttribute('href')?.slice(1) ?? ''),
      ),
    );
    expect(loose).toEqual([]);
    const [claims, documents] = [page.locator('ol.claims > li'), page.locator('ol.sources > li')];
    expect(await claims.count()).toBeGreaterThan(10);
    for (const one of await documents.all())
      expect(await page.locator(`a.ref[href="#${await one.getAttribute('id')}"]`).count()).toBeGreaterThan(0);
    await claims.first().getByText(/¶ \d+/).waitFor();
    await page
      .getByRole('cell', { name: /^[\d,]+ to [\d,]+/ })
      .first()
      .waitFor();
    await documents
      .first()
      .getByText(/Reliability [A-F], /)
      .waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked.filter(url => url !== at && !url.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the view in a page of somebody else’s', () => {
  test('is framed by an origin that is named, with the way to all of it, and by no other', async () => {
    const { page, faults } = await openPage(browser());
    const view = `${address()}/?embed&node=kp&reportedBy=2024-11-02`;
    await page.goto(allowed.framing(view));
    const frame = page.frameLocator('iframe');
    await frame.locator('.stage .canvas[data-drawn]').waitFor();
    await frame.getByRole('heading', { name: 'Russia – North Korea – Ukraine – United States' }).waitFor();
    await frame.getByText(/Source: Russia – North Korea .* documents/).waitFor();
    await frame.getByText(/Reported by 2 Nov 2024/).waitFor();
    expect(await frame.getByRole('searchbox').or(frame.locator('.rail, .toolbar, .inspector')).count()).toBe(
      0,
    );
    const link = await frame.getByRole('link', { name: 'Open in Entente' }).getAttribute('href');
    expect(link).toContain('node=kp');
    expect(link).not.toContain('embed');
    // Also below a path.
    expect(link).toMatch(/^\.\/\?/);
    expect(faults).toEqual([]);

    const refused = async (from: string) => {
      const blocked = page.waitForEvent('console', message => message.text().includes('frame-ancestors'));
      await page.goto(from);
      await blocked;
      expect(await page.frameLocator('iframe').locator('.stage').count()).toBe(0);
    };
    await refused(stranger.framing(view));
    // Only the view may be framed, not the whole page nor the API.
    await refused(allowed.framing(`${address()}/?node=kp`));
    await refused(allowed.framing(`${address()}/api/model?embed`));
    await page.context().close();
  });
});
