// The last line of `.ci/run`: sums the reports of all that a build server runs. A file that could not be run counts as a
// failure, and so do a skipped test and a report that isn't there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder, readConfig } from '../server/config.ts';
import { jobsFor, reportOf } from './jobs.ts';
import { findDocker } from './support/docker.ts';

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

function sum(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const broken = report.testResults.filter(
    result => result.status === 'failed' && result.assertionResults.every(test => test.status !== 'failed'),
  ).length;
  const named = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken;
  const failed = named === 0 && !report.success ? 1 : named;
  return { passed: report.numPassedTests, failed };
}

const sums = jobsFor({ ...readConfig(), ci: true }, findDocker()).map(job =>
  sum(path.join(projectFolder, '.entente', 'reports', reportOf(job))),
);
const passed = sums.reduce((all, one) => all + one.passed, 0);
const failed = sums.reduce((all, one) => all + one.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
