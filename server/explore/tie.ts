import type { z } from 'zod';
import type { GraphNode } from '../contract/graph.ts';
import type { TieDetails, tieQuery } from '../contract/overview.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { NotFound } from './errors.ts';
import { readNetwork } from './network.ts';
import { toGraphNode } from './present.ts';
import { readStanding } from './standing.ts';
import { type SharedEvent, sharedEvents, toTies } from './ties.ts';

/** The events two actors share, in time order; those without a date come last. */
export async function tie(
  runner: Runner,
  ids: { a: string; b: string },
  query: z.output<typeof tieQuery>,
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
  const events = [...listed.values()].sort(inTime);
  return {
    a: first,
    b: second,
    ties: toTies(shared),
    events: events.slice(0, query.limit).map(({ event, character, direction, planned }) => ({
      event: toGraphNode(event.node, event.support),
      character,
      direction,
      planned,
    })),
    extent: { total: events.length, returned: Math.min(events.length, query.limit) },
  };
}

async function actor(runner: Runner, id: string): Promise<GraphNode> {
  const [row] = await runner.run('explore/element', { id });
  const node = row?.node as GraphNodeValue | undefined;
  if (!node?.labels.includes('Actor')) throw new NotFound(id);
  return toGraphNode(node);
}

/** By the first day it may have been, else the last; undated ones last. */
const dayOf = ({ event: { node } }: SharedEvent) =>
  String(node.properties.from ?? node.properties.to ?? '9999');
const inTime = (one: SharedEvent, other: SharedEvent) =>
  dayOf(one).localeCompare(dayOf(other)) || one.event.id.localeCompare(other.event.id);
