import { IconX } from '@tabler/icons-react';
import { useShared } from './context.ts';
import { useFilterParts } from './useFilterParts.ts';

/** Each part of the filter as a chip with a button that lifts it alone; the day of reporting stands out, as everywhere. */
export function FilterChips() {
  const { dispatch } = useShared();
  const parts = useFilterParts();
  if (parts.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Filter">
      {parts.map(({ id, words, lift }) => (
        <li key={id} className={id === 'reportedBy' ? 'chip warn' : 'chip'}>
          {words}
          <button
            type="button"
            aria-label={id === 'reportedBy' ? 'Lift the date' : `Lift: ${words}`}
            onClick={() => dispatch({ type: 'filterChanged', change: lift })}
          >
            <IconX size={13} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button reset" onClick={() => dispatch({ type: 'filterReset' })}>
          Reset
        </button>
      </li>
    </ul>
  );
}
