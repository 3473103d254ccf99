import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useShared } from '../panels/context.ts';
import { type Brush, dragged, keyed, type Part, type Span, toBrush, toChange } from './brush.ts';
import { type Days, dayAt } from './days.ts';
import { newGesture } from './gesture.ts';
import type { Track } from './track.ts';

/** How long (milliseconds) a key or a dragged part rests before the filter is set. */
const idle = 350;

/**
 * Dragging and keys on the strip. The strip follows at once; the filter, and with it everything else, when the pointer
 * rests or is let go, or the keys rest. Escape takes a drag back.
 * @param plot the element that is as wide as the axis
 * @param scales the days that it shows, and where those of reporting lie
 */
export function useBrush(
  plot: RefObject<HTMLElement | null>,
  span: Span,
  { axis, track }: { axis: Days; track: Track | null },
) {
  const { view, dispatch } = useShared();
  const [draft, setDraft] = useState<Brush | null>(null);
  const moved = useRef<Part>('window');
  const drag = useRef<{ part: Part; start: Brush; began: number; x: number; gesture: number } | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keys = useRef<{ part: Part; brush: Brush; timer: ReturnType<typeof setTimeout> } | null>(null);
  const brush = draft ?? toBrush(view.filter, span);

  const show = (part: Part, made: Brush, gesture: number) =>
    dispatch({ type: 'timeMoved', change: toChange(part, made, span), gesture });
  const commit = (part: Part, made: Brush, gesture = newGesture()) => {
    clearTimeout(resting.current);
    setDraft(null);
    show(part, made, gesture);
  };
  const dayOf = (event: PointerEvent, part: Part | null) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return axis.from;
    const x = event.clientX - box.left;
    return part === 'by' && track ? track.dayAt(x, box.width) : dayAt(x, axis, box.width);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const part = partAt(event.target as Element, brush, dayOf(event, null), span.happened);
    if (part === null) return;
    drag.current = { part, start: brush, began: dayOf(event, part), x: event.clientX, gesture: newGesture() };
    event.currentTarget.setPointerCapture(event.pointerId);
    // A press on the track beside its handle goes there.
    if (part !== 'by' || (event.target as Element).closest('.grip')) return;
    moved.current = part;
    setDraft(dragged(part, brush, brush.by, dayOf(event, part), span));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    // A press that trembles is no drag.
    if (!now || (draft === null && Math.abs(event.clientX - now.x) < 3)) return;
    moved.current = now.part;
    const made = dragged(now.part, now.start, now.began, dayOf(event, now.part), span);
    setDraft(made);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => show(now.part, made, now.gesture), idle);
  };
  const onPointerUp = () => {
    const now = drag.current;
    drag.current = null;
    if (now && draft) commit(now.part, draft, now.gesture);
  };
  const onPointerCancel = () => {
    const now = drag.current;
    drag.current = null;
    if (now && draft) commit(now.part, now.start, now.gesture);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const on = (event.target as Element).closest('[data-part]');
    if (on?.getAttribute('data-part') !== 'by') commit('window', toBrush({}, span));
  };
  const cancel = useRef(onPointerCancel);
  cancel.current = onPointerCancel;
  const dragging = draft !== null && drag.current !== null;
  useEffect(() => {
    if (!dragging) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel.current();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [dragging]);
  const rest = useRef(() => undefined as undefined);
  rest.current = () => {
    const now = keys.current;
    if (!now) return;
    clearTimeout(now.timer);
    keys.current = null;
    commit(now.part, now.brush);
  };
  const onKeyDown = (part: 'from' | 'to' | 'by', event: KeyboardEvent) => {
    const made = keyed(part, brush, event.key, span);
    if (!made || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (keys.current) clearTimeout(keys.current.timer);
    keys.current = { part, brush: made, timer: setTimeout(() => rest.current(), idle) };
    moved.current = part;
    setDraft(made);
  };
  useEffect(
    () => () => {
      clearTimeout(keys.current?.timer);
      clearTimeout(resting.current);
    },
    [],
  );
  return {
    brush,
    /** Whether the window or the day of reporting is on the move. */
    moving: draft === null ? null : moved.current === 'by' ? ('by' as const) : ('window' as const),
    pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onDoubleClick },
    onKeyDown,
    onBlur: () => rest.current(),
  };
}

/** What a press takes hold of: a handle, the window where it is smaller than everything, else a new window. */
function partAt(target: Element, brush: Brush, day: number, all: Days): Part | null {
  const named = target.closest<HTMLElement>('[data-part]')?.dataset.part;
  if (named === 'from' || named === 'to' || named === 'by') return named;
  if (named !== 'plot') return null;
  const whole = brush.from <= all.from && brush.to >= all.to;
  return !whole && day >= brush.from && day <= brush.to ? 'window' : 'new';
}
