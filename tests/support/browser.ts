import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { readConfig } from '../../server/config.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApp = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** CHROMIUM_PATH, an installed Chromium or Chrome, or on Linux the one that comes as a package, which is unpacked once. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const config = readConfig();
  if (config.chromiumPath) return { executablePath: config.chromiumPath, args: flags };
  const folders = config.ownNeo4j.searchPath.split(path.delimiter);
  const candidates = [...folders.flatMap(folder => names.map(name => path.join(folder, name))), macApp];
  const installed = candidates.find(file => existsSync(file));
  if (installed) return { executablePath: installed, args: flags };
  if (process.platform !== 'linux') {
    throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH.');
  }
  const { default: bundled } = await import('@sparticuz/chromium');
  bundled.setGraphicsMode = false;
  return {
    executablePath: await bundled.executablePath(),
    args: [...flags, '--no-zygote', '--disable-dev-shm-usage'],
  };
}

/** @param more flags of Chromium's besides ours */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return await playwright.launch({ executablePath, args: [...args, ...more], headless: true });
}

/** What Chromium says of requests that it drops because a network came up or went, as when a container starts; the page asks again. */
const ofTheMachine = 'net::ERR_NETWORK_CHANGED';

/** A page that remembers everything that went wrong on it. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(`page error: ${error.message}`));
  page.on('console', message => {
    const grave = message.type() === 'error' || message.type() === 'warning';
    if (grave && !message.text().includes(ofTheMachine)) faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? '';
    if (!['net::ERR_ABORTED', ofTheMachine].includes(why)) faults.push(`request failed: ${request.url()}`);
  });
  return { page, faults };
}

/** Waits until the network stands on its canvas, seen or behind the questions. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.stage .canvas[data-drawn]').waitFor({ state: 'attached', timeout: 45_000 });
  await page.waitForTimeout(150);
}
