import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { bringJars } from '../../server/neo4j/bringJars.ts';
import { readPassword } from '../../server/neo4j/password.ts';
import { isAlive } from '../../server/neo4j/processes.ts';
import { readState } from '../../server/neo4j/stateFile.ts';
import { drawn, openBrowser, openPage } from '../support/browser.ts';
import { type Command, command, stopCommands } from '../support/command.ts';
import { ask } from '../support/ownNeo4j.ts';
import { idsOnCanvas } from '../support/page.ts';

let home: string;
let folder: string;
let jars: string;
let started: Command;
let address: string;
let browser: Browser;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'entente-restarts-'));
  folder = path.join(home, 'neo4j');
  // A cache of its own, which a test may break.
  const real = await bringJars({ ...readConfig().ownNeo4j, report: () => undefined });
  jars = path.join(home, 'cache', path.basename(real));
  mkdirSync(jars, { recursive: true });
  for (const name of readdirSync(real)) symlinkSync(path.join(real, name), path.join(jars, name));
  started = command('main.ts', [], {
    ENTENTE_DATA: home,
    ENTENTE_CACHE: path.dirname(jars),
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  [, address = ''] = await started.says(/^Entente is ready at (\S+)$/m);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stopCommands();
  rmSync(home, { recursive: true, force: true });
});

const java = () => readState(folder)?.java ?? 0;
const health = () => fetch(`${address}/api/health`);
test('Neo4j that is killed while serving is started again, and an open page says so and goes on', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${address}/?debug`);
  await drawn(page);
  const before = await idsOnCanvas(page);
  const state = readState(folder);

  process.kill(java(), 'SIGKILL');
  // The page is made to ask at once: Neo4j may be back before it would by itself.
  // A question that came before the end was noticed waits for the driver, which may outlast it: asked anew each time.
  const toldAway = () =>
    fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(300) }).then(
      answer => answer.status === 503,
      () => false,
    );
  await vi.waitUntil(toldAway, { timeout: 30_000, interval: 50 });
  await page.locator('[data-tie="kp|ru|cooperation"]').click();
  await page.getByRole('alert').getByText('Neo4j ended and is being started again (attempt 1).').waitFor();
  expect(started.said()).toMatch(
    /^Neo4j was killed \(SIGKILL\), .* Starting it again in 1 s \(attempt 1\) …$/m,
  );
  await page.getByRole('alert').waitFor({ state: 'detached', timeout: 90_000 });

  const now = readState(folder);
  expect(now).toEqual({ ...state, java: expect.any(Number) });
  expect(now?.java).not.toBe(state?.java);
  expect(isAlive(java())).toBe(true);
  await page.reload();
  await drawn(page);
  expect(await idsOnCanvas(page)).toEqual(before);
  expect(faults.filter(fault => !fault.includes('503'))).toEqual([]);
  await page.context().close();
});

test('Neo4j that hangs is told of, and page and API go on by themselves once it goes on', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${address}/?debug`);
  await drawn(page);
  const before = await idsOnCanvas(page);
  const pid = java();

  process.kill(pid, 'SIGSTOP');
  try {
    await page.locator('[data-tie="kp|ru|cooperation"]').click();
    await page.getByRole('alert').getByText('Neo4j does not answer.').waitFor();
    expect(await idsOnCanvas(page)).toEqual(before);
    const told = await fetch(`${address}/api/nodes/kp`, { signal: AbortSignal.timeout(15_000) });
    expect([told.status, (await told.json()).code]).toEqual([503, 'graph-unavailable']);
    // What needs no graph is there.
    for (const at of ['/', '/api/docs', '/api/health', '/api/queries', '/api/views', '/api/model'])
      expect([at, (await fetch(`${address}${at}`)).status]).toEqual([at, 200]);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await page.getByRole('alert').waitFor({ state: 'detached', timeout: 60_000 });
  expect(java()).toBe(pid);
  expect(faults.filter(fault => !fault.includes('503'))).toEqual([]);
  await page.context().close();
});

test('a statement that needs more memory than there is fails alone, and Neo4j serves on', async () => {
  const before = java();
  const doubling = "RETURN size(reduce(text = 'x', n IN range(1, 40) | text + text))";
  const asked = ask(readState(folder)?.uri ?? '', readPassword(folder) ?? '', doubling);
  await expect(asked).rejects.toThrow(/Java heap space/);
  expect((await health()).status).toBe(200);
  expect(java()).toBe(before);
});

test('Neo4j that ends again and again is given up with one sentence and an exit code', async () => {
  rmSync(jars, { recursive: true });
  process.kill(java(), 'SIGKILL');
  expect((await started.ended).code).toBe(1);
  expect(started.said()).toMatch(
    /^Neo4j did not start: .* It ended 5 times within five minutes and is not started again\.$/m,
  );
  expect(isAlive(java())).toBe(false);
});
