import { IconFilterX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import type { Overview } from '../../server/contract/overview.ts';
import { api } from '../api/client.ts';
import { toQuery } from '../state/query.ts';
import { reduce } from '../state/reduce.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useFilterParts } from './useFilterParts.ts';

/** No event passes: which part of the filter hides how many, and a button that lifts it. */
export function NothingPasses({ overview }: { overview: Overview }) {
  const { view, dispatch, kinds } = useShared();
  const parts = useFilterParts().filter(({ id }) => id !== 'characters');
  const lifted = useQueries({
    queries: parts.map(({ lift }) => {
      const { filter } = reduce(view, { type: 'filterChanged', change: lift });
      const query = { ...toQuery(filter, [...kinds.values()]), limit: '1' };
      return {
        queryKey: ['overview', view.level, query],
        queryFn: ({ signal }: { signal: AbortSignal }) => api.overview(view.level, query, signal),
      };
    }),
  });
  return (
    <div className="nothing-passes">
      <div role="status">
        <IconFilterX size={28} stroke={1.4} aria-hidden="true" />
        <h2>{t('panels:nothing.head')}</h2>
        <p>
          {t('panels:nothing.holds', { count: overview.totals.events.total })}{' '}
          {parts.length > 1 && t('panels:nothing.several')}
        </p>
        <button type="button" className="button primary" onClick={() => dispatch({ type: 'filterReset' })}>
          {t('filter:reset')}
        </button>
        <ul>
          {parts.map(({ id, words, lift }, index) => {
            const events = lifted[index]?.data?.totals.events.returned;
            return (
              <li key={id}>
                <span className="name">{words}</span>
                <span className="muted">
                  {events === undefined ? '…' : t('panels:nothing.hides', { count: events })}
                </span>
                <button
                  type="button"
                  className="link"
                  aria-label={t('panels:nothing.liftPart', { part: words })}
                  onClick={() => dispatch({ type: 'filterChanged', change: lift })}
                >
                  {t('panels:nothing.lift')}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
