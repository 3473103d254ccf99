import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../support/defaultSite.ts';
import { positionsOnCanvas } from '../support/page.ts';

const { on } = defaultSite();
const patiently = { timeout: 15_000 };

type Box = { x1: number; y1: number; x2: number; y2: number };
type Point = { x: number; y: number };
type Node = {
  id(): string;
  hasClass(name: string): boolean;
  renderedPosition(): Point;
  renderedWidth(): number;
  renderedBoundingBox(options: object): Box;
};
type Core = {
  zoom(): number;
  pan(): Point;
  nodes(): { map<T>(each: (node: Node) => T): T[] };
  getElementById(id: string): Node;
};
type Global = { cy: Core };

const zoomOf = (page: Page) => page.evaluate(() => (window as unknown as Global).cy.zoom());
const panOf = (page: Page) => page.evaluate(() => ({ ...(window as unknown as Global).cy.pan() }));
const bodies = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as Global).cy.nodes().map(node => {
      const [{ x, y }, half] = [node.renderedPosition(), node.renderedWidth() / 2];
      return { id: node.id(), x, y, half };
    }),
  );
const namesOf = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as Global).cy
      .nodes()
      .map(node => ({
        id: node.id(),
        shown: node.hasClass('labelled'),
        box: node.renderedBoundingBox({
          includeNodes: false,
          includeOverlays: false,
          includeUnderlays: false,
        }),
      }))
      .filter(({ shown }) => shown),
  );
/** Where an element lies on the page. */
async function spotOf(page: Page, id: string): Promise<Point> {
  const box = await page.locator('.stage .canvas').boundingBox();
  const at = await page.evaluate(
    name => (window as unknown as Global).cy.getElementById(name).renderedPosition(),
    id,
  );
  return { x: (box?.x ?? 0) + at.x, y: (box?.y ?? 0) + at.y };
}
/** Less than this many pixels, which a box has round its letters, are no overlap. */
const slack = 3;
const meet = (a: Box, b: Box) =>
  a.x1 + slack < b.x2 && b.x1 + slack < a.x2 && a.y1 + slack < b.y2 && b.y1 + slack < a.y2;

describe('names', () => {
  test('are shown at the level of events, none on another one or on a node, and more when one looks nearer', async () => {
    await on('?debug&level=events', async page => {
      const counted = page.getByText(/^\d+ of \d+ names$/);
      await counted.waitFor();
      const first = await namesOf(page);
      expect(first.length).toBeGreaterThan(20);
      const nodes = await bodies(page);
      const faults = first.flatMap(({ id, box }, index) => [
        ...first.slice(index + 1).flatMap(other => (meet(box, other.box) ? [`${id} on ${other.id}`] : [])),
        ...nodes
          .filter(node => node.id !== id)
          .flatMap(({ id: other, x, y, half }) =>
            meet(box, { x1: x - half, y1: y - half, x2: x + half, y2: y + half })
              ? [`${id} on node ${other}`]
              : [],
          ),
      ]);
      expect(faults).toEqual([]);
      await page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 3 });
      await expect.poll(async () => (await namesOf(page)).length, patiently).not.toBe(first.length);
    });
  });
});

describe('the layouts', () => {
  test('give different pictures, with no node on another one', async () => {
    const seen = new Set<string>();
    for (const layout of ['rings', 'layers', 'time', 'map'])
      await on(`?debug&level=events&layout=${layout}`, async page => {
        const at = await positionsOnCanvas(page);
        seen.add(JSON.stringify(at));
        const spots = Object.entries(at);
        const near = spots.flatMap(([id, one], index) =>
          spots
            .slice(index + 1)
            .flatMap(([other, { x, y }]) =>
              Math.hypot(one.x - x, one.y - y) < 45 ? [`${id} on ${other}`] : [],
            ),
        );
        expect(near).toEqual([]);
      });
    expect(seen.size).toBe(4);
  });
});

