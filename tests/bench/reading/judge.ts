import type { Ended } from './load.ts';
import type { Seen } from './served.ts';

/** How long (seconds) Neo4j may be away after it was killed: it is started anew, and first notices that it must be. */
export const mostAway = 60;
/** What the pools of the product hold at most: for exploring, for plans, for looks, and one for each statement that runs. */
const mostConnections = 20 + 12 + 2 + 6 + 4;
/** Memory may grow by so much from the second third of the time to the last: a share, and bytes. */
const growth = { share: 1.2, bytes: 48 * 1024 ** 2 };

type Outcome = {
  ended: Ended[];
  withoutRetryAfter: number;
  seen: Seen[];
  /** When Neo4j was killed, in seconds; null where it was not. */
  killed: number | null;
  /** Connections once all readers had gone. */
  connections: number;
};

/** What of a soak is not as it must be, one sentence each. */
export function faultsOf({ ended, withoutRetryAfter, seen, killed, connections }: Outcome): string[] {
  const excused = ({ second, status }: Ended) =>
    status === 429 || (status === 503 && killed !== null && second >= killed && second <= killed + mostAway);
  const wrong = ended.filter(one => !excused(one));
  return [
    ...[...new Set(wrong.map(named))].map(name => {
      const those = wrong.filter(one => named(one) === name);
      const [first] = those;
      return `${name} × ${those.length}, the first after ${Math.round(first?.second ?? 0)} s for ${first?.path}`;
    }),
    ...(withoutRetryAfter > 0 ? [`${withoutRetryAfter} refusals without Retry-After`] : []),
    ...grown(
      'the server',
      seen.map(({ server }) => server),
    ),
    ...grown('Neo4j', killed === null ? seen.map(one => one.neo4j) : []),
    ...(connections > mostConnections
      ? [`${connections} connections to Neo4j are left, where ${mostConnections} are the most`]
      : []),
  ];
}

const named = ({ status, code }: Ended) => `${status} ${code}`.trim();

function grown(what: string, bytes: number[]): string[] {
  const third = Math.floor(bytes.length / 3);
  if (third === 0) return [];
  const [before, after] = [mean(bytes.slice(third, 2 * third)), mean(bytes.slice(2 * third))];
  if (after <= before * growth.share + growth.bytes) return [];
  return [`the memory of ${what} grows: ${megabytes(before)} MB, then ${megabytes(after)} MB`];
}

const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
export const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);
