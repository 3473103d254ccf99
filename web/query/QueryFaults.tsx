import { IconAlertTriangle } from '@tabler/icons-react';
import type { SavedQueries } from '../../server/contract/queries.ts';
import { t } from '../texts/own.ts';

/** Files that cannot be used since they were changed: where, and why. */
export function QueryFaults({ faults }: Pick<SavedQueries, 'faults'>) {
  if (faults.length === 0) return null;
  return (
    <details className="query-faults" open>
      <summary>
        <IconAlertTriangle size={15} aria-hidden="true" /> {t('own:list.faults', { count: faults.length })}
      </summary>
      <ul>
        {faults.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message}`}>{t('own:list.fault', { file, line, message })}</li>
        ))}
      </ul>
    </details>
  );
}
