import type { Config } from './config.ts';
import type { Graph } from './graph/graph.ts';
import { openGraph } from './graph/neo4jGraph.ts';
import { connectOrOpen, type RunningNeo4j } from './neo4j/index.ts';

/** Works on the graph of the settings, or of our own Neo4j that runs or is started for it, and closes both. */
export async function withGraph<T>(
  config: Config,
  report: (line: string) => void,
  work: (graph: Graph, neo4j: RunningNeo4j) => Promise<T>,
): Promise<T> {
  const neo4j = await connectOrOpen(config.neo4j, { ...config.ownNeo4j, report });
  const graph = openGraph(neo4j);
  try {
    return await work(graph, neo4j);
  } finally {
    await graph.close();
    await neo4j.stop();
  }
}
