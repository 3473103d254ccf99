import { useRef } from 'react';
import type { Timeline } from '../../server/contract/timeline.ts';
import { useShared } from '../panels/context.ts';
import type { Filter } from '../state/view.ts';
import { type Scale, toBars } from './bars.ts';
import type { Span } from './brush.ts';
import { clamped, type Days, ticks, toX } from './days.ts';
import { Handle } from './Handle.tsx';
import { Histogram } from './Histogram.tsx';
import { ReportedTrack } from './ReportedTrack.tsx';
import { useBrush } from './useBrush.ts';
import { barsInWords, windowInWords } from './words.ts';

/** Height of the tallest bar, in pixels. */
const height = 42;

type Props = {
  span: Span;
  axis: Days;
  passing: Timeline;
  sooner: Timeline | undefined;
  scale: Scale;
  width: number;
  change(part: Partial<Filter>): void;
};

/** The histogram with the handles of its window, and below it the track of the day of reporting. */
export function Strip({ span, axis, passing, sooner, scale, width, change }: Props) {
  const { view, kinds } = useShared();
  const plot = useRef<HTMLDivElement>(null);
  const { brush, moving, pointer, onKeyDown, onBlur } = useBrush(plot, span, axis, view.filter, change);
  const bars = toBars(passing, sooner, [...kinds.keys()], { axis, width, height, scale });
  const keys = { onKeyDown, onBlur };
  const at = (day: number) => clamped(toX(day, axis, width), { from: 0, to: width });
  return (
    <div className="brushing" ref={plot} {...pointer}>
      <div className="plot" data-part="plot">
        <Histogram
          {...{ bars, kinds, brush, axis, width, height }}
          ticks={ticks(axis, width)}
          said={barsInWords(passing)}
        />
        {moving === 'window' && <span className="moving">{windowInWords(brush, span)}</span>}
      </div>
      {span.happened.from < span.happened.to && (
        <>
          <Handle
            part="from"
            label="First day of the window"
            day={brush.from}
            days={span.happened}
            x={at(brush.from)}
            {...keys}
          />
          <Handle
            part="to"
            label="Last day of the window"
            day={brush.to}
            days={span.happened}
            x={at(brush.to + 1)}
            {...keys}
          />
        </>
      )}
      {span.reported && (
        <ReportedTrack
          day={brush.by}
          days={span.reported}
          bins={(sooner ?? passing).reportedBins}
          width={width}
          {...keys}
        />
      )}
    </div>
  );
}
