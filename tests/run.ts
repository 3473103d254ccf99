// `npm test`: every test there is, or those whose path matches the arguments. The runner's own report stays in
// .entente/reports, for `.ci/run` to sum: vitest.json, or vitest-own.json for a run with TEST_NEO4J=own.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, readConfig } from '../server/config.ts';
import { findDocker } from './support/docker.ts';

const { environment, testNeo4j, ci } = readConfig();
const name = testNeo4j ? `vitest-${testNeo4j}.json` : 'vitest.json';
const report = path.join(projectFolder, '.entente', 'reports', name);
rmSync(report, { force: true });
mkdirSync(path.dirname(report), { recursive: true });

const runner = spawn(
  process.execPath,
  [
    path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: projectFolder,
    stdio: 'inherit',
    // We take our container away ourselves, and at the next run what a killed one left: so no further image is
    // needed, and no container that may command the engine.
    env: { ...environment, NODE_ENV: 'test', TESTCONTAINERS_RYUK_DISABLED: 'true' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
runner.on('exit', code => {
  const { missing } = findDocker();
  if (missing !== null && !ci) console.error(`The Docker Compose tests were left out: ${missing}.`);
  process.exitCode = code ?? 1;
});
