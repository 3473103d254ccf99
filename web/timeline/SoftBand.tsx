import type { Kind } from '../../server/contract/model.ts';
import { t } from '../texts/index.ts';
import { colourOf } from './colour.ts';
import type { Days } from './days.ts';
import { maskOf, type PartlyDated, softBarInWords, toSoftBars } from './soft.ts';

type Props = {
  passing: PartlyDated[];
  sooner: PartlyDated[] | undefined;
  kinds: Map<string, Kind>;
  axis: Days;
  width: number;
};

/** How many bars stand one below the other at most. */
const rows = 4;

/** Below the histogram: the days over which events that are dated in part may lie, with soft ends. */
export function SoftBand({ passing, sooner, kinds, axis, width }: Props) {
  const { bars, left } = toSoftBars(passing, sooner, { axis, width, rows });
  return (
    <div className="soft-band">
      {bars.map(bar => {
        const [one, ...more] = new Set(bar.events.map(({ event }) => event.kind));
        const style = {
          left: bar.x,
          width: bar.width,
          top: bar.row * 4,
          '--kind': colourOf(more.length === 0 ? kinds.get(one ?? '') : undefined),
          '--mask': maskOf(bar.ends),
        };
        return (
          <span
            key={`${bar.row} ${bar.x}`}
            className={bar.later ? 'later' : undefined}
            title={softBarInWords(bar)}
            style={style as React.CSSProperties}
          />
        );
      })}
      {left > 0 && (
        <small className="muted" title={t('timeline:soft.moreTitle')}>
          {t('timeline:soft.more', { left })}
        </small>
      )}
    </div>
  );
}
