import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { Graph } from '../../server/graph/graph.ts';
import { type Connection, openDriver, openGraph } from '../../server/graph/neo4jGraph.ts';
import { applySchema } from '../../server/load/index.ts';

/** The run's own Neo4j. */
export const connection = (): Connection => inject('neo4j');

/** Runs any statement on the run's own Neo4j: what tests need beyond the product's own statements. */
export async function cypher(
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const driver = openDriver(connection());
  const session = driver.session();
  try {
    const result = await session.run(statement, parameters);
    return result.records.map(record =>
      Object.fromEntries(
        record.keys.map(key => {
          const value: unknown = record.get(key);
          return [key, neo4j.isInt(value) ? value.toNumber() : value];
        }),
      ),
    );
  } finally {
    await session.close();
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
