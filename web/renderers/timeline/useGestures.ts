import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { panned, type Sight, zoomedAt } from './sight.ts';

type Doing = {
  sight: Sight;
  home: Sight;
  width: number;
  look(sight: Sight): void;
  /** A click or tap on an event, or beside all of them. */
  onPick(key: string | null, beside: boolean): void;
  /** A double click on an event. */
  onOpen(key: string): void;
  /** A press that was held. */
  onHold(key: string | null, at: { x: number; y: number }): void;
};

/** Pixels that a pointer may tremble, and how long (milliseconds) a finger is held for the menu. */
const [trembling, holding] = [4, 550];

/**
 * The wheel zooms at the pointer (with Shift it scrolls the lanes; sideways it moves), a drag moves time and lanes, two
 * fingers zoom.
 * @param plot what is dragged
 * @param scroll what holds the lanes
 */
export function useGestures(
  plot: RefObject<HTMLElement | null>,
  scroll: RefObject<HTMLElement | null>,
  doing: Doing,
) {
  const latest = useRef(doing);
  latest.current = doing;
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const press = useRef<{ x: number; y: number; moved: boolean; key: string | null } | null>(null);
  /** What the last two clicks were on: two on different events are no double click. */
  const clicked = useRef<(string | null)[]>([]);
  const hold = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { sight, home, width, look } = latest.current;
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      const [across, down] = [event.deltaX * lines, event.deltaY * lines];
      if (event.shiftKey) return scroll.current?.scrollBy(0, down || across);
      if (Math.abs(across) > Math.abs(down))
        return look(panned(sight, (across / width) * (sight.to - sight.from), home));
      const share = (event.clientX - element.getBoundingClientRect().left) / width;
      look(zoomedAt(sight, 2 ** (-down / 240), share, home));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [plot, scroll]);
  useEffect(() => () => clearTimeout(hold.current), []);

  const keyAt = (event: PointerEvent) =>
    (event.target as Element).closest<SVGElement>('[data-mark]')?.dataset.mark ?? null;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, at);
    clearTimeout(hold.current);
    if (fingers.current.size > 1) {
      if (press.current) press.current.moved = true;
      return;
    }
    const key = keyAt(event);
    press.current = { ...at, moved: false, key };
    if (event.pointerType === 'mouse') return;
    hold.current = setTimeout(() => {
      if (!press.current || press.current.moved) return;
      press.current.moved = true;
      latest.current.onHold(key, at);
    }, holding);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    const now = { x: event.clientX, y: event.clientY };
    const start = press.current;
    if (!before || !start) return;
    if (!start.moved && Math.hypot(now.x - start.x, now.y - start.y) < trembling) return;
    start.moved = true;
    clearTimeout(hold.current);
    const { sight, home, width, look } = latest.current;
    const perDay = width / (sight.to - sight.from);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    const moved = panned(sight, (before.x - now.x) / perDay / (other ? 2 : 1), home);
    scroll.current?.scrollBy(0, (before.y - now.y) / (other ? 2 : 1));
    if (!other) return look(moved);
    const [old, wide] = [before, now].map(one => Math.max(20, Math.hypot(one.x - other.x, one.y - other.y)));
    const left = plot.current?.getBoundingClientRect().left ?? 0;
    look(zoomedAt(moved, Number(wide) / Number(old), ((now.x + other.x) / 2 - left) / width, home));
  };
  const ends = (event: PointerEvent<HTMLElement>, taken: boolean) => {
    fingers.current.delete(event.pointerId);
    clearTimeout(hold.current);
    const start = press.current;
    if (fingers.current.size > 0 || !start) return;
    press.current = null;
    if (taken || start.moved) return;
    clicked.current = [clicked.current.at(-1) ?? null, start.key];
    latest.current.onPick(start.key, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: (event: PointerEvent<HTMLElement>) => ends(event, false),
    onDoubleClick: () => {
      const [one, other] = clicked.current;
      if (one && one === other) latest.current.onOpen(one);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => ends(event, true),
  };
}
