import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { Extent, Reference } from '../../../server/contract/graph.ts';
import { useShared } from '../../panels/context.ts';
import { ZoomButtons } from '../../panels/ZoomButtons.tsx';
import { t } from '../../texts/index.ts';
import { type Days, toDay } from '../../timeline/days.ts';
import { Axis } from './Axis.tsx';
import { Drawing } from './Drawing.tsx';
import { EventList } from './EventList.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { LaneHeads } from './LaneHeads.tsx';
import type { Lane } from './lanes.ts';
import { inSight, layOut, phoneSizes, wideSizes } from './layout.ts';
import type { Mark, Told } from './marks.ts';
import { atScale, type Scale, type Sight, scaleOf } from './sight.ts';
import { useActions } from './useActions.ts';
import { useGestures } from './useGestures.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useMarked } from './useMarked.ts';
import { useMeasure } from './useMeasure.ts';
import { useScrolled } from './useScrolled.ts';
import { useSight } from './useSight.ts';

type Props = {
  lanes: Lane[];
  marks: Mark[];
  actors: Reference[];
  undated: Told[];
  hidden: number;
  extent: Extent | undefined;
  days: Days;
  home: Sight;
};

/** Width of the heads, of the room for scrolling, and of the longest label, in pixels. */
const [headWidth, longest] = [146, 260];

/** The lanes with what stands round them. Only what is in sight is drawn. */
export function Lanes({ lanes, marks, actors, undated, hidden, extent, days, home }: Props) {
  const { view, kinds, dispatch, openMenu, actions } = useShared();
  const theme = useComputedColorScheme('light');
  const phone = useMediaQuery('(max-width: 900px)') ?? false;
  const [list, setList] = useState<'all' | 'undated' | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const { ref: sized, width: whole } = useElementSize<HTMLDivElement>();
  const heads = phone ? 0 : headWidth;
  const width = Math.max(1, whole - heads);
  const sizes = phone ? phoneSizes : wideSizes;
  const { reports } = view.time;
  const measure = useMeasure();
  const { sight, look } = useSight(home);
  const perDay = width / (sight.to - sight.from);
  const laid = useMemo(
    () => layOut(lanes, { perDay, home: { from: home.from, to: home.to }, sizes, reports, measure, longest }),
    [lanes, perDay, home.from, home.to, sizes, reports, measure],
  );
  const { top, bottom } = useScrolled(scroll, list === null);
  const shift = (sight.from - home.from) * perDay;
  const seen = inSight(laid.lanes, { left: shift, right: shift + width, top, bottom });
  const { selected, lit } = useMarked(marks, actors);
  const all = laid.lanes.flatMap(lane => lane.marks);

  const pick = (key: string | null, beside: boolean) => {
    const id = all.find(one => one.key === key)?.mark.id;
    if (id === undefined) return dispatch({ type: 'selected', selection: null });
    keyboard.hold(key);
    dispatch(beside ? { type: 'besideSelected', id } : { type: 'selected', selection: { type: 'node', id } });
  };
  const menuAt = (key: string | null, at: { x: number; y: number }) =>
    openMenu({ ...at, id: all.find(one => one.key === key)?.mark.id ?? null });
  const keyboard = useKeyboard({
    laid: laid.lanes,
    sight,
    home,
    perDay,
    look,
    plot,
    scroll,
    sizes,
    menuAt,
  });
  const gestures = useGestures(plot, scroll, {
    sight,
    home,
    width,
    look,
    onPick: pick,
    onHold: menuAt,
    onOpen: key => {
      pick(key, false);
      dispatch({ type: 'tabChosen', tab: 'connections' });
    },
  });
  useActions({ marks, selected, sight, home, width, look, scroll });

  const middle = () => {
    const own = marks.find(mark => selected.has(mark.id));
    if (own) return own.at;
    const inside = marks.map(mark => mark.at).filter(at => at >= sight.from && at <= sight.to);
    return (
      inside.sort((one, other) => one - other)[Math.floor(inside.length / 2)] ?? (sight.from + sight.to) / 2
    );
  };
  const isHome = sight.from <= home.from && sight.to >= home.to;
  const scaled = (scale: Scale) => atScale(scale, middle(), width, home);
  const { reportedBy } = view.filter;
  const names = seen.flatMap(lane => lane.marks);
  return (
    <div className="lanes">
      <Head
        {...{ sight, home }}
        days={{ from: days.from, to: days.to + 1 }}
        counts={{
          later: marks.filter(mark => mark.later).length,
          undated: undated.length,
          hidden,
          cut: extent && extent.returned < extent.total ? extent : null,
        }}
        names={{ shown: names.filter(({ label }) => label.side !== 'none').length, total: names.length }}
        scale={isHome ? 'all' : scaleOf(sight, width)}
        tooNear={scale => scaled(scale) === null}
        onScale={scale => look(scale === 'all' ? home : (scaled(scale) ?? home))}
        list={list !== null}
        onList={undatedOnes => setList(undatedOnes ? 'undated' : list === null ? 'all' : null)}
      />
      {list !== null ? (
        <EventList lanes={lanes} undated={undated} atUndated={list === 'undated'} />
      ) : (
        <div className="lanes-scroll" ref={scroll}>
          <div ref={sized}>
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
                  menuAt(on?.dataset.mark ?? null, { x: event.pageX, y: event.pageY });
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
      )}
      {list === null && <Foot />}
      {list === null && <ZoomButtons actions={actions} />}
      <div className="visually-hidden" aria-live="polite" data-says="mark">
        {keyboard.says}
      </div>
    </div>
  );
}
