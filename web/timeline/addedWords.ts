import type { Added } from '../../server/contract/reported.ts';
import { amount } from '../state/figureWords.ts';
import { counted } from '../state/words.ts';

type Change = Added['figures']['items'][number];

/** What a day added in one line: “19 events, 169 claims, 2 ties”. */
export function addedInWords({ claims, events, figures, ties, disputes, statuses, gone }: Added): string {
  const parts: [number, string, string?][] = [
    [events.extent.total, 'event'],
    [claims, 'claim'],
    [figures.extent.total, 'changed figure'],
    [ties.extent.total, 'tie'],
    [disputes.extent.total, 'disagreement'],
    [statuses.extent.total, 'change of status', 'changes of status'],
    [gone.extent.total, 'second origin'],
  ];
  return parts.flatMap(([count, ...words]) => (count > 0 ? counted(count, ...words) : [])).join(', ');
}

/** “Troops: 3,000 → 3,000 to 10,000 (people)”. */
export function figureChangeInWords({ caption, unit, before, after }: Change): string {
  const tail = unit === null || unit === 'USD' ? '' : ` (${unit})`;
  const old = before ? `${rangeInWords(before, unit)} → ` : 'first figure ';
  return `${caption}: ${old}${rangeInWords(after, unit)}${tail}`;
}

function rangeInWords({ low, high }: Change['after'], unit: string | null): string {
  if (low === null) return high === null ? 'no bounds' : `up to ${amount(high, unit)}`;
  if (high === null) return `${amount(low, unit)} or more`;
  return low === high ? amount(low, unit) : `${amount(low, unit)} to ${amount(high, unit)}`;
}
