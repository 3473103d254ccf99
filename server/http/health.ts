import type { Look, Sight } from '../operations/look.ts';
import type { Handlers } from './handle.ts';
import { HttpProblem } from './problems.ts';

/** How long Neo4j is waited for (milliseconds): it may be slow and still be of use, but whether we live is told soon. */
const patience = { health: 1_000, ready: 4_000 };

/** What is told of how the product is. */
export type Condition = {
  version: string;
  look: Look;
  /** What anybody may be told while Neo4j is away and something is done about it; else null. */
  away?: (() => string | null) | undefined;
  /** Aborted once the program is to stop. */
  stopping?: AbortSignal | undefined;
};

/** Whether the process serves, and whether the graph can be asked. */
export function healthHandlers({
  version,
  look,
  away,
  stopping,
}: Condition): Pick<Handlers, 'health' | 'ready'> {
  const see = async (patience: number): Promise<Sight> => {
    const detail = away?.() ?? null;
    return detail === null ? await look.within(patience) : { neo4j: null, fault: { away: true, detail } };
  };
  return {
    async health() {
      const { neo4j, fault } = await see(patience.health);
      return { status: 'ok', version, neo4j, detail: fault?.detail ?? null };
    },
    async ready() {
      if (stopping?.aborted) throw new HttpProblem('not-ready', 'Entente is stopping.');
      const { neo4j, fault } = await see(patience.ready);
      if (fault !== null) throw new HttpProblem(fault.away ? 'graph-unavailable' : 'not-ready', fault.detail);
      return { status: 'ready', version, neo4j };
    },
  };
}
