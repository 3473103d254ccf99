import { memo } from 'react';
import type { Kind } from '../../../server/contract/model.ts';
import type { Theme } from '../../glyph/shapes.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/lanes.ts';
import { toText } from '../../timeline/days.ts';
import { glyphId, lookOf, softId } from './Definitions.tsx';
import { type Placed, reportsBelow } from './layout.ts';
import { markInWords } from './words.ts';

type Props = {
  placed: Placed;
  kind: Kind | undefined;
  theme: Theme;
  glyph: number;
  /** Height of its row: what can be clicked. */
  row: number;
  reports: boolean;
  /** Where a day begins, in pixels. */
  perDay: number;
  start: number;
  state: 'selected' | 'pointed' | 'faded' | null;
};

/** Height of the bar over the possible days, in pixels. */
const tall = 12;

/** One event: a bar over its possible days, its glyph, its name, and ticks at the days on which it was reported. */
export const MarkShape = memo(function MarkShape(props: Props) {
  const { placed, kind, theme, glyph, row, state } = props;
  const { mark, x, y, bar, label, left, right } = placed;
  const color = kind?.glyph[theme] ?? 'currentColor';
  return (
    <g
      className={['mark', state, mark.later && 'later', mark.planned && 'planned'].filter(Boolean).join(' ')}
      data-mark={placed.key}
      data-id={mark.id}
    >
      <title>{markInWords(mark, kind)}</title>
      <rect className="hit" x={left} y={y - row / 2} width={right - left} height={row} fill="transparent" />
      {bar && mark.bar && (
        <rect
          x={bar.x}
          y={y - tall / 2}
          width={bar.width}
          height={tall}
          rx={2}
          fill={mark.planned ? 'none' : `url(#${softId(kind?.name, mark.bar.ends)})`}
          stroke={mark.planned ? `url(#${softId(kind?.name, mark.bar.ends)})` : 'none'}
          strokeDasharray={mark.planned ? '4 3' : undefined}
          opacity={mark.later ? 0.45 : 1}
        />
      )}
      {(state === 'selected' || state === 'pointed') && <Plate placed={placed} glyph={glyph} />}
      <use href={`#${glyphId(kind?.name, lookOf(mark))}`} x={x - glyph / 2} y={y - glyph / 2} />
      {placed.beyond && <Beyond placed={placed} glyph={glyph} />}
      {label.side !== 'none' && <Name placed={placed} />}
      {props.reports && <Ticks {...props} color={color} />}
    </g>
  );
});

function Name({ placed: { label, y, mark } }: { placed: Placed }) {
  const end = label.side === 'left';
  return (
    <>
      <text x={end ? label.x + label.width : label.x} y={y} dy="0.36em" textAnchor={end ? 'end' : 'start'}>
        {label.text}
      </text>
      {mark.weak && (
        <line
          className="weak"
          x1={label.x}
          x2={label.x + label.width}
          y1={y + 7.5}
          y2={y + 7.5}
          strokeDasharray="3 2"
        />
      )}
    </>
  );
}

/** Its day lies before or after all days that are there to see. */
function Beyond({ placed: { x, y, beyond }, glyph }: { placed: Placed; glyph: number }) {
  const way = beyond === 'before' ? -1 : 1;
  const at = x + way * (glyph / 2 + 2);
  return <path className="beyond" d={`M${at} ${y - 4}l${way * 4} 4l${way * -4} 4`} />;
}

/** Behind what is selected: a ring round its glyph, and a plate under its name. */
function Plate({ placed: { x, y, label }, glyph }: { placed: Placed; glyph: number }) {
  return (
    <>
      <circle className="chosen" cx={x} cy={y} r={glyph / 2 + 4} />
      {label.side !== 'none' && (
        <rect className="chosen" x={label.x - 4} y={y - 9.5} width={label.width + 8} height={19} rx={5} />
      )}
    </>
  );
}

function Ticks({ placed: { mark, x, y, reach }, perDay, start, color }: Props & { color: string }) {
  if (!reach) return null;
  const at = y + reportsBelow;
  return (
    <g className="reports">
      <path d={`M${x} ${y + 7}V${at}M${reach.from} ${at}H${reach.to}`} />
      {mark.reports.map(({ day, claims, later }) => (
        <line
          key={day}
          className={later ? 'tick later' : 'tick'}
          x1={(day + 0.5 - start) * perDay}
          x2={(day + 0.5 - start) * perDay}
          y1={at - 3}
          y2={at + 3}
          stroke={color}
        >
          <title>{t('lanes:report', { date: dateInWords(toText(day)), count: claims })}</title>
        </line>
      ))}
    </g>
  );
}
