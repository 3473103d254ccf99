import type { Kind } from '../../../server/contract/model.ts';
import type { Theme } from '../../glyph/shapes.ts';
import { Glyphs, SoftEnds } from './Definitions.tsx';
import type { LaidLane, Sizes } from './layout.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Sight } from './sight.ts';
import { axisTicks } from './ticks.ts';

type Props = {
  /** What of them is in sight. */
  lanes: LaidLane[];
  kinds: Map<string, Kind>;
  theme: Theme;
  sizes: Sizes;
  sight: Sight;
  home: Sight;
  width: number;
  height: number;
  reports: boolean;
  /** The end of the day by which it was reported; null for all reports. */
  by: number | null;
  stateOf(key: string, id: string): 'selected' | 'pointed' | 'faded' | null;
};

/** The lanes as a picture: plain SVG, which needs nothing of the page but its fonts. */
export function Drawing(props: Props) {
  const { lanes, kinds, theme, sizes, sight, home, width, height, reports, by, stateOf } = props;
  const perDay = width / (sight.to - sight.from);
  const line = by === null ? null : (by - sight.from) * perDay;
  return (
    <svg className="lanes-drawing" width={width} height={height} aria-hidden="true">
      <SoftEnds kinds={kinds} theme={theme} />
      <Glyphs kinds={kinds} size={sizes.glyph} />
      {line !== null && line < width && (
        <rect
          className="unreported"
          x={Math.max(0, line)}
          y={0}
          width={width - Math.max(0, line)}
          height={height}
        />
      )}
      {axisTicks(sight, width).map(({ day, strong }) => (
        <line
          key={day}
          className={strong ? 'grid strong' : 'grid'}
          x1={(day - sight.from) * perDay}
          x2={(day - sight.from) * perDay}
          y1={0}
          y2={height}
        />
      ))}
      <g transform={`translate(${(home.from - sight.from) * perDay} 0)`}>
        {lanes.flatMap(({ marks }) =>
          marks.map(placed => (
            <MarkShape
              key={placed.key}
              placed={placed}
              kind={kinds.get(placed.mark.node.kind)}
              theme={theme}
              glyph={sizes.glyph}
              row={sizes.row}
              reports={reports}
              perDay={perDay}
              start={home.from}
              state={stateOf(placed.key, placed.mark.id)}
            />
          )),
        )}
      </g>
      {line !== null && line >= 0 && line <= width && (
        <line className="by" x1={line} x2={line} y1={0} y2={height} strokeDasharray="2 3" />
      )}
    </svg>
  );
}
