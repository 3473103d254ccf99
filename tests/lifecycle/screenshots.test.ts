import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command, stopCommands } from '../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-pictures-'));
});
afterEach(async () => {
  await stopCommands();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run screenshots -- …`, writing into the test's own folder. */
const screenshots = (args: string[], environment = {}) =>
  command('../tests/screenshots/run.ts', ['--into', folder, ...args], environment);

test('the pictures that are named are taken from the running product, and no others', async () => {
  const started = screenshots(['tie', 'phone']);
  const { code } = await started.ended;
  expect([code, started.said()]).toEqual([0, expect.stringContaining('2 of 2  phone.webp')]);
  expect(readdirSync(folder).sort()).toEqual(['phone.webp', 'tie.webp']);
  for (const name of readdirSync(folder)) {
    const picture = readFileSync(path.join(folder, name));
    expect([picture.toString('latin1', 0, 4), picture.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
    expect(picture.length).toBeGreaterThan(10_000);
  }
});

test('a screen that there is not is refused, and so is a machine without a browser; nothing is written', async () => {
  const unknown = screenshots(['tie', 'ties']);
  expect((await unknown.ended).code).toBe(1);
  expect(unknown.said()).toMatch(/^There is no screen 'ties': there are states, tie, /);
  const without = screenshots(['tie'], { CHROMIUM_PATH: path.join(folder, 'nowhere') });
  expect((await without.ended).code).toBe(1);
  expect(without.said()).toMatch(/^Pictures need Chromium or Chrome, and none could be started: .*\n$/);
  expect(readdirSync(folder)).toEqual([]);
});
