import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a poll waits for what the page does by itself (milliseconds). */
export const patient = { timeout: 15_000 };
/** The head of the strip, while it counts as many events as there are. */
export const all = /^(\d+) of \1 events/;
/** The handle of the day of reporting. */
export const reports = (page: Page) => page.getByRole('slider', { name: 'Reports until' });
/** A part of the page’s link; null where it has none. */
export const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
/** The line beside Play, while it says what a day added. */
export const added = (page: Page) =>
  page.locator('.play .added').filter({ hasText: /^\d+ [A-Z][a-z]{2} 20\d\d added .*\d/ });

/** Fails on what axe finds wrong with the page as it stands. */
export async function faultless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
}
