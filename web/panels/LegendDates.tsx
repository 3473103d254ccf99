import { useState } from 'react';
import type { Overview } from '../../server/contract/overview.ts';
import { t } from '../texts/index.ts';
import { newGesture } from '../timeline/gesture.ts';
import { useShared } from './context.ts';

const fields = [
  { part: 'from', id: 'happened-from' },
  { part: 'to', id: 'happened-to' },
  { part: 'reportedBy', id: 'reported-by' },
] as const;

/** Both time axes as fields, for who would rather type a date than drag one. */
export function LegendDates({ overview }: { overview: Overview | undefined }) {
  const { view, dispatch } = useShared();
  // What is typed while the keyboard stays in a field is one step to take back.
  const [gesture, setGesture] = useState(newGesture);
  const undated = overview?.totals.undated ?? 0;
  return (
    <section aria-label={t('filter:dates.head')}>
      <h2>{t('filter:dates.head')}</h2>
      <div className="dates">
        {fields.map(({ part, id }) => (
          <div key={part} style={{ display: 'contents' }}>
            <label htmlFor={id}>{t(`filter:dates.${part}.caption`)}</label>
            <input
              id={id}
              type="date"
              value={view.filter[part] ?? ''}
              aria-label={t(`filter:dates.${part}.name`)}
              onFocus={() => setGesture(newGesture())}
              onChange={event =>
                dispatch({ type: 'timeMoved', change: { [part]: event.target.value || undefined }, gesture })
              }
            />
          </div>
        ))}
      </div>
      {undated > 0 && (
        <p className="muted" style={{ marginTop: 5 }}>
          {t('filter:dates.undated', { count: undated })}
        </p>
      )}
    </section>
  );
}
