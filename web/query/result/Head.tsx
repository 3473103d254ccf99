import {
  IconChartBar,
  IconMap2,
  IconTable,
  IconTimeline,
  IconTopologyStar3,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { t } from '../../texts/result.ts';
import type { ResultProps } from '../Result.tsx';
import { Export } from './Export.tsx';
import { ToNetwork } from './ToNetwork.tsx';
import type { Answered, Way } from './types.ts';
import { allWays, type Ways } from './ways.ts';

const icons: Record<Way, TablerIcon> = {
  graph: IconTopologyStar3,
  table: IconTable,
  timeline: IconTimeline,
  map: IconMap2,
  chart: IconChartBar,
};

type Props = ResultProps & { ways: Ways; shown: Way; onChoose(way: Way): void };

/** Over an answer: the ways to show it, how much of how much it is, and the ways to take it along. */
export function Head({ name, result, coming = false, stale, onLimit, ways, shown, onChoose }: Props) {
  return (
    <>
      <div className="answer-bar">
        <fieldset className="levels" aria-label={t('result:shownAs')}>
          {allWays.map(way => {
            const Icon = icons[way];
            const lacks = coming && way !== 'table' ? 'coming' : ways[way];
            return (
              <button
                key={way}
                type="button"
                aria-pressed={way === shown}
                disabled={lacks !== null}
                title={lacks === null ? undefined : t(`result:cannot.${lacks}`)}
                onClick={() => onChoose(way)}
              >
                <Icon size={15} aria-hidden="true" /> {t(`result:way.${way}`)}
              </button>
            );
          })}
        </fieldset>
        <span role="status" className={result.truncated ? 'rows cut' : 'rows'}>
          {rowsInWords(result, coming)}
          {stale && <span className="tag warn">{t('result:stale')}</span>}
        </span>
        <span className="spacer" />
        {!coming && result.rows.length > 0 && (
          <>
            <ToNetwork result={result} />
            <Export name={name} result={result} />
          </>
        )}
      </div>
      {result.truncated && !coming && <Cut result={result} onLimit={onLimit} />}
    </>
  );
}

/** “4 of 4 rows, 12 ms”. */
function rowsInWords({ rows, total, totalIsExact, milliseconds }: Answered, coming: boolean): string {
  if (coming) return t('result:coming', { count: rows.length });
  if (total === undefined || milliseconds === undefined)
    return t('result:unfinished', { count: rows.length });
  const told = { returned: rows.length, count: total, milliseconds };
  return totalIsExact ? t('result:rows', told) : t('result:atLeast', told);
}

/** Limits that are offered one after another. */
const steps = [1_000, 10_000, 50_000];

/** What to do about rows that are not here. */
function Cut({ result, onLimit }: { result: Answered; onLimit: ((rows: number) => void) | undefined }) {
  const limits = useQuery({
    queryKey: ['cypherLimits'],
    queryFn: ({ signal }) => api.cypherLimits(signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    enabled: onLimit !== undefined,
  });
  const most = limits.data?.mostRows ?? 0;
  const next = [...steps.filter(step => step < most), most].find(step => step > result.rows.length);
  return (
    <p className="answer-cut">
      {t('result:cut')}{' '}
      {onLimit && next !== undefined && (
        <button type="button" className="button" onClick={() => onLimit(next)}>
          {t('result:raise', { limit: next })}
        </button>
      )}
    </p>
  );
}
