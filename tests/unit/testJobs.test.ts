import { describe, expect, test } from 'vitest';
import { type Job, jobsFor, runJobs } from '../jobs.ts';
import type { Docker } from '../support/docker.ts';
import { filesBelow, textOf } from '../support/sourceFiles.ts';

const whole: Docker = { engine: true, compose: ['docker', 'compose'], missing: null };
const none: Docker = { engine: false, compose: null, missing: 'no Docker engine answers' };
const everyFile = filesBelow('tests', /\.test\.ts$/);
const long = everyFile.filter(file => /^tests\/(full|composeFull)\//.test(file));
const files = everyFile.filter(file => !long.includes(file));
const namesOf = (jobs: Job[]) => jobs.map(({ name }) => name);
const jobsOf = (file: string, jobs: Job[]) => jobs.filter(({ paths }) => paths.some(of => file.includes(of)));

describe('the jobs of the tests', () => {
  const jobs = jobsFor({ ci: false, testNeo4j: '' }, whole);

  test.each([
    ['here', jobs],
    ['on a build server', jobsFor({ ci: true, testNeo4j: '' }, whole)],
    ['on a build server without Docker', jobsFor({ ci: true, testNeo4j: '' }, none)],
  ])('hold every test file once, whole or in shards that make it whole, %s', (_where, jobs) => {
    const wrong = files.filter(file => {
      const shards = jobsOf(file, jobs).map(({ shard }) => shard ?? '1/1');
      return shards.length === 0 || shards.some((shard, at) => shard !== `${at + 1}/${shards.length}`);
    });
    expect(wrong).toEqual([]);
  });

  test('leave the long ones to a full run, which holds each of them once', () => {
    const held = (jobs: Job[]) => long.map(file => namesOf(jobsOf(file, jobs)));
    expect(held(jobsFor({ ci: true, testNeo4j: '' }, whole)).flat()).toEqual([]);
    expect(held(jobsFor({ ci: false, testNeo4j: '' }, whole, true))).toEqual(
      long.map(file => [file.startsWith('tests/full/') ? 'full' : 'faults']),
    );
    expect(namesOf(jobsFor({ ci: false, testNeo4j: '' }, none, true))).toContain('full');
  });

  test('hold no browser but where no container comes or goes', () => {
    const browsing = everyFile.filter(file => textOf(file).includes('openBrowser') || /browser\//.test(file));
    expect(browsing.length).toBeGreaterThan(5);
    const elsewhere = browsing.filter(file =>
      jobsOf(file, jobsFor({ ci: false, testNeo4j: '' }, whole, true)).some(
        ({ network }) => network !== 'browser',
      ),
    );
    expect(elsewhere.filter(file => file !== 'tests/unit/testJobs.test.ts')).toEqual([]);
  });

  test('hold Compose where there is Docker, and on a build server', () => {
    expect(namesOf(jobs)).toContain('compose');
    expect(namesOf(jobsFor({ ci: false, testNeo4j: '' }, none))).not.toContain('compose');
    expect(namesOf(jobsFor({ ci: true, testNeo4j: '' }, none))).toContain('compose');
  });

  test('try the API on our own Neo4j and the graph in a container on a build server; all of both on both in full', () => {
    const engines = (jobs: Job[]) =>
      ['tests/api/', 'tests/graph/'].map(file =>
        jobsOf(file, jobs).map(({ network }) => network ?? 'process'),
      );
    expect(engines(jobsFor({ ci: true, testNeo4j: '' }, whole))).toEqual([['process'], ['containers']]);
    const both = ['process', 'containers'];
    expect(engines(jobsFor({ ci: false, testNeo4j: '' }, whole, true))).toEqual([both, both]);
  });

  test('know that a Neo4j of our own is no container', () => {
    const graph = (testNeo4j: 'own' | '', docker: Docker) =>
      jobsFor({ ci: false, testNeo4j }, docker).find(({ name }) => name === 'graph')?.network;
    expect([graph('', whole), graph('own', whole), graph('', none)]).toEqual([
      'containers',
      undefined,
      undefined,
    ]);
  });
});

describe('jobs that run', () => {
  /** Runs jobs that end in the order told. @returns which ran beside each other, after each start and each end */
  async function runUntil(jobs: Job[], ends: string[], atOnce = 2): Promise<string[]> {
    const running = new Map<string, () => void>();
    const seen: string[] = [];
    const look = () => seen.push([...running.keys()].join(' + '));
    const all = runJobs(
      jobs,
      ({ name }) =>
        new Promise(resolve => {
          running.set(name, resolve);
          look();
        }),
      atOnce,
    );
    for (const name of ends) {
      running.get(name)?.();
      running.delete(name);
      await new Promise(resolve => setImmediate(resolve));
    }
    await all;
    expect(running.size).toBe(0);
    return seen;
  }
  const job = (name: string, network?: Job['network']): Job => ({
    name,
    paths: [],
    ...(network && { network }),
  });

  test('are never more than asked for, and the next begins when one ends', async () => {
    const jobs = ['a', 'b', 'c', 'd'].map(name => job(name));
    expect(await runUntil(jobs, ['b', 'a', 'c', 'd'])).toEqual(['a', 'a + b', 'a + c', 'c + d']);
    expect(await runUntil(jobs, ['a', 'b', 'c', 'd'], 1)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('wait with containers until no browser is left, while others go ahead', async () => {
    const jobs = [
      job('browser', 'browser'),
      job('pages', 'browser'),
      job('compose', 'containers'),
      job('unit'),
    ];
    expect(await runUntil(jobs, ['pages', 'unit', 'browser', 'compose'])).toEqual([
      'browser',
      'browser + pages',
      'browser + unit',
      'compose',
    ]);
  });
});
