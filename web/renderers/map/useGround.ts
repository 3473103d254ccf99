import { type RefObject, useEffect, useRef } from 'react';
import { useShared } from '../../panels/context.ts';

/** Pixels that an arrow key moves the map. */
const step = 60;
const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

type Does = { panBy(x: number, y: number): void; onGround(): void };

/** What a click, a right click and the arrow keys do on the map where no mark or name takes them. */
export function useGround(box: RefObject<HTMLDivElement | null>, does: Does): void {
  const { dispatch, openMenu } = useShared();
  const latest = useRef({ ...does, openMenu });
  latest.current = { ...does, openMenu };
  useEffect(() => {
    const held = box.current;
    if (!held) return;
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('button')) return;
      held.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
      const id = target.closest<SVGElement>('[data-route]')?.dataset.route;
      dispatch({ type: 'selected', selection: id ? { type: 'node', id } : null });
      latest.current.onGround();
    };
    const onMenu = (event: MouseEvent) => {
      if ((event.target as Element).closest('button')) return;
      event.preventDefault();
      latest.current.openMenu({ x: event.clientX, y: event.clientY, id: null });
    };
    const onKey = (event: KeyboardEvent) => {
      const by = arrows[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest.current.panBy(...by);
    };
    held.addEventListener('click', onClick);
    held.addEventListener('contextmenu', onMenu);
    held.addEventListener('keydown', onKey);
    return () => {
      held.removeEventListener('click', onClick);
      held.removeEventListener('contextmenu', onMenu);
      held.removeEventListener('keydown', onKey);
    };
  }, [box, dispatch]);
}
