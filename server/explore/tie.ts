import type { z } from 'zod';
import type { ViewFilter } from '../contract/filter.ts';
import type { GraphNode, Reference } from '../contract/graph.ts';
import type { TieDetails, tieEventsQuery } from '../contract/overview.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { asReported, timeOf } from './asReported.ts';
import { NotFound } from './errors.ts';
import { inTime } from './inTime.ts';
import { readNetwork } from './network.ts';
import { pageOf } from './page.ts';
import { toGraphNode } from './present.ts';
import { readStanding } from './standing.ts';
import { type SharedEvent, sharedEvents, toTies } from './ties.ts';
import { toClaims } from './toClaims.ts';
import { claimParameters } from './viewFilter.ts';

/** The events two actors share, in time order; those without a date come last. */
export async function tie(
  runner: Runner,
  ids: { a: string; b: string },
  query: z.output<typeof tieEventsQuery>,
): Promise<TieDetails> {
  // In the order of their present ids: they may be asked for by former ones.
  const [first, second] = [await actor(runner, ids.a), await actor(runner, ids.b)].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  ) as [GraphNode, GraphNode];
  const [a, b] = [first.id, second.id];
  const network = await readNetwork(runner, query);
  const shared = sharedEvents(network, await readStanding(runner, query))
    .filter(one => one.a === a && one.b === b)
    .filter(one => query.characters === undefined || query.characters.includes(one.character));
  const listed = new Map<string, SharedEvent>();
  for (const one of shared) {
    const key = `${one.event.id} ${one.character}`;
    const before = listed.get(key);
    const direction = before && before.direction !== one.direction ? 'both' : one.direction;
    listed.set(key, { ...one, direction, planned: one.planned && (before?.planned ?? true) });
  }
  const events = [...listed.values()]
    .map(one => ({ ...one, dated: asReported(one.event, query.reportedBy) }))
    .sort((one, other) => inTime(one.dated, other.dated));
  const { returned, extent } = pageOf(events, query);
  return {
    a: first,
    b: second,
    ties: toTies(shared),
    ...(await readWord(runner, returned, query)),
    events: returned.map(({ event, character, direction, planned, dated }) => ({
      event: toGraphNode(event.node, event.support),
      character,
      direction,
      planned,
      date: dated.date,
    })),
    time: timeOf([...new Map(events.map(({ dated }) => [dated.id, dated])).values()]),
    extent,
  };
}

/** Who tells of these events, most of them first, and how many claims say so or do not. */
async function readWord(
  runner: Runner,
  events: SharedEvent[],
  filter: ViewFilter,
): Promise<Pick<TieDetails, 'speakers' | 'stances'>> {
  const ids = [...new Set(events.map(({ event }) => event.id))];
  const rows = await runner.run('explore/claims-about', { ids, ...claimParameters(filter) });
  const told = new Map<string, { speaker: Reference; events: Set<string>; party: Set<string> }>();
  const stances = { asserts: 0, denies: 0, doubts: 0, withholds: 0 };
  for (const { about, speakers, stance } of await toClaims(runner, rows, filter)) {
    stances[stance] += 1;
    for (const { party, ...speaker } of speakers) {
      const known = told.get(speaker.id) ?? { speaker, events: new Set(), party: new Set() };
      known.events.add(about.id);
      if (party) known.party.add(about.id);
      told.set(speaker.id, known);
    }
  }
  const speakers = [...told.values()]
    .map(({ speaker, events: of, party }) => ({ ...speaker, events: of.size, party: party.size }))
    .sort((one, other) => other.events - one.events || one.caption.localeCompare(other.caption));
  return { speakers, stances };
}

async function actor(runner: Runner, id: string): Promise<GraphNode> {
  const [row] = await runner.run('explore/element', { id });
  const node = row?.node as GraphNodeValue | undefined;
  if (!node?.labels.includes('Actor')) throw new NotFound(id);
  return toGraphNode(node);
}
