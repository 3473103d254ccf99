import { useComputedColorScheme } from '@mantine/core';
import { type Ref, useMemo, useRef } from 'react';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/lanes.ts';
import { toDay } from '../../timeline/days.ts';
import { Axis } from './Axis.tsx';
import { Drawing } from './Drawing.tsx';
import { LaneHeads } from './LaneHeads.tsx';
import type { Lane } from './lanes.ts';
import { inSight, layOut, phoneSizes, wideSizes } from './layout.ts';
import type { Mark } from './marks.ts';
import type { Sight } from './sight.ts';
import { useActions } from './useActions.ts';
import { useBasis } from './useBasis.ts';
import { useGestures } from './useGestures.ts';
import { useKeyboard } from './useKeyboard.ts';
import type { useMarked } from './useMarked.ts';
import { useMeasure } from './useMeasure.ts';
import { useScrolled } from './useScrolled.ts';

type Props = {
  lanes: Lane[];
  marks: Mark[];
  marked: ReturnType<typeof useMarked>;
  sight: Sight;
  home: Sight;
  look(sight: Sight): void;
  /** Whether the sight is on the move. */
  moving: boolean;
  width: number;
  /** Width of the heads; none where they stand above their lanes. */
  heads: number;
  phone: boolean;
  /** What is as wide as heads and lanes. */
  sized: Ref<HTMLDivElement>;
};

/** The longest label, in pixels. */
const longest = 260;

/** Lanes that are scrolled, dragged, zoomed and walked through. Only what is in sight is drawn. */
export function Plot(props: Props) {
  const { lanes, marks, sight, home, look, width, heads, phone } = props;
  const { selected, lit } = props.marked;
  const { view, kinds, dispatch, openMenu } = useShared();
  const theme = useComputedColorScheme('light');
  const scroll = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const sizes = phone ? phoneSizes : wideSizes;
  const { reports } = view.time;
  const { reportedBy } = view.filter;
  const measure = useMeasure();
  const basis = useBasis(sight, props.moving);
  const perDay = width / (sight.to - sight.from);
  const around = (basis.to - basis.from) / 4;
  const { from, to } = home;
  const laid = useMemo(
    () => layOut(lanes, { perDay, home: { from, to }, basis, around, sizes, reports, measure, longest }),
    [lanes, perDay, from, to, basis, around, sizes, reports, measure],
  );
  const { top, bottom } = useScrolled(scroll);
  const left = (sight.from - home.from) * perDay;
  const seen = inSight(laid.lanes, { left, right: left + width, top, bottom });

  const idOf = (key: string | null) =>
    laid.lanes.flatMap(lane => lane.marks).find(one => one.key === key)?.mark.id ?? null;
  const menuAt = (id: string | null, at: { x: number; y: number }) => openMenu({ ...at, id });
  const keyboard = useKeyboard({
    lanes,
    laid: laid.lanes,
    ...{ sight, home, perDay, look, plot, scroll, sizes, menuAt },
  });
  const pick = (key: string | null, beside: boolean) => {
    const id = idOf(key);
    if (id === null) return dispatch({ type: 'selected', selection: null });
    keyboard.hold(key);
    dispatch(beside ? { type: 'besideSelected', id } : { type: 'selected', selection: { type: 'node', id } });
  };
  const gestures = useGestures(plot, scroll, {
    ...{ sight, home, width, look },
    onPick: pick,
    onHold: (key, at) => menuAt(idOf(key), at),
    onOpen: key => {
      pick(key, false);
      dispatch({ type: 'tabChosen', tab: 'connections' });
    },
  });
  useActions({ marks, selected, sight, home, width, look, scroll });
  return (
    <>
      <div className="lanes-scroll" ref={scroll}>
        <div ref={props.sized}>
          <div className="lanes-top" style={{ paddingLeft: heads }}>
            <Axis sight={sight} width={width} />
          </div>
          <div className="lanes-all" style={{ height: laid.height }}>
            <LaneHeads lanes={seen} width={heads} above={phone} />
            <div
              ref={plot}
              className="canvas lanes-plot"
              style={{ left: heads }}
              role="application"
              aria-label={t('lanes:label')}
              tabIndex={0}
              data-drawn
              {...gestures}
              onKeyDown={keyboard.onKeyDown}
              onContextMenu={event => {
                event.preventDefault();
                const on = (event.target as Element).closest<SVGElement>('[data-mark]');
                menuAt(idOf(on?.dataset.mark ?? null), { x: event.pageX, y: event.pageY });
              }}
            >
              <Drawing
                lanes={seen}
                {...{ kinds, theme, sizes, sight, home, width, reports }}
                height={laid.height}
                by={reportedBy ? toDay(reportedBy) + 1 : null}
                stateOf={(key, id) =>
                  selected.has(id)
                    ? 'selected'
                    : keyboard.pointed === key
                      ? 'pointed'
                      : lit && !lit.has(id)
                        ? 'faded'
                        : null
                }
              />
            </div>
          </div>
        </div>
      </div>
      <div className="visually-hidden" aria-live="polite" data-says="mark">
        {keyboard.says}
      </div>
    </>
  );
}
