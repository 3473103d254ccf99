import type { Row, Runner } from '../graph/graph.ts';
import { fromDriver, toDriver } from '../graph/values.ts';
import { computedNames } from '../model/computed.ts';
import { kinds } from '../model/model.ts';
import type { Properties, RelationshipRow, Wanted } from './build.ts';

/** What loading a dossier changes. Rows as the statements of cypher/load take them. */
export type Changes = {
  nodes: { created: Row[]; updated: Row[]; deleted: Row[] };
  relationships: { created: Row[]; updated: Row[]; deleted: Row[] };
};

/** An id of the dossier is held by another dossier for something else. */
export class KindClash extends Error {
  override name = 'KindClash';
}

/** On claims the same names are a dossier's own. */
const isClaim = (labels: string[]) => labels.includes('Claim');
/** Labels that we give; others on our nodes are somebody else's. */
const declaredLabels = new Set(['Entente', 'Dossier', 'Actor', 'Event', ...kinds.map(kind => kind.label)]);
const declared = (labels: string[]) => labels.filter(label => declaredLabels.has(label)).sort();

type Held = { id: string; properties: Properties; labels: string[]; row: Row };

/** Compares what a dossier wants with what the graph holds of it. */
export async function compare(runner: Runner, dossier: string, wanted: Wanted): Promise<Changes> {
  const parameters = { dossier, ids: [...wanted.nodes.keys()] };
  const nodes = held(await runner.run('load/read-nodes', parameters));
  const relationships = held(await runner.run('load/read-relationships', parameters));
  const clashes = [...wanted.nodes.values()].filter(row => {
    const there = nodes.get(row.id);
    if (!there || owners(there).every(owner => owner === dossier)) return false;
    const sameKind = same(declared(there.labels), declared(row.labels));
    return !sameKind || (isClaim(row.labels) && there.properties.source !== row.properties.source);
  });
  if (clashes.length > 0) {
    const told = clashes.map(
      ({ id }) =>
        `'${id}' (${nodes.get(id)?.labels.join(', ')}, of dossier ${owners(nodes.get(id)).join(', ')})`,
    );
    throw new KindClash(
      `Another dossier holds these ids for something else: ${told.join('; ')}. Nothing was written.`,
    );
  }
  const ends = (row: RelationshipRow) => ({ from: row.from, to: row.to, type: row.type });
  return {
    nodes: relabelled(
      differences(dossier, wanted.nodes, nodes, ({ labels }) => ({ labels })),
      wanted,
      nodes,
    ),
    relationships: differences(dossier, wanted.relationships, relationships, ends),
  };
}

/** Adds what has become another kind of thing: labels to set and, as `gone`, those to take away. */
function relabelled(changes: Changes['nodes'], wanted: Wanted, there: Map<string, Held>): Changes['nodes'] {
  const updated = new Map(changes.updated.map(row => [row.id, row]));
  for (const { id, labels } of wanted.nodes.values()) {
    const now = there.get(id);
    if (!now || same(declared(now.labels), declared(labels))) continue;
    const gone = declared(now.labels).filter(label => !labels.includes(label));
    updated.set(id, { properties: {}, ...updated.get(id), id, labels, gone });
  }
  return { ...changes, updated: [...updated.values()] };
}

function held(rows: Row[]): Map<string, Held> {
  return new Map(
    rows.map(row => {
      const labels = (row.labels as string[] | undefined) ?? [];
      return [String(row.id), { id: String(row.id), labels, properties: row.properties as Properties, row }];
    }),
  );
}

const owners = (there: Held | undefined): string[] =>
  (there?.properties.dossiers as string[] | undefined) ?? [];

function differences<T extends { id: string; properties: Properties }>(
  dossier: string,
  wanted: Map<string, T>,
  there: Map<string, Held>,
  address: (row: T) => Row,
): Changes['nodes'] {
  const created: Row[] = [];
  const updated: Row[] = [];
  const deleted: Row[] = [];
  for (const row of wanted.values()) {
    const now = there.get(row.id);
    if (!now) {
      created.push({
        id: row.id,
        ...address(row),
        properties: { ...row.properties, id: row.id, dossiers: [dossier] },
      });
      continue;
    }
    const dossiers = owners(now).includes(dossier) ? owners(now) : [...owners(now), dossier];
    // One dossier alone gives the properties: the first that owns the element.
    const own = dossiers[0] === dossier ? row.properties : {};
    const change = changed(now, { ...own, id: row.id, dossiers }, dossiers[0] === dossier);
    if (change) updated.push({ id: row.id, ...address(row), properties: change });
  }
  for (const now of there.values()) {
    if (wanted.has(now.id) || !owners(now).includes(dossier)) continue;
    const dossiers = owners(now).filter(owner => owner !== dossier);
    const { properties: _, ...address } = now.row;
    if (dossiers.length === 0) deleted.push(address);
    else updated.push({ ...address, properties: { dossiers } });
  }
  return { created, updated, deleted };
}

/** The properties to set, those to take away as null; null where nothing differs. */
function changed(now: Held, wanted: Properties, whole: boolean): Properties | null {
  const change: Properties = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!same(now.properties[name], fromDriver(toDriver(value)))) change[name] = value;
  }
  if (whole) {
    for (const name of Object.keys(now.properties)) {
      if (!(name in wanted) && (isClaim(now.labels) || !computedNames.has(name))) change[name] = null;
    }
  }
  return Object.keys(change).length > 0 ? change : null;
}

/** Whether two values of the graph are the same. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
