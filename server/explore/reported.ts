import type { z } from 'zod';
import type { Reported, reportedQuery } from '../contract/reported.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { whatIsNew } from './additions.ts';
import { type Network, readParts, toNetwork } from './network.ts';
import { idOf } from './present.ts';
import { readStanding } from './standing.ts';
import { readSupport, readSupportAgain } from './support.ts';
import { claimParameters, eventParameters } from './viewFilter.ts';

type Query = z.output<typeof reportedQuery>;

/** The days on which something was reported, and what one of them added to the day before it. */
export async function reported(runner: Runner, query: Query): Promise<Reported> {
  const { reportedBy, ...others } = query;
  const rows = await runner.run('explore/reported-days', {
    ...claimParameters(others),
    ...eventParameters(others),
  });
  const days = rows.map(row => ({ day: String(row.day), claims: Number(row.claims) }));
  const at = days.findLastIndex(({ day }) => reportedBy === undefined || day <= reportedBy);
  const [told, before] = [days[at], days[at - 1]];
  const answer = { days, day: told?.day ?? null, previous: before?.day ?? null };
  if (!told || query.limit === 0) return { ...answer, added: null };
  const networks = await readBoth(runner, others, told.day, before?.day ?? null);
  const actors = (await runner.run('explore/actors')).map(row => row.actor as GraphNodeValue);
  const how = {
    standing: await readStanding(runner, query),
    characters: query.characters,
    limit: query.limit,
    actors: new Map(actors.map(node => [idOf(node), node])),
  };
  return { ...answer, added: { claims: told.claims, ...whatIsNew(networks, how) } };
}

/**
 * The network as reported by a day and by the one with reports before it, both by the one rule of support. Between the
 * two nothing changes but the events that the day’s claims are about, so that only those are read again.
 */
async function readBoth(
  runner: Runner,
  filter: Omit<Query, 'reportedBy'>,
  day: string,
  previous: string | null,
): Promise<{ before: Network; after: Network }> {
  const parts = await readParts(runner, filter);
  const [then, now] = [
    { ...filter, reportedBy: previous ?? day },
    { ...filter, reportedBy: day },
  ];
  const supports = await readSupport(runner, now);
  const after = toNetwork(parts, supports, now);
  if (previous === null)
    return {
      before: { events: new Map(), roles: [], supports: new Map(), oneOrigin: { total: 0, returned: 0 } },
      after,
    };
  const rows = await runner.run('explore/reported-events', { ...claimParameters(filter), day });
  const touched = rows.map(row => String(row.event));
  const old = await readSupportAgain(runner, supports, then, touched);
  return { before: toNetwork(parts, old, then), after };
}
