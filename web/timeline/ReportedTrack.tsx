import type { ComponentProps } from 'react';
import type { Timeline } from '../../server/contract/timeline.ts';
import { dateInWords } from '../state/words.ts';
import { type Days, toDay, toText, toX } from './days.ts';
import { Handle } from './Handle.tsx';

type Props = {
  day: number;
  days: Days;
  bins: Timeline['reportedBins'];
  width: number;
} & Pick<ComponentProps<typeof Handle>, 'onKeyDown' | 'onBlur'>;

/**
 * The day by which it was reported, on an axis of its own: reports often come within days of each other, long after
 * the first event. At its right end all reports are in. A dot for each bin of first reports, larger for more.
 */
export function ReportedTrack({ day, days, bins, width, onKeyDown, onBlur }: Props) {
  const x = toX(day + 1, days, width);
  const all = day >= days.to;
  const first = dateInWords(toText(days.from));
  const last = dateInWords(toText(days.to));
  return (
    <>
      <div className="track" data-part="by">
        <svg width={width} height={20} aria-hidden="true">
          <line className="rest" x1={0} x2={width} y1={10} y2={10} />
          <line className="gone" x1={0} x2={x} y1={10} y2={10} />
          {bins.map(bin => (
            <circle
              key={bin.from}
              cx={toX((toDay(bin.from) + toDay(bin.to) + 1) / 2, days, width)}
              cy={10}
              r={Math.min(6, 2 + Math.sqrt(bin.events) / 1.4)}
            />
          ))}
        </svg>
        <span className={x > width / 2 ? 'plate before' : 'plate'} style={{ left: x }}>
          {all ? `all, to ${last}` : dateInWords(toText(day))}
        </span>
        {x > 260 && (
          <span className="track-end" style={{ left: toX(days.from + 1, days, width) + 10 }}>
            {first}
          </span>
        )}
        {x < width - 260 && (
          <span className="track-end last" style={{ right: width - toX(days.to, days, width) + 10 }}>
            {last}
          </span>
        )}
      </div>
      {days.from < days.to && (
        <Handle
          part="by"
          label="Reports until"
          day={day}
          days={days}
          x={x}
          {...(all ? { open: 'all reports' } : {})}
          {...{ onKeyDown, onBlur }}
        />
      )}
    </>
  );
}
