import { type Graph, GraphError, type Runner } from '../graph/graph.ts';
import { migrations, versionAfter } from './migrations.ts';

/** The version of the graph that this program reads and writes: see docs/neo4j.md. */
export const graphVersion = versionAfter(migrations);

/** The graph is of a version that this program neither reads nor writes; nothing was written. */
export class GraphVersionError extends GraphError {
  override name = 'GraphVersionError';
  readonly found: number;

  constructor(found: number, known: number, todo?: string) {
    const graph = `The graph in Neo4j is of version ${found}, and this Entente works with version ${known}`;
    const newer = `a newer Entente wrote it. Upgrade this one, or restore a backup of version ${known}`;
    super('other-version', '', `${graph}: ${found > known ? newer : todo}. Nothing was written.`);
    this.found = found;
  }
}

/** The version of the graph; null where there is none: nothing of ours is there, and none was told. */
export const readGraphVersion = (graph: Pick<Graph, 'reading'>): Promise<number | null> =>
  graph.reading(versionIn);

/** The same, within a reading. A graph that was filled before versions were told is of version 1. */
export async function versionIn(runner: Runner): Promise<number | null> {
  const [row] = await runner.run('load/read-graph-version');
  if (typeof row?.version === 'number') return row.version;
  return row?.filled ? 1 : null;
}

/**
 * Takes the graph for a writing transaction, to its end: whoever else writes it waits, in whatever process.
 * @returns its version
 */
export async function takeGraph(runner: Runner, version = graphVersion): Promise<number> {
  const [row] = await runner.run('load/take-graph', { version });
  return Number(row?.version);
}

/** @throws GraphVersionError where it isn't the one that this program works with */
export function mustBeOfVersion(found: number | null, known = graphVersion): void {
  if (found !== null && found !== known)
    throw new GraphVersionError(
      found,
      known,
      'start Entente once without READ_ONLY, or load a dossier, to bring it there',
    );
}

/**
 * The same graph, which is not read while it is of another version: a newer program may bring it there at any time.
 * Statements are sent without waiting for the version, so that asking for it takes no time of its own; what they give
 * is told only where it is the right one.
 */
export function ofOurVersion<T extends Pick<Graph, 'reading'>>(graph: T): T & Pick<Graph, 'read'> {
  const reading: Graph['reading'] = (work, how) =>
    graph.reading(async runner => {
      const [version, answer] = await Promise.allSettled([versionIn(runner), work(runner)]);
      // Where the graph is of another version, whatever else failed may have failed for that.
      mustBeOfVersion(told(version));
      return told(answer);
    }, how);
  return {
    ...graph,
    reading,
    read: (name, parameters) => reading(runner => runner.run(name, parameters)),
  };
}

function told<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
