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
  const { connection, told, stop } = await startTestNeo4j();
  console.error(told);
  project.provide('neo4j', connection);
  return stop;
}
