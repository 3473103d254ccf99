import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Overview } from '../../server/contract/overview.ts';
import type { Timeline } from '../../server/contract/timeline.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { type Brush, type Span, zoomed } from './brush.ts';
import { type Days, toText } from './days.ts';
import { newGesture } from './gesture.ts';
import { barsInWords, windowInWords } from './words.ts';

/** Something that opens and closes. */
type Folding = { open: boolean; flip(): void };
type Props = {
  span: Span;
  /** What of the span is looked at; null for all of it. */
  part: Days | null;
  brush: Brush;
  overview: Overview | undefined;
  passing: Timeline;
  /** The list of events whose dates are not known to the day. */
  dates: Folding;
  /** On a phone the strip opens and folds. */
  folding: Folding | null;
};

/** Above the strip: the window in words, how many events lie in it, and how it is drawn. */
export function StripHead({ span, part, brush, overview, passing, dates, folding }: Props) {
  const { view, dispatch } = useShared();
  const { from, to } = view.filter;
  const { scale } = view.time;
  const axis = part ?? span.happened;
  const narrow = (brush.to - brush.from) * 2 < axis.to - axis.from;
  const events = overview?.totals.events;
  const folded = folding !== null && !folding.open;
  const zoom = (days: Days | null) =>
    dispatch({
      type: 'timeAxisChanged',
      change: { zoom: days && { from: toText(days.from), to: toText(days.to) } },
    });
  return (
    <div className="strip-head">
      <h2>{t('timeline:head.title')}</h2>
      <span className="when">{windowInWords(brush, span)}</span>
      {events && (
        <span className="muted">
          {t('timeline:head.events', { returned: events.returned, count: events.total })}
        </span>
      )}
      {!folded && passing.undated + passing.partlyDated.extent.total > 0 && (
        <button
          type="button"
          className="link undated"
          aria-expanded={dates.open}
          title={t('timeline:head.datesTitle')}
          onClick={dates.flip}
        >
          {t('timeline:head.dates', {
            partly: passing.partlyDated.extent.total,
            undated: passing.undated,
          })}
        </button>
      )}
      {(from || to) && (
        <button
          type="button"
          className="link"
          onClick={() =>
            dispatch({
              type: 'timeMoved',
              change: { from: undefined, to: undefined },
              gesture: newGesture(),
            })
          }
        >
          {t('timeline:head.all')}
        </button>
      )}
      {part ? (
        <button type="button" className="link" onClick={() => zoom(null)}>
          {t('timeline:head.whole')}
        </button>
      ) : (
        narrow &&
        !folded && (
          <button type="button" className="link" onClick={() => zoom(zoomed(brush, span))}>
            {t('timeline:head.zoom')}
          </button>
        )
      )}
      <span className="spacer" />
      <span className="muted bars-said">{barsInWords(passing)}</span>
      <label className="root-scale">
        <input
          type="checkbox"
          checked={scale === 'root'}
          onChange={() =>
            dispatch({ type: 'timeAxisChanged', change: { scale: scale === 'root' ? 'linear' : 'root' } })
          }
        />
        <span className="scale-word">{t('timeline:head.root')}</span>
        <span className="scale-sign" aria-hidden="true">
          {'√'}
        </span>
      </label>
      {folding && (
        <button
          type="button"
          className="eye"
          aria-label={t('timeline:head.fold')}
          aria-expanded={folding.open}
          onClick={folding.flip}
        >
          {folding.open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </button>
      )}
    </div>
  );
}
