import type { Runner } from '../graph/graph.ts';

/** One step from a version of the graph to the next. */
export type Migration = {
  /** The version that it leads to: one more than the step before. */
  to: number;
  /** What it does, in a few words, for whoever upgrades. */
  title: string;
  /**
   * Files of cypher/ that change constraints or indexes, before anything else: each on its own, as Neo4j wants it, and
   * so that it may be run again (IF EXISTS, IF NOT EXISTS). An older program must be able to go on with what they leave.
   */
  schema?: string[];
  /** Changes what is in the graph. All steps and the new version are written in one transaction, or nothing is. */
  run(runner: Runner): Promise<void>;
};

/**
 * Every step there ever was, in order. Whoever changes what the loader writes, so that answers of an older graph would be
 * wrong, adds one here, with its statements in cypher/migrations/NNN-name.cypher, and never changes one that was released.
 */
export const migrations: readonly Migration[] = [];

/** The version that these steps lead to. The first graph, which none led to, was of version 1. */
export const versionAfter = (steps: readonly Migration[]): number => steps.at(-1)?.to ?? 1;
