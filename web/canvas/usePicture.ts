import type cytoscape from 'cytoscape';
import { type RefObject, useEffect, useMemo } from 'react';
import { type Drawing, drawingOn, type Held } from './drawing.ts';
import type { CanvasProps } from './types.ts';

/** Draws each picture in place as it changes. */
export function usePicture(
  cy: cytoscape.Core | null,
  held: RefObject<Held>,
  latest: RefObject<CanvasProps>,
): Drawing | null {
  const { picture, layout, kinds, theme, name, places, pinned, preview, looks } = latest.current;
  const { key, how } = layout;
  const from = layout.from?.join('\n') ?? '';
  const drawing = useMemo(
    () =>
      cy &&
      drawingOn(cy, held, {
        onPlaced: (all, whole) => latest.current.onPlaced?.(all, whole),
        onLayout: state => latest.current.onLayout?.(state),
      }),
    [cy, held, latest],
  );
  useEffect(
    () =>
      drawing?.draw({
        picture,
        layout: { key, how, from: from.split('\n').filter(Boolean) },
        kinds,
        theme,
        name,
        places,
        pinned,
        preview,
        looks,
      }),
    [drawing, picture, key, how, from, kinds, theme, name, places, pinned, preview, looks],
  );
  return drawing;
}
