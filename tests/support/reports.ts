import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../server/config.ts';
import { type Job, reportOf } from '../jobs.ts';

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** What is said of a failure: the first lines of its message, without the stack. */
const inShort = (message: string) =>
  message
    .split('\n')
    .filter(line => !/^\s+at /.test(line))
    .slice(0, 30)
    .join('\n');

function tell({ testResults }: z.infer<typeof vitestReport>): void {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(projectFolder, name);
    const failed = assertionResults.filter(test => test.status !== 'passed');
    for (const test of failed)
      console.log(
        `${test.status}: ${file}: ${test.fullName}\n${test.failureMessages.map(inShort).join('\n')}`,
      );
    if (status === 'failed' && failed.length === 0) console.log(`failed: ${file}\n${inShort(message)}`);
  }
}

function sum(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) {
    console.log(`failed: there is no report ${path.basename(file)}`);
    return { passed: 0, failed: 1 };
  }
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  tell(report);
  const broken = report.testResults.filter(
    result => result.status === 'failed' && result.assertionResults.every(test => test.status !== 'failed'),
  ).length;
  const named = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken;
  const failed = named === 0 && !report.success ? 1 : named;
  return { passed: report.numPassedTests, failed };
}

/**
 * Names what failed in the reports of these jobs, and sums them in one last line. A file that could not be run counts as
 * a failure, and so do a skipped test and a report that isn't there.
 * @returns whether all passed
 */
export function sumUp(jobs: Job[]): boolean {
  const sums = jobs.map(job => sum(path.join(projectFolder, '.entente', 'reports', reportOf(job))));
  const passed = sums.reduce((all, one) => all + one.passed, 0);
  const failed = sums.reduce((all, one) => all + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}
