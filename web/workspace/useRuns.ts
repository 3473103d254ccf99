import { useCallback, useEffect, useRef, useState } from 'react';
import type { CypherResult } from '../../server/contract/cypher.ts';
import type { Value } from '../../server/contract/graph.ts';
import { streamCypher } from '../api/stream.ts';
import type { Asked } from './tabs.ts';

/** A statement that runs or was run, with as much of its answer as has come. */
export type Run = {
  asked: Asked;
  /** When it began (milliseconds since 1970), and how long it took until its end, a fault or its cancelling. */
  began: number;
  took: number | null;
  columns: string[];
  rows: Value[][];
  /** What only the end tells. */
  end: Omit<CypherResult, 'columns' | 'rows'> | null;
  error: Error | null;
  is: 'running' | 'done' | 'failed' | 'cancelled';
};

export type Running = {
  asked: Asked;
  parameters: Record<string, Value>;
  limit: number | undefined;
  profile: boolean;
};

/** Milliseconds between two looks at what has come: rows come faster than they can be drawn. */
const pace = 120;

/** The runs of the workspace, one a tab. What is left behind is cancelled. */
export function useRuns() {
  const [runs, setRuns] = useState<Record<string, Run>>({});
  const stops = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const all = stops.current;
    return () => {
      for (const stop of all.values()) stop.abort();
    };
  }, []);

  const start = useCallback((tab: string, { asked, parameters, limit, profile }: Running) => {
    stops.current.get(tab)?.abort();
    const stop = new AbortController();
    stops.current.set(tab, stop);
    const since = performance.now();
    let run: Run = {
      asked,
      began: Date.now(),
      took: null,
      columns: [],
      rows: [],
      end: null,
      error: null,
      is: 'running',
    };
    const show = (change: Partial<Run>) => {
      run = { ...run, ...change };
      if (stops.current.get(tab) !== stop) return;
      setRuns(all => ({ ...all, [tab]: run }));
    };
    const ended = (change: Partial<Run>) => show({ ...change, took: performance.now() - since });
    show({});
    void (async () => {
      let shown = Number.NEGATIVE_INFINITY;
      const rows: Value[][] = [];
      const request = { statement: asked.statement, parameters, profile, ...(limit ? { limit } : {}) };
      try {
        for await (const chunk of streamCypher(request, stop.signal)) {
          if (chunk.is === 'columns') show({ columns: chunk.columns });
          else if (chunk.is === 'rows') {
            for (const row of chunk.rows) rows.push(row);
            if (performance.now() - shown < pace) continue;
            shown = performance.now();
            show({ rows: rows.slice() });
          } else {
            const { is: _, ...end } = chunk;
            ended({ rows: rows.slice(), end, is: 'done' });
          }
        }
      } catch (thrown) {
        if (stop.signal.aborted) ended({ rows: rows.slice(), is: 'cancelled' });
        else ended({ rows: rows.slice(), error: asError(thrown), is: 'failed' });
      }
    })();
  }, []);

  const cancel = useCallback((tab: string) => stops.current.get(tab)?.abort(), []);
  /** Cancels the runs of all other tabs, and lets go of their rows. */
  const keep = useCallback((tabs: string[]) => {
    for (const [tab, stop] of stops.current) {
      if (tabs.includes(tab)) continue;
      stops.current.delete(tab);
      stop.abort();
    }
    setRuns(all => {
      const kept = Object.entries(all).filter(([tab]) => tabs.includes(tab));
      return kept.length === Object.keys(all).length ? all : Object.fromEntries(kept);
    });
  }, []);
  return { runs, start, cancel, keep };
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
