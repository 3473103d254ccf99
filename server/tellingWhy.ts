import { GraphError } from './graph/graph.ts';
import type { RunningNeo4j } from './neo4j/index.ts';

/**
 * Loads into a Neo4j that may go away meanwhile, and says why it did where this machine knows.
 * @throws GraphError with one sentence on the cause and one on what became of the dossier; what `load` throws
 */
export async function tellingWhy<T>(neo4j: RunningNeo4j, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    if (!(thrown instanceof GraphError) || !['unavailable', 'other'].includes(thrown.code)) throw thrown;
    const why = await neo4j.diagnose();
    if (why === null && thrown.code === 'other') throw thrown;
    const cause = why?.message ?? `The Neo4j at ${neo4j.uri} stopped answering.`;
    const left = 'A dossier is written whole or not at all: load it again once Neo4j runs.';
    throw new GraphError(thrown.code, thrown.neo4jCode, `${cause} ${left}`, thrown);
  }
}
