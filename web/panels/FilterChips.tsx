import { IconX } from '@tabler/icons-react';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { useFilterParts } from './useFilterParts.ts';

/** Each part of the filter as a chip with a button that lifts it alone; the day of reporting stands out, as everywhere. */
export function FilterChips() {
  const { dispatch } = useShared();
  const parts = useFilterParts();
  if (parts.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={t('filter:chips.list')}>
      {parts.map(({ id, words, lift }) => (
        <li key={id} className={id === 'reportedBy' ? 'chip warn' : 'chip'}>
          {words}
          <button
            type="button"
            aria-label={id === 'reportedBy' ? t('filter:chips.liftDate') : t('filter:chips.lift', { words })}
            onClick={() => dispatch({ type: 'filterChanged', change: lift })}
          >
            <IconX size={13} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button reset" onClick={() => dispatch({ type: 'filterReset' })}>
          {t('filter:chips.reset')}
        </button>
      </li>
    </ul>
  );
}
