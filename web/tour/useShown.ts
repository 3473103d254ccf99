import { useEffect, useState } from 'react';
import type { Box } from './place.ts';

/** Around what is shown (px). */
const margin = 5;

/** Where the first of the selectors that is seen lies, followed while it moves or changes; null where none is seen. */
export function useShown(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const next = boxOf(selectors);
      setBox(last => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [selectors]);
  return box;
}

function boxOf(selectors: readonly string[]): Box | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility()) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box = { left: Math.max(0, left - margin), top: Math.max(0, top - margin) };
    return {
      ...box,
      width: Math.min(innerWidth, right + margin) - box.left,
      height: Math.min(innerHeight, bottom + margin) - box.top,
    };
  }
  return null;
}
