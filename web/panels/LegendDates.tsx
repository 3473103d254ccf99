import type { Overview } from '../../server/contract/overview.ts';
import type { FilterChange } from '../state/view.ts';
import { useShared } from './context.ts';

/** Both time axes as fields, for who would rather type a date than drag one. */
export function LegendDates({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter },
    dispatch,
  } = useShared();
  const change = (part: FilterChange) => dispatch({ type: 'filterChanged', change: part });
  return (
    <section aria-label="Dates">
      <h2>Dates</h2>
      <div className="dates">
        <label htmlFor="happened-from">Happened</label>
        <input
          id="happened-from"
          type="date"
          value={filter.from ?? ''}
          aria-label="Happened from"
          onChange={event => change({ from: event.target.value || undefined })}
        />
        <label htmlFor="happened-to">until</label>
        <input
          id="happened-to"
          type="date"
          value={filter.to ?? ''}
          aria-label="Happened until"
          onChange={event => change({ to: event.target.value || undefined })}
        />
        <label htmlFor="reported-by">Reported by</label>
        <input
          id="reported-by"
          type="date"
          value={filter.reportedBy ?? ''}
          onChange={event => change({ reportedBy: event.target.value || undefined })}
        />
      </div>
      {(overview?.totals.undated ?? 0) > 0 && (
        <p className="muted" style={{ marginTop: 5 }}>
          {overview?.totals.undated} undated, always in.
        </p>
      )}
    </section>
  );
}
