import type { Kind } from '../../server/contract/model.ts';
import type { Bar } from './bars.ts';
import type { Brush } from './brush.ts';
import { colourOf } from './colour.ts';
import { type Days, type Tick, toX } from './days.ts';
import { barInWords } from './words.ts';

type Props = {
  bars: Bar[];
  ticks: Tick[];
  kinds: Map<string, Kind>;
  brush: Brush;
  axis: Days;
  width: number;
  height: number;
  said: string;
  /** Pixels between the bars and what is written along the axis. */
  gap: number;
  /** The day by which it was reported, where one is set. */
  reportedBy: number | null;
};

/** Events by kind over time; what lies outside of the window is pale. */
export function Histogram({ bars, ticks, kinds, brush, axis, width, height, said, gap, reportedBy }: Props) {
  const [left, right] = [toX(brush.from, axis, width), toX(brush.to + 1, axis, width)];
  const shown = { from: Math.max(0, left), to: Math.min(width, right) };
  return (
    <svg className="histogram" width={width} height={height + gap + 16} role="img" aria-label={said}>
      <rect
        className="window"
        x={shown.from}
        y={0}
        width={Math.max(0, shown.to - shown.from)}
        height={height}
      />
      {bars.map(bar => (
        <g key={bar.from} className={bar.x + bar.width > left && bar.x < right ? 'bin' : 'bin out'}>
          <title>{barInWords(bar)}</title>
          {bar.pieces.map(({ kind, later, y, height: tall }) => (
            <rect
              key={`${kind}${later}`}
              className={later ? 'later' : undefined}
              x={later ? bar.x + 0.5 : bar.x}
              y={y}
              width={later ? Math.max(1, bar.width - 1) : bar.width}
              height={tall}
              style={{ '--kind': colourOf(kinds.get(kind)) } as React.CSSProperties}
            />
          ))}
        </g>
      ))}
      <line className="floor" x1={0} x2={width} y1={height} y2={height} />
      {reportedBy !== null && reportedBy >= axis.from && reportedBy <= axis.to && (
        <line
          className="by"
          x1={toX(reportedBy + 1, axis, width)}
          x2={toX(reportedBy + 1, axis, width)}
          y1={0}
          y2={height + gap}
        />
      )}
      {ticks.map(({ day, label }) => {
        const x = toX(day, axis, width);
        return (
          <text key={day} x={Math.min(x, width - 4)} y={height + gap + 13} textAnchor={anchor(x, width)}>
            {label}
          </text>
        );
      })}
    </svg>
  );
}

const anchor = (x: number, width: number) => (x < 20 ? 'start' : x > width - 26 ? 'end' : 'middle');
