import type { Timeline } from '../../server/contract/timeline.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { tallest } from './bars.ts';
import type { Brush, Span } from './brush.ts';
import { toText } from './days.ts';

/** The window in words: to the month where it holds everything, to the day where it was chosen. */
export function windowInWords({ from, to }: Brush, { happened }: Span): string {
  const [openBefore, openAfter] = [from <= happened.from, to >= happened.to];
  if (openBefore && !openAfter) return t('timeline:window.until', { date: dateInWords(toText(to)) });
  if (openAfter && !openBefore) return dateInWords(`${toText(from)}/..`);
  const whole = openBefore && openAfter;
  const [first, last] = [from, to].map(day => (whole ? toText(day).slice(0, 7) : toText(day)));
  return dateInWords(first === last ? first : `${first}/${last}`);
}

/** What the bars are: “bars: events a week, stacked by kind · tallest 16”. */
export const barsInWords = (timeline: Pick<Timeline, 'unit' | 'bins'>): string =>
  t(`timeline:bars.${timeline.unit}`, { tallest: tallest(timeline) });

/** One bar, for its tooltip. */
export function barInWords(bar: { from: string; to: string; events: number }): string {
  const when = dateInWords(bar.from === bar.to ? bar.from : `${bar.from}/${bar.to}`);
  return t('timeline:bar.holds', { when, what: t('common:event', { count: bar.events }) });
}
