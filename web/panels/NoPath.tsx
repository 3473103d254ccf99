import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { pathsCounted } from '../state/pathWords.ts';
import { toPathQuery } from '../state/query.ts';
import { isOpen, pathSteps } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

/** No path: whether it is the filter that leaves them out, and what can be done. */
export function NoPath({ from, to, steps }: { from: string; to: string; steps: number }) {
  const { view, dispatch } = useShared();
  const filtered = !isOpen(view.filter);
  const open = toPathQuery({ from, to, steps }, { planned: 'true' });
  const without = useQuery({
    queryKey: ['paths', from, to, open],
    queryFn: ({ signal }) => api.paths(open, signal),
    enabled: filtered,
  });
  const leftOut = filtered && without.data !== undefined && without.data.extent.total > 0;
  return (
    <div className="pad no-path" role="status">
      <p>
        <strong>{t(filtered ? 'paths:none.filtered' : 'paths:none.open', { count: steps })}</strong>
      </p>
      {leftOut && <p>{t('paths:none.leftOut', { paths: pathsCounted(without.data, steps) })}</p>}
      {filtered && without.data?.extent.total === 0 && <p>{t('paths:none.norWithout')}</p>}
      <p className="actions">
        {leftOut && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'filterReset' })}>
            {t('filter:reset')}
          </button>
        )}
        {steps < pathSteps.most && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'pathChanged', change: { steps: pathSteps.most } })}
          >
            {t('paths:none.upTo', { count: pathSteps.most })}
          </button>
        )}
      </p>
    </div>
  );
}
