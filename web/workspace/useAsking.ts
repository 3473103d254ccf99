import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CypherLimits } from '../../server/contract/cypher.ts';
import type { Value } from '../../server/contract/graph.ts';
import { api } from '../api/client.ts';
import { useShared } from '../panels/context.ts';
import { useStored } from '../query/useStored.ts';
import type { Question } from '../state/view.ts';
import { historyAt, type Past, readHistory, withPast } from './history.ts';
import { type Fault, type Givens, givenOf, givensOf, toParameters } from './parameters.ts';
import { type Asked, beside, sameAsked, type Tab } from './tabs.ts';
import { type Planned, usePlans } from './usePlans.ts';
import { type Run, useRuns } from './useRuns.ts';
import { type Tabs, useTabs } from './useTabs.ts';

type Shown = 'rows' | 'plan';
type Browsed = { tab: string; at: number; draft: string; givens: Givens; shown: string };

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
  start(): void;
  /** Runs once more what was run, with more rows. */
  raise(rows: number): void;
  cancel(): void;
  past: Past[];
  forget(): void;
  /** Opens a statement in a tab, and runs it, also where it is shown already. */
  open(asked: Asked): void;
  older(): string | null;
  newer(): string | null;
  plan: Planned | null;
  planFault: Error | null;
  /** Whether the tab says something else than what the plan is of. */
  planChanged: boolean;
  explain(): void;
  /** What was asked for last, or chosen since: the answer, or the plan. */
  shown: Shown;
  show(what: Shown): void;
};

/** The tabs, and what is run from them; in step with the statement that the view says was asked. */
export function useAsking(question: Question): Asking {
  const { dispatch } = useShared();
  const tabs = useTabs();
  const { active } = tabs;
  const { runs, start, cancel, keep } = useRuns();
  const { plans, explain, drop } = usePlans();
  const [shown, setShown] = useState<Record<string, Shown>>({});
  useEffect(() => keep(tabs.tabs.map(({ id }) => id)), [tabs.tabs, keep]);
  const limits = useQuery({
    queryKey: ['cypherLimits'],
    queryFn: ({ signal }) => api.cypherLimits(signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const [chosen, setLimit] = useState<number>();
  const limit = chosen ?? limits?.rows;
  const [profile, setProfile] = useState(false);
  const [pressed, setPressed] = useState('');
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
    drop(tab);
    setShown(all => ({ ...all, [tab]: 'rows' }));
    keepPast(now => withPast(now, what, new Date().toISOString()));
    browsed.current = null;
  };

  // A link, back and forward, and what the page offers elsewhere ask for a statement: it is shown and run.
  const wanted = JSON.stringify([question.statement ?? '', question.given]);
  const seen = useRef<string | null>(null);
  useEffect(
    () => () => {
      // Opened once more (React does so while it is developed) it is asked for once more.
      seen.current = null;
    },
    [],
  );
  const latest = useRef({ tabs, begin, runs, limit });
  latest.current = { tabs, begin, runs, limit };
  useEffect(() => {
    if (seen.current === wanted) return;
    const opening = seen.current === null;
    seen.current = wanted;
    const [statement, given] = JSON.parse(wanted) as [string, Question['given']];
    if (statement.trim() === '') return;
    const now = latest.current;
    const tab = now.tabs.ask({ statement, given }, opening ? 'opening' : undefined);
    const before = now.runs[tab];
    if (!before || !sameAsked(before.asked, { statement, given }))
      now.begin(tab, { statement, given }, now.limit);
  }, [wanted]);

  /** Where the arrow keys are in the past, and what stood there before: another key begins anew. */
  const browsed = useRef<Browsed | null>(null);
  const browse = (by: number): string | null => {
    const { id, text, givens } = active;
    const held = browsed.current;
    const goesOn = held !== null && held.tab === id && held.shown === text && held.at >= 0;
    const from: Browsed = goesOn ? held : { tab: id, at: -1, draft: text, givens, shown: text };
    const list = past.filter(one => one.statement !== from.draft);
    const at = Math.min(from.at + by, list.length - 1);
    if (at < -1 || at === from.at) return null;
    const one = list[at];
    const shown = one?.statement ?? from.draft;
    browsed.current = { ...from, at, shown };
    tabs.change({ givens: { ...from.givens, ...(one ? givensOf(one.given) : {}) } });
    return shown;
  };

  const explained = plans[active.id];
  const profiled = run?.end?.plan;
  const profiledName = `${active.id} run ${run?.began}`;
  const ofRun = useMemo(
    () => (profiled ? { name: profiledName, plan: profiled, hints: [] } : null),
    [profiled, profiledName],
  );
  const changed = run !== undefined && !sameAsked(run.asked, asked);
  return {
    tabs: {
      ...tabs,
      close: id => {
        const next = id === active.id ? beside(tabs.tabs, id) : active.id;
        tabs.close(id);
        drop(id);
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
    changed,
    asked,
    parameters,
    wrong,
    pressed: pressed === active.id,
    limits,
    limit,
    setLimit,
    profile,
    setProfile,
    start: () => {
      if (active.text.trim() === '') return;
      tabs.change({ asked });
      begin(active.id, asked, limit);
      address(asked);
    },
    raise: rows => {
      if (!run) return;
      setLimit(rows);
      begin(active.id, run.asked, rows);
    },
    cancel: () => cancel(active.id),
    past,
    open: ({ statement, given }) => {
      const what = { statement, given };
      begin(tabs.ask(what, 'anew'), what, limit);
      address(what);
    },
    forget: () => keepPast(() => []),
    older: () => browse(1),
    newer: () => browse(-1),
    plan: explained ? explained.planned : ofRun,
    planFault: explained?.fault ?? null,
    planChanged: explained ? !sameAsked(explained.of, asked) : changed,
    explain: () => {
      setShown(all => ({ ...all, [active.id]: 'plan' }));
      explain(active.id, asked, parameters);
    },
    shown: shown[active.id] ?? 'rows',
    show: what => setShown(all => ({ ...all, [active.id]: what })),
  };

  /** The address says what is shown; what is in step with it is not run again. */
  function address(what: Asked | null): void {
    const { statement, given } = what ?? { statement: '', given: [] };
    seen.current = JSON.stringify([statement, given]);
    if (seen.current !== wanted) dispatch({ type: 'cypherAsked', statement, given });
  }
}
