import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CypherLimits, PlanStep } from '../../server/contract/cypher.ts';
import type { Value } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { useStored } from '../query/useStored.ts';
import type { Question } from '../state/view.ts';
import { historyAt, type Past, readHistory, withPast } from './history.ts';
import { type Fault, givenOf, givensOf, toParameters } from './parameters.ts';
import { type Asked, beside, sameAsked, type Tab } from './tabs.ts';
import { type Run, useRuns } from './useRuns.ts';
import { type Tabs, useTabs } from './useTabs.ts';

/** A plan that was asked for, and what would make it quicker. */
export type Planned = { plan: PlanStep; hints: { operator: string; message: string }[] };

export type Asking = {
  tabs: Tabs;
  active: Tab;
  run: Run | undefined;
  /** Whether the tab says something else than what was run from it. */
  changed: boolean;
  /** The statement of the tab as it would be run. */
  asked: Asked;
  parameters: Record<string, Value>;
  wrong: Record<string, Fault>;
  /** Whether it was to be run while parameters were wrong. */
  pressed: boolean;
  limits: CypherLimits | undefined;
  limit: number | undefined;
  setLimit(rows: number): void;
  profile: boolean;
  setProfile(on: boolean): void;
  start(limit?: number): void;
  cancel(): void;
  past: Past[];
  forget(): void;
  /** Opens a statement of the past in a tab, and runs it. */
  recall(past: Past): void;
  older(): string | null;
  newer(): string | null;
  plan: Planned | null;
  planFault: Error | null;
  explain(): void;
};

/** The tabs, and what is run from them; in step with the statement that the view says was asked. */
export function useAsking(question: Question): Asking {
  const { dispatch } = useShared();
  const tabs = useTabs();
  const { active } = tabs;
  const { runs, start, cancel } = useRuns();
  const limits = useQuery({
    queryKey: ['cypherLimits'],
    queryFn: ({ signal }) => api.cypherLimits(signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const [chosen, setLimit] = useState<number>();
  const limit = chosen ?? limits?.rows;
  const [profile, setProfile] = useState(false);
  const [pressed, setPressed] = useState('');
  const [plans, setPlans] = useState<
    Record<string, { of: string; planned: Planned | null; fault: Error | null }>
  >({});
  const [past, keepPast] = useStored(historyAt, readHistory);
  const asked: Asked = { statement: active.text, given: givenOf(active.text, active.givens) };
  const { parameters, faults: wrong } = toParameters(active.text, active.givens);
  const run = runs[active.id];

  const begin = (tab: string, what: Asked, rows: number | undefined) => {
    const told = toParameters(what.statement, givensOf(what.given));
    const faulty = Object.keys(told.faults).length > 0;
    setPressed(faulty ? tab : '');
    if (faulty) return;
    start(tab, { asked: what, parameters: told.parameters, limit: rows, profile });
    setPlans(({ [tab]: _, ...others }) => others);
    keepPast(now => withPast(now, what, new Date().toISOString()));
    browsed.current = null;
  };

  // A link, back and forward, and what the page offers elsewhere ask for a statement: it is shown and run.
  const wanted = JSON.stringify([question.statement ?? '', question.given]);
  const seen = useRef('');
  const latest = useRef({ tabs, begin, runs, limit });
  latest.current = { tabs, begin, runs, limit };
  useEffect(() => {
    if (seen.current === wanted) return;
    seen.current = wanted;
    const [statement, given] = JSON.parse(wanted) as [string, Question['given']];
    if (statement.trim() === '') return;
    const now = latest.current;
    const tab = now.tabs.ask({ statement, given });
    const before = now.runs[tab];
    if (!before || !sameAsked(before.asked, { statement, given }))
      now.begin(tab, { statement, given }, now.limit);
  }, [wanted]);

  /** Where the arrow keys are in the past, and what stood there before: another key begins anew. */
  const browsed = useRef<{ at: number; draft: string; shown: string } | null>(null);
  const browse = (by: number): string | null => {
    const held = browsed.current?.shown === active.text ? browsed.current : null;
    const from = held ?? { at: -1, draft: active.text, shown: active.text };
    const list = past.filter(one => one.statement !== from.draft);
    const at = Math.min(from.at + by, list.length - 1);
    if (at < -1 || at === from.at) return null;
    const one = list[at];
    const shown = one?.statement ?? from.draft;
    browsed.current = { at, draft: from.draft, shown };
    if (one) tabs.change({ givens: { ...active.givens, ...givensOf(one.given) } });
    return shown;
  };

  const planned = plans[active.id];
  return {
    tabs: {
      ...tabs,
      close: id => {
        const next = id === active.id ? beside(tabs.tabs, id) : active.id;
        tabs.close(id);
        address(tabs.tabs.find(tab => tab.id === next)?.asked ?? null);
      },
      reopen: tab => {
        tabs.reopen(tab);
        address(tab.asked);
      },
      choose: id => {
        tabs.choose(id);
        address(tabs.tabs.find(tab => tab.id === id)?.asked ?? null);
      },
      add: () => {
        tabs.add();
        address(null);
      },
    },
    active,
    run,
    changed: run !== undefined && !sameAsked(run.asked, asked),
    asked,
    parameters,
    wrong,
    pressed: pressed === active.id,
    limits,
    limit,
    setLimit,
    profile,
    setProfile,
    start: rows => {
      if (active.text.trim() === '') return;
      if (rows !== undefined) setLimit(rows);
      tabs.change({ asked });
      begin(active.id, asked, rows ?? limit);
      address(asked);
    },
    cancel: () => cancel(active.id),
    past,
    recall: ({ statement, given }) => dispatch({ type: 'cypherAsked', statement, given }),
    forget: () => keepPast(() => []),
    older: () => browse(1),
    newer: () => browse(-1),
    plan: planned?.planned ?? (run?.end?.plan ? { plan: run.end.plan, hints: [] } : null),
    planFault: planned?.fault ?? null,
    explain: () => {
      const tab = active.id;
      const of = JSON.stringify(asked);
      api
        .explain({ statement: active.text, parameters })
        .then(({ plan, hints, refused }) =>
          setPlans(all => ({
            ...all,
            [tab]: {
              of,
              planned: plan && { plan, hints },
              fault: plan ? null : new Error(refused?.detail ?? ''),
            },
          })),
        )
        .catch((fault: Error) => setPlans(all => ({ ...all, [tab]: { of, planned: null, fault } })));
    },
  };

  /** The address says what is shown; what is in step with it is not run again. */
  function address(what: Asked | null): void {
    const { statement, given } = what ?? { statement: '', given: [] };
    seen.current = JSON.stringify([statement, given]);
    if (seen.current !== wanted) dispatch({ type: 'cypherAsked', statement, given });
  }
}
