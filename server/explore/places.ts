import type { z } from 'zod';
import type { PlacesFound, placesQuery } from '../contract/places.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { roleOf } from '../model/model.ts';
import { eventsInTime } from './inTime.ts';
import { readNetwork, type ShownEvent, type ShownRole } from './network.ts';
import { pageOf } from './page.ts';
import { idOf, toGraphNode, toGraphRelationship } from './present.ts';

/** Where the events that pass the filter were, by which role, and what is known of no place. */
export async function places(runner: Runner, query: z.output<typeof placesQuery>): Promise<PlacesFound> {
  const { events, roles } = await readNetwork(runner, query);
  const rows = await runner.run('explore/places');
  const known = new Map(rows.map(row => row.place as GraphNodeValue).map(node => [idOf(node), node]));
  const held = new Map<string, ShownRole[]>();
  for (const role of roles)
    if (known.has(role.holder)) held.set(role.event.id, [...(held.get(role.event.id) ?? []), role]);
  const placesOf = ({ id }: ShownEvent) => held.get(id) ?? [];
  const hasPoint = ({ holder }: ShownRole) => known.get(holder)?.properties.point !== undefined;
  const all = [...events.values()].sort(
    (one, other) =>
      Number(placesOf(one).length === 0) - Number(placesOf(other).length === 0) || eventsInTime(one, other),
  );
  const { returned, extent } = pageOf(all, query);
  const named = new Set(returned.flatMap(event => placesOf(event).map(({ holder }) => holder)));
  const located = all.filter(event => placesOf(event).length > 0);
  const placed = located.filter(event => placesOf(event).some(hasPoint)).length;
  return {
    events: returned.map(event => ({
      event: toGraphNode(event.node, event.support),
      planned: event.planned,
      places: placesOf(event).map(toPlaceOf),
    })),
    places: [...known].filter(([id]) => named.has(id)).map(([, node]) => toGraphNode(node)),
    extent,
    totals: { placed, unbounded: located.length - placed, without: all.length - located.length },
  };
}

const toPlaceOf = ({ event, role, holder, planned, relationship, from, to, support }: ShownRole) => ({
  place: holder,
  role,
  caption: roleOf(event.kind, role)?.caption ?? role,
  planned,
  relationship: toGraphRelationship(relationship, from, to, support),
});
