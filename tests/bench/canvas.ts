// `npm run bench -- canvas`: how the canvas bears large pictures, in a real Chromium on the real
// page, with the real mouse, beside a bare Cytoscape with its defaults. The pictures are made up here and given to the
// page in place of the answer of /api/overview; all else comes from a server. It tells figures and judges none.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectFolder, readConfig } from '../../server/config.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/site.ts';
import { madeUpOverview } from './madeUpOverview.ts';

const sizes = [300, 2_000, 5_000];
const viewport = { width: 1440, height: 900 };

type Point = { x: number; y: number };
type Watched = {
  frames: number[];
  /** Milliseconds from letting the button go to the frame that shows what was clicked as selected. */
  clicked: number | null;
  target: string;
  isSelected(id: string): boolean;
};
type Core = {
  getElementById(id: string): {
    renderedPosition(): Point;
    hasClass(name: string): boolean;
    selected(): boolean;
  };
  nodes(): { map<T>(each: (node: { id(): string; position(): Point; degree(): number }) => T): T[] };
};
type Global = { cy: Core; watched: Watched };

/** Records the time of each frame, and when a click has had its effect. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const global = window as unknown as Global;
    const watched: Watched = {
      frames: [],
      clicked: null,
      target: '',
      isSelected: id =>
        document.querySelector('.stage .canvas')?.getAttribute('data-chosen') === id ||
        global.cy.getElementById(id).selected(),
    };
    global.watched = watched;
    let letGo = Number.NaN;
    addEventListener(
      'mouseup',
      event => {
        letGo = event.timeStamp;
      },
      true,
    );
    const frame = (now: number) => {
      watched.frames.push(now);
      if (watched.target && watched.clicked === null && watched.isSelected(watched.target))
        watched.clicked = performance.now() - letGo;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Milliseconds between frames while something is done. */
async function framesWhile(page: Page, doing: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    (window as unknown as Global).watched.frames = [];
  });
  await doing();
  const times = await page.evaluate(() => (window as unknown as Global).watched.frames);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** A spot of the stage with no node within 14 pixels, where a drag moves the view. */
const emptySpot = (page: Page, box: Point) =>
  page.evaluate(
    ({ x, y }) => {
      const { cy } = window as unknown as Global;
      const nodes = cy.nodes().map(node => cy.getElementById(node.id()).renderedPosition());
      for (let dy = 120; dy < 600; dy += 13)
        for (let dx = 60; dx < 600; dx += 13)
          if (nodes.every(node => Math.hypot(node.x - dx, node.y - dy) > 14)) return { x: x + dx, y: y + dy };
      return { x: x + 30, y: y + 300 };
    },
    { x: box.x, y: box.y },
  );

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const share = (values: number[], part: number) =>
  sorted(values)[Math.floor(part * (values.length - 1))] ?? Number.NaN;
const told = (values: number[]) =>
  `${Math.round(share(values, 0.5))} / ${Math.round(share(values, 0.95))} / ${Math.round(share(values, 1))}`;

/** Drags, turns the wheel and clicks, and tells how long frames and clicks took. */
async function use(page: Page, canvas: string): Promise<string> {
  await watch(page);
  const box = (await page.locator(canvas).boundingBox()) ?? { x: 0, y: 0 };
  const from = await emptySpot(page, box);
  const drag = await framesWhile(page, async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(from.x + step * 2, from.y + (step % 20));
    await page.mouse.up();
  });
  const wheel = await framesWhile(page, async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await page.mouse.wheel(0, turn < 10 ? -40 : 40);
      await page.waitForTimeout(20);
    }
  });
  await page.waitForTimeout(600);
  const clicks: number[] = [];
  for (let place = 0; place < 5; place += 1) {
    const { x, y } = await page.evaluate(nth => {
      const global = window as unknown as Global;
      const nodes = global.cy
        .nodes()
        .map(node => ({ id: node.id(), ...global.cy.getElementById(node.id()).renderedPosition() }));
      const seen = nodes.filter(node => node.x > 150 && node.x < 550 && node.y > 150 && node.y < 550);
      const node = seen[Math.floor((seen.length * (nth + 0.5)) / 5)] ?? { id: '', x: 0, y: 0 };
      Object.assign(global.watched, { target: node.id, clicked: null });
      return node;
    }, place);
    await page.mouse.click(box.x + x, box.y + y);
    await page.waitForTimeout(1_200);
    const clicked = await page.evaluate(() => (window as unknown as Global).watched.clicked);
    if (clicked !== null) clicks.push(clicked);
  }
  return `drag ${told(drag)} · wheel ${told(wheel)} · click → selected ${told(clicks)} (${clicks.length} of 5)`;
}

/** A page in which functions compiled here can run. */
async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript('globalThis.__name = value => value');
  await page.goto('about:blank');
  return page;
}

async function ours(browser: Browser, address: string, count: number): Promise<Record<string, Point>> {
  const page = await openPage(browser);
  await page.route('**/api/overview?*', route => route.fulfill({ json: madeUpOverview(count) }));
  const started = performance.now();
  await page.goto(`${address}/?debug&level=actors`);
  await page.locator('.stage .canvas[data-drawn]').waitFor({ state: 'attached', timeout: 180_000 });
  const drawn = Math.round(performance.now() - started);
  await page.waitForTimeout(1_500);
  const places = await page.evaluate(() =>
    Object.fromEntries(
      (window as unknown as Global).cy.nodes().map(node => [node.id(), { ...node.position() }]),
    ),
  );
  console.info(`${count} nodes, Entente: drawn after ${drawn} ms · ${await use(page, '.stage .canvas')}`);
  await page.close();
  return places;
}

/** The same picture at the same places, drawn by Cytoscape as it comes, with names, curves and arrows. */
async function bare(browser: Browser, count: number, places: Record<string, Point>): Promise<void> {
  const page = await openPage(browser);
  await page.setContent(
    '<div id="canvas" style="position:absolute;left:252px;top:52px;width:804px;height:720px"></div>',
  );
  await page.addScriptTag({
    path: path.join(projectFolder, 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js'),
  });
  const { nodes, ties } = madeUpOverview(count);
  const elements = [
    ...nodes.map(({ id, caption }) => ({ group: 'nodes', data: { id, caption }, position: places[id] })),
    ...ties.map(({ id, a, b }) => ({ group: 'edges', data: { id, source: a, target: b } })),
  ];
  const drawn = await page.evaluate(async all => {
    const begun = performance.now();
    const global = window as unknown as Global & { cytoscape(options: object): Core };
    global.cy = global.cytoscape({
      container: document.getElementById('canvas'),
      elements: all,
      layout: { name: 'preset', fit: true },
      style: [
        { selector: 'node', style: { label: 'data(caption)', width: 42, height: 42 } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      ],
    });
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    return Math.round(performance.now() - begun);
  }, elements);
  await page.waitForTimeout(1_500);
  console.info(
    `${count} nodes, Cytoscape’s defaults: drawn after ${drawn} ms, places given · ${await use(page, '#canvas')}`,
  );
  await page.close();
}

const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const neo4j = await startOwnNeo4j({ ...readConfig().ownNeo4j, folder, report: line => console.info(line) });
const site = await openSite(neo4j);
const browser = await openBrowser();
try {
  console.info(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${browser.version()}, no GPU, 4 ties a node`,
  );
  console.info('Milliseconds as median / 95th of a hundred / longest');
  for (const count of sizes) await bare(browser, count, await ours(browser, site.address, count));
} finally {
  await browser.close();
  await site.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
