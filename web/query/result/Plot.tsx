import '../../renderers/timeline/timeline.css';
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { panFor } from '../../canvas/keyboard.ts';
import { Axis } from '../../renderers/timeline/Axis.tsx';
import { Drawing } from '../../renderers/timeline/Drawing.tsx';
import { LaneHeads } from '../../renderers/timeline/LaneHeads.tsx';
import { inSight, layOut, phoneSizes, wideSizes } from '../../renderers/timeline/layout.ts';
import { broughtIn, homeOf, panned, type Sight, zoomedAt } from '../../renderers/timeline/sight.ts';
import { inTime as inOrder, led } from '../../renderers/timeline/travel.ts';
import { useBasis } from '../../renderers/timeline/useBasis.ts';
import { useGestures } from '../../renderers/timeline/useGestures.ts';
import { useMeasure } from '../../renderers/timeline/useMeasure.ts';
import { useScrolled } from '../../renderers/timeline/useScrolled.ts';
import { aboutMark } from '../../renderers/timeline/words.ts';
import { t } from '../../texts/result.ts';
import type { InTime } from './inTime.ts';

type Props = { told: InTime; picked: string | null; onPick(id: string | null): void };

/** Pixels of the heads of lanes, where there is room beside them, and of the longest label. */
const [headWidth, longest] = [146, 240];

/** The lanes of an answer: dragged, zoomed, and walked through by the keyboard. */
export function Plot({ told, picked, onPick }: Props) {
  const { lanes, marks, kinds } = told;
  const theme = useComputedColorScheme('light');
  const phone = useMediaQuery('(max-width: 900px)') ?? false;
  const scroll = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const { ref, width: whole } = useElementSize<HTMLDivElement>();
  const heads = phone ? 0 : headWidth;
  const width = Math.max(1, whole - heads);
  const sizes = phone ? phoneSizes : wideSizes;
  const measure = useMeasure();
  const home = useMemo(() => homeOfMarks(marks), [marks]);
  const [seen, setSeen] = useState<Sight | null>(null);
  const sight = panned(seen ?? home, 0, home);
  const basis = useBasis(sight, false);
  const perDay = width / (sight.to - sight.from);
  const around = (basis.to - basis.from) / 4;
  const laid = useMemo(
    () => layOut(lanes, { perDay, home, basis, around, sizes, reports: false, measure, longest }),
    [lanes, perDay, home, basis, around, sizes, measure],
  );
  const { top, bottom } = useScrolled(scroll);
  const left = (sight.from - home.from) * perDay;
  const inView = inSight(laid.lanes, { left, right: left + width, top, bottom });
  const idOf = (key: string | null) =>
    laid.lanes.flatMap(lane => lane.marks).find(one => one.key === key)?.mark.id ?? null;
  const gestures = useGestures(plot, scroll, {
    ...{ sight, home, width, look: setSeen },
    onPick: key => onPick(idOf(key)),
    onHold: key => onPick(idOf(key)),
    onOpen: key => onPick(idOf(key)),
  });
  const held = useMemo(() => inOrder(lanes), [lanes]).find(one => one.mark.id === picked) ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const pan = panFor(event);
    const zoom = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[event.key];
    if (pan) setSeen(panned(sight, -pan.x / perDay, home));
    else if (zoom) setSeen(zoomedAt(sight, zoom, 0.5, home));
    else if (event.key === '0') setSeen(null);
    else {
      const next =
        event.altKey || event.ctrlKey || event.metaKey ? null : led(lanes, event.key, held, laid.lanes);
      if (!next) return;
      onPick(next.mark.id);
      setSeen(broughtIn(sight, next.mark.at, home));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="lanes-scroll" ref={scroll}>
        <div ref={ref}>
          <div className="lanes-top" style={{ paddingLeft: heads }}>
            <Axis sight={sight} width={width} />
          </div>
          <div className="lanes-all" style={{ height: laid.height }}>
            <LaneHeads lanes={inView} width={heads} above={phone} />
            <div
              ref={plot}
              className="lanes-plot answer-plot"
              style={{ left: heads, height: laid.height }}
              role="application"
              aria-label={t('result:time.label')}
              tabIndex={0}
              data-drawn
              {...gestures}
              onKeyDown={onKeyDown}
            >
              <Drawing
                lanes={inView}
                {...{ kinds, theme, sizes, sight, home, width }}
                height={laid.height}
                reports={false}
                by={null}
                stateOf={(_, id) => (id === picked ? 'selected' : null)}
              />
            </div>
          </div>
        </div>
      </div>
      <div className="visually-hidden" aria-live="polite">
        {held && `${held.mark.node.caption}: ${aboutMark(held.mark, kinds.get(held.mark.node.kind))}`}
      </div>
    </>
  );
}

/** All days of these marks; open ends have none. */
function homeOfMarks(marks: InTime['marks']): Sight {
  const days = marks.flatMap(({ at, bar }) => [at, bar?.from ?? at, bar?.to ?? at]);
  const from = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const to = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return Number.isFinite(from)
    ? homeOf({ from: Math.floor(from), to: Math.ceil(to) - 1 })
    : { from: 0, to: 1 };
}
