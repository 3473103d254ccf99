import { type Graph, GraphError } from '../graph/graph.ts';
import { BackupError } from './backupError.ts';
import { type Figures, inWords } from './elements.ts';
import { isOfGraph, type Manifest } from './manifest.ts';

/**
 * What Neo4j counts of its heap for a restore, in bytes, until it is committed: for each byte of the graph's lines, and
 * for each element that they take the place of. Measured by tests/bench/restore.ts on Neo4j 5.26; docs/keeping.md has the
 * figures.
 */
const takes = { byte: 20, replaced: 1_000 };
/** Elements differ: a restore may take so much less than the estimate, or more. */
const leastOfIt = 0.75;
const mostOfIt = 1.6;
/** One transaction of our own Neo4j may take this part of its heap (server/neo4j/settings.ts). */
const partOfHeap = 0.58;

const giga = 1024 ** 3;
const units: Record<string, number> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: giga, TiB: 1024 ** 4 };

export type Present = Pick<Figures, 'nodes' | 'relationships'>;

/** How large the graph is as the lines of a backup, in bytes. */
export const graphBytes = ({ files }: Pick<Manifest, 'files'>): number =>
  files.filter(isOfGraph).reduce((sum, { bytes }) => sum + bytes, 0);

/** About how much of its heap Neo4j counts for a restore in the place of what is there, in bytes. */
export const memoryOf = (manifest: Manifest, present: Present): number =>
  takes.byte * graphBytes(manifest) + takes.replaced * (present.nodes + present.relationships);

/** The most that one transaction may take, in bytes; null where there is no bound, or Neo4j does not tell. */
export async function mostMemory(graph: Pick<Graph, 'read'>): Promise<number | null> {
  try {
    const rows = await graph.read('neo4j/transaction-memory');
    const bounds = rows.map(({ value }) => bytesOf(String(value))).filter(bytes => bytes > 0);
    return bounds.length > 0 ? Math.min(...bounds) : null;
  } catch (thrown) {
    // A user may lack the right to see settings, and a service may show none.
    if (thrown instanceof GraphError && thrown.code !== 'unavailable') return null;
    throw thrown;
  }
}

/** “297.00MiB” → 311427072; 0 for what is no size. */
function bytesOf(size: string): number {
  const [, number = '0', unit = 'B'] = /^([\d.]+)(\w+)$/.exec(size) ?? [];
  return Number(number) * (units[unit] ?? 0);
}

/** @throws BackupError where Neo4j is sure to have too little memory for it */
export async function mustFit(
  graph: Pick<Graph, 'read'>,
  manifest: Manifest,
  present: Present,
): Promise<void> {
  const most = await mostMemory(graph);
  if (most !== null && memoryOf(manifest, present) * leastOfIt > most)
    throw tooLarge(manifest, present, most);
}

/** @param most what a transaction may take, where Neo4j told it and refused nonetheless */
export function tooLarge(
  manifest: Manifest,
  present: Present,
  most: number | null,
  cause?: GraphError,
): BackupError {
  const needed = memoryOf(manifest, present) * mostOfIt;
  const heap = Math.max(1, Math.ceil(Math.max(needed, 1.5 * (most ?? 0)) / partOfHeap / giga));
  return new BackupError(
    `Neo4j has too little memory to take ${inWords(manifest.graph)} at once: restore with ENTENTE_HEAP=${heap}g (and without QUERY_MEMORY) while Entente is stopped, or give a Neo4j of your own ${heap} GB of heap, and db.memory.transaction.max most of it. Nothing was written.`,
    { cause },
  );
}
