import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanStep } from '../../server/contract/cypher.ts';
import type { Value } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import type { Asked } from './tabs.ts';

/** A plan that was asked for, and what would make it quicker; its name tells it from others. */
export type Planned = { name: string; plan: PlanStep; hints: { operator: string; message: string }[] };
/** What came of asking for the plan of a statement. */
type Explaining = { of: Asked; planned: Planned | null; fault: Error | null };

/** The plans that were asked for, the last one of each tab. */
export function usePlans() {
  const [plans, setPlans] = useState<Record<string, Explaining>>({});
  const stops = useRef(new Map<string, AbortController>());
  const count = useRef(0);
  useEffect(() => {
    const all = stops.current;
    return () => {
      for (const stop of all.values()) stop.abort();
    };
  }, []);

  /** Forgets the plan of a tab, also the one that is still to come. */
  const drop = useCallback((tab: string) => {
    stops.current.get(tab)?.abort();
    stops.current.delete(tab);
    setPlans(all => (Object.hasOwn(all, tab) ? without(all, tab) : all));
  }, []);

  const explain = useCallback((tab: string, of: Asked, parameters: Record<string, Value>) => {
    stops.current.get(tab)?.abort();
    const stop = new AbortController();
    stops.current.set(tab, stop);
    count.current += 1;
    const name = `${tab} plan ${count.current}`;
    const show = (planned: Planned | null, fault: Error | null) => {
      if (!stop.signal.aborted) setPlans(all => ({ ...all, [tab]: { of, planned, fault } }));
    };
    api.explain({ statement: of.statement, parameters }, stop.signal).then(
      ({ plan, hints, refused }) =>
        plan ? show({ name, plan, hints }, null) : show(null, new Error(refused?.detail ?? '')),
      (fault: Error) => show(null, fault),
    );
  }, []);

  return { plans, explain, drop };
}

const without = (all: Record<string, Explaining>, tab: string): Record<string, Explaining> => {
  const { [tab]: _, ...others } = all;
  return others;
};
