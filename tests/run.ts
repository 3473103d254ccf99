// `npm test`: every test there is, in several runners, two at a time; or, with arguments, one runner for the files whose
// path matches them. The runners' own reports stay in .entente/reports, for `.ci/run` to sum. `npm run test:full` runs
// more and sums it itself.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder, readConfig } from '../server/config.ts';
import { bringJars } from '../server/neo4j/bringJars.ts';
import { buildWeb } from '../server/webBuild.ts';
import { type Job, jobsFor, reportOf, runJobs } from './jobs.ts';
import { findChromium } from './support/browser.ts';
import { findDocker } from './support/docker.ts';
import { sumUp } from './support/reports.ts';

const config = readConfig();
const docker = findDocker();
const reports = path.join(projectFolder, '.entente', 'reports');
/** How to pass a signal on to each runner. */
const runners = new Set<(signal: NodeJS.Signals) => void>();
let told: NodeJS.Signals | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    told = signal;
    for (const runner of runners) runner(signal);
  });
}

/** Starts a runner, for a job in a process group of its own, so that what it started is told to stop with it. */
function start(args: string[], report: string, { environment = {}, piped = false }) {
  const runner = spawn(
    process.execPath,
    [
      path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(reports, report)}`,
      ...args,
    ],
    {
      cwd: projectFolder,
      detached: piped,
      stdio: piped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // We take our containers away ourselves, and at the next run what a killed one left: so no further image is
      // needed, and no container that may command the engine.
      env: { ...config.environment, NODE_ENV: 'test', TESTCONTAINERS_RYUK_DISABLED: 'true', ...environment },
    },
  );
  const pass = (signal: NodeJS.Signals) => {
    if (!piped || !runner.pid) return void runner.kill(signal);
    try {
      process.kill(-runner.pid, signal);
    } catch {
      // It has just ended.
    }
  };
  runners.add(pass);
  const ended = new Promise<number>(resolve =>
    runner.on('close', code => {
      runners.delete(pass);
      resolve(code ?? 1);
    }),
  );
  return { runner, ended };
}

/** Runs a job; each line that it says begins with its name. @returns one line on how it went */
async function runJob(job: Job): Promise<{ code: number; line: string }> {
  const began = Date.now();
  const { runner, ended } = start(
    [
      ...job.paths,
      ...(job.shard ? [`--shard=${job.shard}`] : []),
      ...(job.retry ? [`--retry=${job.retry}`] : []),
    ],
    reportOf(job),
    {
      piped: true,
      environment: {
        ...(job.neo4j && !config.testNeo4j && { TEST_NEO4J: job.neo4j }),
        ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      },
    },
  );
  for (const stream of [runner.stdout, runner.stderr])
    if (stream) createInterface(stream).on('line', line => console.log(`${job.name.padEnd(9)} │ ${line}`));
  const code = await ended;
  const seconds = Math.round((Date.now() - began) / 1000);
  return {
    code,
    line: `${job.name.padEnd(9)} │ ${code === 0 ? 'passed' : 'FAILED'} in ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  };
}

async function runAll(): Promise<number> {
  // What runners beside each other would else make at once. Where it can't be made, the tests that need it say so.
  const report = (line: string) => console.error(line);
  for (const make of [() => bringJars({ ...config.ownNeo4j, report }), () => buildWeb(report), findChromium])
    await make().catch((thrown: Error) => report(thrown.message));
  const went: { code: number; line: string }[] = [];
  const run = async (job: Job) => {
    if (told === null) went.push(await runJob(job));
  };
  const jobs = jobsFor(config, docker, full);
  await runJobs(jobs, run, Math.min(2, availableParallelism()));
  for (const { line } of went) console.log(line);
  const summed = !full || sumUp(jobs);
  return told !== null || !summed || went.some(({ code }) => code !== 0) ? 1 : 0;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const full = process.argv.includes('--full');
const args = process.argv.slice(2).filter(arg => arg !== '--full');
process.exitCode = args.length > 0 ? await start(args, 'vitest.json', {}).ended : await runAll();
if (docker.missing !== null && !config.ci)
  console.error(`The Docker Compose tests were left out: ${docker.missing}.`);
