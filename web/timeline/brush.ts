import type { Timeline } from '../../server/contract/timeline.ts';
import type { Filter } from '../state/view.ts';
import { clamped, type Days, monthsLater, toDay, toText } from './days.ts';

/** The window of what happened, and the day by which it was reported. */
export type Brush = { from: number; to: number; by: number };
/** What is dragged: an end of the window, all of it, a new one, or the day of reporting. */
export type Part = 'from' | 'to' | 'window' | 'new' | 'by';

/** All the days there are: of what happened, and of what was reported (null where nothing has such a day). */
export type Span = { happened: Days; reported: Days | null };

/** What a filter lets in; an open bound lies at the end of all there is. */
export function toBrush(
  filter: Pick<Filter, 'from' | 'to' | 'reportedBy'>,
  { happened, reported }: Span,
): Brush {
  const at = (text: string | undefined, open: number, span: Days) =>
    text ? clamped(toDay(text), span) : open;
  const from = at(filter.from, happened.from, happened);
  return {
    from,
    to: Math.max(from, at(filter.to, happened.to, happened)),
    by: reported ? at(filter.reportedBy, reported.to, reported) : 0,
  };
}

/** The change of the filter that a dragged part makes: a bound at the end of all there is is open. */
export function toChange(part: Part, { from, to, by }: Brush, { happened, reported }: Span): Partial<Filter> {
  const change =
    part === 'by'
      ? { reportedBy: !reported || by >= reported.to ? undefined : toText(by) }
      : {
          from: from <= happened.from ? undefined : toText(from),
          to: to >= happened.to ? undefined : toText(to),
        };
  return change as Partial<Filter>;
}

/** The brush while a part of it is dragged from one day to another. */
export function dragged(part: Part, start: Brush, began: number, now: number, { happened }: Span): Brush {
  switch (part) {
    case 'from':
      return { ...start, from: Math.min(now, start.to) };
    case 'to':
      return { ...start, to: Math.max(now, start.from) };
    case 'by':
      return { ...start, by: now };
    case 'new':
      return { ...start, from: Math.min(began, now), to: Math.max(began, now) };
    case 'window': {
      const by = Math.min(Math.max(now - began, happened.from - start.from), happened.to - start.to);
      return { ...start, from: start.from + by, to: start.to + by };
    }
  }
}

/** The brush after a key on one of its handles; null for keys that mean nothing there. */
export function keyed(part: 'from' | 'to' | 'by', brush: Brush, key: string, span: Span): Brush | null {
  const day = brush[part];
  const within = (part === 'by' ? span.reported : span.happened) ?? { from: day, to: day };
  const leads: Record<string, number> = {
    ArrowLeft: day - 1,
    ArrowDown: day - 1,
    ArrowRight: day + 1,
    ArrowUp: day + 1,
    PageDown: monthsLater(day, -1),
    PageUp: monthsLater(day, 1),
    Home: within.from,
    End: within.to,
  };
  const led = leads[key];
  return led === undefined ? null : dragged(part, brush, day, clamped(led, within), span);
}

/**
 * The window moved as a whole by a day, week, month or year, as the bars are long; no further than all there is. Null
 * where it cannot move: it holds everything, or lies at that end.
 */
export function windowMoved(brush: Brush, by: -1 | 1, unit: Timeline['unit'], span: Span): Brush | null {
  const days = { day: 1, week: 7, month: 0, year: 0 }[unit];
  const months = { day: 0, week: 0, month: 1, year: 12 }[unit];
  const to = months > 0 ? monthsLater(brush.from, by * months) : brush.from + by * days;
  const moved = dragged('window', brush, brush.from, to, span);
  return moved.from === brush.from ? null : moved;
}

/** The part of the axis round a window, with a fifth of its length before and after it. */
export function zoomed({ from, to }: Pick<Brush, 'from' | 'to'>, { happened }: Span): Days {
  const around = Math.max(3, Math.round((to - from) / 5));
  return { from: clamped(from - around, happened), to: clamped(to + around, happened) };
}
