import { type RefObject, useEffect, useRef } from 'react';
import { noActions } from '../../canvas/types.ts';
import { useShared } from '../../panels/context.ts';
import type { Mark } from './marks.ts';
import { panned, type Sight, zoomedAt } from './sight.ts';

type Doing = {
  marks: Mark[];
  selected: Set<string>;
  sight: Sight;
  home: Sight;
  width: number;
  look(sight: Sight): void;
  scroll: RefObject<HTMLElement | null>;
};

/** What zooming and fitting, by keys, buttons and commands, do to the timeline. */
export function useActions(doing: Doing): void {
  const { setActions } = useShared();
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    setActions({
      ...noActions,
      fit: () => latest.current.look(latest.current.home),
      fitSelection: () => {
        const { marks, selected, look, home } = latest.current;
        const at = marks
          .filter(({ id, actors }) => selected.has(id) || actors.some(actor => selected.has(actor)))
          .flatMap(({ at, bar }) => [at, bar?.from ?? at, bar?.to ?? at]);
        if (at.length === 0) return look(home);
        const [from, to] = [Math.min(...at), Math.max(...at)];
        const room = Math.max(3, (to - from) / 6);
        look({ from: from - room, to: to + room });
      },
      zoom: by => {
        const { sight, home, marks, selected, look } = latest.current;
        const own = marks.find(({ id }) => selected.has(id))?.at ?? Number.NaN;
        // Round what is selected, where it is seen.
        const share = (own - sight.from) / (sight.to - sight.from);
        look(zoomedAt(sight, by, share >= 0 && share <= 1 ? share : 0.5, home));
      },
      pan: (x, y) => {
        const { sight, home, width, look, scroll } = latest.current;
        look(panned(sight, (-x / width) * (sight.to - sight.from), home));
        scroll.current?.scrollBy(0, -y);
      },
    });
    return () => setActions(noActions);
  }, [setActions]);
}
