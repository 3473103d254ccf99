import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { panFor } from '../../canvas/keyboard.ts';
import { useShared } from '../../panels/context.ts';
import type { LaidLane, Placed, Sizes } from './layout.ts';
import { broughtIn, panned, type Sight } from './sight.ts';
import { led } from './travel.ts';
import { aboutMark } from './words.ts';

type Doing = {
  laid: LaidLane[];
  sight: Sight;
  home: Sight;
  perDay: number;
  look(sight: Sight): void;
  plot: RefObject<HTMLElement | null>;
  scroll: RefObject<HTMLElement | null>;
  sizes: Sizes;
  menuAt(key: string | null, at: { x: number; y: number }): void;
};

/** Height of the axis, which lies over the lanes. */
const axisTall = 26;

/**
 * Which event has the keyboard, and what keys do with it; what is selected, here or elsewhere, is brought into sight.
 */
export function useKeyboard({
  laid,
  sight,
  home,
  perDay,
  look,
  plot,
  scroll,
  sizes,
  menuAt,
}: Doing) {
  const { view, kinds, dispatch } = useShared();
  const [held, hold] = useState<string | null>(null);
  const [pointed, point] = useState<string | null>(null);
  const all = laid.flatMap(({ marks }) => marks);
  const own = view.selection?.id;
  const ofSelection = all.filter(({ mark }) => mark.id === own);
  const here = ofSelection.find(({ key }) => key === held) ?? ofSelection[0] ?? null;
  const from = all.find(({ key }) => key === pointed) ?? here;

  const bring = ({ mark, y }: Placed) => {
    const next = broughtIn(sight, mark.at, home);
    if (next !== sight) look(next);
    const box = scroll.current;
    if (!box) return;
    const room = sizes.row + sizes.head;
    if (y - room < box.scrollTop) box.scrollTo({ top: Math.max(0, y - room - 10) });
    const below = box.scrollTop + box.clientHeight - axisTall;
    if (y + sizes.row > below) box.scrollTo({ top: y + sizes.row - box.clientHeight + axisTall + 10 });
  };
  // Once for each selection, when it is there: the reader may then look elsewhere.
  const brought = useRef<string | null>(null);
  useEffect(() => {
    if (own === brought.current || (own !== undefined && !here)) return;
    brought.current = own ?? null;
    point(null);
    if (here) bring(here);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const pan = panFor(event);
    const done = () => event.preventDefault();
    if (pan) {
      done();
      look(panned(sight, -pan.x / perDay, home));
      return scroll.current?.scrollBy(0, -pan.y);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      done();
      const { left = 0, top = 0 } = plot.current?.getBoundingClientRect() ?? {};
      return menuAt(
        from?.key ?? null,
        from
          ? { x: left + (from.mark.at - sight.from) * perDay, y: top + from.y }
          : { x: left + 40, y: top + 40 },
      );
    }
    const [control, picking] = [event.ctrlKey || event.metaKey, view.path?.to === null];
    if (from && pointed !== null && (event.key === ' ' || (event.key === 'Enter' && picking))) {
      done();
      return dispatch({ type: 'besideSelected', id: from.mark.id });
    }
    const next = event.altKey ? null : led(laid, event.key, from);
    if (!next) return;
    done();
    bring(next);
    if (control || picking) return point(next.key);
    point(null);
    hold(next.key);
    brought.current = next.mark.id;
    dispatch({ type: 'selected', selection: { type: 'node', id: next.mark.id } });
  };
  const said = all.find(({ key }) => key === pointed) ?? here;
  const about = said ? aboutMark(said.mark, kinds.get(said.mark.node.kind)) : '';
  return {
    onKeyDown,
    hold,
    pointed,
    /** Of what has the keyboard: its name is said where the selection is. */
    says: said && pointed !== null ? `${said.mark.node.caption}: ${about}` : about,
  };
}
