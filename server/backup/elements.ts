import { createHash } from 'node:crypto';
import type { Row, Runner } from '../graph/graph.ts';
import { inFigures } from '../load/index.ts';

/** A node or relationship as a line of a backup holds it: values in the forms of graph/exact.ts. */
export type NodeLine = { labels: string[]; properties: Row };
export type RelationshipLine = { from: string; type: string; to: string; properties: Row };
export type Part = 'nodes' | 'relationships';
export type Line = { part: Part; text: string };

/** Nodes read at a time, and all relationships that lead from them. */
const page = 2_000;

/**
 * All that is ours as lines of JSON: every node, then every relationship between two of them. Equal elements give equal
 * lines. It takes many statements, and what is committed between two of them is seen by the later one.
 * @param run runs a statement of cypher/backup with exact values
 */
export async function* linesOf(run: Runner['run']): AsyncGenerator<Line> {
  const ends = [''];
  for (let more = true; more; ) {
    const nodes = await run('backup/nodes', { after: ends.at(-1), limit: page });
    for (const { labels, properties } of nodes) yield line('nodes', nodeLine({ labels, properties }));
    if (nodes.length > 0) ends.push(String(nodes.at(-1)?.id));
    more = nodes.length === page;
  }
  for (const [index, last] of ends.entries()) {
    if (index === 0) continue;
    const rows = await run('backup/relationships', { after: ends[index - 1], last });
    for (const { from, type, to, properties } of rows)
      yield line('relationships', { from, type, to, properties });
  }
}

const nodeLine = ({ labels, properties }: Row) => ({
  labels: [...(labels as string[])].sort(),
  properties,
});
const line = (part: Part, element: Row): Line => ({ part, text: JSON.stringify(element) });

/** How many there are by label and by type, and what tells a graph from every other one. */
export type Figures = {
  nodes: number;
  relationships: number;
  labels: Record<string, number>;
  types: Record<string, number>;
  /** The sum of every line's SHA-256, in which their order makes no difference. */
  digest: string;
};

/** Adds up lines, in any order. */
export function counting() {
  const counts = { nodes: 0, relationships: 0 };
  const labels = new Map<string, number>();
  const types = new Map<string, number>();
  let sum = 0n;
  const more = (counted: Map<string, number>, name: string) =>
    counted.set(name, (counted.get(name) ?? 0) + 1);
  return {
    counts: counts as Readonly<typeof counts>,
    /** @param element what the text says, where it has been parsed already */
    add({ part, text }: Line, element: unknown = JSON.parse(text)): void {
      counts[part] += 1;
      if (part === 'nodes') for (const label of (element as NodeLine).labels) more(labels, label);
      else more(types, (element as RelationshipLine).type);
      sum = BigInt.asUintN(256, sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`));
    },
    figures: (): Figures => ({
      ...counts,
      labels: inOrder(labels),
      types: inOrder(types),
      digest: sum.toString(16).padStart(64, '0'),
    }),
  };
}

const inOrder = (counted: Map<string, number>) => Object.fromEntries([...counted].sort());

/** “2,107 nodes and 7,310 relationships” */
export const inWords = ({ nodes, relationships }: Pick<Figures, Part>) =>
  `${inFigures(nodes)} nodes and ${inFigures(relationships)} relationships`;
