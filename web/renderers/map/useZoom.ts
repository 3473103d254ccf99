import type { GeoProjection } from 'd3-geo';
import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomTransform } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { MapSight } from '../../state/view.ts';
import { type Size, sightOf, transformFor, zoomBounds } from './sight.ts';

type Given = {
  projection: GeoProjection;
  size: Size;
  sight: MapSight | null;
  /** What is in sight after the map was moved by hand. */
  onSight(sight: MapSight | null): void;
};

/** Moves a map by wheel, drag and pinch, and follows the sight of the view. */
export function useZoom(box: RefObject<HTMLDivElement | null>, { projection, size, sight, onSight }: Given) {
  const [transform, setTransform] = useState<ZoomTransform>(() => transformFor(sight, projection, size));
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  const latest = useRef({ projection, size, onSight });
  latest.current = { projection, size, onSight };

  useEffect(() => {
    const held = box.current;
    if (!held) return;
    const moving = zoom<HTMLDivElement, unknown>()
      .on('zoom', event => setTransform(event.transform))
      .on('end', event => {
        // What was not done by hand follows the view, and need not be told to it.
        if (!event.sourceEvent) return;
        const now = latest.current;
        now.onSight(sightOf(event.transform, now.projection, now.size));
      });
    behaviour.current = moving;
    const selected = select(held);
    selected.call(moving);
    return () => void selected.on('.zoom', null);
  }, [box]);

  const wanted = useMemo(() => transformFor(sight, projection, size), [sight, projection, size]);
  useEffect(() => {
    const [held, moving] = [box.current, behaviour.current];
    if (!held || !moving) return;
    const { width, height } = size;
    moving
      .extent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent(zoomBounds(projection))
      .translateExtent([
        [-2 * width, -2 * height],
        [3 * width, 3 * height],
      ]);
    select(held).call(moving.transform, wanted);
  }, [box, wanted, projection, size]);

  return useMemo(() => {
    const by = (doing: (moving: ZoomBehavior<HTMLDivElement, unknown>, held: HTMLDivElement) => void) => {
      if (!behaviour.current || !box.current) return;
      doing(behaviour.current, box.current);
      const now = latest.current;
      const moved = zoomTransform(box.current);
      now.onSight(sightOf(moved, now.projection, now.size));
    };
    return {
      transform,
      zoomBy: (factor: number) => by((moving, held) => select(held).call(moving.scaleBy, factor)),
      /** In pixels: to the right and down where positive. */
      panBy: (x: number, y: number) =>
        by((moving, held) => {
          const { k } = zoomTransform(held);
          select(held).call(moving.translateBy, x / k, y / k);
        }),
    };
  }, [transform, box]);
}
