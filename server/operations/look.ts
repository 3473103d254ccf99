import { brokenWords, type Graph, GraphError } from '../graph/graph.ts';

type Neo4j = { version: string; edition: string };

/**
 * What one look at Neo4j found. `fault` is why the graph can't be asked: Neo4j is away, or something is missing there;
 * null where it can. Its sentence is for anybody.
 */
export type Sight =
  | { neo4j: Neo4j; fault: null }
  | { neo4j: Neo4j | null; fault: { away: boolean; detail: string } };

export type Look = {
  /** What there is to see; whoever asks waits so long for it at most (milliseconds). */
  within(patience: number): Promise<Sight>;
  close(): Promise<void>;
};

/** A look that has found nothing after so long (milliseconds) is given up, with its connections. */
const mostTaken = 10_000;

/**
 * Looks whether Neo4j answers, on connections of its own: what the product has in use tells nothing of it. There is one
 * look at a time, shared by all who ask meanwhile, so that they don't pile up before a Neo4j that hangs.
 * @param open connects anew, where a look was given up
 * @param wanted names of the indexes that make the schema
 */
export function openLook(open: () => Graph, wanted: string[]): Look {
  let graph: Graph | null = null;
  let underWay: Promise<Sight> | null = null;

  async function take(): Promise<Sight> {
    const mine = graph ?? open();
    graph = mine;
    const sight = await lasting(look(mine, wanted), mostTaken, null);
    if (sight !== null) return sight;
    // A connection on which nothing comes back isn't asked again.
    graph = null;
    void mine.close().catch(() => undefined);
    return silence;
  }

  return {
    within(patience) {
      underWay ??= take().finally(() => {
        underWay = null;
      });
      return lasting(underWay, patience, silence);
    },
    close: async () => void (await graph?.close()),
  };
}

const silence: Sight = { neo4j: null, fault: { away: true, detail: 'Neo4j does not answer.' } };

/** Asks everything that an answer may need. */
async function look(graph: Graph, wanted: string[]): Promise<Sight> {
  let neo4j: Neo4j | null = null;
  try {
    neo4j = await graph.describe();
    const there = await graph.reading(async runner => {
      await runner.run('explore/any');
      return new Set((await runner.run('neo4j/online-indexes')).map(({ name }) => name));
    });
    const missing = wanted.filter(name => !there.has(name));
    if (missing.length === 0) return { neo4j, fault: null };
    const detail = `The schema is not whole (${missing.join(', ')}): start Entente anew, which makes it.`;
    return { neo4j, fault: { away: false, detail } };
  } catch (thrown) {
    const away = !(thrown instanceof GraphError) || thrown.code !== 'other-version';
    return { neo4j, fault: { away, detail: inWords(thrown) } };
  }
}

function inWords(thrown: unknown): string {
  if (!(thrown instanceof GraphError)) return 'Neo4j cannot be read.';
  if (thrown.code === 'broken') return brokenWords;
  if (thrown.code === 'unavailable') return 'Neo4j does not answer.';
  if (thrown.code === 'other-version') return thrown.message;
  if (thrown.code === 'unauthorized') return 'Neo4j refuses the user, the password or what is asked of it.';
  return 'Neo4j answers, but the graph cannot be read.';
}

/** What comes within so many milliseconds, else something else. */
async function lasting<T, E>(work: Promise<T>, milliseconds: number, otherwise: E): Promise<T | E> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<E>(resolve => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
