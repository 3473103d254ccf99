import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../server/config.ts';

const tool = (parts: string[], args: string[]) => {
  const program = path.join(projectFolder, 'node_modules', ...parts);
  const run = spawnSync(process.execPath, [program, ...args], { cwd: projectFolder, encoding: 'utf8' });
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}`;
};

test.each(['server', 'web', 'tests'])('the types of %s hold', project => {
  expect(tool(['typescript', 'bin', 'tsc'], ['-p', project])).toBe('');
});

test('lint and format are clean', () => {
  expect(
    tool(['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '--colors=off', '.']),
  ).toBe('');
});
