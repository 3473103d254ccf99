import type { ViewFilter } from '../contract/filter.ts';
import type { Extent } from '../contract/graph.ts';
import type { Kind } from '../contract/model.ts';
import type { Row, Runner } from '../graph/graph.ts';
import type { GraphNodeValue, GraphRelationshipValue } from '../graph/values.ts';
import { kindOf } from '../model/model.ts';
import { idOf } from './present.ts';
import { readSupport, type Supported } from './support.ts';
import { eventParameters, isShown } from './viewFilter.ts';

/** An event that passes the view filter. */
export type ShownEvent = { id: string; kind: Kind; node: GraphNodeValue; planned: boolean } & Supported;
/** A role of such an event that passes it too. */
export type ShownRole = {
  event: ShownEvent;
  role: string;
  holder: string;
  planned: boolean;
  relationship: GraphRelationshipValue;
  from: string;
  to: string;
} & Supported;
/** What passes the view filter: the one reading on which overview, ties and neighbours stand. */
export type Network = {
  events: Map<string, ShownEvent>;
  roles: ShownRole[];
  /** How many events rest on one origin, of all that pass whether they do or not. */
  oneOrigin: Extent;
  /** What the passing claims say, also of what isn't shown. */
  supports: Map<string, Supported>;
};

/** Events and roles whose kinds and days pass a filter, whatever the claims say. */
export type Parts = { events: GraphNodeValue[]; roles: Row[] };

/** Reads the events and roles that pass the filter, with what the passing claims say of each. */
export async function readNetwork(runner: Runner, filter: ViewFilter): Promise<Network> {
  const supports = await readSupport(runner, filter);
  return toNetwork(await readParts(runner, filter), supports, filter);
}

export async function readParts(runner: Runner, filter: ViewFilter): Promise<Parts> {
  const rows = await runner.run('explore/events', eventParameters(filter));
  return {
    events: rows.map(row => row.event as GraphNodeValue),
    roles: await runner.run('explore/roles', { types: filter.relationships ?? null }),
  };
}

/** What of the parts passes the filter, by what the passing claims say of each. */
export function toNetwork(parts: Parts, supports: Map<string, Supported>, filter: ViewFilter): Network {
  const events = new Map<string, ShownEvent>();
  const oneOrigin: Extent = { total: 0, returned: 0 };
  for (const node of parts.events) {
    const kind = kindOf(node.labels);
    const supported = supports.get(idOf(node));
    if (!kind || !supported || !isShown(supported.support, filter)) continue;
    const single = supported.support.origins === 1;
    oneOrigin.total += 1;
    if (single) oneOrigin.returned += 1;
    if (filter.oneOrigin === true && !single) continue;
    events.set(idOf(node), {
      id: idOf(node),
      kind,
      node,
      planned: supported.support.status !== 'happened',
      ...supported,
    });
  }
  const roles: ShownRole[] = [];
  for (const row of parts.roles) {
    const relationship = row.role as GraphRelationshipValue;
    const [from, to] = [String(row.from), String(row.to)];
    const supported = supports.get(String(relationship.properties.id));
    if (!supported || !isShown(supported.support, filter)) continue;
    for (const [id, holder, direction] of [
      [to, from, 'in'],
      [from, to, 'out'],
    ] as const) {
      const event = events.get(id);
      const role = event?.kind.roles.find(
        one => one.type === relationship.type && one.direction === direction,
      );
      // A role between two events belongs to the one that declares it.
      if (!event || !role) continue;
      const planned = event.planned || supported.support.status !== 'happened';
      roles.push({ event, role: role.name, holder, planned, relationship, from, to, ...supported });
    }
  }
  return { events, roles, oneOrigin, supports };
}
