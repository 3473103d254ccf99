import { NativeSelect } from '@mantine/core';
import { t } from '../texts/workspace.ts';
import { rowChoices, rowsInWords } from './limits.ts';
import type { Asking } from './useAsking.ts';

/** How the next run goes: how many rows at most, and whether it says what each step took. */
export function RunOptions({ asking }: { asking: Asking }) {
  const { limits, limit } = asking;
  return (
    <div className="workspace-options">
      <label className="workspace-check" title={t('workspace:head.profileSays')}>
        <input
          type="checkbox"
          checked={asking.profile}
          onChange={event => asking.setProfile(event.currentTarget.checked)}
        />{' '}
        {t('workspace:head.profile')}
      </label>
      {limits && (
        <NativeSelect
          size="xs"
          aria-label={t('workspace:limits.choose')}
          value={String(limit)}
          onChange={event => asking.setLimit(Number(event.currentTarget.value))}
          data={rowChoices(limits).map(rows => ({ value: String(rows), label: rowsInWords(rows) }))}
        />
      )}
    </div>
  );
}
