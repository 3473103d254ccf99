import { brokenWords, GraphError } from './graph/graph.ts';
import type { RunningNeo4j } from './neo4j/index.ts';

/**
 * Loads into a Neo4j that may go away meanwhile or refuse it, and says why where this machine knows.
 * @param left what became of what was to be written
 * @throws GraphError with one sentence on the cause and one on what became of it; what `load` throws
 */
export async function tellingWhy<T>(
  neo4j: RunningNeo4j,
  load: () => Promise<T>,
  left = 'A dossier is written whole or not at all: load it again once Neo4j runs.',
): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    if (thrown instanceof GraphError && ['forbidden', 'write-refused'].includes(thrown.code))
      throw new GraphError(thrown.code, thrown.neo4jCode, refused(neo4j, thrown), thrown);
    if (!(thrown instanceof GraphError) || !['unavailable', 'broken', 'other'].includes(thrown.code))
      throw thrown;
    const why = await neo4j.diagnose();
    if (why === null && thrown.code === 'other') throw thrown;
    const broken = thrown.code === 'broken' ? brokenWords : null;
    const cause = why?.message ?? broken ?? `The Neo4j at ${neo4j.uri} stopped answering.`;
    throw new GraphError(thrown.code, thrown.neo4jCode, `${cause} ${left}`, thrown);
  }
}

const refused = ({ uri, username }: RunningNeo4j, { message }: GraphError) =>
  `The Neo4j at ${uri} does not let the user ${username} write what Entente needs (“${message}”): give it that right, or set READ_ONLY=true to only read what is there.`;
