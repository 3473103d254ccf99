import cytoscape from 'cytoscape';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Theme } from '../glyph/shapes.ts';
import type { Picture } from '../state/picture.ts';
import { memoryOf } from './memory.ts';
import { canvasStyle } from './style.ts';
import type { CanvasProps } from './types.ts';

/** From so many lines on a picture is drawn by the rules for large ones (measured: docs/large-pictures.md). */
const largeFrom = 3_000;
export const isLarge = ({ ties, relationships }: Picture): boolean =>
  ties.length + relationships.length > largeFrom;

/**
 * The Cytoscape instance of a box. Some of what makes large pictures bearable can only be set when an instance is made,
 * so a picture that grows or shrinks past the limit gets a new one, which looks at the same part.
 */
export function useCytoscape(
  box: RefObject<HTMLDivElement | null>,
  { large, theme, name }: { large: boolean; theme: Theme; name: CanvasProps['name'] },
): cytoscape.Core | null {
  const [core, setCore] = useState<cytoscape.Core | null>(null);
  const sight = useRef<{ zoom: number; pan: { x: number; y: number } } | null>(null);
  useEffect(() => {
    const cy = cytoscape({
      container: box.current,
      minZoom: 0.03,
      maxZoom: 3,
      boxSelectionEnabled: true,
      autounselectify: true,
      ...(large ? { textureOnViewport: true, pixelRatio: 1 } : {}),
    });
    memoryOf(cy).large = large;
    if (sight.current) cy.viewport(sight.current);
    // Tests and the curious find the instance on pages opened with ?debug.
    if (new URLSearchParams(location.search).has('debug')) Object.assign(window, { [name ?? 'cy']: cy });
    const watching = new ResizeObserver(() => cy.resize());
    if (box.current) watching.observe(box.current);
    setCore(cy);
    return () => {
      watching.disconnect();
      if (cy.elements().nonempty()) sight.current = { zoom: cy.zoom(), pan: { ...cy.pan() } };
      cy.destroy();
    };
  }, [box, large, name]);
  useEffect(() => {
    if (core && !core.destroyed()) core.style(canvasStyle(theme, large));
  }, [core, theme, large]);
  return core && !core.destroyed() && memoryOf(core).large === large ? core : null;
}
