import type { Browser } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import type { Screen } from './screens.ts';

/** How long (ms) a screen may take to show what it is there for. */
const patience = 60_000;
/** Of WebP: letters stay sharp, and a picture of 1440 × 900 takes about 100 kB. */
const quality = 82;

/**
 * Opens a screen of the site at `address` and takes its picture, as WebP.
 * @throws Error that names the screen, where what it is there for never shows or the page complains.
 */
export async function takePicture(browser: Browser, address: string, screen: Screen): Promise<Buffer> {
  const { name, view, shows, doing, dark, phone } = screen;
  const { page, faults } = await openPage(browser, {
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone === true,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(`${address}/${view}`);
    // The page listens to keys.
    await page.locator('.top').waitFor();
    await doing?.(page);
    await page.locator(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    // The network, where there is one, is drawn, though it may lie behind something.
    await page.waitForFunction(() => document.querySelector('.stage .canvas:not([data-drawn])') === null);
    // Nothing is being read any more, and all letters are there.
    await page.locator('.inspector .reading').first().waitFor({ state: 'hidden' });
    await page.addStyleTag({ content: '* { caret-color: transparent !important }' });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 400))));
    if (faults.length > 0) throw new Error(faults.join('; '));
    // Playwright writes PNG and JPEG; Chromium itself writes WebP, which is a quarter of a PNG.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    return Buffer.from(data, 'base64');
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
    throw new Error(`The screen '${name}' (/${view}) cannot be reached: ${why}`, { cause: thrown });
  } finally {
    await page.context().close();
  }
}
