// `npm test`: every test there is, or those whose path matches the arguments. The runner's own report stays in
// .entente/reports, for `.ci/run` to sum.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, readConfig } from '../server/config.ts';

const report = path.join(projectFolder, '.entente', 'reports', 'vitest.json');
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
  { cwd: projectFolder, stdio: 'inherit', env: { ...readConfig().environment, NODE_ENV: 'test' } },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
runner.on('exit', code => {
  process.exitCode = code ?? 1;
});
