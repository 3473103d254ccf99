import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawn, openPage } from './browser.ts';

/** Does something on a freshly opened and drawn view, and fails on anything that went wrong there meanwhile. */
export async function visit(
  browser: Browser,
  address: string,
  doing: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[1] = {},
): Promise<void> {
  const { page, faults } = await openPage(browser, options);
  try {
    await page.goto(address);
    await drawn(page);
    await doing(page);
    expect(faults).toEqual([]);
  } catch (thrown) {
    // What the page itself complained of says more than that something never came.
    throw faults.length > 0 ? new Error(`The page: ${faults.join('; ')}`, { cause: thrown }) : thrown;
  } finally {
    await page.context().close();
  }
}

type Point = { x: number; y: number };
type Element = {
  length: number;
  renderedPosition(): { x: number; y: number };
  renderedMidpoint(): { x: number; y: number };
};
type Core = {
  getElementById(id: string): Element;
  elements(): { map<T>(each: (element: { id(): string }) => T): T[] };
  nodes(): { map<T>(each: (element: { id(): string; position(): Point; animated(): boolean }) => T): T[] };
};

/** Ids of all that stands on the canvas; the page must be open with ?debug. */
export const idsOnCanvas = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { cy: Core }).cy
      .elements()
      .map(element => element.id())
      .sort(),
  );

/** Where each node lies when none moves any more, in the picture's own measure; the page must be open with ?debug. */
export async function positionsOnCanvas(page: Page): Promise<Record<string, Point>> {
  await page.waitForFunction(() =>
    (window as unknown as { cy: Core }).cy
      .nodes()
      .map(node => node.animated())
      .every(moves => !moves),
  );
  return await page.evaluate(() =>
    Object.fromEntries(
      (window as unknown as { cy: Core }).cy.nodes().map(node => [node.id(), { ...node.position() }]),
    ),
  );
}

/** Clicks an element where it stands on the canvas; the page must be open with ?debug. */
export async function clickOnCanvas(
  page: Page,
  id: string,
  how: { button?: 'left' | 'right'; clickCount?: number } = {},
): Promise<void> {
  const at = await page.evaluate(name => {
    const element = (window as unknown as { cy: Core }).cy.getElementById(name);
    return name.includes('|') ? element.renderedMidpoint() : element.renderedPosition();
  }, id);
  await page.locator('.canvas').click({ position: at, ...how });
}
