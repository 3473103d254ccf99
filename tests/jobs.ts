import type { Config } from '../server/config.ts';
import type { Docker } from './support/docker.ts';

/** Tests that one runner goes through by itself, on a Neo4j of its own where they need one. */
export type Job = {
  /** Also what its report is named after. */
  name: string;
  /** Which files: parts of their paths. */
  paths: string[];
  /** Which part of these files, as `1/3`: the runner picks. */
  shard?: string;
  /**
   * How often a test that failed is tried again. A busy build server may starve a browser for seconds; the reporter says
   * which test needed it (`retry x1`).
   */
  retry?: number;
  /** Which Neo4j, where nobody asks for another one. */
  neo4j?: 'own';
  /**
   * What it does to the machine's network, or needs of it. Chromium drops its requests whenever a network comes or goes,
   * as with every container: the two are kept apart.
   */
  network?: 'browser' | 'containers';
};

/** The tests in the browser take the longest, and grow: cut up, they find room on both sides. */
const shards = [1, 2, 3];

/**
 * All jobs, in the order in which they are taken: first those that keep containers waiting.
 * @param ci a build server has to have Docker, and runs the API's tests on our own Neo4j, the graph's in a container
 * @param full the graph's and the API's tests on both, and the long ones of tests/full
 */
export function jobsFor(
  { ci, testNeo4j }: Pick<Config, 'ci' | 'testNeo4j'>,
  docker: Docker,
  full = false,
): Job[] {
  const composed = docker.missing === null || ci;
  const contained = docker.engine && testNeo4j !== 'own';
  const parted = ci && contained && !full;
  const graph = ['tests/graph/', 'tests/api/'];
  const own: Job = { name: 'own', paths: parted ? ['tests/api/'] : graph, neo4j: 'own' };
  const compose: Job = { name: 'compose', paths: ['tests/compose/'], network: 'containers' };
  return [
    { name: 'lifecycle', paths: ['tests/lifecycle/'], network: 'browser' },
    ...shards.map(
      (shard): Job => ({
        name: `browser-${shard}`,
        paths: ['tests/browser/'],
        shard: `${shard}/${shards.length}`,
        neo4j: 'own',
        network: 'browser',
        ...(ci ? { retry: 1 } : {}),
      }),
    ),
    ...(parted || full ? [own] : []),
    ...(composed ? [compose] : []),
    { name: 'contract', paths: ['tests/contract/'], neo4j: 'own' },
    {
      name: 'graph',
      paths: parted ? ['tests/graph/'] : graph,
      ...(contained ? { network: 'containers' } : {}),
    },
    { name: 'unit', paths: ['tests/unit/', 'tests/repo/'] },
    ...(full && composed
      ? [{ name: 'faults', paths: ['tests/composeFull/'], network: 'containers' } as Job]
      : []),
    ...(full ? [{ name: 'full', paths: ['tests/full/'], neo4j: 'own', network: 'browser' } as Job] : []),
  ];
}

export const reportOf = ({ name }: Job): string => `vitest-${name}.json`;

/**
 * Runs the jobs, so many at once: whenever one ends, the first that may run beside those that still do. A job that
 * throws ends the rest; one that fails does not.
 */
export async function runJobs(jobs: Job[], run: (job: Job) => Promise<void>, atOnce: number): Promise<void> {
  const waiting = [...jobs];
  const running = new Map<Job, Promise<void>>();
  while (waiting.length + running.size > 0) {
    const next = waiting.find(job => [...running.keys()].every(other => goTogether(job, other)));
    if (next && running.size < atOnce) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next,
        run(next).finally(() => running.delete(next)),
      );
    } else await Promise.race(running.values());
  }
}

const goTogether = (one: Job, other: Job) =>
  one.network === undefined || other.network === undefined || one.network === other.network;
