import type { Added } from '../../server/contract/reported.ts';
import { amount } from '../state/figureWords.ts';
import { t } from '../texts/index.ts';

type Change = Added['figures']['items'][number];

/** What a day added in one line: “19 events, 169 claims, 2 ties”. */
export function addedInWords({ claims, events, figures, ties, disputes, statuses, gone }: Added): string {
  const parts = [
    [t('common:event', { count: events.extent.total }), events.extent.total],
    [t('common:claim', { count: claims }), claims],
    [t('timeline:count.figure', { count: figures.extent.total }), figures.extent.total],
    [t('common:tie', { count: ties.extent.total }), ties.extent.total],
    [t('timeline:count.dispute', { count: disputes.extent.total }), disputes.extent.total],
    [t('timeline:count.status', { count: statuses.extent.total }), statuses.extent.total],
    [t('timeline:count.gone', { count: gone.extent.total }), gone.extent.total],
  ] as const;
  return parts.flatMap(([words, count]) => (count > 0 ? words : [])).join(', ');
}

/** “Troops: 3,000 → 3,000 to 10,000 (people)”. */
export function figureChangeInWords({ caption, unit, before, after }: Change): string {
  const range = rangeInWords(after, unit);
  const now = unit === null || unit === 'USD' ? range : t('timeline:change.ofUnit', { range, unit });
  return before
    ? t('timeline:change.from', { caption, before: rangeInWords(before, unit), after: now })
    : t('timeline:change.first', { caption, after: now });
}

function rangeInWords({ low, high }: Change['after'], unit: string | null): string {
  const [least, most] = [low, high].map(end => (end === null ? null : amount(end, unit)));
  if (least === null)
    return most === null ? t('timeline:change.noBounds') : t('words:figure.up-to', { amount: most });
  if (most === null) return t('timeline:change.orMore', { amount: least });
  return low === high ? String(least) : t('words:figure.between', { low: least, high: most });
}
