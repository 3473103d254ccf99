import { useMemo, useRef } from 'react';
import type { Reported } from '../../server/contract/reported.ts';
import type { Timeline } from '../../server/contract/timeline.ts';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { type Scale, toBars } from './bars.ts';
import type { Span } from './brush.ts';
import { clamped, type Days, ticks, toDay, toX } from './days.ts';
import { Handle } from './Handle.tsx';
import { Histogram } from './Histogram.tsx';
import { ReportedTrack } from './ReportedTrack.tsx';
import { SoftBand } from './SoftBand.tsx';
import { trackOf } from './track.ts';
import { useBrush } from './useBrush.ts';
import { barsInWords, windowInWords } from './words.ts';

/** Height of the tallest bar, and of the band of soft bars below it, in pixels. */
const [height, gap] = [42, 17];

type Props = {
  span: Span;
  axis: Days;
  passing: Timeline;
  sooner: Timeline | undefined;
  scale: Scale;
  width: number;
  /** Every day with reports, and those that pass the rest of the filter. */
  allDays: string[];
  reports: Reported['days'];
};

/** The histogram with the handles of its window, and below it the track of the day of reporting. */
export function Strip({ span, axis, passing, sooner, scale, width, allDays, reports }: Props) {
  const { kinds } = useShared();
  const plot = useRef<HTMLDivElement>(null);
  const track = useMemo(
    () => (span.reported ? trackOf(allDays.map(toDay), span.reported) : null),
    [allDays, span.reported],
  );
  const { brush, moving, pointer, onKeyDown, onBlur } = useBrush(plot, span, { axis, track });
  const bars = toBars(passing, sooner, [...kinds.keys()], { axis, width, height, scale });
  const keys = { onKeyDown, onBlur };
  const at = (day: number) => clamped(toX(day, axis, width), { from: 0, to: width });
  return (
    <div className="brushing" ref={plot} {...pointer}>
      <div className="plot" data-part="plot">
        <Histogram
          {...{ bars, kinds, brush, axis, width, height, gap }}
          reportedBy={span.reported && brush.by < span.reported.to ? brush.by : null}
          ticks={ticks(axis, width)}
          said={barsInWords(passing)}
        />
        <SoftBand
          passing={passing.partlyDated.events}
          sooner={sooner?.partlyDated.events}
          {...{ kinds, axis, width }}
        />
        {moving === 'window' && <span className="moving">{windowInWords(brush, span)}</span>}
      </div>
      {span.happened.from < span.happened.to && (
        <>
          <Handle
            part="from"
            label={t('timeline:strip.first')}
            day={brush.from}
            days={span.happened}
            x={at(brush.from)}
            {...keys}
          />
          <Handle
            part="to"
            label={t('timeline:strip.last')}
            day={brush.to}
            days={span.happened}
            x={at(brush.to + 1)}
            {...keys}
          />
        </>
      )}
      {span.reported && track && (
        <ReportedTrack day={brush.by} days={span.reported} {...{ track, reports }} width={width} {...keys} />
      )}
    </div>
  );
}
