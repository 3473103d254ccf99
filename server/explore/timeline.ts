import type { z } from 'zod';
import type { Value } from '../contract/graph.ts';
import type { Timeline, timelineQuery } from '../contract/timeline.ts';
import type { Runner } from '../graph/graph.ts';
import { kinds } from '../model/model.ts';
import { intoBins, middleOf, unitFor } from './bins.ts';
import { readNetwork, type ShownEvent } from './network.ts';
import { pageOf } from './page.ts';
import { toGraphNode, toReference } from './present.ts';
import { noParties, readParties, readReports } from './timelineParts.ts';

type Dated = { event: ShownEvent; from: string | null; to: string | null };

/** The events that pass the filter in time order, and how they lie in time: when they happened, when they were reported. */
export async function timeline(runner: Runner, query: z.output<typeof timelineQuery>): Promise<Timeline> {
  const network = await readNetwork(runner, query);
  const { events } = network;
  const dated = [...events.values()].map(toDated).sort(inTime);
  const happened = rangeOf(dated.flatMap(({ from, to }) => [from, to]));
  const reported = rangeOf(dated.map(reportedDay));
  const unit = query.unit ?? (happened ? unitFor(happened.from, happened.to) : 'day');
  const reportedUnit = reported ? unitFor(reported.from, reported.to) : 'day';
  const undated = dated.filter(({ from, to }) => from === null && to === null);
  const { returned, extent } = pageOf(dated, query);
  const ids = returned.map(({ event }) => event.id);
  const parties = query.level
    ? await readParties(runner, network, { ...query, level: query.level })
    : noParties;
  const reports = query.reports && ids.length > 0 ? await readReports(runner, ids, query) : new Map();
  return {
    events: returned.map(({ event: { id, node, support, planned } }) => ({
      event: toGraphNode(node, support),
      planned,
      actors: parties.of.get(id) ?? [],
      reports: reports.get(id) ?? [],
    })),
    extent,
    actors: parties.actors,
    undated: undated.length,
    undatedEvents: undated.slice(0, query.listed).map(({ event }) => toReference(event.node)),
    partlyDated: partlyDated(dated, query.listed),
    happened,
    reported,
    unit,
    bins: intoBins(dated, ({ from, to }) => middleOf(from, to), unit).map(({ held, ...days }) => ({
      ...days,
      events: held.length,
      kinds: countKinds(held),
    })),
    reportedUnit,
    reportedBins: intoBins(dated, reportedDay, reportedUnit).map(({ held, ...days }) => ({
      ...days,
      events: held.length,
    })),
  };
}

const dayOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const toDated = (event: ShownEvent): Dated => ({
  event,
  from: dayOf(event.node.properties.from),
  to: dayOf(event.node.properties.to),
});
const reportedDay = ({ event }: Dated): string | null => event.support.reported;

/** Those that are dated, but not to the day. */
function partlyDated(dated: Dated[], listed: number): Timeline['partlyDated'] {
  const all = dated.flatMap(({ event: { node }, from, to }) => {
    const { date, span } = node.properties;
    if ((from === null && to === null) || typeof date !== 'string') return [];
    // EDTF marks doubt about a date with one of these.
    if (from === to && !/[~?%]/.test(date)) return [];
    return [{ event: toReference(node), date, from, to, throughout: span === 'throughout' }];
  });
  const events = all.slice(0, listed);
  return { events, extent: { total: all.length, returned: events.length } };
}

/** By the first day it may have been, else the last; undated ones last; then by id. */
function inTime(one: Dated, other: Dated): number {
  const key = ({ event, from, to }: Dated) => `${from ?? to ?? '9999-99'} ${event.id}`;
  return key(one) < key(other) ? -1 : 1;
}

function rangeOf(days: (string | null)[]): { from: string; to: string } | null {
  const known = days.filter(day => day !== null).sort();
  const [from, to] = [known[0], known.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** How many events of each kind, in the order in which people see the kinds. */
function countKinds(held: Dated[]): { kind: string; events: number }[] {
  return kinds
    .map(({ name }) => ({ kind: name, events: held.filter(({ event }) => event.kind.name === name).length }))
    .filter(({ events }) => events > 0);
}
