import type { Support } from '../../server/contract/graph.ts';
import type { Kind } from '../../server/contract/model.ts';
import type { Change, Rests } from '../../server/contract/rests.ts';
import { t } from '../texts/index.ts';
import { aspectInWords } from './aspectWords.ts';
import { amount } from './figureWords.ts';
import { inSeries } from './filterParts.ts';

/** What rests on a source, a speaker or an origin, in a sentence. */
export function restsInWords({ claims, events, ties, leftOut, on }: Rests): string {
  const what = on.kind === 'source' || on.kind === 'origin' ? on.kind : 'speaker';
  if (claims === 0) return t(`rests:sum.nothing.${what}`);
  const gone = ties.filter(({ after }) => after === null).length;
  const resting = inSeries([
    t('rests:sum.claim', { count: claims }),
    t('rests:sum.event', { count: events.filter(({ changes }) => changes.includes('lost')).length }),
    ...(gone > 0 ? [t('common:tie', { count: gone })] : []),
  ]);
  return leftOut ? t('rests:sum.leftOut', { what: resting }) : t(`rests:sum.on.${what}`, { what: resting });
}

/** What becomes of an element without certain claims. */
export type Changed = { before: Support; after: Support | null; changes: Change[] };

/** What becomes of an event that stays, change by change. */
export function changesInWords({ before, after, changes }: Changed, kind: Kind | undefined): string[] {
  const ended = before.disputes.filter(aspect => !after?.disputes.includes(aspect));
  const aspects = ended.map(aspect => aspectInWords(aspect, kind)).join(', ');
  const words: (string | false)[] = [
    changes.includes('status') &&
      t('rests:changes.from', { before: statusInWords(before), after: statusInWords(after) }),
    changes.includes('one-origin') && t('rests:changes.origins', { count: before.origins }),
    ...(changes.includes('ranges') ? rangesInWords(before, after, kind) : []),
    changes.includes('undisputed') && t('rests:changes.undisputed', { aspects }),
    changes.includes('appears') && t('rests:changes.appears'),
  ];
  return words.filter(word => word !== false);
}

const statusInWords = (support: Support | null): string =>
  support?.status ? t(`words:modality.${support.status}`) : t('rests:changes.nobody');

function rangesInWords(before: Support, after: Support | null, kind: Kind | undefined): string[] {
  return before.ranges.flatMap(range => {
    const [was, becomes] = [range, after?.ranges.find(({ field }) => field === range.field)].map(
      rangeInWords,
    );
    const field = aspectInWords(range.field, kind);
    return was === becomes ? [] : t('rests:changes.range', { field, before: was, after: becomes });
  });
}

function rangeInWords(range: Support['ranges'][number] | undefined): string {
  if (!range) return t('rests:changes.noFigure');
  const [low, high] = [range.low, range.high].map(bound =>
    bound === null ? t('words:figure.open') : amount(bound, null),
  );
  return range.low !== null && range.low === range.high
    ? String(low)
    : t('words:figure.between', { low, high });
}
