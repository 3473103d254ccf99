import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import type { Connection } from '../../server/graph/neo4jGraph.ts';
import { startOwnNeo4j } from '../../server/neo4j/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Connection;
  }
}

/** One Neo4j of our own for the whole run, on a throw-away folder; NEO4J_URI is never read. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-tests-'));
  const { ownNeo4j } = readConfig();
  const report = (line: string) => console.error(line);
  const neo4j = await startOwnNeo4j({ ...ownNeo4j, folder, report });
  const { uri, username, password, database } = neo4j;
  project.provide('neo4j', { uri, username, password, database });
  return async () => {
    await neo4j.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
