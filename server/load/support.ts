import { modality } from '../contract/words.ts';
import { Day } from '../graph/driverTypes.ts';
import type { Row, Runner } from '../graph/graph.ts';
import { computedNames } from '../model/computed.ts';
import { type Bounds, ranges } from '../model/ranges.ts';
import type { Properties } from './build.ts';
import { same } from './changes.ts';

/** No claim is left out. */
const openFilter = {
  reportedBy: null,
  grades: null,
  without: [],
  modalities: modality.options,
};

/** Events computed at a time: their claims are held in the memory of the transaction that also holds the changes. */
const batch = 250;

/**
 * Writes on every event and role what its claims say of it, where that differs from what is written there.
 * @returns how many elements were changed.
 */
export async function writeSupport(runner: Runner): Promise<number> {
  const elements = await runner.run('load/read-supported');
  const events = elements.filter(({ from }) => from === null).map(({ id }) => String(id));
  const supported = new Map<string, Row>();
  for (let start = 0; start < events.length; start += batch) {
    const part = { ...openFilter, elements: events.slice(start, start + batch) };
    for (const row of await runner.run('explore/support', part)) supported.set(String(row.element), row);
  }
  const nodes: Row[] = [];
  const relationships: Row[] = [];
  for (const { id, from, to, properties } of elements) {
    const row = supported.get(String(id));
    const change = difference(properties as Properties, row ? written(row) : {});
    if (!change) continue;
    if (from === null) nodes.push({ id, labels: [], properties: change });
    else relationships.push({ id, from, to, properties: change });
  }
  if (nodes.length > 0) await runner.run('load/update-nodes', { rows: nodes });
  if (relationships.length > 0) await runner.run('load/update-relationships', { rows: relationships });
  return nodes.length + relationships.length;
}

/** A row of the support rule → the properties of the element. */
function written(row: Row): Properties {
  const disputes = [...new Set(row.disputes as string[])].sort();
  return {
    claims: row.claims,
    sources: (row.sources as string[]).length,
    origins: (row.origins as string[]).length,
    grade: row.grade,
    gradeRank: row.gradeRank,
    weak: row.weak,
    denied: row.denied,
    status: row.status,
    reported: row.reported,
    disputes: disputes.length > 0 ? disputes : null,
    disputed: disputes.length > 0,
    ...Object.fromEntries(
      ranges(row.figures as Bounds[]).flatMap(({ field, low, high }) => [
        [`${field}Low`, low],
        [`${field}High`, high],
      ]),
    ),
  };
}

function difference(now: Properties, wanted: Properties): Properties | null {
  const change: Properties = {};
  for (const name of new Set([
    ...Object.keys(now).filter(key => computedNames.has(key)),
    ...Object.keys(wanted),
  ])) {
    const value = wanted[name] ?? null;
    if (!same(now[name], value))
      change[name] = name === 'reported' && value !== null ? new Day(String(value)) : value;
  }
  return Object.keys(change).length > 0 ? change : null;
}
