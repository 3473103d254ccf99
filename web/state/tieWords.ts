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

/** “5 events in 3 sources, 2 separate origins”. */
export const withOrigins = (events: string, count: number): string =>
  t('words:tie.withOrigins', { events, origins: t('words:tie.origins', { count }) });

/** “cooperation, 5 events in 3 sources”; “talk, 2 planned” where none has happened. */
export function tieInShort(tie: Tie): string {
  const { character, events, planned } = tie;
  return t('words:tie.withCharacter', {
    character: t(`words:character.${character}`),
    events: events === 0 ? t('words:tie.planned', { count: planned }) : eventsOfTie(tie),
  });
}
