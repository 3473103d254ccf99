import { readdirSync } from 'node:fs';
import type { Graph } from '../graph/graph.ts';
import { cypherFolder, statement } from '../graph/statements.ts';

const files = () =>
  readdirSync(`${cypherFolder}/schema`)
    .filter(name => name.endsWith('.cypher'))
    .sort()
    .map(name => `schema/${name.replace(/\.cypher$/, '')}`);

/** Makes constraints and indexes that are missing, in the order of their file names, and waits for them. */
export async function applySchema(graph: Graph): Promise<void> {
  for (const name of files()) await graph.write(runner => runner.run(name));
}

/** Names of the constraints and indexes that are not there. */
export async function missingIndexes(graph: Pick<Graph, 'read'>): Promise<string[]> {
  const there = new Set((await graph.read('neo4j/online-indexes')).map(({ name }) => name));
  return schemaIndexes().filter(name => !there.has(name));
}

/** What the indexes of the schema are called; a constraint has one of its own name. */
export const schemaIndexes = (): string[] =>
  files().flatMap(name => /\b(?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/.exec(statement(name))?.[1] ?? []);
