import type { Overview } from '../../server/contract/overview.ts';
import { statusWord } from '../state/filterParts.ts';
import { statuses } from '../state/view.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { LegendRow } from './LegendRow.tsx';

/** Statuses of events: what happened, and the ways in which something is only planned. */
export function LegendStatuses({ overview }: { overview: Overview | undefined }) {
  const {
    view: { filter },
    dispatch,
  } = useShared();
  const countOf = (status: string) => overview?.statuses.find(one => one.status === status);
  const on = filter.statuses;
  // A status that nothing has is no choice, unless a link or an earlier date made it one.
  const listed = statuses.filter(status => {
    const counts = countOf(status);
    return counts && (counts.total > 0 || counts.shown > 0);
  });
  const change = (chosen: string[]) =>
    dispatch({
      type: 'filterChanged',
      change: { statuses: statuses.filter(status => chosen.includes(status)) },
    });
  return (
    <section aria-label={t('filter:status.head')}>
      <h2>{t('filter:status.head')}</h2>
      {listed.map(status => {
        const { shown = 0, total = 0 } = countOf(status) ?? {};
        const isOn = on.includes(status);
        const alone = on.length === 1 && isOn;
        return (
          <LegendRow
            key={status}
            caption={statusWord[status]}
            sign={<span className={status === 'happened' ? 'swatch' : 'swatch planned'} />}
            // By an earlier date more may have been expected than now is.
            count={
              shown > total
                ? t('filter:status.then', { count: shown })
                : t('common:ofAll', { returned: isOn ? shown : 0, total })
            }
            on={isOn}
            alone={alone}
            onFlip={() => change(isOn ? on.filter(one => one !== status) : [...on, status])}
            onOnly={() => change(alone ? [...statuses] : [status])}
          />
        );
      })}
    </section>
  );
}
