import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { panFor } from '../../canvas/keyboard.ts';
import { useShared } from '../../panels/context.ts';
import type { Lane } from './lanes.ts';
import { keyOf, type LaidLane, type Sizes } from './layout.ts';
import { broughtIn, panned, type Sight } from './sight.ts';
import { type Held, led } from './travel.ts';
import { aboutMark } from './words.ts';

type Doing = {
  lanes: Lane[];
  laid: LaidLane[];
  sight: Sight;
  home: Sight;
  perDay: number;
  look(sight: Sight): void;
  plot: RefObject<HTMLElement | null>;
  scroll: RefObject<HTMLElement | null>;
  sizes: Sizes;
  menuAt(id: string | null, at: { x: number; y: number }): void;
};

/** Height of the axis, which lies over the lanes. */
const axisTall = 26;

/** Which event has the keyboard, and what keys do with it; what is selected, here or elsewhere, is brought into sight. */
export function useKeyboard({ lanes, laid, sight, home, perDay, look, plot, scroll, sizes, menuAt }: Doing) {
  const { view, kinds, dispatch } = useShared();
  const [held, hold] = useState<string | null>(null);
  const [pointed, point] = useState<Held | null>(null);
  const own = view.selection?.id;
  const here = heldIn(lanes, own, held);
  const from = pointed ?? here;
  const placed = (key: string | undefined) => laid.flatMap(({ marks }) => marks).find(one => one.key === key);

  // First into the days that are seen; when it has its row there, into the rows that are.
  const wanted = useRef<string | null>(null);
  const bring = ({ key, mark }: Held, stays = false) => {
    wanted.current = key;
    if (stays) return;
    const next = broughtIn(sight, mark.at, home);
    if (next !== sight) look(next);
  };
  const brought = useRef<string | undefined>(undefined);
  // A link that says which days are seen keeps to them.
  const stays = useRef(view.time.seen !== null);
  useEffect(() => {
    // Once for each selection, as soon as it is there: the reader may then look elsewhere.
    if (own !== brought.current && (own === undefined || here)) {
      brought.current = own;
      point(null);
      if (here) bring(here, stays.current);
      stays.current = false;
    }
    const [box, spot] = [scroll.current, placed(wanted.current ?? undefined)];
    if (!box || !spot) return;
    wanted.current = null;
    const [above, below] = [spot.y - sizes.row - sizes.head, spot.y + sizes.row + axisTall];
    if (above < box.scrollTop) box.scrollTo({ top: Math.max(0, above - 10) });
    else if (below > box.scrollTop + box.clientHeight) box.scrollTo({ top: below - box.clientHeight + 10 });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const done = () => event.preventDefault();
    const pan = panFor(event);
    if (pan) {
      done();
      look(panned(sight, -pan.x / perDay, home));
      return scroll.current?.scrollBy(0, -pan.y);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      done();
      const { left = 0, top = 0 } = plot.current?.getBoundingClientRect() ?? {};
      const x = from ? (from.mark.at - sight.from) * perDay : 40;
      return menuAt(from?.mark.id ?? null, { x: left + x, y: top + (placed(from?.key)?.y ?? 40) });
    }
    const picking = view.path?.to === null;
    if (pointed && (event.key === ' ' || (event.key === 'Enter' && picking))) {
      done();
      return dispatch({ type: 'besideSelected', id: pointed.mark.id });
    }
    const next = event.altKey ? null : led(lanes, event.key, from, laid);
    if (!next) return;
    done();
    bring(next);
    if (event.ctrlKey || event.metaKey || picking) return point(next);
    point(null);
    hold(next.key);
    brought.current = next.mark.id;
    dispatch({ type: 'selected', selection: { type: 'node', id: next.mark.id } });
  };
  const about = from ? aboutMark(from.mark, kinds.get(from.mark.node.kind)) : '';
  return {
    onKeyDown,
    /** Of an event that stands in several lanes, the one that was clicked. */
    hold,
    pointed: pointed?.key ?? null,
    /** The name of what is selected is said where the selection is. */
    says: pointed ? `${pointed.mark.node.caption}: ${about}` : about,
  };
}

/** The selected event, in the lane in which it was reached, else in the first. */
function heldIn(lanes: Lane[], id: string | undefined, key: string | null): Held | null {
  if (id === undefined) return null;
  const found = lanes.flatMap(lane =>
    lane.marks.filter(mark => mark.id === id).map(mark => ({ key: keyOf(lane, mark), mark })),
  );
  return found.find(one => one.key === key) ?? found[0] ?? null;
}
