import { readdirSync } from 'node:fs';
import type { Graph } from '../graph/graph.ts';
import { cypherFolder } from '../graph/statements.ts';

/** Makes constraints and indexes that are missing, in the order of their file names, and waits for them. */
export async function applySchema(graph: Graph): Promise<void> {
  const names = readdirSync(`${cypherFolder}/schema`).filter(name => name.endsWith('.cypher'));
  for (const name of names.sort()) await graph.change(`schema/${name.replace(/\.cypher$/, '')}`);
}
