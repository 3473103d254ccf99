import './result/result.css';
import { type ReactNode, Suspense, useDeferredValue, useMemo } from 'react';
import type { Chart } from '../../server/contract/queries.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/result.ts';
import { GraphWay } from './result/GraphWay.tsx';
import { Head } from './result/Head.tsx';
import { ChartWay, MapWay, TimelineWay } from './result/lazy.tsx';
import { TableWay } from './result/TableWay.tsx';
import type { Answered, Way } from './result/types.ts';
import { useChosenWay } from './result/useChosenWay.ts';
import { noWays, waysFor } from './result/ways.ts';

export type { Answered, Way };

export type ResultProps = {
  /** Begins the names of files, and tells one question’s chosen way from another’s: its id, or that of a tab. */
  name: string;
  /** With further rows `rows` must be another list, not the same one with more in it. */
  result: Answered;
  /** The way it is shown first, and the columns of its chart; null where nobody says. */
  shows?: Way | undefined;
  chart?: Chart | null | undefined;
  /** Whether further rows still come. */
  coming?: boolean | undefined;
  /** Whether what was asked has been changed since. */
  stale?: boolean | undefined;
  /** Runs it again with a higher limit; nothing is offered where it is left out. */
  onLimit?: ((rows: number) => void) | undefined;
  /** What stands in place of rows where there are none. */
  empty?: ReactNode;
};

/** What a statement answered: as a graph, table, timeline, map or chart, with the ways to take it along. */
export function Result(props: ResultProps) {
  const { name, result, shows, coming = false, empty } = props;
  const { kinds } = useShared();
  // The table is there at once; what else can show the rows is found when they are all here.
  const settled = useDeferredValue(result);
  const ways = useMemo(() => (coming ? noWays : waysFor(settled, kinds)), [coming, settled, kinds]);
  const [shown, choose] = useChosenWay(name, shows ?? 'table', ways, coming);
  return (
    <section className={`result as-${shown}`} aria-label={t('result:name')} data-stale={props.stale === true}>
      <Head {...props} ways={ways} shown={shown} onChoose={choose} />
      {result.rows.length === 0 && !coming ? (
        (empty ?? <p className="answer-note">{t('result:none')}</p>)
      ) : (
        <Suspense fallback={<p className="answer-note">{t('common:reading')}</p>}>
          {shown === 'graph' && <GraphWay result={result} />}
          {shown === 'table' && <TableWay result={result} coming={coming} />}
          {shown === 'timeline' && <TimelineWay result={result} />}
          {shown === 'map' && <MapWay result={result} />}
          {shown === 'chart' && <ChartWay name={name} result={result} chart={props.chart ?? null} />}
        </Suspense>
      )}
    </section>
  );
}