describe('a mouse', () => {
  test('drags a node, which stays there while all others keep their places', async () => {
    await on('?debug', async page => {
      const before = await positionsOnCanvas(page);
      const from = await spotOf(page, 'kp');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - 40, from.y + 60, { steps: 4 });
      await page.mouse.up();
      const moved = await positionsOnCanvas(page);
      expect(moved.kp).not.toEqual(before.kp);
      expect({ ...moved, kp: null }).toEqual({ ...before, kp: null });
      await page.getByRole('button', { name: 'Show strikes' }).click();
      await expect
        .poll(() => page.getByRole('button', { name: 'Show strikes' }).getAttribute('aria-pressed'))
        .toBe('false');
      expect(await positionsOnCanvas(page)).toEqual(moved);
    });
  });

  test('selects in a band drawn with Shift, moves the view without, and the small picture moves it too', async () => {
    await on('?debug', async page => {
      const box = await page.locator('.stage .canvas').boundingBox();
      if (!box) throw new Error('there is no canvas');
      const [a, b] = [
        { x: box.x + 6, y: box.y + 70 },
        { x: box.x + box.width / 2, y: box.y + box.height - 70 },
      ];
      const inside = (await bodies(page))
        .filter(({ x, y, half }) => x - half > 6 && x + half < box.width / 2 && y - half > 70)
        .filter(({ y, half }) => y + half < box.height - 70)
        .map(({ id }) => id);
      expect(inside.length).toBeGreaterThan(0);
      await page.keyboard.down('Shift');
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move(b.x, b.y, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      const chosen = () =>
        page.evaluate(() =>
          (window as unknown as Global).cy
            .nodes()
            .map(node => (node.hasClass('chosen') ? node.id() : ''))
            .filter(Boolean)
            .sort(),
        );
      await expect.poll(chosen, patiently).toEqual([...inside].sort());

      const pan = await panOf(page);
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move(a.x + 50, a.y + 30, { steps: 3 });
      await page.mouse.up();
      await expect.poll(async () => Math.round((await panOf(page)).x - pan.x)).toBe(50);

      const inset = page.locator('.inset');
      expect(await inset.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 4 });
      await inset.waitFor({ state: 'visible' });
      const far = await panOf(page);
      await inset.click({ position: { x: 10, y: 10 } });
      await expect.poll(async () => (await panOf(page)).x).toBeGreaterThan(far.x);
    });
  });
});

test('the keyboard moves the view with Shift and the arrows', async () => {
  await on('?debug', async page => {
    const before = await panOf(page);
    await page.locator('.stage .canvas').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await panOf(page)).toEqual({ x: before.x - 80, y: before.y - 80 });
  });
});

test('fingers zoom by a pinch and ask for the menu by a long press', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await on(
    '?debug',
    async page => {
      const fingers = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
        fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
      const box = await page.locator('.stage .canvas').boundingBox();
      const middle = {
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) * 0.6,
      };
      const before = await zoomOf(page);
      await touch('touchStart', [middle]);
      await touch('touchStart', [
        { ...middle, x: middle.x - 30 },
        { ...middle, x: middle.x + 30 },
      ]);
      for (const wide of [40, 55, 70, 90])
        await touch('touchMove', [
          { ...middle, x: middle.x - wide },
          { ...middle, x: middle.x + wide },
        ]);
      await touch('touchEnd', []);
      await expect.poll(() => zoomOf(page), patiently).toBeGreaterThan(before * 1.4);

      await page.keyboard.press('0');
      await expect.poll(() => zoomOf(page), patiently).toBeLessThan(before * 1.1);
      await touch('touchStart', [await spotOf(page, 'ru')]);
      await page.getByRole('menu').waitFor();
      await touch('touchEnd', []);
    },
    phone,
  );
});

test('the words of a selected tie can be read on a phone, in two lines', async () => {
  await on(
    '?debug&tie=kp|ru|cooperation',
    async page => {
      const box = () =>
        page.evaluate(() => {
          const tie = (window as unknown as Global).cy.getElementById('kp|ru|cooperation');
          const { x1, x2, y1, y2 } = tie.renderedBoundingBox({ includeEdges: false, includeLabels: true });
          return { wide: x2 - x1, high: y2 - y1 };
        });
      await expect.poll(async () => (await box()).high, patiently).toBeGreaterThan(30);
      const { wide, high } = await box();
      expect([wide < 200, high < 60]).toEqual([true, true]);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true },
  );
});
