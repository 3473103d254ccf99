import path from 'node:path';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { projectFolder } from '../../server/config.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { type Connection, openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema, loadDossier } from '../../server/load/index.ts';

/** The run's own Neo4j. */
export const connection = (): Connection => inject('neo4j');

/** The settings with which a command of the project works on the run's own Neo4j. */
export function settingsOfRun(): Record<string, string> {
  const { uri, username, password, database } = connection();
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_PASSWORD_FILE: '',
    NEO4J_DATABASE: database,
  };
}

/** Runs any statement on the run's own Neo4j: what tests need beyond the product's own statements. */
export async function cypher(
  statement: string,
  parameters: Record<string, unknown> = {},
  database = connection().database,
): Promise<Record<string, unknown>[]> {
  const { uri, username, password } = connection();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement, parameters, { database });
    return records.map(record => record.toObject());
  } finally {
    await driver.close();
  }
}

/** Takes everything out of the run's own database. */
export async function cleanDatabase(): Promise<void> {
  await cypher('MATCH (n) DETACH DELETE n');
}

/** An empty graph with its schema. */
export async function emptyGraph(): Promise<Graph> {
  const graph = openGraph(connection());
  await applySchema(graph);
  await cleanDatabase();
  return graph;
}

/** The default dossier, and nothing else. */
export async function loadDefault(): Promise<void> {
  const graph = await emptyGraph();
  await loadDossier(graph, path.join(projectFolder, 'seeds', 'russia-north-korea-ukraine-us'));
  await graph.close();
}
