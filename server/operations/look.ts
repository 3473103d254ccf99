import { brokenWords, type Graph, GraphError, type Server } from '../graph/graph.ts';
import { inTime } from '../graph/inTime.ts';
import { serverIn } from '../graph/neo4jGraph.ts';

/**
 * What one look at Neo4j found. `fault` is why the graph can't be asked: Neo4j is away, or something is missing there;
 * null where it can. Its sentence is for anybody.
 */
export type Sight =
  | { neo4j: Server; fault: null }
  | { neo4j: Server | null; fault: { away: boolean; detail: string } };

export type Look = {
  /** What there is to see; whoever asks waits so long for it at most (milliseconds). */
  within(patience: number): Promise<Sight>;
  close(): Promise<void>;
};

/** How long (milliseconds) Neo4j may work on a look; a connection that brings nothing is given up soon after. */
const mostTaken = 5_000;

/**
 * Looks whether Neo4j answers. There is one look at a time, shared by all who ask meanwhile, so that they don't pile up
 * before a Neo4j that hangs.
 * @param graph on connections of its own: what the product has in use tells nothing of Neo4j
 * @param wanted names of the indexes that make the schema
 */
export function openLook(graph: Graph, wanted: string[]): Look {
  let underWay: Promise<Sight> | null = null;
  return {
    within(patience) {
      underWay ??= look(graph, wanted).finally(() => {
        underWay = null;
      });
      return inTime(underWay, patience, () => silence);
    },
    close: () => graph.close(),
  };
}

const silence: Sight = { neo4j: null, fault: { away: true, detail: 'Neo4j does not answer.' } };

/** Asks everything that an answer may need. */
async function look(graph: Graph, wanted: string[]): Promise<Sight> {
  const seen: { neo4j: Server | null } = { neo4j: null };
  try {
    return await graph.reading(
      async runner => {
        const neo4j = await serverIn(runner);
        seen.neo4j = neo4j;
        const there = new Set((await runner.run('neo4j/online-indexes')).map(({ name }) => name));
        const missing = wanted.filter(name => !there.has(name));
        if (missing.length === 0) return { neo4j, fault: null };
        const detail = `The schema is not whole (${missing.join(', ')}): start Entente anew, which makes it.`;
        return { neo4j, fault: { away: false, detail } };
      },
      { timeout: mostTaken },
    );
  } catch (thrown) {
    const away = !(thrown instanceof GraphError) || thrown.code !== 'other-version';
    return { neo4j: seen.neo4j, fault: { away, detail: inWords(thrown) } };
  }
}

function inWords(thrown: unknown): string {
  if (!(thrown instanceof GraphError)) return 'Neo4j cannot be read.';
  if (thrown.code === 'broken') return brokenWords;
  if (thrown.code === 'unavailable' || thrown.code === 'timeout') return 'Neo4j does not answer.';
  if (thrown.code === 'other-version') return thrown.message;
  if (thrown.code === 'unauthorized') return 'Neo4j refuses the user, the password or what is asked of it.';
  return 'Neo4j answers, but the graph cannot be read.';
}
