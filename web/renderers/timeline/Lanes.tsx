import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { Extent, Reference } from '../../../server/contract/graph.ts';
import type { Days } from '../../timeline/days.ts';
import { EventList } from './EventList.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import type { Lane } from './lanes.ts';
import type { Mark, Told } from './marks.ts';
import { Plot } from './Plot.tsx';
import { atScale, type Scale, type Sight, scaleOf } from './sight.ts';
import { useMarked } from './useMarked.ts';
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

/** Width of the heads, in pixels; on a phone they stand above their lanes. */
const headWidth = 146;

/** The lanes with what stands round them, drawn or as a list. */
export function Lanes({ lanes, marks, actors, undated, hidden, extent, days, home }: Props) {
  const phone = useMediaQuery('(max-width: 900px)') ?? false;
  const [list, setList] = useState<'all' | 'undated' | null>(null);
  const { ref, width: whole } = useElementSize<HTMLDivElement>();
  const heads = phone ? 0 : headWidth;
  const width = Math.max(1, whole - heads);
  const { sight, look, moving } = useSight(home);
  const marked = useMarked(marks, actors);
  /** What zooming to a scale goes round: what is selected, else the middle of the events that are seen. */
  const middle = () => {
    const own = marks.find(mark => marked.selected.has(mark.id));
    if (own) return own.at;
    const seen = marks.map(mark => mark.at).filter(at => at >= sight.from && at <= sight.to);
    return seen.sort((one, other) => one - other)[seen.length >> 1] ?? (sight.from + sight.to) / 2;
  };
  const scaled = (scale: Scale) => atScale(scale, middle(), width, home);
  const isHome = sight.from <= home.from && sight.to >= home.to;
  return (
    <div className="lanes">
      <Head
        {...{ sight, home, hidden }}
        days={{ from: days.from, to: days.to + 1 }}
        later={marks.filter(mark => mark.later).length}
        undated={undated.length}
        cut={extent && extent.returned < extent.total ? extent : null}
        scale={isHome ? 'all' : scaleOf(sight, width)}
        tooNear={scale => scaled(scale) === null}
        onScale={scale => look(scale === 'all' ? home : (scaled(scale) ?? home))}
        list={list !== null}
        onList={ofUndated => setList(ofUndated ? 'undated' : list === null ? 'all' : null)}
      />
      {list === null ? (
        <>
          <Plot {...{ lanes, marks, marked, sight, home, look, moving, width, heads, phone }} sized={ref} />
          <Foot />
        </>
      ) : (
        <EventList lanes={lanes} undated={undated} atUndated={list === 'undated'} />
      )}
    </div>
  );
}
