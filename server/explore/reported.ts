import type { z } from 'zod';
import type { Reported, reportedQuery } from '../contract/reported.ts';
import type { Runner } from '../graph/graph.ts';
import type { GraphNodeValue } from '../graph/values.ts';
import { whatIsNew } from './additions.ts';
import { type Network, readNetwork } from './network.ts';
import { idOf } from './present.ts';
import { readStanding } from './standing.ts';
import { claimParameters, eventParameters } from './viewFilter.ts';

type Query = z.output<typeof reportedQuery>;
const nothing: Network = { events: new Map(), roles: [] };

/**
 * The days on which something was reported, and what one of them added: the network as reported by that day against
 * the network as reported by the one before it, both by the one rule of support.
 */
export async function reported(runner: Runner, query: Query): Promise<Reported> {
  const { reportedBy, ...others } = query;
  const rows = await runner.run('explore/reported-days', {
    ...claimParameters(others),
    ...eventParameters(others),
  });
  const days = rows.map(row => ({ day: String(row.day), claims: Number(row.claims) }));
  const at = days.findLastIndex(({ day }) => reportedBy === undefined || day <= reportedBy);
  const [told, before] = [days[at], days[at - 1]];
  if (!told || query.limit === 0)
    return { days, day: told?.day ?? null, previous: before?.day ?? null, added: null };
  const read = (day: string) => readNetwork(runner, { ...others, reportedBy: day });
  const networks = { before: before ? await read(before.day) : nothing, after: await read(told.day) };
  const standing = await readStanding(runner, query);
  const actors = (await runner.run('explore/actors')).map(row => row.actor as GraphNodeValue);
  return {
    days,
    day: told.day,
    previous: before?.day ?? null,
    added: {
      claims: told.claims,
      ...whatIsNew(networks, {
        standing,
        characters: query.characters,
        limit: query.limit,
        actors: new Map(actors.map(node => [idOf(node), node])),
      }),
    },
  };
}
