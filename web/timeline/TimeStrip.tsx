import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Overview } from '../../server/contract/overview.ts';
import type { Timeline } from '../../server/contract/timeline.ts';
import { useShared } from '../panels/context.ts';
import type { Filter } from '../state/view.ts';
import { counted } from '../state/words.ts';
import type { Scale } from './bars.ts';
import { type Span, toBrush, zoomed } from './brush.ts';
import type { Days } from './days.ts';
import { Strip } from './Strip.tsx';
import { useTimeline } from './useTimeline.ts';
import { barsInWords, windowInWords } from './words.ts';

/** Under the canvas: when it happened and by when it was reported, both to be narrowed. Not there where nothing is dated. */
export function TimeStrip({ overview }: { overview: Overview | undefined }) {
  const { query, kinds } = useShared();
  const phone = useMediaQuery('(max-width: 900px)');
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState<Days | null>(null);
  const { span, passing, sooner, error } = useTimeline(query, part, kinds.size > 0);
  if (span === null) return null;
  return (
    <section className="timestrip" aria-label="Time" data-open={!phone || open}>
      {span && passing ? (
        <Ready
          {...{ span, part, setPart, passing, sooner, overview }}
          folding={phone ? { open, flip: () => setOpen(!open) } : null}
        />
      ) : (
        error && <p className="muted">How it lies in time cannot be read: {error.message}</p>
      )}
    </section>
  );
}

type Props = {
  span: Span;
  /** What of the span is looked at; null for all of it. */
  part: Days | null;
  setPart(part: Days | null): void;
  passing: Timeline;
  sooner: Timeline | undefined;
  overview: Overview | undefined;
  /** On a phone the strip opens and folds. */
  folding: { open: boolean; flip(): void } | null;
};

function Ready({ span, part, setPart, passing, sooner, overview, folding }: Props) {
  const { view, dispatch } = useShared();
  const [scale, setScale] = useState<Scale>('linear');
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { from, to } = view.filter;
  const change = (part: Partial<Filter>) => dispatch({ type: 'filterChanged', change: part });
  const brush = toBrush(view.filter, span);
  const axis = part ?? span.happened;
  const narrow = (brush.to - brush.from) * 2 < axis.to - axis.from;
  const events = overview?.totals.events;
  const undated = overview?.totals.undated ?? 0;
  return (
    <>
      <div className="strip-head">
        <h2>Happened</h2>
        <span className="when">{windowInWords(brush, span)}</span>
        {events && (
          <span className="muted">
            {events.returned} of {counted(events.total, 'event')}
            {undated > 0 && <span className="undated"> · {undated} undated</span>}
          </span>
        )}
        {(from || to) && (
          <button
            type="button"
            className="link"
            onClick={() => change({ from: undefined, to: undefined } as Partial<Filter>)}
          >
            All dates
          </button>
        )}
        {part ? (
          <button type="button" className="link" onClick={() => setPart(null)}>
            Whole time
          </button>
        ) : (
          narrow && (
            <button type="button" className="link" onClick={() => setPart(zoomed(brush, span))}>
              Zoom to it
            </button>
          )
        )}
        <span className="spacer" />
        <span className="muted bars-said">{barsInWords(passing)}</span>
        <label className="root-scale">
          <input
            type="checkbox"
            checked={scale === 'root'}
            onChange={() => setScale(scale === 'root' ? 'linear' : 'root')}
          />
          square-root scale
        </label>
        {folding && (
          <button
            type="button"
            className="eye"
            aria-label="When it happened"
            aria-expanded={folding.open}
            onClick={folding.flip}
          >
            {folding.open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
          </button>
        )}
      </div>
      {(!folding || folding.open) && (
        <div className="strip-body">
          <div className="gutter muted" aria-hidden="true">
            <span>{scale === 'root' ? '√ events' : 'events'}</span>
            <span className="reported-word">Reported by</span>
          </div>
          <div className="axis" ref={ref}>
            {width > 0 && <Strip {...{ span, axis, passing, sooner, scale, width, change }} />}
          </div>
        </div>
      )}
    </>
  );
}
