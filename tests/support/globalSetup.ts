import type { TestProject } from 'vitest/node';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import { startTestNeo4j } from './testNeo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Connection;
  }
}

/** One Neo4j for the whole run, which starts empty; NEO4J_URI is never read. */
export default async function setup(project: TestProject) {
  let stop = async () => {};
  // A runner that is told to stop would end at once and leave its server or container behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  const started = await startTestNeo4j();
  stop = started.stop;
  console.error(started.told);
  project.provide('neo4j', started.connection);
  return stop;
}
