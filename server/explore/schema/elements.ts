import type { Value } from '../../contract/graph.ts';
import type { Schema } from '../../contract/schema.ts';
import type { Row, Runner } from '../../graph/graph.ts';
import { type Bounds, cuts } from './bounds.ts';

/** A label or a type: its whole count, and what its sample holds. */
export type Counted = Schema['types'][number];
/** What a first look at all told of it. */
type Seen = { count: number; looked: number; properties: Counted['properties'] };

/** Every label with its count and properties, by name. */
export async function readLabels(runner: Runner, nodes: number, within: Bounds): Promise<Counted[]> {
  const parameters = { ...cuts, sample: within.sample };
  const seen = toSeen(await runner.run('neo4j/labels-seen', { ...parameters, scan: within.scan }));
  return await completed(seen, nodes <= within.scan, within, {
    names: async () => (await runner.run('neo4j/labels')).map(row => String(row.label)),
    count: label => runner.run('neo4j/label-count', {}, { label }),
    sample: label => runner.run('neo4j/label-sample', parameters, { label }),
  });
}

/** Every relationship type with its count and properties, by name. */
export async function readTypes(runner: Runner, relationships: number, within: Bounds): Promise<Counted[]> {
  const parameters = { ...cuts, sample: within.sample };
  const seen = toSeen(await runner.run('neo4j/types-seen', { ...parameters, scan: within.scan }));
  return await completed(seen, relationships <= within.scan, within, {
    names: async () => (await runner.run('neo4j/types')).map(row => String(row.type)),
    count: type => runner.run('neo4j/type-count', {}, { type }),
    sample: type => runner.run('neo4j/type-sample', parameters, { type }),
  });
}

type Further = {
  names(): Promise<string[]>;
  count(name: string): Promise<Row[]>;
  sample(name: string): Promise<Row[]>;
};

/** A first look that saw all is whole; else all are counted, and those that it saw too little of are looked at. */
async function completed(
  seen: Map<string, Seen>,
  whole: boolean,
  within: Bounds,
  further: Further,
): Promise<Counted[]> {
  if (whole) {
    const all = [...seen].map(([name, { count, properties }]) => ({ name, count, properties }));
    return all.sort(byName);
  }
  const counted = await Promise.all(
    (await further.names()).map(async name => {
      const [row] = await further.count(name);
      return { name, count: Number(row?.count ?? 0), properties: seen.get(name)?.properties ?? [] };
    }),
  );
  const there = counted.filter(({ count }) => count > 0);
  const tooLittle = ({ name, count }: Counted) =>
    (seen.get(name)?.looked ?? 0) < Math.min(count, within.sample);
  const apart = there
    .filter(tooLittle)
    .sort((one, other) => other.count - one.count)
    .slice(0, within.apart);
  await Promise.all(
    apart.map(async one => {
      const [row] = await further.sample(one.name);
      if (row) one.properties = toProperties(row.properties);
    }),
  );
  return there.sort(byName);
}

const byName = (one: Counted, other: Counted) => one.name.localeCompare(other.name);

const toSeen = (rows: Row[]) =>
  new Map(
    rows.map(row => [
      String(row.name),
      { count: Number(row.count), looked: Number(row.looked), properties: toProperties(row.properties) },
    ]),
  );

const toProperties = (held: unknown): Counted['properties'] =>
  (held as Counted['properties']).map(property => ({ ...property, examples: property.examples.map(cut) }));

/** Marks what the statement cut off. */
function cut(example: Value): Value {
  if (typeof example === 'string')
    return example.length < cuts.longest ? example : `${[...example].slice(0, cuts.longest - 1).join('')}…`;
  if (!Array.isArray(example)) return example;
  const parts = example.map(cut);
  return parts.length < cuts.items ? parts : [...parts.slice(0, -1), '…'];
}
