import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Kind } from '../../../server/contract/model.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/lanes.ts';
import { toText } from '../../timeline/days.ts';
import type { Mark } from './marks.ts';
import type { Sight } from './sight.ts';

export const whenOf = ({ properties }: Pick<GraphNode, 'properties'>): string =>
  dateInWords(typeof properties.date === 'string' ? properties.date : undefined);

/** What there is to say of an event beside its name: kind, date, whether it is planned or was reported later. */
export function aboutMark(mark: Mark, kind: Kind | undefined): string {
  const parts = [
    kind?.caption,
    whenOf(mark.node),
    mark.planned && (mark.node.support?.status ?? t('lanes:mark.planned')),
    mark.later && t('lanes:mark.later'),
    mark.weak && t(mark.node.support?.denied ? 'lanes:mark.denied' : 'lanes:mark.weak'),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The same for its tooltip: also what is drawn of a date that is not known to the day. */
export function markInWords(mark: Mark, kind: Kind | undefined): string {
  return [mark.node.caption, aboutMark(mark, kind), drawnInWords(mark)].filter(Boolean).join('\n');
}

function drawnInWords({ bar }: Mark): string {
  if (!bar) return '';
  if (bar.from === null) return t('lanes:drawn.openBefore');
  if (bar.to === null) return t('lanes:drawn.openAfter');
  const days = daysInWords({ from: bar.from, to: bar.to });
  if (bar.wider > 0) return t('lanes:drawn.wider', { days, count: bar.wider });
  return t(bar.ends[0] === 'hard' ? 'lanes:drawn.throughout' : 'lanes:drawn.somewhere', { days });
}

/** Whole days, from where one begins to where one ends. */
export function daysInWords({ from, to }: Sight): string {
  const [first, last] = [toText(Math.floor(from + 1e-6)), toText(Math.ceil(to - 1e-6) - 1)];
  return dateInWords(first >= last ? first : `${first}/${last}`);
}

/** Days that nobody chose: from month to month. */
export const monthsInWords = ({ from, to }: Sight): string =>
  dateInWords([from, to - 1].map(day => toText(day).slice(0, 7)).join('/'));
