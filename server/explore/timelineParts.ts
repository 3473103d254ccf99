import type { ViewFilter } from '../contract/filter.ts';
import type { Timeline } from '../contract/timeline.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import type { Network } from './network.ts';
import { idOf, toReference } from './present.ts';
import { readStanding } from './standing.ts';
import { claimParameters } from './viewFilter.ts';

/** Who takes part in events: ids by event, and each once with how many events it is in. */
export type Parties = { of: Map<string, string[]>; actors: Timeline['actors'] };

export const noParties: Parties = { of: new Map(), actors: [] };

/** Who takes part in the events that pass; what people and organizations do counts for whom they stand behind. */
export async function readParties(
  runner: Runner,
  { roles }: Pick<Network, 'roles'>,
  asked: Parameters<typeof readStanding>[1],
): Promise<Parties> {
  const standing = await readStanding(runner, asked);
  const found = new Map<string, Set<string>>();
  for (const { event, holder } of roles) {
    const counted = standing.countsFor(holder, event);
    const known = found.get(event.id) ?? new Set();
    found.set(event.id, new Set([...known, ...counted]));
  }
  const counts = new Map<string, number>();
  for (const held of found.values()) for (const id of held) counts.set(id, (counts.get(id) ?? 0) + 1);
  const actors = (await runner.run('explore/actors'))
    .map(row => row.actor as GraphNodeValue)
    .filter(node => counts.has(idOf(node)))
    .map(node => ({ ...toReference(node), events: counts.get(idOf(node)) ?? 0 }))
    .sort((one, other) => other.events - one.events || one.id.localeCompare(other.id));
  const order = actors.map(({ id }) => id);
  const of = new Map([...found].map(([event, held]) => [event, order.filter(id => held.has(id))]));
  return { of, actors };
}

/** The days on which claims about these events that pass the filter were reported, by event. */
export async function readReports(
  runner: Runner,
  ids: string[],
  filter: ViewFilter,
): Promise<Map<string, { day: string; claims: number }[]>> {
  const rows = await runner.run('explore/event-reports', { ...claimParameters(filter), ids });
  return new Map(
    rows.map(row => [
      String(row.event),
      (row.days as [string, number][]).map(([day, claims]) => ({ day, claims: Number(claims) })),
    ]),
  );
}
