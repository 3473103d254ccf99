import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import { inTurn } from '../../server/files/inTurn.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-turn-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

test('processes that change a folder at once do so one after the other', async () => {
  const count = path.join(folder, 'count');
  writeFileSync(count, '0');
  const [processes, times] = [3, 60];
  const program = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { inTurn } from ${JSON.stringify(path.join(projectFolder, 'server', 'files', 'inTurn.ts'))};
    const count = ${JSON.stringify(count)};
    for (let n = 0; n < ${times}; n += 1)
      inTurn(${JSON.stringify(folder)}, () => writeFileSync(count, String(Number(readFileSync(count, 'utf8')) + 1)));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  await Promise.all(
    Array.from({ length: processes }, () =>
      promisify(execFile)(process.execPath, args, { cwd: projectFolder }),
    ),
  );
  expect(readFileSync(count, 'utf8')).toBe(String(processes * times));
  expect(readdirSync(folder)).toEqual(['count']);
});

test.each([-1, 1])('what a killed process holds is let go of, also by a clock that was set since: %s', by => {
  const held = path.join(folder, '.saving');
  writeFileSync(held, '');
  const then = new Date(Date.now() + by * 60_000);
  utimesSync(held, then, then);
  expect(inTurn(folder, () => 'changed')).toBe('changed');
  expect(readdirSync(folder)).toEqual([]);
});

test('a change that fails lets go too, and one without a folder is made all the same', () => {
  const fail = () => {
    throw new Error('no luck');
  };
  expect(() => inTurn(folder, fail)).toThrow('no luck');
  expect(readdirSync(folder)).toEqual([]);
  const missing = path.join(folder, 'missing');
  expect(inTurn(missing, () => mkdirSync(missing, { recursive: true }))).toBe(missing);
  expect(inTurn(null, () => 1)).toBe(1);
});
