import type { ComponentProps } from 'react';
import type { Reported } from '../../server/contract/reported.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { type Days, toDay, toText } from './days.ts';
import { Handle } from './Handle.tsx';
import type { Track } from './track.ts';

type Props = {
  day: number;
  days: Days;
  track: Track;
  /** The days with reports that pass the rest of the filter. */
  reports: Reported['days'];
  width: number;
} & Pick<ComponentProps<typeof Handle>, 'onKeyDown' | 'onBlur'>;

/**
 * The day by which it was reported, on an axis of its own: reports often come within days of each other, long after
 * the first event, and long silences are drawn shorter. At its right end all reports are in. A dot for each day with
 * reports, larger for more claims.
 */
export function ReportedTrack({ day, days, track, reports, width, onKeyDown, onBlur }: Props) {
  const x = track.toX(day + 1, width);
  const all = day >= days.to;
  const labels = track.labels(
    reports.map(report => toDay(report.day)),
    width,
  );
  const last = dateInWords(toText(days.to));
  return (
    <>
      <div className="track" data-part="by">
        <svg width={width} height={20} aria-hidden="true">
          <line className="rest" x1={0} x2={width} y1={10} y2={10} />
          <line className="gone" x1={0} x2={x} y1={10} y2={10} />
          {reports.map(one => (
            <circle
              key={one.day}
              className={toDay(one.day) <= day ? 'gone' : undefined}
              cx={track.toX(toDay(one.day) + 0.5, width)}
              cy={10}
              r={Math.min(6, 2 + Math.sqrt(one.claims) / 4)}
            >
              <title>
                {t('timeline:track.claims', {
                  day: dateInWords(one.day),
                  claims: t('common:claim', { count: one.claims }),
                })}
              </title>
            </circle>
          ))}
        </svg>
        <span className={x > width / 2 ? 'plate before' : 'plate'} style={{ left: x }}>
          {all ? t('timeline:track.all', { day: last }) : dateInWords(toText(day))}
        </span>
        {labels.map(({ day, x, text }) => (
          <span key={day} className="track-day" style={{ left: x }}>
            {text}
          </span>
        ))}
      </div>
      {days.from < days.to && (
        <Handle
          part="by"
          label={t('timeline:track.name')}
          day={day}
          days={days}
          x={x}
          {...(all ? { open: t('timeline:track.open') } : {})}
          {...{ onKeyDown, onBlur }}
        />
      )}
    </>
  );
}
