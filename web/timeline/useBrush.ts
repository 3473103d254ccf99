import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Filter } from '../state/view.ts';
import { type Brush, dragged, keyed, type Part, type Span, toBrush, toChange } from './brush.ts';
import { type Days, dayAt } from './days.ts';

/** How long (milliseconds) after the last key the filter is set. */
const idle = 350;

/**
 * Dragging and keys on the strip. Meanwhile only the strip moves; the filter is set when the pointer is let go, or the
 * keys rest.
 * @param plot the element that is as wide as the axis
 * @param axis the days that it shows
 */
export function useBrush(
  plot: RefObject<HTMLElement | null>,
  span: Span,
  axis: Days,
  filter: Filter,
  change: (part: Partial<Filter>) => void,
) {
  const [draft, setDraft] = useState<Brush | null>(null);
  const moved = useRef<Part>('window');
  const drag = useRef<{ part: Part; start: Brush; began: number; x: number } | null>(null);
  const keys = useRef<{ part: Part; brush: Brush; timer: ReturnType<typeof setTimeout> } | null>(null);
  const brush = draft ?? toBrush(filter, span);

  const commit = (part: Part, made: Brush) => {
    setDraft(null);
    change(toChange(part, made, span));
  };
  const dayOf = (event: PointerEvent, part: Part | null) => {
    const box = plot.current?.getBoundingClientRect();
    const days = (part === 'by' && span.reported) || axis;
    return box ? dayAt(event.clientX - box.left, days, box.width) : days.from;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const part = partAt(event.target as Element, brush, dayOf(event, null), span.happened);
    if (part === null) return;
    drag.current = { part, start: brush, began: dayOf(event, part), x: event.clientX };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    // A press that trembles is no drag.
    if (!now || (draft === null && Math.abs(event.clientX - now.x) < 3)) return;
    moved.current = now.part;
    setDraft(dragged(now.part, now.start, now.began, dayOf(event, now.part), span));
  };
  const onPointerUp = () => {
    const now = drag.current;
    drag.current = null;
    if (now && draft) commit(now.part, draft);
  };
  const onPointerCancel = () => {
    drag.current = null;
    setDraft(null);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const on = (event.target as Element).closest('[data-part]');
    if (on?.getAttribute('data-part') !== 'by') change(toChange('window', toBrush({}, span), span));
  };
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
  useEffect(() => () => clearTimeout(keys.current?.timer), []);
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
