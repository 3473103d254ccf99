import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { pathsCounted } from '../state/pathWords.ts';
import { toPathQuery } from '../state/query.ts';
import { isOpen, pathSteps } from '../state/view.ts';
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
        <strong>
          No path of up to {steps} steps{filtered && ' under this filter'}.
        </strong>
      </p>
      {leftOut && <p>The filter leaves out {pathsCounted(without.data, steps)}.</p>}
      {filtered && without.data?.extent.total === 0 && <p>Nor is there one without it.</p>}
      <p className="actions">
        {leftOut && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'filterReset' })}>
            Reset filter
          </button>
        )}
        {steps < pathSteps.most && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'pathChanged', change: { steps: pathSteps.most } })}
          >
            Up to {pathSteps.most} steps
          </button>
        )}
      </p>
    </div>
  );
}
