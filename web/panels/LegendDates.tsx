import { useState } from 'react';
import type { Overview } from '../../server/contract/overview.ts';
import { newGesture } from '../timeline/gesture.ts';
import { useShared } from './context.ts';

const fields = [
  { part: 'from', id: 'happened-from', caption: 'Happened', name: 'Happened from' },
  { part: 'to', id: 'happened-to', caption: 'until', name: 'Happened until' },
  { part: 'reportedBy', id: 'reported-by', caption: 'Reported by', name: 'Reported by' },
] as const;

/** Both time axes as fields, for who would rather type a date than drag one. */
export function LegendDates({ overview }: { overview: Overview | undefined }) {
  const { view, dispatch } = useShared();
  // What is typed while the keyboard stays in a field is one step to take back.
  const [gesture, setGesture] = useState(newGesture);
  return (
    <section aria-label="Dates">
      <h2>Dates</h2>
      <div className="dates">
        {fields.map(({ part, id, caption, name }) => (
          <div key={part} style={{ display: 'contents' }}>
            <label htmlFor={id}>{caption}</label>
            <input
              id={id}
              type="date"
              value={view.filter[part] ?? ''}
              aria-label={name}
              onFocus={() => setGesture(newGesture())}
              onChange={event =>
                dispatch({ type: 'timeMoved', change: { [part]: event.target.value || undefined }, gesture })
              }
            />
          </div>
        ))}
      </div>
      {(overview?.totals.undated ?? 0) > 0 && (
        <p className="muted" style={{ marginTop: 5 }}>
          {overview?.totals.undated} undated, always in.
        </p>
      )}
    </section>
  );
}
