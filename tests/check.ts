// `npm run check`: types, lint and format, architecture. It only looks; `npm run format` writes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../server/config.ts';

const bin = (...parts: string[]) => path.join(projectFolder, 'node_modules', ...parts);
const steps: [string, string[]][] = [
  ['types of the server', [bin('typescript', 'bin', 'tsc'), '-p', 'server']],
  ['types of the web app', [bin('typescript', 'bin', 'tsc'), '-p', 'web']],
  ['types of the tests', [bin('typescript', 'bin', 'tsc'), '-p', 'tests']],
  ['lint and format', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  [
    'architecture',
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--project',
      'unit',
      'tests/repo',
      '--exclude',
      '**/toolchain.test.ts',
    ],
  ],
];

const failed = steps.filter(([name, args]) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, args, { cwd: projectFolder, stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? 'All checks hold.' : `Failed: ${failed.map(([name]) => name).join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
