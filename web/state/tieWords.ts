import type { Tie } from '../../server/contract/overview.ts';
import { t } from '../texts/index.ts';

/** “5 events in 3 sources, 2 planned”. */
export function eventsOfTie({ events, sources, planned }: Tie): string {
  const words = {
    events: t('common:event', { count: events }),
    sources: t('common:source', { count: sources }),
  };
  if (planned === 0) return t('words:tie.events', words);
  return t('words:tie.eventsAndPlanned', { ...words, planned: t('words:tie.planned', { count: planned }) });
}
