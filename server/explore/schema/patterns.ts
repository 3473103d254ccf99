import type { Schema } from '../../contract/schema.ts';
import type { Row, Runner } from '../../graph/graph.ts';
import { kindOf } from '../../model/model.ts';
import type { Bounds } from './bounds.ts';
import type { Counted } from './elements.ts';

type Pattern = Schema['patterns'][number];

/** Between which labels the types go, the most frequent first. */
export async function readPatterns(
  runner: Runner,
  labels: Counted[],
  types: Counted[],
  relationships: number,
  within: Bounds,
): Promise<Pattern[]> {
  const rows = await runner.run('neo4j/patterns-seen', { scan: within.scan });
  const seen = new Map(types.map(({ name }) => [name, rows.filter(({ type }) => type === name)]));
  const missing = types
    .filter(({ name, count }) => total(seen.get(name) ?? []) < Math.min(count, within.pattern))
    .sort((one, other) => other.count - one.count)
    .slice(0, within.apart);
  if (relationships > within.scan) {
    await Promise.all(
      missing.map(async ({ name }) => {
        seen.set(name, await runner.run('neo4j/type-patterns', { scan: within.pattern }, { type: name }));
      }),
    );
  }
  const telling = tellingOf(labels);
  return types
    .flatMap(({ name, count }) => ofType(name, count, seen.get(name) ?? [], telling))
    .sort((one, other) => other.count - one.count || one.type.localeCompare(other.type));
}

const total = (rows: Row[]) => rows.reduce((sum, { count }) => sum + Number(count), 0);

/** Patterns of one type; where not all of them were looked at, counts are reckoned from the shares. */
function ofType(type: string, count: number, rows: Row[], telling: (labels: unknown) => string): Pattern[] {
  const looked = total(rows);
  const exact = looked >= count;
  const found = new Map<string, Pattern>();
  for (const row of rows) {
    const [from, to] = [telling(row.from), telling(row.to)];
    const key = JSON.stringify([from, to]);
    const pattern = found.get(key) ?? { from, type, to, count: 0, exact };
    found.set(key, { ...pattern, count: pattern.count + Number(row.count) });
  }
  return [...found.values()].map(one => ({
    ...one,
    count: exact ? one.count : Math.max(1, Math.round((one.count / looked) * count)),
  }));
}

/** Of a node’s labels the one that tells most: its declared kind’s own, else the rarest. */
function tellingOf(all: Counted[]): (labels: unknown) => string {
  const counts = new Map(all.map(({ name, count }) => [name, count]));
  const rareness = (label: string) => counts.get(label) ?? 0;
  return held => {
    const labels = held as string[];
    const kind = kindOf(labels);
    if (kind) return kind.label;
    return (
      [...labels].sort((one, other) => rareness(one) - rareness(other) || one.localeCompare(other))[0] ?? ''
    );
  };
}
